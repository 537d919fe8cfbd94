"""The same entries and the same date give the same bytes, on the portal itself and on a nasty one, wherever it stands and
whatever the machine."""

import hashlib
import os
import shutil
import subprocess
from itertools import product
from pathlib import Path

import pytest

from nasty_portal import NastyPortal
from small_portal import Demonstration

DATE = "2026-11-23"
BASE = "https://familles.example/portail/"
FOLLOWED = (".ics", ".atom", ".feed.json")
"""What programs come back to: it changes when what it tells changes, and never otherwise."""


@pytest.fixture(scope="module", params=["portal", "nasty"])
def root(request, repository, guichet, tmp_path_factory):
    """The folder of a portal that may be changed."""
    folder = tmp_path_factory.mktemp(request.param)
    return (NastyPortal if request.param == "nasty" else Demonstration)(folder, repository, guichet).root


def built(guichet, root, name: str, *options: str) -> dict[str, bytes]:
    """Every file of the site, by path."""
    output = root.parent / f"{root.name}-{name}"
    command = [guichet, "build", "--root", root, "--output", output, "--date", DATE, "--base-url", BASE, *options]
    subprocess.run(command, check=True, capture_output=True)
    return {str(file.relative_to(output)): file.read_bytes() for file in output.rglob("*") if file.is_file()}


def test_two_builds_give_the_same_bytes_and_an_unrelated_edit_changes_no_feed(guichet, root):
    first, second = built(guichet, root, "first", "--jobs", "1"), built(guichet, root, "second", "--jobs", "4")
    assert first.keys() == second.keys() and len(first) > 100
    assert [path for path in first if first[path] != second[path]] == []
    glossary = root / "seeds/glossaire.csv"
    glossary.write_text(glossary.read_text(encoding="utf-8") + "ZZZ,Zone inventée,Un sigle inventé pour l’essai.,Essai\n", encoding="utf-8")
    third = built(guichet, root, "third")
    assert third["glossaire/index.html"] != first["glossaire/index.html"]
    assert [path for path in first if path.endswith(FOLLOWED) and third[path] != first[path]] == []


ZONES = ("UTC", "Pacific/Auckland", "America/Los_Angeles")
LOCALES = ("C", "fr_FR.UTF-8", "tr_TR.UTF-8")
JOBS = range(1, 9)

FEW = [(1, "UTC", "C", 0), (8, "Pacific/Auckland", "tr_TR.UTF-8", 1), (3, "America/Los_Angeles", "fr_FR.UTF-8", 0)]
"""Jobs, time zone, locale, place: each value of each but the jobs."""
ALL = list(product(JOBS, ZONES, LOCALES, range(4)))


def copied(root: Path, folder: Path, order: str) -> Path:
    """The portal elsewhere, its files made in some order: folders of many systems list them as they came."""
    files = sorted(path for name in ("guichet.yaml", "content", "seeds", "themes") for path in [root / name, *(root / name).rglob("*")] if path.is_file())
    for file in files if order == "sorted" else reversed(files):
        target = folder / file.relative_to(root)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(file, target)
    return folder


@pytest.fixture(scope="module")
def places(root, tmp_path_factory):
    """Copies in two orders, at two depths, on two disks where there are two."""
    memory = Path("/dev/shm")
    other = memory if os.access(memory, os.W_OK) else tmp_path_factory.mktemp("autre")
    deep = other / f"guichet-{os.getpid()}-{root.name}"
    here = tmp_path_factory.mktemp("ici")
    yield [
        copied(root, here / "a", "sorted"), copied(root, here / "b", "reversed"),
        copied(root, deep / "un/dossier bien/plus profond", "reversed"), copied(root, deep / "c", "sorted"),
    ]
    shutil.rmtree(deep)


def digest(guichet, place: Path, output: Path, jobs: int, zone: str, locale: str) -> dict[str, str]:
    """What tells every file of the site made there from others."""
    environment = {"PATH": os.environ["PATH"], "HOME": str(place), "TZ": zone, "LANG": locale, "LC_ALL": locale}
    command = [guichet, "build", "--root", place, "--output", output, "--date", DATE, "--base-url", BASE, "--jobs", str(jobs)]
    subprocess.run(command, check=True, capture_output=True, env=environment, cwd=place)
    made = {
        file.relative_to(output).as_posix(): hashlib.sha256(file.read_bytes()).hexdigest()
        for file in output.rglob("*") if file.is_file()
    }
    shutil.rmtree(output)
    output.with_name(f".{output.name}.guichet-souvenir").unlink()
    return made


@pytest.mark.parametrize("wanted", [FEW, pytest.param(ALL, marks=pytest.mark.long)], ids=["few", "all"])
def test_no_machine_gives_other_bytes(guichet, places, tmp_path, wanted):
    first = digest(guichet, places[0], tmp_path / "site", 1, "UTC", "C")
    assert len(first) > 100
    for jobs, zone, locale, place in wanted:
        made = digest(guichet, places[(place + (wanted is FEW) * 2) % 4], tmp_path / f"site-{place}", jobs, zone, locale)
        other = {path for path in first.keys() | made.keys() if first.get(path) != made.get(path)}
        assert other == set(), (jobs, zone, locale, places[place])
