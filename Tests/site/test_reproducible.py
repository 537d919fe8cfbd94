"""The same entries and the same date give the same bytes, on the portal itself and on a nasty one."""

import subprocess

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
