"""Pages as people leave them: filtered, searched, answered, refused. Narrow, enlarged, by keyboard alone."""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import Page, expect

from accessibility import violations
from faults import expect_none
from nearby import all_results, phone, ready
from test_browser import REFLOW, overflow
from test_map import IGN
from test_search import settled
from words import words

SIZES = {"narrow": (REFLOW, 16), "enlarged": (360, 32)}
"""CSS pixels of the screen, and of the browser’s own text: 32 is 200 %."""
STILL = 10
"""Milliseconds under which nothing is seen to move."""


# States, each reached by what a person does on a page; each gives what has to be announced.


def directory(page: Page, home: str) -> str:
    page.goto(f"{home}annuaire/")
    ready(page)
    page.get_by_label("Près de").select_option("vaour")
    page.get_by_label("Jusqu’à").select_option("15")
    page.get_by_label("Pour quel âge").select_option("18-mois")
    return rf"^{len(all_results(page))} fiches sur \d+, à 15 km au plus de Vaour\.$"


def open_directory(page: Page, home: str) -> str:
    """With every choice in sight."""
    page.goto(f"{home}annuaire/")
    ready(page)
    page.get_by_text("Plus de choix").click()
    page.get_by_label("Pour quel âge").select_option("parents")
    page.get_by_label("Gratuit seulement").check()
    return rf"^{len(all_results(page))} fiches sur \d+\.$"


def empty_directory(page: Page, home: str) -> str:
    """Nothing is found; other wishes are offered."""
    page.goto(f"{home}annuaire/")
    ready(page)
    page.get_by_label("Près de").select_option("vaour")
    page.get_by_label("Jusqu’à").select_option("5")
    page.get_by_label("Quoi").select_option("micro-creche")
    expect(page.locator("#assouplir button").first).to_be_visible()
    return r"^Rien dans l’annuaire avec tous ces choix, à 5 km au plus de Vaour\.$"


def agenda(page: Page, home: str) -> str:
    page.goto(f"{home}agenda/")
    ready(page)
    page.get_by_label("Pour quel âge").select_option("4-ans")
    page.get_by_label("Quand").select_option("samedi")
    return rf"^{page.locator('#resultats > li').count()} rendez-vous sur \d+, samedi 28 novembre\.$"


def refused_position(page: Page, home: str) -> str:
    page.goto(f"{home}agenda/")
    ready(page)
    page.get_by_role("button", name="Me situer").click()
    expect(page.locator("[data-dit]")).not_to_have_text(re.compile("cherche|^$"))
    return "^Votre appareil n’a pas donné sa position : choisissez une commune dans la liste.$"


def found(page: Page, home: str) -> str:
    look_for(page, home, "nounou")
    return r"^\d+ résultats pour « nounou »\."


def nothing_found(page: Page, home: str) -> str:
    look_for(page, home, "zzyzxqw")
    return r"^Rien trouvé pour « zzyzxqw »\.$"


def look_for(page: Page, home: str, text: str) -> None:
    page.goto(f"{home}recherche/")
    page.get_by_role("searchbox").fill(text)
    page.get_by_role("searchbox").press("Enter")
    settled(page)


def answered(page: Page, home: str) -> None:
    """Three questions were answered; nothing is announced, a page is opened."""
    page.goto(f"{home}mode-accueil/")
    page.get_by_role("link", name="Moins de 3 ans").click()
    page.get_by_role("link", name="Chaque semaine").click()
    page.locator(".question-commune:visible").get_by_role("link", name="Vaour").click()
    expect(page.locator(".reponse:visible")).to_have_count(1)


def refused_map(page: Page, home: str) -> str:
    """The IGN’s servers do not answer."""
    page.route(f"{IGN}**", lambda route: route.abort())
    page.goto(f"{home}carte/")
    page.get_by_role("button", name="Montrer la carte de l’IGN").click()
    expect(page.locator("#fond-de-carte [role=status]")).to_contain_text("ne répond pas")
    return "^La carte de l’IGN ne répond pas : .* la carte dessinée et la liste disent la même chose.$"


def map_taken_back(page: Page, home: str) -> None:
    """Whoever goes back to the drawing is where they were."""
    refused_map(page, home)
    page.get_by_role("button", name="Revenir à la carte dessinée").click()
    expect(page.locator("[data-montrer]")).to_be_focused()


STATES: dict[str, Callable[[Page, str], str | None]] = {
    "directory": directory,
    "open directory": open_directory,
    "empty directory": empty_directory,
    "agenda": agenda,
    "refused position": refused_position,
    "found": found,
    "nothing found": nothing_found,
    "answered": answered,
    "refused map": refused_map,
    "map taken back": map_taken_back,
}

SEEN = {f"{state}, {size}": (state, size) for state in STATES for size in SIZES}

every_state = pytest.mark.parametrize("reached", SEEN, indirect=True)


@pytest.fixture(scope="module")
def reached(browser, home, request):
    """A page brought once to a state, on a screen of some size, with what has to be announced."""
    state, size = SEEN[request.param]
    with reach(browser, home, state, size) as reached:
        yield reached


@contextmanager
def reach(browser, home: str, state: str, size: str) -> Iterator[tuple[Page, str | None]]:
    width, text = SIZES[size]
    with phone(browser, home, beyond=(IGN,), viewport={"width": width, "height": 740}) as page:
        fonts = page.context.new_cdp_session(page)
        fonts.send("Page.setFontSizes", {"fontSizes": {"standard": text, "fixed": text}})
        page.add_init_script(LISTENED)
        yield page, STATES[state](page, home)


LISTENED = """
    window.announced = []
    const isLive = node => node?.closest?.('[role=status], [role=alert], [aria-live=polite], [aria-live=assertive]')
    new MutationObserver(changes => {
        for (const { target } of changes) {
            const region = isLive(target.nodeType === Node.TEXT_NODE ? target.parentElement : target)
            if (region?.checkVisibility()) window.announced.push(region.textContent)
        }
    }).observe(document, { subtree: true, childList: true, characterData: true })
"""
"""What screen readers are told: the text of live regions that are there before it changes, each time that it does."""


@every_state
def test_axe_finds_no_violation(reached):
    page, _ = reached
    expect_none(violations(page))


@every_state
def test_nothing_sticks_out_nor_is_cut(reached):
    page, _ = reached
    assert overflow(page) + page.evaluate(CUT) == []


CUT = """() => [...document.querySelectorAll('body *')].filter(element => {
    const style = getComputedStyle(element)
    if (!element.checkVisibility() || element.closest('svg, .leaflet-container')) return false
    if (!element.textContent.trim()) return false
    // What only screen readers are told, and links that show when they have the focus.
    if (element.clientWidth <= 1 || element.clientHeight <= 1) return false
    const hides = kind => kind === 'hidden' || kind === 'clip'
    return hides(style.overflowX) && element.scrollWidth > element.clientWidth + 1
        || hides(style.overflowY) && element.scrollHeight > element.clientHeight + 1
}).map(element => `cut: ${element.outerHTML.slice(0, 120)}`)"""


@every_state
def test_nothing_moves_for_those_who_ask_for_calm(reached):
    page, _ = reached
    assert page.evaluate(MOVING, STILL) == []


MOVING = """still => {
    const milliseconds = time => parseFloat(time) * (time.trim().endsWith('ms') ? 1 : 1000)
    const longest = times => Math.max(...times.split(',').map(milliseconds))
    const moves = style => style.animationName !== 'none' && longest(style.animationDuration) > still
        || longest(style.transitionDuration) > still || style.scrollBehavior === 'smooth'
    const styled = [...document.querySelectorAll('*')].filter(element =>
        [undefined, '::before', '::after'].some(part => moves(getComputedStyle(element, part))))
    const moved = document.getAnimations().filter(one => one.effect.getComputedTiming().endTime > still)
        .map(one => one.effect.target)
    return [...styled, ...moved].map(element => element?.outerHTML.slice(0, 100))
}"""


@every_state
def test_what_remains_is_announced(reached):
    """In a region that was there before, once: the last thing said is what the page then shows."""
    page, expected = reached
    announced = [words(text) for text in page.evaluate("window.announced") if words(text)]
    if expected is None:
        return
    assert announced, "nothing was announced"
    assert re.search(expected, announced[-1]), announced[-3:]
    assert words(page.locator("[role=status]", has_text=re.compile(r"\S")).last.inner_text()) == announced[-1]


@every_state
def test_the_focus_is_always_seen(reached):
    """From the first element to the last: a ring around it, inside the screen, nothing over it."""
    page, _ = reached
    page.locator(".evitement").first.focus()
    page.keyboard.press("Tab")
    page.keyboard.press("Shift+Tab")
    seen: list[str] = []
    faults: list[tuple[str, str]] = []
    for _ in range(300):
        told = page.evaluate(FOCUSED)
        if told is None:
            break
        seen.append(told["what"])
        faults += [(told["what"], fault) for fault in told["faults"]]
        page.keyboard.press("Tab")
    expect_none(faults)
    expected = page.evaluate(REACHABLE)
    assert len(seen) >= expected > 20, (len(seen), expected)


FOCUSED = """() => {
    const element = document.activeElement
    if (!element || element === document.body) return null
    const faults = []
    const ringed = node => {
        const style = getComputedStyle(node)
        return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2
    }
    if (![element, ...element.querySelectorAll('*')].some(ringed)) faults.push('no ring')
    // A link on several lines has several boxes: one in sight is enough.
    const boxes = [...element.getClientRects()].filter(box => box.width && box.height)
    const inside = boxes.filter(({ top, bottom, left, right }) =>
        top < innerHeight && bottom > 0 && left >= -1 && right <= innerWidth + 1)
    if (!inside.length) faults.push('out of sight')
    else if (!inside.some(box => [.5, .2, .8].some(part => {
        const top = Math.max(box.top, 0), bottom = Math.min(box.bottom, innerHeight)
        const hit = document.elementFromPoint(box.left + box.width * part, (top + bottom) / 2)
        return hit && (element.contains(hit) || hit.contains(element) || hit.closest('label')?.control === element)
    }))) faults.push('under something')
    return { what: element.outerHTML.slice(0, 120), faults }
}"""

REACHABLE = """() => [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex="0"]')]
    .filter(element => element.checkVisibility({ visibilityProperty: true }))
    .filter(element => !element.disabled && element.tabIndex >= 0).length"""


def test_more_results_are_read_from_their_first(browser, home):
    """« Voir la suite » takes nobody back to the top of the page."""
    with reach(browser, home, "directory", "narrow") as (page, _):
        expect(page.locator("#resultats > li:nth-child(20n + 1) a.nom:focus")).to_have_count(1)
