"""What scripts decide on is numbers and ids: words are there to be shown, and never read back."""

import html
import json
import re

from conftest import REPOSITORY
from faults import expect_none

ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
DAY = re.compile(r"\d{4}-\d\d-\d\d")
ADDRESS = re.compile(r"(?:[a-z0-9-]+/)+")

WORDS = object()
"""Shown, and nothing else."""


class Or:
    """One of several forms."""

    def __init__(self, *forms):
        self.forms = forms


class Every:
    """A list, or an object of any names, that holds one form."""

    def __init__(self, form, names=None):
        self.form, self.names = form, names


NUMBER = Or(int, float)
END = Or(int, None)
STRETCH = Or([int, END], [int, END, WORDS], [int, END, WORDS, bool])
HOURS = {
    "jours": Every(Every(STRETCH)), "semaines": Every([DAY, Every(int)]), "sauf": Every(int, DAY), "fin": DAY,
}  # fmt: skip
LABELS = Every([ID, WORDS])
DATE = Or([DAY], [DAY, int], [DAY, int, int], [DAY, END, END, int], [DAY, END, END, int, ID])
COMMON = {"adresse": ADDRESS, "commune": ID, "ages": Every(ID), "gratuit": bool, "acces": Every(ID), "exemple": bool}
EVENT = COMMON | {"titre": WORDS, "lieu": WORDS, "themes": Every(ID), "etat": ID, "dates": Every(DATE)}
FILES = {
    "communes/communes.json": {
        "communes": Every([ID, WORDS, NUMBER, NUMBER]), "ages": Every(Or([ID, WORDS], [ID, WORDS, int, int])),
    },
    "annuaire/lieux.json": {
        "familles": Every([ID, WORDS, LABELS]),
        "lieux": Every(COMMON | {
            "nom": WORDS, "genre": WORDS, "types": Every(ID), "mois": [int, END], "tel": [re.compile(r"(tel|sms):[+\d]+"), WORDS],
            "horaires": HOURS, "permanences": Every({"commune": ID, "jours": Every(int)}), "partout": bool,
        }),
    },
    "agenda/dates.json": {
        "du": DAY, "au": DAY, "themes": LABELS, "etats": Every(WORDS, ID), "rendezvous": Every(EVENT), "permanences": Every(EVENT),
    },
}  # fmt: skip
"""The files that filters, sorted lists and the home page read, field by field."""


def faults(value, form, where: str):
    """What is not of the form it has to be."""
    if isinstance(form, Or):
        if all(list(faults(value, one, where)) for one in form.forms):
            yield where, f"{value!r}"
    elif isinstance(form, Every):
        pairs = value.items() if isinstance(value, dict) else enumerate(value)
        for name, one in pairs:
            if form.names is not None and not form.names.fullmatch(name):
                yield where, f"the name {name!r}"
            yield from faults(one, form.form, f"{where}.{name}")
    elif isinstance(form, dict):
        for name, one in value.items():
            yield from faults(one, form[name], f"{where}.{name}") if name in form else [(where, f"nobody declares {name!r}")]
    elif isinstance(form, list):
        if not isinstance(value, list) or len(value) != len(form):
            yield where, f"{value!r}"
        else:
            for place, (one, part) in enumerate(zip(value, form, strict=True)):
                yield from faults(one, part, f"{where}[{place}]")
    elif form is None:
        if value is not None:
            yield where, f"{value!r}"
    elif form is WORDS:
        if not isinstance(value, str):
            yield where, f"{value!r} is not to be shown"
    elif isinstance(form, re.Pattern):
        if not isinstance(value, str) or not form.fullmatch(value):
            yield where, f"{value!r} is neither an id, a day nor an address"
    elif type(value) is not form:
        yield where, f"{value!r} is no {form.__name__}"


def test_files_of_the_filters_hold_numbers_and_ids(site):
    for name, form in FILES.items():
        expect_none(faults(json.loads((site.root / name).read_text(encoding="utf-8")), form, name))


def test_ids_lead_somewhere(site):
    """An id nobody has is as good as a word."""
    read = {name: json.loads((site.root / name).read_text(encoding="utf-8")) for name in FILES}
    communes = {slug for slug, *_ in read["communes/communes.json"]["communes"]}
    ages = {slug for slug, *_ in read["communes/communes.json"]["ages"]}
    dates, places = read["agenda/dates.json"], read["annuaire/lieux.json"]
    types = {kind for _, _, kinds in places["familles"] for kind, _ in kinds}
    for one in [*dates["rendezvous"], *dates["permanences"], *places["lieux"]]:
        stops = [stop["commune"] for stop in one.get("permanences", [])]
        assert {one["commune"]} | set(stops) <= communes if "commune" in one else set(stops) <= communes, one["adresse"]
        assert set(one.get("ages", [])) <= ages and set(one.get("types", [])) <= types, one["adresse"]
        assert set(one.get("themes", [])) <= {slug for slug, _ in dates["themes"]}, one["adresse"]
        states = [one.get("etat"), *(date[4] for date in one.get("dates", []) if len(date) > 4)]
        assert {state for state in states if state} <= set(dates["etats"]), one["adresse"]


def test_the_map_of_the_search_holds_numbers_and_ids(site):
    form = {
        "version": re.compile("[0-9a-f]+"), "termes": Every(re.compile("[a-z0-9]+")), "pages": Every(int), "parties": Every([int, int]),
        "fins": Every([int, DAY]), "vides": Every(re.compile("[a-z0-9]+")), "invariables": Every(re.compile("[a-z0-9]+")),
        "synonymes": Every(Every(WORDS), re.compile("[a-z0-9 ]+")),
    }  # fmt: skip
    expect_none(faults(json.loads((site.root / "recherche/index.json").read_text(encoding="utf-8")), form, "index.json"))
    times = Every(re.compile(rf"{DAY.pattern}(?:/{DAY.pattern})?"))
    pieces = sorted((site.root / "recherche").glob("pages-*.json"))
    assert pieces
    for piece in pieces:
        pages = json.loads(piece.read_text(encoding="utf-8"))["pages"]
        expect_none(faults([page["dates"] for page in pages if "dates" in page], Every(times), piece.name))


READ = {
    "horaires": HOURS,
    "lieu": re.compile(r"-?\d+(\.\d+)?,-?\d+(\.\d+)?"),
    "nombre": re.compile(r"\d+"),
    "famille": ID,
    "commune": ID,
    "taux": re.compile(r"\d+:\d+( \d+:\d+)*"),
    "fin": DAY,
}
"""The attributes that scripts decide on, by what follows `data-`."""


def test_attributes_that_scripts_decide_on_hold_numbers_and_ids(site):
    def wrong():
        for page in site.pages.values():
            for name, written in re.findall(rf' data-({"|".join(READ)})="([^"]*)"', page.source):
                value = html.unescape(written)
                yield from faults(json.loads(value) if name == "horaires" else value, READ[name], f"{page.address} data-{name}")
            for name, written in re.findall(r'<form[^>]* data-(plancher|plafond)="([^"]*)"', page.source):
                yield from faults(written, re.compile(r"\d+"), f"{page.address} data-{name}")

    expect_none(wrong())


SCRIPTS = sorted((REPOSITORY / "themes").glob("*/scripts/*.js")) + sorted((REPOSITORY / "themes").glob("*/racine/*.js"))
COMPARED = re.compile(r"""(?:[!=]==?|\bcase)\s*(['"`])(.*?)\1|(['"`])([^'"`]*)\3\s*[!=]==?|\.(?:includes|startsWith|endsWith|indexOf)\((['"`])(.*?)\5""")
PLATFORM = {"Escape", "AbortError", "QuotaExceededError", "GET", "text/html"}
"""What browsers call things."""
ARTICLES = {"Le ", "Les "}
"""The article that a name begins with joins the preposition: `Tests/Vectors/noms.json`."""
CODE = re.compile(r"(?:[a-z0-9:/.#-]|\$\{\w+\})*|class=\"[a-z-]+\"")
APART = re.compile(
    r"(?:textContent|innerText)\s*\.(?:split|match|replace|slice|startsWith|includes)"
    r"|\b(?:say|format)\([^)]*\)\s*\.(?:split|match|slice|startsWith|includes)"
)


def test_scripts_compare_nothing_with_words():
    """Strings that are compared are ids, or what browsers say; words of a page are not taken apart."""

    def wrong():
        for script in SCRIPTS:
            for number, line in enumerate(script.read_text(encoding="utf-8").splitlines(), start=1):
                code = re.sub(r"(^|\s)//.*", "", line)
                for found in COMPARED.finditer(code):
                    text = next(group for group in (found[2], found[4], found[6]) if group is not None)
                    if text.strip() and not CODE.fullmatch(text) and text not in PLATFORM | ARTICLES:
                        yield f"{script.name}:{number}", f"compares with {text!r}"
                if APART.search(code):
                    yield f"{script.name}:{number}", "takes words apart"

    assert len(SCRIPTS) > 15
    expect_none(wrong())


def test_dates_are_said_in_one_place():
    """What holds the words of time together holds the functions of one script."""
    assert [script.name for script in SCRIPTS if "Intl." in script.read_text(encoding="utf-8")] == ["portail.js"]
