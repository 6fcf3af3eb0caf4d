"""The peers that run in Node: installed once into a cache outside the checkout, and left out where Node is missing."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path

from bench.row import Side

_HERE = Path(__file__).parent
_PACKAGE, _FILL = _HERE / "package.json", _HERE / "fill.js"

DIALECTS = {"docxtemplater": "mustache", "easy-template-x": "mustache", "carbone": "carbone"}
"""Each library, and what its tags look like."""


def versions() -> str:
    """Return the versions of Node and of the libraries, as far as they are there."""
    if not shutil.which("node"):
        return ""
    libraries = json.loads(_PACKAGE.read_text(encoding="utf-8"))["dependencies"]
    node = subprocess.run(["node", "--version"], check=True, capture_output=True, text=True).stdout.strip()
    return f"Node {node.removeprefix('v')}; " + ", ".join(f"{name} {version}" for name, version in libraries.items())


def installed() -> Path | None:
    """Return the folder of the libraries, installed where they are not yet; None, with a note, where they cannot be."""
    if not (shutil.which("node") and shutil.which("npm")):
        sys.stderr.write("node or npm is missing: the peers that run in Node are left out\n")
        return None
    cache = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    folder = cache / "reportgen-bench" / sha256(_PACKAGE.read_bytes()).hexdigest()[:16]
    stamp = folder / ".installed"
    if not stamp.exists():
        folder.mkdir(parents=True, exist_ok=True)
        shutil.copy(_PACKAGE, folder)
        command = ["npm", "install", "--no-audit", "--no-fund", "--silent"]
        if subprocess.run(command, cwd=folder, check=False, stdout=subprocess.DEVNULL).returncode:
            sys.stderr.write("npm could not install the peers that run in Node: they are left out\n")
            return None
        stamp.touch()
    return folder / "node_modules"


def command(library: str, template: Path, facts: Path, out: Path) -> list[str]:
    """Return the command that fills in a template whenever it reads a line, and answers with the milliseconds."""
    return ["node", str(_FILL), library, str(template), str(facts), str(out)]


@contextmanager
def running(modules: Path, arguments: list[str]) -> Iterator[Side]:
    """Keep such a command running, and yield how to take a sample of it."""
    environment = {**os.environ, "NODE_PATH": str(modules)}
    pipe = subprocess.PIPE
    with subprocess.Popen(arguments, stdin=pipe, stdout=pipe, text=True, env=environment) as process:
        to, answers = process.stdin, process.stdout
        assert to is not None
        assert answers is not None

        def sample() -> float:
            to.write("\n")
            to.flush()
            return float(answers.readline())

        yield sample
        to.close()
