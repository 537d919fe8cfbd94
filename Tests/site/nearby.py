"""What filters, sorted lists and the home page are told by, read beside them: the portal's own files, other code."""

import json
import math
import re
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime, timedelta
from functools import cached_property
from pathlib import Path
from zoneinfo import ZoneInfo

from playwright.sync_api import Browser, Page

from words import words

MONDAY = "2026-11-23T12:00:00+01:00"
"""Noon on the day the site was built for."""
PARIS = ZoneInfo("Europe/Paris")
DAYS = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"]


class Nearby:
    """The communes, the places and the dates of a published portal."""

    def __init__(self, root: Path):
        self.root = root

    def read(self, name: str) -> dict:
        return json.loads((self.root / name).read_text(encoding="utf-8"))

    @cached_property
    def communes(self) -> dict[str, tuple[str, float, float]]:
        """Slug → name, latitude, longitude."""
        return {slug: (name, *centre) for slug, name, *centre in self.read("communes/communes.json")["communes"]}

    @cached_property
    def ages(self) -> dict[str, tuple[int, int]]:
        """Band → from and to, in months."""
        return {slug: tuple(months) for slug, _, *months in self.read("communes/communes.json")["ages"] if months}

    @cached_property
    def families(self) -> dict[str, list[str]]:
        return {slug: [kind for kind, _ in kinds] for slug, _, kinds in self.read("annuaire/lieux.json")["familles"]}

    @cached_property
    def places(self) -> list[dict]:
        return self.read("annuaire/lieux.json")["lieux"]

    @cached_property
    def events(self) -> list[dict]:
        return self.read("agenda/dates.json")["rendezvous"]

    @cached_property
    def visits(self) -> list[dict]:
        return self.read("agenda/dates.json")["permanences"]

    def kilometres(self, one: str, other: str) -> float:
        """As the crow flies, by the law of cosines: not the formula of the script."""
        (_, north, east), (_, other_north, other_east) = self.communes[one], self.communes[other]
        if one == other:
            return 0
        north, other_north = math.radians(north), math.radians(other_north)
        cosine = math.sin(north) * math.sin(other_north) + math.cos(north) * math.cos(other_north) * math.cos(
            math.radians(other_east - east)
        )
        return 6371 * math.acos(min(1, cosine))

    def away(self, entry: dict, here: str | None) -> float:
        """How far the nearest of an entry's communes is."""
        return min((self.kilometres(here, commune) for commune in whereabouts(entry)), default=math.inf) if here else math.inf

    def far(self, one: str, other: str) -> str:
        """As it is written."""
        return "sur place" if one == other else f"à {max(1, round(self.kilometres(one, other)))} km"

    def is_for(self, entry: dict, age: str) -> bool:
        """Whether an entry takes a child of `18-mois`, `4-ans`, or is for a band such as `parents`."""
        if not entry.get("ages") and not entry.get("mois"):
            return True
        if not (match := re.fullmatch(r"(\d+)-(mois|ans)", age)):
            return age in entry.get("ages", [])
        months = int(match[1]) * (12 if match[2] == "ans" else 1)
        if "mois" in entry:
            youngest, oldest = entry["mois"]
            return youngest <= months and (oldest is None or months < oldest)
        return any(low <= months < high for low, high in (self.ages.get(band, (0, 0)) for band in entry["ages"]))

    def suits(self, entry: dict, choice: dict[str, str]) -> bool:
        """What both pages ask: near enough, for that age, free, within reach of all."""
        away = self.away(entry, choice.get("commune"))
        limit = float(choice.get("distance", math.inf)) if choice.get("commune") else math.inf
        return (
            (away <= limit or limit is math.inf or (bool(entry.get("partout")) and not whereabouts(entry)))
            and ("age" not in choice or self.is_for(entry, choice["age"]))
            and ("gratuit" not in choice or entry.get("gratuit") is True)
            and ("acces" not in choice or choice["acces"] in entry.get("acces", []))
        )

    def found_places(self, choice: dict[str, str]) -> list[str]:
        """The addresses the directory has to list, in order; `maintenant` is left to the pages."""
        return [
            place["adresse"]
            for place in sorted(self.places, key=lambda place: self.away(place, choice.get("commune")))
            if self.suits(place, choice)
            and ("quoi" not in choice or set(place["types"]) & set(self.kinds(choice["quoi"])))
            and (choice.get("jour") not in DAYS or opens_on(place, DAYS.index(choice["jour"]) + 1))
        ]

    def kinds(self, asked: str) -> list[str]:
        return self.families[asked.removeprefix("tout-")] if asked.startswith("tout-") else [asked]

    def found_events(self, choice: dict[str, str], now: datetime) -> dict[str, str]:
        """The addresses the agenda has to list, each with the first day on which it takes place as was asked."""
        first, last = asked_days(choice, now.date())
        found = {}
        for event in self.events:
            if not self.suits(event, choice) or ("theme" in choice and choice["theme"] not in event["themes"]):
                continue
            times = [
                (max(begin, first), state == "annule")
                for begin, end, over, state in map(occurrence, event["dates"])
                if begin <= last and end >= first and end >= now.date() and over > now
            ]  # fmt: skip
            if times:
                found[event["adresse"]] = next((day for day, is_off in times if not is_off), times[0][0]).isoformat()
        return found


def whereabouts(entry: dict) -> list[str]:
    """Where an entry stands, and where it stops."""
    return [one for one in [entry.get("commune"), *(permanence["commune"] for permanence in entry.get("permanences", []))] if one]


def occurrence(written: list) -> tuple[date, date, datetime, str]:
    """The first and the last day, the moment it is over, what became of it.

    What has no end lasts two hours, or all its days, and no longer than its last day.
    """
    day, begin, end, more, state = [*written, *[None] * 4][:5]
    first = date.fromisoformat(day)
    last = first + timedelta(days=more or 0)
    midnight = datetime.combine(last + timedelta(days=1), datetime.min.time(), PARIS)
    if end is None and (begin is None or more):
        return first, last, midnight, state or ""
    minutes = end if end is not None else begin + 120
    return first, last, datetime.combine(first, datetime.min.time(), PARIS) + timedelta(minutes=minutes), state or ""


def hours(written: list) -> str:
    """The hours of a time, as they are written."""
    times = [minutes for minutes in written[1:3] if minutes is not None]
    return " - ".join(
        "minuit" if minutes % 1440 == 0 else f"{minutes // 60 % 24} h" + (f" {minutes % 60:02}" if minutes % 60 else "")
        for minutes in times
    )


def asked_days(choice: dict[str, str], today: date) -> tuple[date, date]:
    """The first and the last day of a wish."""
    if day := choice.get("jour"):
        return date.fromisoformat(day), date.fromisoformat(day)
    monday = today - timedelta(days=today.weekday())
    match choice.get("quand"):
        case None:
            return today, date.max
        case "aujourdhui":
            return today, today
        case "demain":
            return today + timedelta(days=1), today + timedelta(days=1)
        case "semaine":
            return today, monday + timedelta(days=6)
        case "semaine-prochaine":
            return monday + timedelta(days=7), monday + timedelta(days=13)
        case "week-end":
            return max(today, monday + timedelta(days=5)), monday + timedelta(days=6)
        case name:
            day = today
            while DAYS[day.weekday()] != name:
                day += timedelta(days=1)
            return day, day


def opens_on(place: dict, weekday: int, today: date = date(2026, 11, 23)) -> bool:
    """Whether a place is surely open, or comes by, on a weekday from 1 to 7 of the next eight weeks."""
    if any(weekday in permanence.get("jours", []) for permanence in place.get("permanences", [])):
        return True
    if not (hours := place.get("horaires")):
        return False
    for ahead in range(56):
        day = today + timedelta(days=ahead)
        if day.isoweekday() == weekday and any(len(stretch) < 4 for stretch in stretches(hours, day)):
            return True
    return False


def stretches(hours: dict, day: date) -> list[list]:
    """What compiled hours say of a day."""
    iso = day.isoformat()
    seasons = [week for first, week in hours["semaines"] if first <= iso]
    if not seasons or iso > hours["fin"]:
        return []
    return hours["jours"][hours["sauf"].get(iso, seasons[-1][day.weekday()])]


@contextmanager
def phone(
    browser: Browser, home: str, now: str | None = MONDAY, beyond: tuple[str, ...] = (), **options
) -> Iterator[Page]:
    """A phone at a fixed moment; what it asks for elsewhere and what its scripts complain about fail the test.

    Of other hosts, it may ask those of `beyond`. Its worker does not keep the portal behind what is looked at, unless
    `service_workers` allows it.
    """
    settings = {
        "viewport": {"width": 360, "height": 800},
        "reduced_motion": "reduce",
        "locale": "fr-FR",
        "service_workers": "block",
    }
    context = browser.new_context(**settings | options)
    page, complaints = context.new_page(), []
    page.on("pageerror", lambda error: complaints.append(f"script: {error}"))
    page.on("dialog", lambda dialog: (complaints.append(f"dialog: {dialog.message}"), dialog.dismiss()))
    page.on(
        "request",
        lambda request: request.url.startswith((home, *beyond)) or complaints.append(f"elsewhere: {request.url}"),
    )
    if now:
        page.clock.set_fixed_time(datetime.fromisoformat(now))
    yield page
    context.close()
    assert complaints == []


def ready(page: Page) -> None:
    """Waits until the filters answer."""
    page.locator("#filtres[data-pret]").wait_for()


def status(page: Page) -> str:
    return words(page.locator("#etat").inner_text())


def all_results(page: Page) -> list:
    """Every result: the rest of them is asked for as long as there is one."""
    page.locator("button#encore").evaluate("more => { while (more.checkVisibility()) more.click() }")
    return page.locator("#resultats > li").all()


def addresses(page: Page, home: str) -> list[str]:
    all_results(page)
    return page.locator("#resultats > li a.nom").evaluate_all(
        "(links, home) => links.map(link => link.href.slice(home.length))", home
    )
