"""Which files of a built site a reader ever needs; engines and themes leave more behind."""

from pathlib import PurePosixPath

from coursekit.model.site import BuiltSite

_NEVER_LOADED = (".map", ".gz", ".xml")  # for makers and for machines that search the web
_THEIR_SEARCH = ("assets/javascripts/lunr", "assets/javascripts/workers")  # ours takes its place


def only_needed(site: BuiltSite) -> BuiltSite:
    return {path: data for path, data in site.items() if _is_needed(path)}


def _is_needed(path: PurePosixPath) -> bool:
    is_theirs = any(path.is_relative_to(folder) for folder in _THEIR_SEARCH)
    return path.suffix not in _NEVER_LOADED and not is_theirs
