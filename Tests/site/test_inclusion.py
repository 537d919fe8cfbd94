"""The export for data·inclusion, judged by the schema's own package: models, warnings, vocabularies and score."""

import csv
import json
from datetime import date

import pendulum
import pytest
from data_inclusion.schema import v1
from data_inclusion.schema.v1 import score_qualite, services, structures

import inclusion_portal
from small_portal import SmallPortal

FOLDER = "donnees/data-inclusion"


def later(day: str):
    """A day that is looked at when there is time: entries of all ages are judged on the others."""
    return pytest.param(day, marks=pytest.mark.long)


class Export:
    """What a portal publishes, and what the command line says of its quality, day by day."""

    def __init__(self, site, check):
        self.structures, self.services = (
            json.loads((site / FOLDER / f"{name}.json").read_text(encoding="utf-8"))
            for name in ("structures", "services")
        )
        self.check = check
        self.told = {}

    def quality(self, day: date) -> dict[str, dict]:
        if day not in self.told:
            self.told[day] = {item["service"]: item for item in json.loads(self.check(day))["qualite"]}
        return self.told[day]


@pytest.fixture(scope="module")
def hostile(tmp_path_factory, repository, guichet) -> SmallPortal:
    portal = SmallPortal(tmp_path_factory.mktemp("hostile"), repository, guichet)
    inclusion_portal.fill(portal)
    portal.site = portal.kept_site()
    return portal


@pytest.fixture(scope="module", params=["real", "hostile"])
def export(request, site, repository, guichet, hostile) -> Export:
    def check(day, root=hostile.root):
        done = hostile.run("check", "--fraicheur", "--format", "json", "--root", str(root), date=str(day))
        assert done.returncode == 0, done.stderr
        return done.stdout

    if request.param == "hostile":
        return Export(hostile.site, check)
    return Export(site.root, lambda day: check(day, repository))


@pytest.fixture(autouse=True)
def today(monkeypatch):
    """The schema refuses days to come: they are counted from the day the site is made for."""

    class BuildDate(date):
        @classmethod
        def today(cls):
            return inclusion_portal.TODAY

    monkeypatch.setattr(structures, "date", BuildDate)
    monkeypatch.setattr(services, "date", BuildDate)


def validated(model, record):
    return model.model_validate(record, context={"ignore_warnings": False}, extra="forbid")


def test_every_record_is_sound_without_a_warning(export):
    assert len(export.structures) > 10 and len(export.services) > 10
    for record in export.structures:
        validated(v1.Structure, record)
    for record in export.services:
        validated(v1.Service, record)


def test_records_say_only_what_they_know(export):
    for record in export.structures + export.services:
        assert [name for name, value in record.items() if value in (None, "", [])] == []


def test_identifiers_are_unique_and_lead_to_a_structure(export):
    for records in (export.structures, export.services):
        identifiers = [record["id"] for record in records]
        assert len(set(identifiers)) == len(identifiers)
        assert all(record["id"].startswith(record["source"] + "--") for record in records)
    known = {record["id"] for record in export.structures}
    for record in export.services:
        assert record["structure_id"] in known
        assert record["id"].startswith(record["structure_id"] + "--")


def test_numbers_are_dialled_from_anywhere(export):
    for record in export.structures + export.services:
        assert record.get("telephone", "+33").startswith("+33")


def test_only_examples_are_called_examples(site, repository):
    """No directory may take an example for a place; no place may be taken for an example."""
    for record in json.loads((site.root / FOLDER / "structures.json").read_text(encoding="utf-8")):
        slug = record["id"].split("--")[1]
        text = (repository / f"content/annuaire/{slug}.md").read_text(encoding="utf-8")
        assert record["nom"].startswith("Exemple : ") == ("\nexemple: true\n" in text), slug
        assert record["description"].startswith("Ceci est un exemple") == ("\nexemple: true\n" in text), slug


def test_national_numbers_are_not_told(site):
    told = json.loads((site.root / FOLDER / "structures.json").read_text(encoding="utf-8"))
    assert not [record["id"] for record in told if record["id"].endswith(("samu-15", "enfance-en-danger-119"))]


def test_dates_to_come_count_from_today_and_those_of_the_last_century_are_not_told(hostile):
    told = {record["nom"]: record for record in Export(hostile.site, None).structures}
    assert told[inclusion_portal.AHEAD]["date_maj"] == str(inclusion_portal.TODAY)
    assert "Le siècle dernier" not in told


def test_every_value_of_the_schema_can_be_said(hostile):
    told = Export(hostile.site, None)
    record = next(record for record in told.structures if record["nom"] == "Toutes les valeurs")
    assert set(record["reseaux_porteurs"]) == {value.value for value in v1.ReseauPorteur}
    mine = [service for service in told.services if service["structure_id"] == record["id"]]
    for field, known in {"type": v1.TypeService, "frais": v1.Frais}.items():
        assert {service[field] for service in mine if field in service} == {value.value for value in known}
    for field, known in {
        "thematiques": v1.Thematique,
        "publics": v1.Public,
        "modes_accueil": v1.ModeAccueil,
        "modes_mobilisation": v1.ModeMobilisation,
        "mobilisable_par": v1.PersonneMobilisatrice,
    }.items():
        assert {value for service in mine for value in service.get(field, [])} == {value.value for value in known}


@pytest.mark.parametrize(
    ("table", "vocabulary"),
    [("publics", v1.Public), ("thematiques", v1.Thematique), ("reseaux-porteurs", v1.ReseauPorteur)],
)
def test_the_tables_are_the_vocabularies_of_the_schema(repository, table, vocabulary):
    with (repository / f"seeds/{table}.csv").open(encoding="utf-8", newline="") as file:
        written = {row["id"]: row["libelle"] for row in csv.DictReader(file)}
    known = {value.value: value.label for value in vocabulary}
    assert sorted(known.keys() - written.keys()) == [], "missing from the table"
    assert sorted(written.keys() - known.keys()) == [], "no longer in the schema"


@pytest.mark.parametrize("field", ["type", "frais", "modes_accueil", "modes_mobilisation", "mobilisable_par"])
def test_the_guide_names_no_other_value(repository, field):
    """Values that are code rather than a table: the guide of fields is made from the code."""
    vocabularies = {
        "type": v1.TypeService,
        "frais": v1.Frais,
        "modes_accueil": v1.ModeAccueil,
        "modes_mobilisation": v1.ModeMobilisation,
        "mobilisable_par": v1.PersonneMobilisatrice,
    }
    guide = (repository / "docs/fiches.md").read_text(encoding="utf-8")
    services_guide = guide.split("### `services`")[1].split("\n### ")[0]
    line = next(line for line in services_guide.splitlines() if line.startswith(f"- `{field}`"))
    words = line.split("un mot parmi ")[1].split("`")[1::2]
    assert set(words) == {value.value for value in vocabularies[field]}


@pytest.mark.parametrize("day", ["2026-11-23", later("2027-05-22"), later("2027-11-01"), "2029-01-01"])
def test_the_score_is_the_one_of_the_package(export, monkeypatch, day):
    now = pendulum.parse(day).add(hours=12)
    monkeypatch.setattr(score_qualite.pendulum, "now", lambda *_, **__: now)
    quality = export.quality(now.date())
    assert len(quality) == len(export.services)
    ahead = {record["id"] for record in export.structures if record["nom"] == inclusion_portal.AHEAD}
    for record in export.services:
        if record["structure_id"] in ahead and now.date() != inclusion_portal.TODAY:
            continue  # Published with the day of the build, which is another here.
        told = quality[record["id"]]
        score, criteria = score_qualite.score(v1.Service.model_validate(record))
        assert told["criteres"] == {name: value for name, value in criteria.items() if value is not None}, record["id"]
        assert told["score"] == score, record["id"]
        assert len(told["conseils"]) == len([value for value in told["criteres"].values() if value < 1])


def test_the_worst_come_first(export):
    scores = [item["score"] for item in export.quality(inclusion_portal.TODAY).values()]
    assert scores == sorted(scores)
    assert min(scores) < 0.7 and max(scores) > 0.9
