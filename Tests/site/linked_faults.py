"""What can be wrong in the JSON-LD of a site."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime
from fnmatch import fnmatch
from urllib.parse import urldefrag

from linked_data import as_list, blocks, every_node, graph, resolved
from published import Page, Site
from schema_org import DAYS, EVENT_RECOMMENDED, EVENT_REQUIRED, PROPERTIES, STATUSES

MOMENT = re.compile(r"\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d\+0[12]:00)?")
TIME = re.compile(r"([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?")


def faults(site: Site) -> Iterator[tuple[Page, str]]:
    """Every fault of every page."""
    for page in site.pages.values():
        if len(blocks(page)) > 1:
            yield page, "several data blocks"
        nodes = graph(page)
        for fault in (*of_words(nodes), *of_addresses(site, nodes), *of_events(page, nodes), *of_place(page, nodes)):
            yield page, fault


def of_words(nodes: list[dict]) -> Iterator[str]:
    """Words that schema.org does not have there, and values that say nothing."""
    for node in every_node(nodes):
        kind = node.get("@type")
        properties = set(node) - {"@type", "@id"}
        if kind is None and properties:
            yield f"a node without type: {sorted(properties)}"
        if kind is not None and kind not in PROPERTIES:
            yield f"no type {kind}"
        for name in properties - PROPERTIES.get(kind, properties):
            yield f"{kind} has no property {name}"
        for name, value in node.items():
            if value in ("", None, [], {}):
                yield f"{kind}.{name} is empty"
        for day in as_list(node.get("dayOfWeek")):
            if day not in DAYS:
                yield f"no day {day}"
        for name in {"opens", "closes", "startTime", "endTime"} & properties:
            if not TIME.fullmatch(node[name]):
                yield f"{kind}.{name} is {node[name]}"
        if not re.fullmatch(r"\+33\d{9}|\d{2,6}", "".join(as_list(node.get("telephone"))[:1]) or "15"):
            yield f"telephone {node['telephone']}"


def of_addresses(site: Site, nodes: list[dict]) -> Iterator[str]:
    """Addresses of the site that lead nowhere, identifiers that are not addresses."""
    for node in every_node(nodes):
        for name in {"@id", "url", "item", "contentUrl", "image", "mainEntityOfPage"} & set(node):
            address = urldefrag(node[name]).url
            if not address.startswith(("https://", "http://")):
                yield f"{name} is {node[name]}"
            elif address.startswith(site.base_url) and site.file(address.removeprefix(site.base_url)) is None:
                yield f"{name} leads to no file: {node[name]}"


def of_events(page: Page, nodes: list[dict]) -> Iterator[str]:
    """What search engines ask of events."""
    events = [node for node in nodes if node["@type"] in ("Event", "ChildrensEvent")]
    series = [node for node in nodes if node["@type"] == "EventSeries"]
    for event in events:
        # Each date is read alone: what only its series says is not said of it.
        for name in (EVENT_REQUIRED | EVENT_RECOMMENDED) - set(event):
            yield f"an event without {name}"
        place = resolved(event["location"], nodes)
        if not place.get("name") or place["address"]["@type"] != "PostalAddress":
            yield "a location without name and address"
        if event["eventStatus"] not in STATUSES:
            yield f"no status {event['eventStatus']}"
        if (event["eventStatus"].endswith("Rescheduled")) != ("previousStartDate" in event):
            yield "a previous date goes with what was rescheduled, and with nothing else"
        for name in {"startDate", "endDate", "previousStartDate"} & set(event):
            if not MOMENT.fullmatch(event[name]):
                yield f"{name} is {event[name]}"
            (datetime if "T" in event[name] else date).fromisoformat(event[name])
        if event["startDate"] > event.get("endDate", event["startDate"]):
            yield "an event that ends before it begins"
        for offer in as_list(event.get("offers")):
            if ("price" in offer) != (offer.get("priceCurrency") == "EUR"):
                yield "a price without its currency"
    for each in series:
        if "eventSchedule" not in each:
            yield "a series without rhythm"
        for name in {"organizer", "offers"} & set(each):
            if any(name not in event for event in events):
                yield f"a date without the {name} of its series"
        if {"startDate", "endDate"} & set(each):
            yield "a series with a date of its own"
        for schedule in as_list(each.get("eventSchedule")):
            if schedule["scheduleTimezone"] != "Europe/Paris":
                yield "a rhythm of another zone"
            if "repeatFrequency" not in schedule and schedule.get("repeatCount") != 1:
                yield "a rhythm that does not say how often"
    if len(events) > 5 or len(series) > 1 or not series and len(events) > 1:
        yield f"{len(events)} events, {len(series)} series"
    if series and any(resolved(event["superEvent"], nodes) is not series[0] for event in events):
        yield "an occurrence of another series"


def of_place(page: Page, nodes: list[dict]) -> Iterator[str]:
    """Pages that say nothing of what they are about, breadcrumbs that are not those people see, false examples."""
    kinds = [node["@type"] for node in nodes]
    if page.is_error or not page.address:
        wanted = [] if page.is_error else ["WebSite", "GovernmentOrganization"]
        if kinds != wanted:
            yield f"says {kinds}, not {wanted}"
        return
    shown = [link.text_content().strip() for link in page.tree.xpath("//nav[contains(@class, 'fil')]//li")]
    # A code point that HTML forbids is left out of a page; JSON writes it as a number.
    told = [item["name"].replace("\ufdd0", "") for node in nodes[-1:] for item in node.get("itemListElement", [])]
    if [plain(step) for step in (shown if len(shown) > 2 else [])] != [plain(step) for step in told]:
        yield f"shows {shown}, tells {told}"
    if fnmatch(page.address, "agenda/*/") and page.tree.find("body").get("class") == "page-evenement":
        if not {"Event", "ChildrensEvent", "EventSeries"} & set(kinds):
            yield "an event that is not told"
    examples = [node["name"].endswith("(exemple)") for node in nodes if node["@type"] != "BreadcrumbList"]
    if examples and examples[0] == page.is_indexable:
        yield "an example that can be found, or a true entry that cannot"


def plain(text: str) -> str:
    """Without what the typographer adds."""
    return re.sub(r"\s*(?=[;:!?»])|(?<=«)\s*", "", re.sub(r"[\s\u2060]+", " ", text)).replace("'", "’").strip()
