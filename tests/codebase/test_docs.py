"""What the README, the architecture page and the changelog say is so."""

import re
import subprocess
from pathlib import Path

import pytest

from coursekit.load.course import load_course
from coursekit.load.tree import read_tree

REPOSITORY = Path(__file__).parents[2]
README = (REPOSITORY / "README.md").read_text(encoding="utf-8")
ARCHITECTURE = (REPOSITORY / "docs/staff/makers/architecture.md").read_text(encoding="utf-8")
_WORDS = ("No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten")
MAKE_TARGETS = set(re.findall(r"\bmake ([a-z]+)\b", README)) - {"sure"}


def tracked() -> list[str]:
    result = subprocess.run(
        ["git", "ls-files"], cwd=REPOSITORY, capture_output=True, text=True, check=True
    )
    return result.stdout.split("\n")[:-1]


@pytest.mark.parametrize("target", sorted(MAKE_TARGETS))
def test_a_command_of_the_readme_exists(target: str) -> None:
    subprocess.run(["make", "--dry-run", target], cwd=REPOSITORY, check=True, capture_output=True)


def test_ci_runs_the_test_command_of_the_readme() -> None:
    assert "make test" in README
    assert re.search(r"^make test$", (REPOSITORY / ".ci/run").read_text(), re.MULTILINE)


def test_the_plain_pip_way_names_files_that_exist() -> None:
    for name in re.findall(r"-r (\S+\.lock)", README):
        assert (REPOSITORY / name).is_file()


def test_links_of_the_pages_for_readers_of_the_repository_resolve() -> None:
    for page in ("README.md", "CONTRIBUTING.md"):
        text = (REPOSITORY / page).read_text(encoding="utf-8")
        for target in re.findall(r"\]\(([^)#]+)\)", text):
            if not target.startswith("https://"):
                assert (REPOSITORY / target).exists(), f"{page} links to {target}"


def test_the_tree_of_the_architecture_page_is_the_real_one() -> None:
    """Everything at the top that git keeps is in the tree, and nothing else is."""
    tree = ARCHITECTURE.split("## The tree")[1].split("```")[1]
    named = set(re.findall(r"^[├└]── (\S+?)/?\s", tree, re.MULTILINE))
    real = {name.split("/")[0] for name in tracked()}
    hidden = {name for name in real if name.startswith(".") and name != ".ci"}
    assert named == real - hidden


def test_the_layers_are_the_packages_and_modules_there_are() -> None:
    layers = ARCHITECTURE.split("## Layers")[1].split("## ")[0]
    rows = re.findall(r"^\| (`[^|]+) \|", layers, re.MULTILINE)
    named = {name for row in rows for name in re.findall(r"`([^`]+)`", row)}
    package = REPOSITORY / "tools" / "coursekit"
    folders = {f"{path.parent.name}/" for path in package.glob("*/__init__.py")}
    modules = {path.stem for path in package.glob("*.py") if not path.stem.startswith("__")}
    assert named == folders | modules


def test_the_kinds_of_tests_are_the_folders_there_are() -> None:
    tests = ARCHITECTURE.split("## Tests")[1].split("## ")[0]
    named = set(re.findall(r"^\| `tests/(\w+)/`", tests, re.MULTILINE))
    folders = {name.split("/")[1] for name in tracked() if re.match(r"tests/\w+/", name)}
    assert named == folders


@pytest.mark.parametrize("page", ["architecture", "page-contract"])
def test_every_file_that_a_page_for_makers_names_exists(page: str) -> None:
    """As seen from the repository, from the package, or from its assets."""
    text = (REPOSITORY / "docs/staff/makers" / f"{page}.md").read_text(encoding="utf-8")
    text = re.sub(r"```.*?```", "", text, flags=re.DOTALL)
    named = re.findall(r"`([\w.-]+(?:/[\w.-]+)+\.(?:py|js|css|typ|json|md|txt|xml))`", text)
    named += re.findall(r"`([a-z-]+\.js)`", text)
    package = REPOSITORY / "tools" / "coursekit"
    assets = package / "render" / "assets"
    roots = (REPOSITORY, package, package / "render", assets, assets / "staff", assets / "deck")
    made = {"site.js", "questions/index.js"}  # with each site
    missing = {
        name for name in {*named} - made if not any((root / name).is_file() for root in roots)
    }
    assert len(named) > 10
    assert missing == set()


def test_no_path_of_a_machine_and_no_registry_stands_in_the_repository() -> None:
    suspects = re.compile(
        r"/(?:home|root|Users)/[a-z]|registry\.npmjs|pypi\.org|files\.pythonhosted"
    )
    found = []
    for name in tracked():
        path = REPOSITORY / name
        if path.suffix in (".png", ".woff2") or path.name == Path(__file__).name:
            continue
        if path.is_file() and suspects.search(path.read_text(encoding="utf-8", errors="replace")):
            found.append(name)
    assert found == []


def test_there_is_one_version() -> None:
    """That of the tool and the course, of the citation, and of the latest changes."""
    said = {
        "pyproject.toml": r'^version = "(.+)"$',
        "curriculum/course.yml": r"^version: (.+)$",
        "CITATION.cff": r"^version: (.+)$",
        "CHANGELOG.md": r"^## \[(\d.+)\] - ",
    }
    texts = {name: (REPOSITORY / name).read_text(encoding="utf-8") for name in said}
    found = {name: re.findall(form, texts[name], re.MULTILINE)[:1] for name, form in said.items()}
    assert len({tuple(versions) for versions in found.values()}) == 1, found
    day = re.findall(r'^date-released: "(.+)"$', texts["CITATION.cff"], re.MULTILINE)[0]
    assert f"## [{found['CITATION.cff'][0]}] - {day}\n" in texts["CHANGELOG.md"]


def test_the_readme_counts_what_is_written() -> None:
    course, _ = load_course(read_tree(REPOSITORY))
    whole = [module for module in course.modules if not module.planned]
    written = sum(len(module.sessions) for module in course.modules)
    families = sum(len(module.families) for module in course.modules)
    planned = sum(len(module.planned) for module in course.modules)
    said = README.replace("\n", " ")
    assert f"{_WORDS[len(whole)]} modules are written whole, with {written} sessions" in said
    assert all(f'"{module.module.value.title}"' in said for module in whole)
    assert f"the family track, with {families} sessions of its own" in said
    assert f"All {len(course.modules)} modules and {written + planned} sessions are mapped" in said
