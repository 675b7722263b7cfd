"""The licences of the theme and of its icons, which go with each copy of them."""

from importlib import metadata, resources
from pathlib import PurePosixPath

PLACE = PurePosixPath("assets", "LICENSES-theme.txt")
"""Beside the theme's own files in a built site."""

_ICONS = ("material/LICENSE", "fontawesome/LICENSE.txt", "octicons/LICENSE", "simple/LICENSE.md")


def theme_licences() -> bytes:
    """All of them, one after another. Raises FileNotFoundError where the theme has one no more."""
    theme = metadata.distribution("mkdocs-material").read_text("licenses/LICENSE")
    if theme is None:
        raise FileNotFoundError("mkdocs-material/LICENSE")
    icons = resources.files("material") / "templates" / ".icons"
    texts = [f"Material for MkDocs\n\n{theme}"]
    texts += [f"Icons: {i}\n\n{(icons / i).read_text(encoding='utf-8')}" for i in _ICONS]
    return ("\n\n" + "-" * 80 + "\n\n").join(text.strip() for text in texts).encode() + b"\n"
