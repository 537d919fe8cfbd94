"""What each format of data asks of a file, beyond what its own parser sees: faults, each a place and what is wrong."""

import csv
import io
import json
import re
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import geojson
import vobject
from shapely.geometry import box, shape

Fault = tuple[object, str]
FORMULA = re.compile("[=+@＝＋－＠-]")


def is_number(text: str) -> bool:
    return re.fullmatch(r"[+-]?\d+(\.\d+)?", text) is not None


# RFC 4180


def rows(file: Path) -> list[dict[str, str]]:
    with open(file, encoding="utf-8-sig", newline="") as table:
        return list(csv.DictReader(table, strict=True))


def csv_faults(file: Path) -> Iterator[Fault]:
    text = file.read_bytes().decode("utf-8")
    if not text.startswith("\ufeff"):
        yield file, "no byte order mark"
    text = text.removeprefix("\ufeff")
    table = list(csv.reader(io.StringIO(text, newline=""), strict=True))
    if len({len(row) for row in table}) != 1:
        yield file, "rows of different lengths"
    if len(set(table[0])) != len(table[0]) or not all(re.fullmatch("[a-z][a-z0-9_]*", name) for name in table[0]):
        yield file, f"names of columns: {table[0]}"
    again = io.StringIO(newline="")
    csv.writer(again, lineterminator="\r\n").writerows(table)
    if again.getvalue() != text:
        yield file, "not what a writer of RFC 4180 makes of its cells"
    for cell in (cell for row in table for cell in row):
        if FORMULA.match(cell.lstrip("\u200b\ufeff \t\r\n")) and not is_number(cell):
            yield file, f"a formula: {cell[:40]!r}"
    # A spreadsheet set for another separator begins its cells elsewhere.
    for piece in re.split(r"[,;\t\r\n]", text):
        if FORMULA.match(piece) and not is_number(piece):
            yield file, f"a formula to others: {piece[:40]!r}"


# RFC 7946


def geojson_faults(file: Path, territory: tuple[float, float, float, float]) -> Iterator[Fault]:
    """`territory`: the box everything lies in, west, south, east, north."""
    text = file.read_text(encoding="utf-8")
    collection = geojson.loads(text)
    if not collection.is_valid:
        yield file, f"{collection.errors()}"
    if len({feature["id"] for feature in collection.features}) != len(collection.features):
        yield file, "two features of one id"
    if len({tuple(feature.properties) for feature in collection.features}) != 1:
        yield file, "features with different properties"
    if re.search(r"\d\.\d{7}", text):
        yield file, "more than six decimals"
    for feature in collection.features:
        if feature.geometry is None:
            if feature.properties["commune"] is not None:
                yield file, f"{feature.properties['nom']} stands in a commune, and nowhere on the map"
            continue
        geometry = shape(feature.geometry)
        if not geometry.is_valid or geometry.is_empty:
            yield file, f"{feature.properties['nom']}: no sound geometry"
        if not box(*territory).contains(geometry):
            yield file, f"{feature.properties['nom']} lies outside the territory: {geometry.wkt[:60]}"
        for part in getattr(geometry, "geoms", [geometry]):
            if part.geom_type == "Polygon" and not part.exterior.is_ccw:
                yield file, f"{feature.properties['nom']}: an outline that goes round clockwise"


# RFC 6350

ONCE = {"VERSION", "UID", "KIND", "FN", "ORG", "REV", "PRODID", "NOTE", "ADR", "GEO", "SOURCE", "LANG", "CATEGORIES"}
NEEDED = {"VERSION", "UID", "KIND", "FN", "ORG", "REV"}
LINE = re.compile(r'(?P<name>[A-Z]+)(?P<parameters>(;[A-Z]+=("[^"\x00-\x1f]*"|[^";:,\x00-\x1f]+))*):(?P<value>[^\x00-\x1f\x7f]*)')
SHAPES = {
    "VERSION": r"4\.0",
    "UID": r"urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}",
    "KIND": "org",
    "REV": r"\d{8}T\d{6}Z",
    "TEL": r"tel:\+33\d{9}|\d{2,6}",
    "GEO": r"geo:-?\d+\.\d{1,6},-?\d+\.\d{1,6}",
    "URL": r"https?://[^\s]+",
    "SOURCE": r"https?://[^\s]+\.vcf",
    "EMAIL": r"[^@\s]+@[^@\s]+",
    # Seven parts, six semicolons that are not escaped.
    "ADR": r"(([^;\\]|\\[\\,;n])*;){6}([^;\\]|\\[\\,;n])*",
    "FN": r"([^\\;,]|\\[\\,;n])+",
    "ORG": r"([^\\;,]|\\[\\,;n])+",
    "NOTE": r"([^\\;,]|\\[\\,;n])+",
    "CATEGORIES": r"([^\\;]|\\[\\,;n])+",
}


def card_faults(file: Path) -> Iterator[Fault]:
    data = file.read_bytes()
    text = data.decode("utf-8")
    if not text.endswith("\r\n") or re.search(r"[^\r]\n|\r[^\n]", text):
        yield file, "lines that do not end with CRLF"
    if any(len(line) > 75 for line in data.split(b"\r\n")):
        yield file, "a line of more than 75 octets"
    cards = [[]]
    for line in re.sub("\r\n[ \t]", "", text).removesuffix("\r\n").split("\r\n"):
        cards[-1].append(line)
        if line == "END:VCARD":
            cards.append([])
    if cards.pop():
        yield file, "lines after the last card"
    for card in cards:
        yield from lines_faults(file, card)
    parsed = list(vobject.readComponents(text))
    if len(parsed) != len(cards) or any(not card.getChildValue("fn") for card in parsed):
        yield file, "read otherwise by vobject"


def lines_faults(file: Path, card: list[str]) -> Iterator[Fault]:
    if card[:2] != ["BEGIN:VCARD", "VERSION:4.0"]:
        yield file, f"begins with {card[:2]}"
    names = []
    for line in card[1:-1]:
        if not (parts := LINE.fullmatch(line)):
            yield file, f"no line of RFC 6350: {line[:60]!r}"
            continue
        name = parts["name"]
        names.append(name)
        if name in SHAPES and not re.fullmatch(SHAPES[name], parts["value"]):
            yield file, f"no value of {name}: {parts['value'][:60]!r}"
    if missing := NEEDED - set(names):
        yield file, f"without {missing}"
    if twice := {name for name in ONCE if names.count(name) > 1}:
        yield file, f"more than one {twice}"


# OpenAgenda

LIMITS = {"title": 140, "description": 200, "longDescription": 10_000, "conditions": 255}
NEEDED_OF_EVENT = {
    "uid", "slug", "title", "description", "longDescription", "keywords", "timings", "accessibility", "status",
    "attendanceMode", "location", "registration", "timezone", "updatedAt", "originAgenda", "exemple",
}  # fmt: skip
REGISTRATION = {"phone": r"\+33\d{9}|\d{2,6}", "email": r"[^@\s]+@[^@\s]+", "link": r"https?://\S+"}


def units(text: str) -> int:
    """As JavaScript counts."""
    return len(text.encode("utf-16-le")) // 2


def agenda_faults(file: Path, territory: tuple[float, float, float, float]) -> Iterator[Fault]:
    data = json.loads(file.read_text(encoding="utf-8"))
    events = data["events"]
    if data["total"] != len(events):
        yield file, "a total that is none"
    for key in ("uid", "slug"):
        if len({event[key] for event in events}) != len(events):
            yield file, f"two events of one {key}"
    for event in events:
        yield from ((event["slug"], what) for what in event_faults(event, data["agenda"]))
        yield from ((event["slug"], what) for what in location_faults(event["location"], territory))


def event_faults(event: dict, agenda: dict) -> Iterator[str]:
    if missing := NEEDED_OF_EVENT - set(event):
        yield f"without {missing}"
    if type(event["uid"]) is not int or not 0 < event["uid"] < 2**53:
        yield f"uid {event['uid']}"
    if not re.fullmatch("[a-z0-9]+(-[a-z0-9]+)*", event["slug"]):
        yield f"slug {event['slug']}"
    for key, limit in LIMITS.items():
        if key in event and not 0 < units(event[key]["fr"]) <= limit:
            yield f"{key}: {units(event[key]['fr'])} characters"
    if event["status"] not in range(1, 7) or event["attendanceMode"] != 1 or event["state"] != 2:
        yield "a code that is none"
    if not set(event["accessibility"]) <= {"hi", "vi", "pi", "mi", "ii"}:
        yield f"accessibility {event['accessibility']}"
    if "age" in event and not 0 <= event["age"]["min"] <= event["age"]["max"] <= 130:
        yield f"age {event['age']}"
    for way in event["registration"]:
        if not re.fullmatch(REGISTRATION[way["type"]], way["value"]):
            yield f"registration {way}"
    if event["exemple"] and not ("exemple" in event["title"]["fr"] and "inventé" in event["longDescription"]["fr"]):
        yield "an example that does not say so"
    if event["originAgenda"] != agenda or event["timezone"] != "Europe/Paris":
        yield "of another agenda"
    datetime.fromisoformat(event["updatedAt"])
    yield from timing_faults(event["timings"])


def timing_faults(timings: list[dict]) -> Iterator[str]:
    if not 0 < len(timings) <= 800:
        yield f"{len(timings)} timings"
    free = None
    for timing in timings:
        begin, end = datetime.fromisoformat(timing["begin"]), datetime.fromisoformat(timing["end"])
        if begin.tzinfo is None or end.tzinfo is None or not timedelta(0) < end - begin <= timedelta(hours=24):
            yield f"a timing that is none: {timing}"
        if free is not None and begin < free:
            yield f"a timing over the one before: {timing}"
        free = end


def location_faults(location: dict, territory: tuple[float, float, float, float]) -> Iterator[str]:
    west, south, east, north = territory
    if not west < location["longitude"] < east or not south < location["latitude"] < north:
        yield "a place outside the territory"
    if type(location["uid"]) is not int or not 0 < location["uid"] < 2**53:
        yield f"uid of the place: {location['uid']}"
    if not 0 < units(location["name"]) <= 100 or not 0 < units(location["address"]) <= 255:
        yield "a name or an address too long"
    if not re.fullmatch(r"\d{5}", location["postalCode"]) or not re.fullmatch(r"\d[\dAB]\d{3}", location["insee"]):
        yield "a code of the commune that is none"
    if location["countryCode"] != "FR" or not location["adminLevel3"]:
        yield "a country or an intercommunalité missing"
