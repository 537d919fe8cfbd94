"""What the suites share: the site they judge, and how faults are told."""

import csv
import os
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from browsing import chromium
from charts import IndicatorPage, plain
from hard_figures import write_hard_indicators
from kept import forget_old
from nearby import Nearby
from published import Site
from serving import served
from small_portal import Demonstration, SmallPortal

REPOSITORY = Path(__file__).resolve().parents[2]
ADDRESS = "https://familles.example/portail/"


@pytest.fixture(scope="session")
def repository() -> Path:
    return REPOSITORY


@pytest.fixture(scope="session")
def site(repository, guichet, tmp_path_factory) -> Site:
    """The demonstration as it stood on one day, under a folder of its host: the same whatever the day of the run, and
    whatever is verified later."""
    portal = Demonstration(tmp_path_factory.mktemp("demonstration"), repository, guichet)
    return Site(portal.kept_site("--base-url", ADDRESS))


def pytest_configure(config):
    if not hasattr(config, "workerinput"):
        forget_old()


@pytest.fixture(scope="session")
def browser():
    """One for all suites: what a visit leaves behind goes with its context."""
    with chromium() as browser:
        yield browser


@pytest.fixture(scope="session")
def home(site):
    """The address of the portal’s home page, served under a folder of its host."""
    with served(site.root, urlsplit(site.base_url).path) as address:
        yield address


@pytest.fixture(scope="session")
def nearby(site) -> Nearby:
    """What the filters know of the places and dates."""
    return Nearby(site.root)


@pytest.fixture(scope="session")
def guichet() -> Path:
    """The command line."""
    executable = REPOSITORY / os.environ.get("GUICHET", ".build/release/guichet")
    if not executable.is_file():
        pytest.fail(f"no {executable}: run `make site`", pytrace=False)
    return executable


@pytest.fixture(scope="session", params=["the portal", "hard figures"])
def charted(request, tmp_path_factory) -> Site:
    """A site with charts: the portal to judge, then one made of figures that are hard to draw."""
    if request.param == "the portal":
        return request.getfixturevalue("site")
    portal = SmallPortal(tmp_path_factory.mktemp("hard"), REPOSITORY, request.getfixturevalue("guichet"))
    write_hard_indicators(portal)
    return Site(portal.kept_site())


@pytest.fixture(scope="session")
def indicators(charted: Site) -> list[IndicatorPage]:
    """The pages of its indicators."""
    found = [
        IndicatorPage(page)
        for page in charted.pages.values()
        if page.address.startswith("observatoire/") and (page.file.parent / "donnees.csv").is_file()
    ]
    assert len(found) > 15
    assert {indicator.kind for indicator in found} >= {"barres", "carte", "courbe"}
    return found


@pytest.fixture(scope="session")
def communes(repository: Path) -> set[str]:
    """Their names, as tables of figures have them."""
    with open(repository / "seeds/communes.csv", encoding="utf-8", newline="") as table:
        return {plain(row["nom"]) for row in csv.DictReader(table)}
