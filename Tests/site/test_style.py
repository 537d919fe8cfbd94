"""The styles of the pages say only what a browser of today understands."""

import re
from collections.abc import Iterator

import tinycss2

CONDITIONAL = {"media", "supports", "container", "layer"}
"""The rules that hold other rules; @page and @font-face hold descriptors, which a browser cannot be asked about."""

UNKNOWN = """([selectors, declarations]) => [
    ...selectors.filter(selector => { try { document.querySelector(selector) } catch { return true } }),
    ...declarations.filter(declaration => !CSS.supports(declaration)),
]"""


def styles(site) -> set[str]:
    return {style.text for page in site.pages.values() for style in page.tree.iter("style")}


def test_selectors_and_declarations_are_understood(browser, site):
    selectors, declarations = set(), set()
    for rule in rules_of(styles(site)):
        selectors.add(tinycss2.serialize(rule.prelude).strip())
        declarations.update(f"({each.name}: {tinycss2.serialize(each.value).strip()})" for each in declared(rule))
    assert selectors and declarations
    page = browser.new_page()
    unknown = page.evaluate(UNKNOWN, [sorted(selectors), sorted(declarations)])
    page.close()
    assert unknown == []


def test_variables_are_defined(site):
    for style in styles(site):
        defined = {each.name for rule in rules_of([style]) for each in declared(rule)}
        assert set(re.findall(r"var\(\s*(--[\w-]+)\s*\)", style)) <= defined


def rules_of(sources) -> Iterator:
    for source in sources:
        yield from flat(tinycss2.parse_stylesheet(source, skip_comments=True, skip_whitespace=True))


def flat(rules: list) -> Iterator:
    """The rules that declare something, whatever conditions they stand under."""
    for rule in rules:
        assert rule.type != "error", f"line {rule.source_line}: {rule.message}"
        if rule.type == "qualified-rule":
            yield rule
        elif rule.content and rule.lower_at_keyword in CONDITIONAL:
            yield from flat(tinycss2.parse_rule_list(rule.content, skip_comments=True, skip_whitespace=True))


def declared(rule) -> Iterator:
    for node in tinycss2.parse_declaration_list(rule.content, skip_comments=True, skip_whitespace=True):
        assert node.type == "declaration", f"line {node.source_line}: {getattr(node, 'message', node.type)}"
        yield node
