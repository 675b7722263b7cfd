"""What a built client edition needs to be kept on a device: a worker with its list, a manifest.

The worker's script (render/assets/worker.js) goes to the top of the site, since it may only answer
for what lies below it. In front of it goes the list of all files with their digests. The version is
made from these, so that the same site has the same version, and any change another.
"""

import hashlib
import html
import json
import re
from pathlib import PurePosixPath
from urllib.parse import quote

from coursekit.finish._about import ABOUT, About, read_about
from coursekit.finish._needed import only_needed
from coursekit.finish.policy import digest
from coursekit.model.printed import FOLDER
from coursekit.model.site import BuiltSite

_ASSETS = PurePosixPath("assets", "homeground")
_SCRIPT = _ASSETS / "worker.js"
_WORKER = PurePosixPath("worker.js")
_MANIFEST = PurePosixPath("manifest.json")
_VERSION = re.compile(rb"\nwindow\.homeground\.site\.version = .*;\n")
_TITLE = re.compile(r"<title>(?:.* - )?(.*?)</title>", re.DOTALL)
_ICONS = (("icon-192.png", "192x192", "any"), ("icon-512.png", "512x512", "any"),
          ("icon-mask.png", "512x512", "maskable"))  # fmt: skip
_GREEN, _PAPER = "#2a5a4b", "#fdfaf3"  # of icon.svg


def add_offline_copy(site: BuiltSite) -> BuiltSite:
    """Leaves an edition for others than clients, and what is no site of ours, as it is."""
    about = read_about(site)
    if about is None or about.edition != "client" or _SCRIPT not in site:
        return site
    plain = {**site, ABOUT: _VERSION.sub(b"", site[ABOUT]), _MANIFEST: _manifest(site)}
    kept = {p: data for p, data in only_needed(plain).items() if _is_kept(p)}
    version = _version(kept)
    kept[ABOUT] += f'\nwindow.homeground.site.version = "{version}";\n'.encode()
    return {**site, **kept, _WORKER: _list(about, version, kept) + site[_SCRIPT]}


def _is_kept(path: PurePosixPath) -> bool:
    """Papers are for a printer: a phone is not made to keep them all."""
    return path not in (_WORKER, _SCRIPT) and not path.is_relative_to(FOLDER)


def _list(about: About, version: str, kept: BuiltSite) -> bytes:
    files = {quote(str(path)): digest(data) for path, data in sorted(kept.items())}
    copy = {"start": f"hg1/{about.edition}/{about.course}/", "version": version, "files": files}
    return f"self.homegroundCopy = {json.dumps(copy, separators=(',', ':'))};\n".encode()


def _version(files: BuiltSite) -> str:
    listed = [f"{path} {digest(data)}" for path, data in sorted(files.items())]
    return hashlib.sha256("\n".join(listed).encode()).hexdigest()[:12]


def _manifest(site: BuiltSite) -> bytes:
    """What a phone needs to put the site beside its apps, with a name that tells nothing."""
    title = _TITLE.search(site.get(PurePosixPath("index.html"), b"").decode())
    name = html.unescape(title.group(1)).strip() if title else "Course"
    icons = [
        {"src": str(_ASSETS / file), "sizes": sizes, "type": "image/png", "purpose": purpose}
        for file, sizes, purpose in _ICONS
    ]
    manifest = {
        "id": "./",
        "name": name,
        "short_name": name,
        "start_url": "./index.html",
        "scope": "./",
        "display": "minimal-ui",
        "background_color": _PAPER,
        "theme_color": _GREEN,
        "icons": icons,
    }
    return json.dumps(manifest, indent=2).encode() + b"\n"
