"""What the system refused, in words for the person who asked."""

import errno
import re

_FULL = (errno.ENOSPC, errno.EDQUOT)
_REFUSED = (errno.EACCES, errno.EPERM, errno.EROFS)
_END_OF_TRACEBACK = re.compile(
    r"^\w*Error: \[Errno (\d+)\] (.*?)(?:: '(.*?)'(?: -> '.*')?)?$", re.MULTILINE
)


def explain(problem: OSError) -> str:
    """One or two sentences: what is wrong, where, and what to do."""
    place = f"`{problem.filename}`" if problem.filename else "a file"
    if problem.errno in _FULL:
        return f"The disk is full: {place} could not be written. Make some room and try again."
    if problem.errno in _REFUSED:
        return f"{place} may not be written here. Check the rights of its folder, and try again."
    if problem.errno == errno.EXDEV:
        return f"{place} cannot be put in place: `build` and `site` lie on different disks."
    return f"{place}: {problem.strerror or problem}."


def explain_output(said: str) -> str:
    """What an engine printed; where it broke off on a file, only that, explained."""
    found = _END_OF_TRACEBACK.search(said)
    if "Traceback (most recent call last)" not in said or found is None:
        return said.strip()
    number, words, place = found.groups()
    return explain(OSError(int(number), words, place))
