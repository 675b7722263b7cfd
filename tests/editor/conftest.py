"""What stands between an author and the schemas: packages from npm, installed once."""

from pathlib import Path

import pytest

from node import install_packages


@pytest.fixture(scope="session")
def node_modules() -> Path:
    return install_packages()
