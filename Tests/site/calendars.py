"""Calendars as a subscriber sees them: what they expand to, and what the pages say of the same days."""

from datetime import date, datetime, timedelta
from pathlib import Path
from urllib.parse import urlsplit

import icalendar
import recurring_ical_events

from published import Page, Site


def read(file: Path) -> icalendar.Calendar:
    return icalendar.Calendar.from_ical(file.read_bytes())


def expand(calendar: icalendar.Calendar, first: date, last: date) -> list[icalendar.Event]:
    """Every occurrence that begins from `first` to `last`, both included."""
    found = recurring_ical_events.of(calendar).between(first, last + timedelta(days=1))
    return [event for event in found if first <= day(event) <= last]


def day(event: icalendar.Event) -> date:
    start = event.start
    return start.date() if isinstance(start, datetime) else start


def hours(event: icalendar.Event) -> str:
    """The hours as the day lists of the pages write them."""
    start = event.start
    if not isinstance(start, datetime):
        return "Toute la journée"
    end = event.end if "DTEND" in event else start
    if end == start or (end.date() - start.date()).days > 1:
        return said(start)
    return f"{said(start)} - {said(end)}"


def said(moment: datetime) -> str:
    if (moment.hour, moment.minute) == (0, 0):
        return "minuit"
    return f"{moment.hour} h" + (f" {moment.minute:02}" if moment.minute else "")


def path_of(event: icalendar.Event, site: Site) -> str:
    """The page an occurrence leads to, from the site's root."""
    return urlsplit(str(event["URL"])).path.removeprefix(urlsplit(site.base_url).path)


def shown(page: Page, site: Site) -> list[tuple[str, str | None, str]]:
    """Day, hours and page of each appointment that the day lists of a page show."""
    found = []
    for section in page.tree.xpath("//section[contains(@class, 'jour')][h3/time]"):
        on = section.xpath("string(h3/time/@datetime)")
        for line in section.xpath("ul/li"):
            link = line.xpath(".//a[contains(@class, 'nom')]/@href")[0]
            told = " ".join(line.xpath("string(span[@class='heure'])").replace("\u202f", " ").replace("\xa0", " ").split())
            found.append((on, told, site.resolve(page, link)[0]))
    return found
