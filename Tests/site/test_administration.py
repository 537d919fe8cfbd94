"""The page `/admin/`: what its program is told of every collection, and that entries as it writes them pass."""

import re
import subprocess

import pytest
import yaml
from lxml import html

from schemas import CoreLoader
from small_portal import DATE, SmallPortal
from test_new import BESIDE, CHECKED, ENTRIES

SCRIPT = "https://cdn.example/sveltia-cms@1.2.3/sveltia-cms.js"
HASH = "sha384-" + "a" * 64
SETTINGS = f"""
depot:
  url: https://github.com/exemple/portail
administration:
  script: {SCRIPT}
  empreinte: {HASH}
"""


@pytest.fixture(scope="module")
def portal(repository, guichet, tmp_path_factory) -> SmallPortal:
    portal = SmallPortal(tmp_path_factory.mktemp("administration") / "portail", repository, guichet)
    settings = portal.root / "guichet.yaml"
    settings.write_text(settings.read_text(encoding="utf-8") + SETTINGS, encoding="utf-8")
    head = f"resume: Une phrase de résumé, assez longue pour dire de quoi parle cette page.\nverifie_le: {DATE}\n"
    for path, text in BESIDE.items():
        portal.write(path, f"---\n{text}exemple: true\n{head}---\n")
    portal.build()
    return portal


@pytest.fixture(scope="module")
def config(portal) -> dict:
    return yaml.load((portal.site / "admin/config.yml").read_text(encoding="utf-8"), CoreLoader)


@pytest.fixture(scope="module")
def schemas(portal, tmp_path_factory):
    folder = tmp_path_factory.mktemp("schemas")
    assert portal.run("schema", "--dossier", str(folder)).returncode == 0
    return folder


def test_no_setting_no_page(repository, guichet, tmp_path):
    portal = SmallPortal(tmp_path / "portail", repository, guichet)
    portal.build()
    assert not (portal.site / "admin").exists()


def test_the_page_runs_that_program_and_nothing_else(portal):
    page = html.fromstring((portal.site / "admin/index.html").read_bytes())
    (script,) = page.xpath("//script")
    assert script.get("src") == SCRIPT and script.get("integrity") == HASH and script.get("crossorigin") == "anonymous"
    (policy,) = page.xpath("/html/head/meta[@http-equiv='Content-Security-Policy']/@content")
    directives = dict(part.split(" ", 1) for part in policy.split("; "))
    assert directives["default-src"] == "'none'" and directives["script-src"] == SCRIPT
    assert "https://api.github.com" in directives["connect-src"].split()
    assert page.xpath("//meta[@name='robots']/@content") == ["noindex, nofollow"]


def test_an_address_cannot_widen_the_policy(repository, guichet, tmp_path):
    portal = SmallPortal(tmp_path / "portail", repository, guichet)
    settings = portal.root / "guichet.yaml"
    hostile = SETTINGS.replace(SCRIPT, "https://cdn.example/a.js;script-src,*?x=1")
    settings.write_text(settings.read_text(encoding="utf-8") + hostile, encoding="utf-8")
    portal.build()
    page = html.fromstring((portal.site / "admin/index.html").read_bytes())
    (policy,) = page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    assert "script-src https://cdn.example/a.js%3Bscript-src%2C*; " in policy


def test_no_list_of_the_site_knows_it(portal):
    for file in portal.site.rglob("*"):
        # The list of all files is for the next build.
        if file.is_file() and file.relative_to(portal.site).parts[0] not in ("admin", ".guichet-fichiers"):
            assert b"admin/" not in file.read_bytes(), file


def test_every_collection_is_there_with_all_its_fields(config, schemas):
    names = {file.stem for file in schemas.iterdir()} - {"guichet"}
    assert {each["name"] for each in config["collections"]} == names
    for collection in config["collections"]:
        schema = yaml.load((schemas / f"{collection['name']}.json").read_text(encoding="utf-8"), CoreLoader)
        compare(collection["fields"], schema, body=True)


def compare(fields: list[dict], schema: dict, body: bool = False) -> None:
    """The same names, labels, advice and duties, groups included."""
    assert [field["name"] for field in fields] == list(schema["properties"]) + (["body"] if body else [])
    required = [field["name"] for field in fields if field["required"]]
    assert required == schema.get("required", [])
    for field in fields:
        if field["name"] == "body":
            continue
        known = schema["properties"][field["name"]]
        assert (field["label"], field["hint"]) == (known["title"], known["description"])
        if "fields" in field:
            compare(field["fields"], known.get("items", known))


def test_relations_lead_to_collections(config):
    names = {each["name"] for each in config["collections"]}
    relations = [field for each in config["collections"] for field in every(each["fields"]) if field["widget"] == "relation"]
    assert len(relations) >= 8
    assert all(field["collection"] in names for field in relations)


def every(fields: list[dict]):
    for field in fields:
        yield field
        yield from every(field.get("fields", []))
        if "field" in field:
            yield field["field"]


def test_patterns_are_regular_expressions_that_name_a_whole_text(config):
    patterns = [field["pattern"] for each in config["collections"] for field in every(each["fields"]) if "pattern" in field]
    assert patterns
    for pattern, words in patterns:
        re.compile(pattern)
        assert pattern.startswith("^") and words.endswith(".")


SAMPLES = {
    "horaires": "We 14:00-17:00; PH off", "telephone": "05 36 49 00 01", "courriel": "contact@essai.example",
    "site_web": "https://essai.example/", "url": "https://essai.example/", "lien_mobilisation": "https://essai.example/",
    "chaque": "mercredi 14h-16h", "heures": "14h-17h", "inscription_avant": "2026-12-04",
    "lien_inscription": "https://essai.example/", "en_ligne": "https://essai.example/",
    "anciennes_adresses": "/essai/avant/", "serie": "population",
}
LEFT = {
    # Of a real place alone, or in another manner of saying when or where, or a picture that is not there.
    "acceslibre", "siret", "image", "alt", "exemple", "source", "demandes",
    "jours", "debut", "fin", "chaque", "hors", "sauf", "aussi", "jusqu_au", "annulations", "deplacements", "hors_territoire", "etapes_datees",
}


def written(field: dict, given: dict, portal: SmallPortal):
    """A value as the program writes it, for a field of which nothing else is known than what it is told."""
    if field["name"] in given:
        return given[field["name"]]
    match field["widget"]:
        case "boolean":
            return field["default"]
        case "number":
            return field["min"]
        case "datetime":
            return "2026-11-16"
        case "select":
            value = field["options"][0]["value"]
            return [value] if field.get("multiple") else value
        case "relation":
            folder = portal.root / "content" / field["collection"].replace("projet-", "projet/")
            names = sorted(file.stem for file in folder.glob("*.md"))
            return (names[:1] if field.get("multiple") else names[0]) if names else None
        case "object":
            return group(field["fields"], given, portal)
        case "list" if "fields" in field:
            return [group(field["fields"], given, portal)]
        case "list":
            return [written(field["field"] | {"name": field["name"]}, given, portal)]
        case "markdown":
            return "Quelques mots."
        case "string" | "text":
            if field["name"] in SAMPLES:
                return SAMPLES[field["name"]]
            text = "Un texte d’essai, ni long ni court." * 2
            most = int(re.search(r",(\d+)\}\$$", field["pattern"][0])[1])
            return text[:most].strip()
    raise AssertionError(field)


def group(fields: list[dict], given: dict, portal: SmallPortal) -> dict:
    return {field["name"]: value for field in fields if (value := written(field, given, portal)) is not None}


@pytest.mark.parametrize("kind", ENTRIES)
def test_an_entry_as_the_program_writes_it_passes(portal, config, kind):
    (collection,) = [each for each in config["collections"] if each["folder"] == f"content/{kind}"]
    given = {"exemple": True}
    plain = [field for field in ENTRIES[kind] if "." not in field.split("=")[0]]
    for field in plain + CHECKED[:1]:
        name, value = field.split("=", 1)
        given[name] = value
    known = {field["name"]: field for field in collection["fields"]}
    fields = {}
    for name, field in known.items():
        if name == "body" or name in LEFT and name not in given:
            continue
        value = written(field, {key: cast(known.get(key), text) for key, text in given.items()}, portal)
        if value is not None:
            fields[name] = value
    text = yaml.safe_dump(fields, allow_unicode=True, sort_keys=False, default_style='"')
    text = re.sub(r'!!(?:int|float|bool) "([^"]*)"', r"\1", text)
    path = f"{kind}/{'cordes-sur-ciel' if kind == 'communes' else 'par-le-programme'}.md"
    portal.write(path, f"---\n{text}---\n\nDu texte.\n")
    found = portal.run("check", f"content/{path}")
    portal.remove(path)
    assert found.returncode == 0, text + found.stdout + found.stderr


def cast(field: dict | None, value):
    """What was said on a command line, as the widget writes it."""
    if field is None or value is True:
        return value
    if field["widget"] == "number":
        return int(value)
    if field["widget"] == "datetime":
        return "2026-12-05" if "décembre" in value else value
    if field["widget"] == "list" and "field" in field:
        return [value]
    if field["widget"] == "select":
        ids = {option["value"] for option in field["options"]}
        first = value.split(",")[0]
        word = first if first in ids else next(each for each in ids if first in ("dès 6 mois",) or each.lower() == first)
        return [word] if field.get("multiple") else word
    return value
