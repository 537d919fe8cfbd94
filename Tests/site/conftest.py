"""What the suites share: the site they judge, and how faults are told."""

import os
from pathlib import Path

import pytest

from published import Site

REPOSITORY = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="session")
def repository() -> Path:
    return REPOSITORY


@pytest.fixture(scope="session")
def site() -> Site:
    """The portal to judge: the folder GUICHET_SITE, or what `make site` published."""
    root = REPOSITORY / os.environ.get("GUICHET_SITE", "site")
    if not (root / "index.html").is_file():
        pytest.fail(f"no portal in {root}: run `make site`, or set GUICHET_SITE", pytrace=False)
    return Site(root)


@pytest.fixture(scope="session")
def guichet() -> Path:
    """The command line."""
    executable = REPOSITORY / os.environ.get("GUICHET", ".build/release/guichet")
    if not executable.is_file():
        pytest.fail(f"no {executable}: run `swift build -c release`", pytrace=False)
    return executable
