#!/usr/bin/env python3
"""What the entries and tables of a portal say of themselves: that they are examples, when they were verified.

Usage: entries.py PORTAL prints the newest of these days: the first on which the portal as it stands can be built, the
same at every run.
"""

import csv
import re
import sys
from collections.abc import Iterator
from pathlib import Path

ENTRY = re.compile(r"^verifie_le: *(\d{4}-\d\d-\d\d)", re.MULTILINE)
COLUMN = "verifie_le"


def is_example(file: Path) -> bool:
    """Whether an entry says that it is made up."""
    front_matter = file.read_text(encoding="utf-8").split("\n---\n")[0]
    return "exemple: true" in front_matter.splitlines()


def newest(portal: Path) -> str:
    """The day the last of them was verified."""
    return max(days(portal))


def days(portal: Path) -> Iterator[str]:
    for file in (portal / "content").rglob("*.md"):
        yield from ENTRY.findall(file.read_text(encoding="utf-8"))
    for table in (portal / "seeds").rglob("*.csv"):
        yield from (row[COLUMN] for row in rows(table) if row.get(COLUMN))


def rows(table: Path) -> list[dict[str, str]]:
    with open(table, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def write(table: Path, rows: list[dict[str, str]]) -> None:
    with open(table, "w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, rows[0])
        writer.writeheader()
        writer.writerows(rows)


def turn_back(portal: Path, day: str) -> None:
    """Makes all that was verified later be verified that day: a day to come would be a mistake."""
    for file in (portal / "content").rglob("*.md"):
        text = file.read_text(encoding="utf-8")
        if max(ENTRY.findall(text), default="") > day:
            file.write_text(ENTRY.sub(lambda found: f"verifie_le: {min(found[1], day)}", text), encoding="utf-8")
    for table in (portal / "seeds").rglob("*.csv"):
        lines = rows(table)
        if any((line.get(COLUMN) or "") > day for line in lines):
            write(table, [line | {COLUMN: min(line[COLUMN], day)} for line in lines])


if __name__ == "__main__":
    print(newest(Path(sys.argv[1])))
