"""Text of a page as a person reads it."""

import re

from lxml import html


def words(text: str) -> str:
    """One line, with ordinary spaces in place of French typography's narrow and no-break ones."""
    return re.sub(r"[\s\u00a0\u202f]+", " ", text).strip()


def text_of(element: html.HtmlElement) -> str:
    return words(element.text_content())


def accessible_name(element: html.HtmlElement) -> str:
    """What a screen reader calls a link or a button: its label, else its content without what is hidden."""
    if label := words(element.get("aria-label", "")):
        return label
    if labelled := element.get("aria-labelledby"):
        targets = (element.getroottree().xpath("//*[@id=$id]", id=name) for name in labelled.split())
        return words(" ".join(text_of(target) for found in targets for target in found))
    # What a script shows when it can serve is named as if it were shown.
    return words("".join(spoken(element, shown=True)))


def spoken(element: html.HtmlElement, shown: bool = False):
    """The pieces of text that are read aloud, in order."""
    if element.get("aria-hidden") == "true" or (element.get("hidden") is not None and not shown):
        return
    if element.get("aria-label"):
        yield element.get("aria-label")
        return
    if element.tag == "img":
        yield element.get("alt", "")
    yield element.text or ""
    for child in element.iterchildren(html.etree.Element):
        yield from spoken(child)
        yield child.tail or ""
