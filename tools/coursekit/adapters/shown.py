"""What a server of the preview finds in its folder: a list of the files that lie there.

`preview.py` writes it. It stands by itself, because a server reads no course and runs no checks.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any

from coursekit.adapters.files import put_in_place

PREVIEW = "HOMEGROUND_PREVIEW"
"""The variable that tells a server where the folders of the preview are."""
LIST = "shown.json"
"""What a folder has, written when all of it is there."""


@dataclass(frozen=True)
class Shown:
    """The navigation, and in which round each file came."""

    navigation: list[Any]
    files: Mapping[PurePosixPath, int]
    round: int

    @classmethod
    def read(cls, folder: Path) -> "Shown":
        found = json.loads((folder / LIST).read_bytes())
        files = {PurePosixPath(path): number for path, number in found["files"].items()}
        return cls(found["navigation"], files, found["round"])

    def write(self, folder: Path) -> None:
        files = {str(path): number for path, number in self.files.items()}
        found = {"round": self.round, "navigation": self.navigation, "files": files}
        put_in_place(folder / LIST, json.dumps(found).encode())
