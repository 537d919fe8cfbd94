"""What Swift and the scripts both compute: the scripts' own functions, on the cases the Swift suites read too."""

import json
import re
from datetime import date, datetime, timedelta
from functools import cache
from zoneinfo import ZoneInfo

import pytest

from conftest import REPOSITORY
from faults import expect_none
from nearby import MONDAY, phone
from words import text_of, words

VECTORS = REPOSITORY / "Tests/Vectors"
WEEKDAYS = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"]


@cache
def cases(name: str) -> dict:
    return json.loads((VECTORS / f"{name}.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module", params=["Europe/Paris", "America/Los_Angeles", "Pacific/Auckland"])
def device(browser, home, request):
    """A phone that thinks it is here, a day behind or a day ahead, on a page with the scripts of the directory."""
    with phone(browser, home, MONDAY, timezone_id=request.param) as page:
        page.goto(home + "annuaire/")
        yield page


@pytest.fixture(scope="module")
def search(browser, home):
    """A phone on the page of the search."""
    with phone(browser, home, MONDAY) as page:
        page.goto(home + "recherche/")
        yield page


@pytest.fixture(scope="module")
def form(browser, home):
    """A phone on a page with the scripts of the forms."""
    with phone(browser, home, MONDAY) as page:
        page.goto(home + "proposer/rendez-vous/")
        yield page


def test_every_file_of_vectors_is_read_on_both_sides():
    """A file that a suite forgets holds nothing together."""
    python = "".join(file.read_text(encoding="utf-8") for file in sorted((REPOSITORY / "Tests/site").glob("*.py")))
    swift = "".join(file.read_text(encoding="utf-8") for file in sorted((REPOSITORY / "Tests").glob("*Tests/*.swift")))
    for file in sorted(VECTORS.glob("*.json")):
        assert set(json.loads(file.read_text(encoding="utf-8"))) > {"pourquoi"}, file.name
        assert f'"{file.stem}"' in python or f"Vectors/{file.name}" in python, file.name
        # Opening hours are compiled by the generator itself, in `test_hours.py`.
        assert f'Vectors.read("{file.stem}"' in swift or file.stem == "horaires", file.name


def test_names_of_communes_in_a_sentence(device):
    said = device.evaluate("names => names.map(name => [name, portail.near.at(name), portail.near.of(name)])",
                           [name for name, *_ in cases("noms")["noms"]])  # fmt: skip
    assert said == cases("noms")["noms"]


def test_kilometres(device):
    for case in cases("distances")["distances"]:
        places = [dict(zip(("latitude", "longitude"), case[end], strict=True)) for end in ("de", "a")]
        for pair in (places, places[::-1]):
            found = device.evaluate("([from, to]) => portail.near.kilometres(from, to)", pair)
            assert abs(found - case["km"]) < 0.001, case["cas"]


def test_distances_in_words(device):
    for kilometres, said in cases("distances")["dits"]:
        assert words(device.evaluate("kilometres => portail.near.far(kilometres)", kilometres)) == said, kilometres


def test_hours_in_words(device):
    for minutes, said in cases("temps")["heures"]:
        assert words(device.evaluate("minutes => portail.near.time(minutes)", minutes)) == said, minutes


def test_dates_in_words(device):
    for case in cases("temps")["dates"]:
        long, whole, *short = device.evaluate(
            """day => [portail.say(day), portail.say(day, { dateStyle: 'long' }),
                ...['weekday', 'day', 'month'].map(part => portail.say(day, { [part]: part === 'day' ? 'numeric' : 'short' }))]""",
            case["jour"],
        )
        assert [words(long), words(whole), short] == [case["dit"], case["entier"], case["court"]]


def test_days_counted_from_a_day(device):
    for day, count, then in cases("temps")["comptes"]:
        assert device.evaluate("([day, count]) => portail.near.add(day, count)", [day, count]) == then
        assert device.evaluate("day => portail.near.weekday(day)", then) == date.fromisoformat(then).isoweekday()


def test_times_of_the_agenda(device):
    """The hours in words, the last day, and whether it is still to come at a moment."""

    def wrong():
        for case in cases("rendezvous")["rendezvous"]:
            hours, last, state, *ahead = device.evaluate(
                """([written, moments]) => {
                    const one = portail.near.occurrence(written)
                    const isAhead = moment => portail.near.isAhead(one, portail.near.now(new Date(moment)))
                    return [portail.near.hours(one), one.last, one.state ?? null, ...moments.map(isAhead)]
                }""",
                [case["donne"], [moment for moment, _ in case["moments"]]],
            )
            if [words(hours), last, state] != [case["heures"], case["dernier"], case.get("devenu")]:
                yield case["cas"], f"{words(hours)!r}, {last}, {state}"
            for (moment, expected), found in zip(case["moments"], ahead, strict=True):
                if found != expected:
                    yield case["cas"], f"{moment}: {found}"

    expect_none(wrong())


def test_edits_between_two_words(search):
    """A limit that is never reached: how far words are, not whether they are near."""
    for left, right, expected in cases("ecarts")["ecarts"]:
        for pair in ([left, right], [right, left]):
            assert search.evaluate("([left, right]) => portail.words.edits(left, right, 99).whole", pair) == expected, pair


def test_edits_over_the_limit_are_never_said_to_be_within(search):
    """The search stops early; what it then says agrees with the whole count."""
    for left, right, expected in cases("ecarts")["ecarts"]:
        for limit in range(4):
            found = search.evaluate("given => { const { whole } = portail.words.edits(...given); return whole === Infinity ? 99 : whole }",
                                    [left, right, limit])  # fmt: skip
            assert (found <= limit) == (expected <= limit), (left, right, limit)


def test_the_agenda_says_the_hours_that_pages_write(device, site, nearby):
    """The days of the agenda, as the generator draws them, beside what the script makes of the same dates."""
    written = {}
    for day in site.pages["agenda/"].tree.xpath("//section[@class='jour']"):
        iso = day.find(".//time").get("datetime")
        for item in day.findall(".//li"):
            address, _ = site.resolve(site.pages["agenda/"], item.find(".//a").get("href"))
            written.setdefault((address, iso), set()).add(text_of(item.find_class("heure")[0]))
    said = device.evaluate("""async () => (await portail.near.read('agenda/dates.json')).rendezvous.flatMap(one =>
        one.dates.map(portail.near.occurrence).map(date => [one.adresse, date.day, portail.near.hours(date)]))""")
    compared = 0
    for address, day, hours in said:
        if (address, day) in written:
            assert (words(hours) or "Toute la journée") in written[address, day] or not hours, (address, day)
            compared += 1
    assert compared > 10


def test_what_forms_take_for_a_number_or_an_address(form):
    for text, written in cases("proposer")["telephones"]:
        expected = written and written.replace(" ", "")
        assert (form.evaluate("text => portail.rules.phone(text)", text) or "").replace(" ", "") == (expected or ""), text
    for text, is_one in cases("proposer")["courriels"]:
        assert (form.evaluate("text => portail.rules.email(text)", text) is not None) == is_one, text
    for text, written in cases("proposer")["sites"]:
        assert form.evaluate("text => portail.rules.site(text)", text) == written, text


def test_values_as_forms_write_them(form):
    for text, written in cases("proposer")["valeurs"]:
        assert form.evaluate("text => portail.rules.value(text)", text) == written


def test_dates_as_forms_write_and_say_them(form):
    nothing = {"jours": [], "hors": [], "de": "", "a": ""}
    for case in cases("proposer")["moments"]:
        chosen = nothing | case["choix"]
        assert form.evaluate("when => portail.rules.dates(when)", chosen) == case["champs"]
        assert words(form.evaluate("when => portail.rules.told(when)", chosen)) == case["dit"]


def test_hours_of_a_week_as_forms_write_them(form):
    for case in cases("proposer")["ouvertures"]:
        assert form.evaluate("stretches => portail.rules.opening(stretches)", case["plages"]) == case["ecrit"]


def test_the_vectors_are_true_to_the_calendar():
    """Moments as clocks of France show them, weekdays as calendars do, days that follow each other."""
    for case in cases("rendezvous")["rendezvous"]:
        for moment, _ in case["moments"]:
            there = datetime.fromisoformat(moment)
            assert there.astimezone(ZoneInfo("Europe/Paris")).utcoffset() == there.utcoffset(), moment
    for case in cases("temps")["dates"]:
        day = date.fromisoformat(case["jour"])
        assert case["dit"].split()[0] == WEEKDAYS[day.weekday()]
        assert re.findall(r"\d+", case["entier"]) == [str(day.day), str(day.year)]
    for day, count, then in cases("temps")["comptes"]:
        assert date.fromisoformat(day) + timedelta(days=count) == date.fromisoformat(then)
