"""`guichet schema`: the canonical form of every entry passes the schema of its collection."""

import json
import subprocess
from pathlib import Path

import pytest

from schemas import faults, validator
from small_portal import DATE, SmallPortal


@pytest.fixture(scope="module")
def schemas(repository, guichet, tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("schemas")
    write(repository, guichet, folder)
    return folder


@pytest.fixture(scope="module")
def small(repository, guichet, tmp_path_factory) -> SmallPortal:
    return SmallPortal(tmp_path_factory.mktemp("petit"), repository, guichet)


def write(portal: Path, guichet: Path, folder: Path) -> None:
    subprocess.run(
        [guichet, "schema", "--root", portal, "--dossier", folder, "--date", DATE], check=True, capture_output=True)


def schema_of(file: Path, content: Path, schemas: Path) -> Path:
    """The schema of the deepest folder that has one."""
    for folder in file.relative_to(content).parents:
        schema = schemas / f"{'-'.join(folder.parts)}.json"
        if folder.parts and schema.is_file():
            return schema
    raise AssertionError(f"no schema for {file}")


def test_every_entry_of_the_portal_passes(repository, schemas):
    content = repository / "content"
    judges = {schema: validator(schema) for schema in schemas.iterdir()}
    files = [file for file in sorted(content.rglob("*.md")) if file.name.lower() != "readme.md"]
    wrong = [
        f"{file.relative_to(content)}: {fault}"
        for file in files
        for fault in faults(judges[schema_of(file, content, schemas)], file.read_text(encoding="utf-8"))
    ]
    assert len(files) > 100
    assert not wrong, "\n".join(wrong[:40])


def test_the_settings_of_the_portal_pass(repository, schemas):
    assert faults(validator(schemas / "guichet.json"), (repository / "guichet.yaml").read_text(encoding="utf-8")) == []


def test_the_same_portal_gives_the_same_bytes(repository, guichet, schemas, tmp_path):
    write(repository, guichet, tmp_path)
    assert {file.name: file.read_bytes() for file in tmp_path.iterdir()} == {
        file.name: file.read_bytes() for file in schemas.iterdir()
    }


def test_words_are_those_of_this_portal(schemas):
    words = json.loads((schemas / "agenda.json").read_text(encoding="utf-8"))["$defs"]
    assert "Cordes-sur-Ciel" in words["communes"]["enum"]
    assert "Cordes-sur-Ciel, 81170" in words["communes"]["markdownEnumDescriptions"]
    assert "accueil-jeunes-le-perron" in words["fiches-annuaire"]["enum"]
    assert all(len(each["enum"]) == len(each["markdownEnumDescriptions"]) for each in words.values())


EVENT = """---
titre: Fête du jeu
resume: Un après-midi de jeux pour petits et grands, sur la place du village.
exemple: true
jour: 2026-12-05
heures: 14h-17h
commune: Vaour
themes: [eveil]
verifie_le: 2026-11-16
---
"""

REFUSED = {
    "a field nobody knows": ("commune: Vaour", "commune: Vaour\nadrese: Le Bourg"),
    "a name as it is said": ("commune: Vaour", "Commune: Vaour"),
    "a commune elsewhere": ("commune: Vaour", "commune: Gaillac"),
    "a day that does not exist": ("2026-12-05", "2026-02-29"),
    "a day as it is said": ("2026-12-05", "samedi 5 décembre"),
    "hours as they are said": ("14h-17h", "14-17"),
    "no date at all": ("jour: 2026-12-05\nheures: 14h-17h\n", ""),
    "two manners of saying when": ("jour: 2026-12-05", "jour: 2026-12-05\ndebut: 2026-12-05"),
    "hours of another manner": ("jour: 2026-12-05", "debut: 2026-12-05"),
    "a rhythm without its limits": ("jour: 2026-12-05\nheures: 14h-17h", "chaque: mercredi 14h-17h"),
    "a rhythm misspelt": (
        "jour: 2026-12-05\nheures: 14h-17h", "chaque: mercerdi 14h-17h\ndebut: 2026-12-02\njusqu_au: 2027-06-30"),
    "neither source nor example": ("exemple: true\n", ""),
    "an image without its text": ("commune: Vaour", "commune: Vaour\nimage: fete.jpg"),
    "a file of the directory that is not there": ("commune: Vaour", "commune: Vaour\norganisateur: la-toupi"),
    "a short summary": ("Un après-midi de jeux pour petits et grands, sur la place du village.", "Des jeux."),
    "words with commas": ("[eveil]", "eveil, lecture"),
    "every public and another": ("commune: Vaour", "commune: Vaour\npublics: [tous-publics, familles]"),
    "no theme": ("themes: [eveil]\n", "themes: []\n"),
}

PASSED = {
    "as it is": ("", ""),
    "an end": ("jour: 2026-12-05\nheures: 14h-17h", "debut: 2026-12-05 14:00\nfin: 2026-12-06"),
    "a rhythm": (
        "jour: 2026-12-05\nheures: 14h-17h",
        "chaque: 1er et 3e samedi du mois 10h-12h\ndebut: 2026-09-05\njusqu_au: 2027-06-30\nhors: [vacances, fériés]"),
    "an organiser by name": ("commune: Vaour", "commune: Vaour\norganisateur: Les voisins de la place"),
    "a leap day": ("2026-12-05", "2028-02-29"),
    "one theme": ("[eveil]", "eveil"),
    "a number as title": ("Fête du jeu", "2027"),
}


@pytest.mark.parametrize("old, new", REFUSED.values(), ids=REFUSED)
def test_what_is_not_canonical_is_underlined(schemas, old, new):
    assert old in EVENT
    assert faults(validator(schemas / "agenda.json"), EVENT.replace(old, new)) != []


@pytest.mark.parametrize("old, new", PASSED.values(), ids=PASSED)
def test_what_is_canonical_passes_both(small, schemas, old, new):
    text = EVENT.replace(old, new) if old else EVENT
    assert faults(validator(schemas / "agenda.json"), text) == []
    small.write("agenda/essai.md", text)
    found = small.run("check", "--format", "json", "agenda/essai.md")
    assert found.returncode == 0 and json.loads(found.stdout) == [], found.stdout


def test_one_schema_goes_to_the_output(repository, guichet, schemas):
    found = subprocess.run(
        [guichet, "schema", "--root", repository, "--date", DATE, "agenda"], capture_output=True, check=True)
    assert found.stdout == (schemas / "agenda.json").read_bytes()


def test_a_kind_that_is_not_there_is_told_with_the_nearest(repository, guichet):
    found = subprocess.run([guichet, "schema", "--root", repository, "agend"], capture_output=True, text=True)
    assert found.returncode == 64
    assert "Vouliez-vous dire « agenda » ?" in found.stderr
