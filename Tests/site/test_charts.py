"""Bars are as long, dots as high and communes as dark as the values of the file ask for."""

import re
from itertools import pairwise

from charts import UNKNOWN, all_faults

ROUNDING = 0.11
"""Units of a drawing: places are written to a tenth."""
LINES = "//figure//*[starts-with(@class, 'graphe-ligne')][not(starts-with(@d, 'M8 '))]/@d"
"""The lines of a curve, those of its key left out."""


def test_bars_are_proportional(indicators):
    def look(page):
        if page.kind not in ("barres", "pyramide") or not page.drawn:
            return
        largest = max(abs(value) for _, value in page.drawn)
        unit = max(mark.number("width") for mark, _ in page.drawn) / largest if largest else 0
        for mark, value in page.drawn:
            if abs(mark.number("width") - abs(value) * unit) > ROUNDING:
                yield f"{mark.subject}: a bar of {mark.number('width')} for {value}"
        left = {mark.number("x") for mark, value in page.drawn if value > 0 and is_rightward(mark)}
        right = {
            round(mark.number("x") + mark.number("width"), 1)
            for mark, value in page.drawn
            if value < 0 or not is_rightward(mark) and value
        }
        for ends in (left, right):
            if ends and max(ends) - min(ends) > ROUNDING:
                yield f"bars do not begin on one line: {sorted(ends)}"
        if left and right and max(right) - min(left) > ROUNDING:
            yield "bars of both sides overlap"

    all_faults(indicators, look)


def is_rightward(mark) -> bool:
    return not re.search(r", Hommes/", mark.subject)


def test_dots_stand_where_the_scale_says(indicators):
    def look(page):
        if page.kind != "courbe":
            return
        (low_y, low), *_, (high_y, high) = page.scale
        for (y, value), (next_y, next_value) in pairwise(page.scale):
            if abs((next_value - value) / (high - low) - (y - next_y) / (low_y - high_y)) > 0.01:
                yield f"the scale is not even between {value} and {next_value}"
        years = [int(page.subjects[mark.subject][1]) for mark, _ in page.drawn]
        places = [mark.number("cx") for mark, _ in page.drawn]
        first, last, start, end = min(years), max(years), min(places), max(places)
        for (mark, value), year in zip(page.drawn, years):
            y = low_y + (value - low) / (high - low) * (high_y - low_y)
            x = start + (year - first) / (last - first) * (end - start)
            if abs(mark.number("cy") - y) > ROUNDING or abs(mark.number("cx") - x) > ROUNDING:
                yield f"{mark.subject}: {value} is drawn beside its place"

    all_faults(indicators, look)


def test_lines_are_broken_where_nothing_is_known(indicators):
    def look(page):
        if page.kind != "courbe":
            return
        joined = sum(path.count("L") for path in page.page.tree.xpath(LINES))
        expected = 0
        for territory in {page.subjects[mark.subject][0] for mark, _ in page.drawn}:
            years = sorted(key[1] for key in page.lines if key[0] == territory and not key[2])
            known = [page.lines[territory, year, ""] is not None for year in years]
            expected += sum(one and other for one, other in pairwise(known))
        if joined != expected:
            yield f"{joined} pieces of line, {expected} pairs of years that follow each other"

    all_faults(indicators, look)


def test_colours_of_the_map_follow_the_values(indicators):
    def look(page):
        if page.kind != "carte":
            return
        classes = {}
        for mark in page.marks:
            value = page.lines.get(page.subjects.get(mark.subject))
            style = mark.style.split()[-1]
            if (value is None) != (style == "carte-nd"):
                yield f"{mark.subject}: {value} is drawn as {style}"
            if value is not None:
                classes.setdefault(int(style.removeprefix("carte-v")), []).append((value, mark.figure))
        for lower, upper in pairwise(sorted(classes)):
            if max(classes[lower])[0] >= min(classes[upper])[0]:
                yield f"classes {lower} and {upper} overlap"
        legend = [" ".join(line.text_content().split()) for line in page.page.tree.xpath("//ul[@class='legende']/li")]
        expected = [
            " à ".join(dict.fromkeys([min(found)[1], max(found)[1]])) for _, found in sorted(classes.items())
        ]
        if legend[: len(expected)] != expected or legend[len(expected) :] not in ([], [UNKNOWN]):
            yield f"the key says {legend}, the colours {expected}"
        if (UNKNOWN in legend) != any(mark.figure == UNKNOWN for mark in page.marks):
            yield "the key does not tell what is not known"

    all_faults(indicators, look)
