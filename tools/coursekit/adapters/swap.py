"""Puts a finished folder in the place of another at one stroke, so that no moment shows half of it.

Linux and macOS can exchange two names in one call; the standard library cannot, so the C library
is asked. Elsewhere two renames do it, and an interrupted pair is mended by the next call.
"""

import ctypes
import os
import shutil
import sys
from pathlib import Path

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2  # renameat2(2)
_RENAME_SWAP = 2  # renamex_np(2)


def replace_folder(new: Path, place: Path) -> None:
    """Moves `new` to `place` and deletes what was there. Both lie in one file system."""
    aside = _aside(place)
    mend_interrupted(place)
    if not place.exists():
        new.rename(place)
        return
    if _exchange(new, place):
        shutil.rmtree(new, ignore_errors=True)  # what is left of the old site is cleared next time
        return
    place.rename(aside)
    try:
        new.rename(place)
    except OSError:
        aside.rename(place)
        raise
    shutil.rmtree(aside)


def mend_interrupted(place: Path) -> None:
    """Undoes or completes a replacement that was killed between its two renames."""
    aside = _aside(place)
    if not aside.exists():
        return
    if place.exists():
        shutil.rmtree(aside)
    else:
        aside.rename(place)


def _aside(place: Path) -> Path:
    return place.with_name(f".{place.name}.before")


def _exchange(one: Path, other: Path) -> bool:
    first, second = os.fsencode(one), os.fsencode(other)
    try:
        libc = ctypes.CDLL(None, use_errno=True)
        if sys.platform == "darwin":
            return bool(libc.renamex_np(first, second, _RENAME_SWAP) == 0)
        if sys.platform == "linux":
            done = libc.renameat2(_AT_FDCWD, first, _AT_FDCWD, second, _RENAME_EXCHANGE)
            return bool(done == 0)
    except (OSError, AttributeError, TypeError):
        return False
    return False
