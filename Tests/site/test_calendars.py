"""Calendars hold what the pages show, no more and no less, and every reader understands them."""

import re
from collections import Counter
from datetime import date, timedelta

import icalendar
import pytest

import nasty
from calendars import day, expand, hours, path_of, read, shown
from faults import expect_none
from published import Site
from small_portal import SmallPortal

TODAY = date(2026, 11, 23)
WINDOW = (TODAY - timedelta(days=366), TODAY + timedelta(days=731))
"""The days the agenda's pages reach: two changes of the clock each year."""


@pytest.fixture(scope="module")
def nasty_site(tmp_path_factory, repository, guichet) -> Site:
    portal = SmallPortal(tmp_path_factory.mktemp("nasty"), repository, guichet)
    for path, text in nasty.entries().items():
        portal.write(path, text)
    return Site(portal.kept_site("--base-url", "https://familles.example/portail/"))


@pytest.fixture(params=["portal", "nasty"])
def judged(request, site, nasty_site) -> Site:
    return site if request.param == "portal" else nasty_site


def calendars(site: Site):
    return sorted(site.root.rglob("*.ics"))


def test_every_calendar_is_written_as_rfc_5545_wants(judged):
    def faults():
        for file in calendars(judged):
            content = file.read_bytes()
            lines = content.split(b"\r\n")
            if lines.pop() != b"" or b"\n" in b"".join(lines) or b"\r" in b"".join(lines):
                yield file, "a line does not end with CRLF"
            if any(len(line) > 75 or not line for line in lines):
                yield file, "a line is longer than 75 octets, or empty"
            try:
                [line.decode() for line in lines]
            except UnicodeDecodeError:
                yield file, "a fold cuts a character"

    assert calendars(judged)
    expect_none(faults())


def test_every_calendar_is_read_and_written_again(judged):
    def faults():
        for file in calendars(judged):
            calendar = read(file)
            if calendar.errors or any(event.errors for event in calendar.walk()):
                yield file, "icalendar found errors"
            if icalendar.Calendar.from_ical(calendar.to_ical()) != calendar:
                yield file, "it changes when it is written again"

    expect_none(faults())


def test_an_event_has_one_identifier_and_a_date_of_its_own(judged):
    def faults():
        for file in calendars(judged):
            events = read(file).walk("VEVENT")
            keys = Counter((str(event["UID"]), str(event.get("RECURRENCE-ID") and event["RECURRENCE-ID"].dt)) for event in events)
            yield from ((file, f"{key} comes {count} times") for key, count in keys.items() if count > 1)
            yield from ((file, f"{event['UID']} has no stamp of its entry") for event in events if event.DTSTAMP.date() > TODAY)

    expect_none(faults())


def occurrences(site: Site, path: str) -> Counter:
    """Day, hours and page of all that a calendar expands to."""
    found = expand(read(site.root / path), *WINDOW)
    return Counter((day(event).isoformat(), hours(event), path_of(event, site)) for event in found)


def test_the_agenda_expands_to_what_its_pages_show(judged):
    expected = occurrences(judged, "agenda/agenda.ics")
    told = Counter()
    for address, page in judged.pages.items():
        if re.fullmatch(r"agenda/\d{4}/\d\d/", address):
            told.update(line for line in shown(page, judged) if line in expected or not continues(line, expected))
    assert sum(expected.values()) > 20
    expect_none((line, "only in the pages") for line in (told - expected))
    expect_none((line, "only in the calendar") for line in (expected - told))


def continues(line: tuple, expected: Counter) -> bool:
    """Whether a line on the first of a month tells what began in the month before and lasts."""
    on, _, path = line
    return on.endswith("-01") and any(other < on and where == path for other, _, where in expected)


def test_cancelled_dates_are_told_by_both(nasty_site):
    events = expand(read(nasty_site.root / "agenda/annule/evenement.ics"), *WINDOW)
    cancelled = {day(event).isoformat() for event in events if event.get("STATUS") == "CANCELLED"}
    assert cancelled == {"2026-12-02", "2026-12-16"}
    december = nasty_site.pages["agenda/2026/12/"]
    struck = december.tree.xpath("//li[@class='barre']//a[contains(@href, 'agenda/annule/')]")
    assert len(struck) == 2


def test_each_part_of_the_agenda_is_what_its_pages_say(judged):
    whole = occurrences(judged, "agenda/agenda.ics")

    def faults():
        for file in calendars(judged):
            path = file.relative_to(judged.root).as_posix()
            folder = path.removesuffix("agenda.ics")
            if path.endswith("/agenda.ics") and folder != "agenda/":
                expected = Counter({line: count for line, count in whole.items() if links(line[2], folder)})
                if occurrences(judged, path) != expected:
                    yield path, "does not hold the appointments whose pages lead to it"
            if path.endswith("/evenement.ics"):
                expected = Counter({line: count for line, count in whole.items() if line[2] == path.removesuffix("evenement.ics")})
                if occurrences(judged, path) != expected:
                    yield path, "does not hold the dates of its event"

    def links(event: str, folder: str) -> bool:
        page = judged.pages[event]
        told = page.tree.xpath("//article//a/@href | //section[@class='ailleurs']//a/@href")
        return any(judged.resolve(page, link)[0] == folder for link in told)

    expect_none(faults())


def test_travelling_services_come_when_their_pages_say(judged):
    week = (TODAY, TODAY + timedelta(days=6))
    calendar = expand(read(judged.root / "permanences/permanences.ics"), *week)
    expected = Counter((day(event).isoformat(), hours(event), path_of(event, judged)) for event in calendar)
    page = judged.pages["permanences/"]
    told = Counter()
    for section in page.tree.xpath("//section[@class='jour']"):
        for line in section.xpath(".//li"):
            said = re.search(r", ([^:]*) :", " ".join(re.sub(r"[\u202f\xa0]", " ", line.text_content()).split()))
            link = line.xpath("a/@href")[-1]
            told[section.xpath("string(.//time/@datetime)"), said[1], judged.resolve(page, link)[0]] += 1
    assert told == expected and expected


def test_the_next_visit_is_the_first_of_the_calendar(judged):
    def faults():
        for file in judged.root.glob("annuaire/*/permanences.ics"):
            page = judged.pages[file.relative_to(judged.root).as_posix().removesuffix("permanences.ics")]
            told = sorted(page.tree.xpath("//section[h2/@id='permanences']//time/@datetime"))
            visits = expand(read(file), TODAY, TODAY + timedelta(days=366))
            first = {}
            for event in sorted(visits, key=day):
                first.setdefault(str(event["UID"]), day(event).isoformat())
            if sorted(set(told)) != sorted(set(first.values())):
                yield file, f"page {told}, calendar {sorted(first.values())}"

    expect_none(faults())


def test_meetings_are_those_of_the_project(site):
    calendar = read(site.root / "projet/calendrier/reunions.ics")
    events = [event for event in calendar.walk("VEVENT") if day(event) >= TODAY]
    page = site.pages["projet/calendrier/"]
    ahead = page.tree.xpath("//section[h2/@id='a-venir']//li[a[contains(@href, 'projet/reunions/')]]")
    told = sorted((line.xpath("string(.//time/@datetime)"), site.resolve(page, line.xpath("a/@href")[0])[0]) for line in ahead)
    assert told == sorted((day(event).isoformat(), path_of(event, site)) for event in events)
    assert told
