"""What is judged here is what a portal publishes, whichever it is: the same suites for the content of any territory.

PORTAL is the folder of its content, the repository when nothing is said; GUICHET_SITE the folder it was built in.
"""

import os
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from published import Site
from serving import served


@pytest.fixture(scope="session")
def portal(repository) -> Path:
    """Where the entries and tables are."""
    return repository / os.environ.get("PORTAL", ".")


@pytest.fixture(scope="session")
def site(repository) -> Site:
    """What was published of them."""
    root = repository / os.environ.get("GUICHET_SITE", "site")
    if not (root / "index.html").is_file():
        pytest.fail(f"no portal in {root}: run `make site`, or set GUICHET_SITE", pytrace=False)
    return Site(root)


@pytest.fixture(scope="session")
def home(site):
    """The address of the portal’s home page, served under a folder of its host."""
    with served(site.root, urlsplit(site.base_url).path) as address:
        yield address
