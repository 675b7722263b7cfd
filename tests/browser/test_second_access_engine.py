"""HTML_CodeSniffer, an engine for accessibility other than axe, finds no error on any page."""

from pathlib import Path

import pytest
from sites import PAGE_KINDS, Editions, OpenContext

FINDINGS = """() => new Promise((tell) => HTMLCS.process("WCAG2AA", document, () => tell(
    HTMLCS.getMessages().filter((one) => one.type === HTMLCS.ERROR).map(
        (one) => [one.code.split(".").pop(), one.element.outerHTML.slice(0, 120)]))))"""
PALETTE = ("2", '<form class="md-header__option" data-md-component="palette"')
"""The theme's radio buttons for light and dark work at once, so that their form sends nothing: a
button to send it (technique H32.2) would have nothing to do."""


@pytest.fixture(scope="session")
def sniffer(node_modules: Path) -> str:
    script = node_modules / "html_codesniffer" / "build" / "HTMLCS.js"
    return f"{script.read_text(encoding='utf-8')}; window.HTMLCS = HTMLCS"


@pytest.mark.parametrize("edition", PAGE_KINDS)
def test_a_second_engine_finds_no_error(
    open_context: OpenContext, editions: Editions, sniffer: str, edition: str
) -> None:
    page = open_context(viewport={"width": 360, "height": 740}, reduced_motion="reduce").new_page()
    found = []
    for name in PAGE_KINDS[edition]:
        page.goto(editions.address(edition, name))
        page.evaluate(sniffer)
        for code, element in page.evaluate(FINDINGS):
            if not (code == PALETTE[0] and element.startswith(PALETTE[1])):
                found.append(f"{name}: {code} {element}")
    assert found == []
