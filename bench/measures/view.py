"""What a browser loads for a session's page: the first time, and when it comes back.

Served by nginx with our settings, packed; fonts are counted, and so is what is asked of others,
which gets no answer here. Our copy for use without a network is not made in this: it comes when a
page has loaded, and its size stands apart.
"""

import gzip
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from bench.borrowed import Browser, Page, browser, nginx
from bench.contenders import CONTENDERS, OURS, Contender
from bench.sample import Plan, Sample
from bench.work import Work, first_page

_NOT_MODIFIED = 304


def measure(work: Work, plan: Plan) -> Iterator[Sample]:
    sessions = plan.usual
    with browser() as opened:
        for contender in CONTENDERS:
            yield from _views(opened, contender, work.site(contender, sessions), sessions)
    copy = _copy_size(work.site(OURS, sessions))
    yield Sample("The copy for use without a network, packed", OURS.name, "KiB", copy, sessions)


def _views(opened: Browser, contender: Contender, site: Path, sessions: int) -> Iterator[Sample]:
    without = () if contender is OURS else ("Content-Security-Policy",)
    context = opened.new_context(service_workers="block")
    with nginx(site, without=without) as (origin, *_):
        for which in ("First", "Second"):
            page = context.new_page()
            loaded = _Loaded(page, origin)
            page.goto(f"{origin}/{first_page(contender)}", wait_until="load")
            loaded.wait()
            page.close()
            who = contender.name
            yield Sample(f"{which} view, packed", who, "KiB", loaded.size / 1024, sessions)
            yield Sample(f"{which} view, requests", who, "", loaded.requests, sessions)
            if which == "First":
                yield Sample("First view, asked of others", who, "", loaded.of_others, sessions)
            else:
                yield Sample("Second view, files sent", who, "", loaded.sent, sessions)
    context.close()


class _Loaded:
    """Counts what goes over the wire for a page; what comes from a cache does not.

    Sizes are without headers, since HTTP/2 sends those that are repeated in a few bytes.
    """

    def __init__(self, page: Page, origin: str) -> None:
        self.requests = self.sent = self.of_others = 0
        self._whole: dict[str, float] = {}
        self._headers: dict[str, int] = {}
        self._page = page
        self._origin = origin
        wire = page.context.new_cdp_session(page)
        wire.send("Network.enable")
        wire.on("Network.requestWillBeSent", self._ask)
        wire.on("Network.responseReceivedExtraInfo", self._answer)
        wire.on("Network.loadingFinished", self._finished)

    @property
    def size(self) -> float:
        return sum(max(0.0, n - self._headers.get(one, 0)) for one, n in self._whole.items())

    def wait(self) -> None:
        """Until nothing new has come for half a second."""
        self._page.evaluate("document.fonts.ready.then(() => true)")
        seen = (-1, -1)
        while seen != (self.requests, len(self._whole)):
            seen = (self.requests, len(self._whole))
            self._page.wait_for_timeout(500)

    def _ask(self, event: dict[str, Any]) -> None:
        address = event["request"]["url"]
        if address.startswith("http") and not address.startswith(self._origin):
            self.of_others += 1  # they give no answer

    def _answer(self, event: dict[str, Any]) -> None:
        """There is one only for what a server has answered."""
        self.requests += 1
        self.sent += event["statusCode"] != _NOT_MODIFIED
        self._headers[event["requestId"]] = len(event.get("headersText", ""))

    def _finished(self, event: dict[str, Any]) -> None:
        self._whole[event["requestId"]] = event["encodedDataLength"]


def _copy_size(site: Path) -> float:
    """Of the files that our worker keeps, in KiB."""
    listed = (site / "worker.js").read_text(encoding="utf-8").partition(";\n")[0]
    files = json.loads(listed.partition(" = ")[2])["files"]
    return sum(len(gzip.compress((site / path).read_bytes(), 6)) for path in files) / 1024
