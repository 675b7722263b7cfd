"""Python loads this at its start when it lies on the path: the system then refuses what is named.

COURSE_FAULT is `errno:event:n:folder`: from the n-th time on, what Python is about to do below the
folder (`open` for writing, `os.mkdir`, `os.rename`) ends in that error, as from a full disk.
"""

import os
import sys

_number, _event, _from, _folder = os.environ["COURSE_FAULT"].split(":", 3)
_count = 0


def refuse(event: str, args: tuple[object, ...]) -> None:
    global _count  # noqa: PLW0603 - a hook has nowhere else to count
    if event != _event or not str(args[0]).startswith(_folder):
        return
    writes = os.O_WRONLY | os.O_RDWR | os.O_CREAT
    if event == "open" and not (isinstance(args[2], int) and args[2] & writes):
        return
    _count += 1
    if _count >= int(_from):
        raise OSError(int(_number), os.strerror(int(_number)), str(args[0]))


sys.addaudithook(refuse)
