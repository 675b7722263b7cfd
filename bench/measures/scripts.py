"""How much script a session's page brings, packed, those in the page's own text included."""

import gzip
import re
from collections.abc import Iterator
from pathlib import Path

from bench.contenders import CONTENDERS, Contender
from bench.sample import Plan, Sample
from bench.work import Work, first_page

_SCRIPT = re.compile(r"<script([^>]*)>(.*?)</script>", re.DOTALL)
_SOURCE = re.compile(r'src="(?!https?:)([^"]+)"')
_OF_THEME = re.compile(r"assets/javascripts/bundle\.|^__md_|var target=document|__md_get|__config")


def measure(work: Work, plan: Plan) -> Iterator[Sample]:
    for contender in CONTENDERS:
        size = _own_scripts(contender, work.site(contender, plan.usual))
        yield Sample(
            "Scripts of a session's page beside the theme's, packed",
            contender.name, "KiB", size / 1024, plan.usual,
        )  # fmt: skip


def _own_scripts(contender: Contender, site: Path) -> int:
    page = site / first_page(contender)
    found = []
    for attributes, text in _SCRIPT.findall(page.read_text(encoding="utf-8")):
        source = _SOURCE.search(attributes)
        if _OF_THEME.search(source.group(1) if source else f"{text}{attributes}"):
            continue
        if source:
            found.append((page.parent / source.group(1).partition("?")[0]).read_bytes())
        elif text:
            found.append(text.encode())
    return sum(len(gzip.compress(script, 9)) for script in found)
