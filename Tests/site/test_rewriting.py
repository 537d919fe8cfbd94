"""`guichet check --reecrire`: entries in the canonical form, told line by line, and nothing of the rest."""

import pytest

from schemas import faults, validator
from small_portal import DATE, SmallPortal

SAID = f"""---
Titre : Noël : goûter #2
# une note pour nous
resume: Un goûter pour les petits et leurs parents, dans la salle des fêtes.
quand: tous les mercredis de 10h à 11h hors vacances scolaires, du 6 janvier 2027 au 30 juin 2027
commune : les cabannes  # et alentour
prix: gratuit
tel: 05 36 49 00 01
themes: [eveil]
verifie_le: {DATE}
exemple: true
---

Titre : le texte reste.
"""
WRITTEN = f"""---
titre: "Noël : goûter #2"
# une note pour nous
resume: Un goûter pour les petits et leurs parents, dans la salle des fêtes.
chaque: mercredi 10h-11h
debut: 2027-01-06
jusqu_au: 2027-06-30
hors: [vacances]
commune: les cabannes  # et alentour
tarif: gratuit
contact:
  telephone: 05 36 49 00 01
themes: [eveil]
verifie_le: {DATE}
exemple: true
---

Titre : le texte reste.
"""


@pytest.fixture
def portal(repository, guichet, tmp_path) -> SmallPortal:
    return SmallPortal(tmp_path / "portail", repository, guichet)


@pytest.mark.parametrize("end", ["\n", "\r\n"], ids=["LF", "CRLF"])
def test_what_was_understood_is_written_and_told(portal, end):
    file = portal.root / "content/agenda/gouter.md"
    file.write_bytes(SAID.replace("\n", end).encode())
    before = {path: path.read_bytes() for path in portal.root.rglob("*") if path.is_file() and path != file}
    done = portal.run("check", "--reecrire")
    assert done.returncode == 0, done.stdout + done.stderr
    assert file.read_bytes().decode() == WRITTEN.replace("\n", end)
    assert done.stdout.startswith("content/agenda/gouter.md\n  - Titre : Noël : goûter #2\n")
    assert '  + titre: "Noël : goûter #2"\n' in done.stdout and "resume" not in done.stdout
    assert {path: path.read_bytes() for path in before} == before
    again = portal.run("check", "--reecrire", str(file))
    assert again.stdout.startswith("Rien à récrire.\n") and "gouter.md" not in again.stderr


def test_entries_in_folders_of_their_own_are_written_too(portal):
    file = portal.root / "content/agenda/2027/hiver/gouter.md"
    file.parent.mkdir(parents=True)
    file.write_text(SAID, encoding="utf-8")
    assert portal.run("check", "--reecrire", "content/agenda/2027").returncode == 0
    assert file.read_text(encoding="utf-8") == WRITTEN


def test_what_is_wrong_stays_for_people_to_write(portal):
    file = portal.root / "content/agenda/gouter.md"
    file.write_text(SAID.replace("du 6 janvier 2027 au 30 juin 2027", "du 6 janvier"), encoding="utf-8")
    done = portal.run("check", "--reecrire", str(file), "--format", "json")
    assert done.returncode == 1 and done.stdout.startswith("[")
    text = file.read_text(encoding="utf-8")
    assert "quand" not in text or "du 6 janvier" in text
    assert "tarif: gratuit\n" in text and "# une note pour nous\n" in text


def test_the_canonical_form_passes_the_schema(portal, tmp_path):
    assert portal.run("schema", "--dossier", str(tmp_path / "schemas")).returncode == 0
    judge = validator(tmp_path / "schemas/agenda.json")
    assert faults(judge, SAID) != []
    assert faults(judge, WRITTEN.replace("les cabannes", "Les Cabannes")) == []
