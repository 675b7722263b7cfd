"""Runs pandoc, which comes with pypandoc-binary: a program beside ours, and not a part of it."""

import os
import subprocess
import tempfile
from pathlib import Path

import pypandoc  # type: ignore[import-untyped]

from coursekit.print.pandoc_job import PandocJob


class PandocError(Exception):
    """Pandoc refused it or had something to say; its words are for makers of the tool."""


def run_pandoc(job: PandocJob) -> bytes:
    """The same job gives the same bytes."""
    with tempfile.TemporaryDirectory() as folder:
        for name, data in job.files.items():
            Path(folder, name).write_bytes(data)
        done = subprocess.run(
            [pypandoc.get_pandoc_path(), "--from", "json", "--to", job.to, "--output", "-",
             *job.arguments],
            input=job.tree, capture_output=True, cwd=folder, check=False,
            env={**os.environ, "SOURCE_DATE_EPOCH": str(job.time), "TZ": "UTC"},
        )  # fmt: skip
    if done.returncode or done.stderr:
        raise PandocError(done.stderr.decode(errors="replace").strip() or "pandoc failed")
    return done.stdout
