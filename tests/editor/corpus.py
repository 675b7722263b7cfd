"""The corpus of structure: YAML files that fit their kind, and files with one mistake each.

The folder says what is right, and was written before any program judged the files: `fits` or
`misfits`. The name begins with the kind; the first line says what is special about the file.
"""

from pathlib import Path
from typing import NamedTuple

CORPUS = Path(__file__).parents[1] / "corpora" / "structure"


class Example(NamedTuple):
    path: Path
    kind: str
    fits: bool

    def __str__(self) -> str:
        return self.path.stem


EXAMPLES = tuple(
    Example(path, path.name.split(".")[0], path.parent.name == "fits")
    for path in sorted(CORPUS.glob("*/*.yml"))
)
