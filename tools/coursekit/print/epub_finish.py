"""What pandoc leaves open in a book: each file's title, and words for the picture of the cover.

Screen readers say the title of a file when it opens, and pandoc puts the file's name there.
"""

import io
import re
import zipfile

_TITLE = re.compile(r"(?<=<title>).*?(?=</title>)")
_HEADING = re.compile(r"<h[12][^>]*>(.*?)</h[12]>", re.DOTALL)
_TAG = re.compile(r"<[^>]*>")
_COVER = "<svg xmlns"


def finished(book: bytes) -> bytes:
    """The same files in the same order with the same times."""
    written = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(book)) as before, zipfile.ZipFile(written, "w") as after:
        for info in before.infolist():
            data = before.read(info)
            if info.filename.endswith(".xhtml"):
                data = _page(data.decode()).encode()
            after.writestr(info, data, info.compress_type)
    return written.getvalue()


def _page(page: str) -> str:
    page = page.replace(_COVER, f'<svg role="img" aria-label="Cover" {_COVER[5:]}')
    heading = _HEADING.search(page)
    if heading is None:
        return page
    title = _TAG.sub("", heading[1]).strip()
    return _TITLE.sub(lambda _: title, page, count=1)
