"""The page of an indicator as its readers see it: marks of the drawing, cells of the tables, lines of the file."""

import csv
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property

from lxml.html import HtmlElement

from faults import expect_none
from published import Page

UNKNOWN = "n. d."
SPACES = re.compile(r"[\u00a0\u202f\s]+")

Key = tuple[str, str, str]
"""Territory, year, class; the class is '' for a plain figure."""


def plain(text: str) -> str:
    """A text without the niceties of French typography."""
    return SPACES.sub(" ", text).replace("–", "-").replace("’", "'").strip()


def in_french(value: float, decimals: int) -> str:
    """A number as pages write it."""
    text = f"{abs(value):,.{decimals}f}".replace(",", " ").replace(".", ",")
    return ("−" if value < 0 and text.strip("0, ") else "") + text


@dataclass(frozen=True)
class Mark:
    """A bar, a dot or a commune of a drawing, and the figure it stands for."""

    element: HtmlElement
    subject: str
    figure: str

    def number(self, name: str) -> float:
        return float(self.element.get(name))

    @property
    def style(self) -> str:
        return self.element.get("class")


@dataclass
class IndicatorPage:
    page: Page
    lines: dict[Key, float | None] = field(init=False)

    def __post_init__(self):
        with open(self.page.file.parent / "donnees.csv", encoding="utf-8-sig", newline="") as table:
            rows = list(csv.DictReader(table))
        self.lines = {
            (plain(row["territoire"]), row["annee"], plain(row["categorie"])): (
                None if row["valeur"] == UNKNOWN else float(row["valeur"])
            )
            for row in rows
        }
        assert len(self.lines) == len(rows), f"{self.page}: a figure stands twice in its table"

    @cached_property
    def subjects(self) -> dict[str, Key]:
        """What marks say they are about → its line of the file."""
        return {", ".join(filter(None, key)): key for key in self.lines}

    @cached_property
    def cells(self) -> dict[Key, str]:
        """The tables of the page."""
        found = {}
        for table in self.page.tree.xpath("//table[caption][ancestor::section/h2[@id='donnees']]"):
            caption = plain(table.findtext("caption"))
            year = caption[-4:]
            head, *rows = [[plain(cell.text_content()) for cell in row] for row in table.iter("tr")]
            for label, *cells in rows:
                for column, cell in zip(head[1:], cells, strict=True):
                    if caption == "Par année":
                        found[column, label, ""] = cell
                    elif caption.startswith("Détail en"):
                        found[column, year, label] = cell
                    else:
                        found[label, year, ""] = cell
        return found

    @cached_property
    def kind(self) -> str | None:
        """How the figures are drawn; None when they are not."""
        if self.page.tree.xpath("//figure//*[name()='svg'][@class='carte']"):
            return "carte"
        if not self.page.tree.xpath("//figure//*[name()='svg'][@class='graphe']"):
            return None
        if self.page.tree.xpath("//figure//*[name()='circle']"):
            return "courbe"
        return "pyramide" if "Hommes" in self.texts and "Femmes" in self.texts else "barres"

    @cached_property
    def texts(self) -> list[str]:
        return [plain(text.text_content()) for text in self.page.tree.xpath("//figure//*[name()='text']")]

    @cached_property
    def marks(self) -> list[Mark]:
        found = []
        for title in self.page.tree.xpath("//figure//*[name()='title']"):
            subject, _, figure = plain(title.text_content()).rpartition(" : ")
            found.append(Mark(title.getparent(), subject, figure))
        return found

    @cached_property
    def drawn(self) -> list[tuple[Mark, float]]:
        """The marks of known figures, with their values to the last digit."""
        known = [(mark, self.lines.get(self.subjects.get(mark.subject))) for mark in self.marks]
        return [(mark, value) for mark, value in known if value is not None]

    @cached_property
    def scale(self) -> list[tuple[float, float]]:
        """Height and value of each mark of the scale of a curve."""
        heights = [
            float(re.match(r"M[\d.]+ ([\d.]+)L", path)[1])
            for path in self.page.tree.xpath("//figure//*[@class='graphe-repere']/@d")
        ]
        return [
            (height, float(text.replace(" ", "").replace(",", ".").replace("−", "-")))
            for height, text in zip(heights, self.texts)
        ]


def all_faults(indicators: Iterable[IndicatorPage], look: Callable[[IndicatorPage], Iterator[str]]) -> None:
    """Fails if a look at any of the indicators finds something wrong."""
    expect_none((indicator.page, fault) for indicator in indicators for fault in look(indicator))
