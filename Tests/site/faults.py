"""Faults are gathered over the whole site, then told together: one run shows all there is to mend."""

from collections.abc import Iterable

PLACES_SHOWN = 3


def expect_none(faults: Iterable[tuple[object, str]]) -> None:
    """Fails if there are faults, each a place and what is wrong there; what is wrong in several places is told once."""
    places: dict[str, list[str]] = {}
    for place, what in faults:
        if str(place) not in places.setdefault(what, []):
            places[what].append(str(place))
    if places:
        raise AssertionError("\n".join(f"{what}\n    in {told(found)}" for what, found in places.items()))


def told(places: list[str]) -> str:
    more = len(places) - PLACES_SHOWN
    return ", ".join(places[:PLACES_SHOWN]) + (f" and {more} more" if more > 0 else "")
