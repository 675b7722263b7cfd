"""A built edition as one zip, to be unpacked on a USB stick and opened there without a server.

The same site gives the same bytes.
"""

import io
import zipfile
from pathlib import PurePosixPath

from coursekit.finish._about import read_about
from coursekit.finish._needed import only_needed
from coursekit.model.site import BuiltSite

_FOR_SERVERS = frozenset({"worker.js", "assets/homeground/worker.js", "manifest.json", "404.html"})
_LONG_AGO = (1980, 1, 1, 0, 0, 0)  # the first time that a zip can tell
_READABLE = 0o100644 << 16
_UNIX = 3


def zip_name(site: BuiltSite) -> str:
    """Course and edition: the name of the zip, and of the one folder that unpacking gives."""
    about = read_about(site)
    return f"{about.course}-{about.edition}" if about else "course"


def offline_zip(site: BuiltSite) -> bytes:
    folder = zip_name(site)
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
        for path, data in sorted(only_needed(site).items()):
            if str(path) in _FOR_SERVERS:
                continue
            entry = zipfile.ZipInfo(str(PurePosixPath(folder) / path), _LONG_AGO)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = _UNIX
            entry.external_attr = _READABLE
            archive.writestr(entry, data)
    return written.getvalue()
