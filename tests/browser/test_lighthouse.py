"""What Lighthouse finds on pages as a phone gets them; `make lighthouse` measures its times."""

from pathlib import Path

import pytest
from copies import publish

from lighthouse import PAGES, WANTED, audit, lost, scores, served

TIMELESS = {name: score for name, score in WANTED.items() if name != "performance"}


@pytest.mark.parametrize("page", PAGES.values())
def test_lighthouse_finds_nothing_to_mend(built: Path, page: str) -> None:
    with served(built / "client") as address:
        report = audit(f"{address}/{page}", tuple(TIMELESS))
    assert scores(report) == TIMELESS, lost(report)


def test_lighthouse_sees_a_page_that_lost_its_title(built: Path, tmp_path: Path) -> None:
    page = PAGES["home"]
    site = publish(
        built / "client", tmp_path / "site", {page: ("<title>", "<title hidden></title><x>")}
    )
    with served(site) as address:
        report = audit(f"{address}/{page}", tuple(TIMELESS))
    assert scores(report)["seo"] < 100
