"""A chart, its table and the file to download say the same; what may not be told is in none of them."""

import re

from charts import UNKNOWN, all_faults, in_french
from faults import expect_none
from hard_figures import SECRETS

MORE_IN_THE_FILE = "contient aussi les autres années"


def test_tables_say_what_the_file_says(indicators):
    def look(page):
        for key, cell in page.cells.items():
            value = page.lines.get(key)
            decimals = len(cell.partition(",")[2])
            expected = UNKNOWN if value is None else in_french(value, decimals)
            if cell != expected:
                yield f"{key}: {cell} in the table, {value} in the file"

    all_faults(indicators, look)


def test_the_file_has_nothing_that_the_tables_hide(indicators, communes):
    """What only the file has is a class or a commune of another year than the table's, and the page tells."""

    def look(page):
        hidden = {key for key, value in page.lines.items() if value is not None and key not in page.cells}
        if bool(hidden) != (MORE_IN_THE_FILE in page.page.tree.text_content()):
            yield f"the page is wrong about the {len(hidden)} figures that only the file has"
        for territory, year, category in hidden:
            shown = {
                key[1]
                for key in page.cells
                if bool(key[2]) == bool(category) and (key[0] in communes) == (territory in communes)
            }
            if territory in communes and category:
                continue
            if year in shown or not (category or territory in communes):
                yield f"{(territory, year, category)} is not in the tables"

    all_faults(indicators, look)


def test_marks_say_what_the_table_says(indicators):
    def look(page):
        for mark in page.marks:
            key = page.subjects.get(mark.subject)
            if key is None and not (page.kind == "carte" and mark.figure == UNKNOWN):
                yield f"a mark is about “{mark.subject}”, which is not in the file"
            elif key and not f"{mark.figure} ".startswith(f"{page.cells[key]} "):
                yield f"{mark.subject}: {mark.figure} drawn, {page.cells[key]} in the table"

    all_faults(indicators, look)


def test_what_the_table_knows_is_drawn(indicators, communes):
    """All known figures of the lines, classes or communes that a chart shows."""

    def look(page):
        drawn = {page.subjects[mark.subject] for mark, _ in page.drawn}
        territories = {key[0] for key in drawn}
        known = {key for key, cell in page.cells.items() if cell != UNKNOWN}
        if page.kind is None:
            known = set()
        elif page.kind == "carte":
            known = {key for key in known if key[0] in communes}
        elif page.kind == "courbe" or any(key[2] for key in drawn):
            classes = any(key[2] for key in drawn)
            known = {key for key in known if key[0] in territories and bool(key[2]) == classes}
        else:
            known = bars_without_classes({key for key in known if key[0] not in communes and not key[2]})
        yield from (f"{key} is not drawn" for key in known - drawn)

    all_faults(indicators, look)


def bars_without_classes(known):
    """The years of the only territory, or the newest year of each."""
    territories = {key[0] for key in known}
    if len(territories) == 1:
        return known
    return {max((key for key in known if key[0] == territory), key=lambda key: key[1]) for territory in territories}


def test_small_numbers_of_communes_are_nowhere(charted):
    # A comma that stands in a list of numbers is no decimal comma.
    written = [(re.escape(secret), rf"(?<![\d,]){secret.replace('.', ',')}(?![\d,])") for secret in SECRETS]
    digits = re.compile("|".join(form for forms in written for form in forms))
    expect_none(
        (file, "a value under the threshold")
        for file in charted.root.rglob("*")
        if file.is_file() and digits.search(file.read_text(encoding="utf-8", errors="ignore"))
    )
