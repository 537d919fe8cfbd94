"""What a page says to search engines, read as they read it."""

from __future__ import annotations

import json
from collections.abc import Iterator

import extruct

from published import Page


def blocks(page: Page) -> list[str]:
    """The data blocks of a page, as text."""
    return [block.text or "" for block in page.tree.xpath("//script[@type='application/ld+json']")]


def graph(page: Page) -> list[dict]:
    """The nodes of a page, as a library for search engines finds them; they must be those of the plain JSON."""
    found = extruct.extract(page.source, syntaxes=["json-ld"], uniform=False)["json-ld"]
    assert found == [json.loads(block) for block in blocks(page)]
    nodes = [block["@graph"] for block in found]
    return [node for group in nodes for node in (group if isinstance(group, list) else [group])]


def every_node(value) -> Iterator[dict]:
    """A node and all that it holds."""
    if isinstance(value, dict):
        yield value
        for inner in value.values():
            yield from every_node(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from every_node(inner)


def resolved(node, nodes: list[dict]):
    """The node that a mere identifier stands for."""
    if isinstance(node, dict) and set(node) == {"@id"}:
        known = {each["@id"]: each for each in every_node(nodes) if "@id" in each and "@type" in each}
        return known[node["@id"]]
    return node


def as_list(value) -> list:
    return value if isinstance(value, list) else [] if value is None else [value]
