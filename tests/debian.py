"""Programs that a test drives and that come from Debian, not from the lock files."""

import os
import shutil

import pytest


def program(name: str) -> str:
    """Its path. Without it the test is skipped by name; in CI that is a failure."""
    path = shutil.which(name, path=os.environ.get("PATH", "") + ":/usr/sbin")
    if path is None:
        if os.environ.get("HOMEGROUND_CI"):
            pytest.fail(f"{name} is not installed")
        pytest.skip(f"{name} is not installed")
    return path
