"""After one visit the whole portal opens without a network, and what is kept stays whole and fresh."""

import hashlib
import json
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler
from itertools import pairwise
from socket import create_server
from threading import Event, Thread
from urllib.error import HTTPError, URLError
from urllib.request import Request, urlopen

import pytest
from playwright.sync_api import BrowserContext, Page

from serving import Host, served
from conftest import ADDRESS
from published import Site
from small_portal import Demonstration, SmallPortal, contents

LIMIT = 2_500_000
"""Bytes of all packs, compressed, that a phone takes by itself."""

GONE = "async () => !(await caches.keys()).length && !(await navigator.serviceWorker.getRegistrations()).length"

SAVING = "Object.defineProperty(navigator, 'connection', { value: { saveData: true } })"


HURRIED = """{
    const usual = setTimeout
    window.setTimeout = (work, delay, ...rest) => usual(work, delay === 2000 ? 0 : delay, ...rest)
    window.requestIdleCallback = work => usual(work)
    window.registered = window.asked = 0
    const post = window.ServiceWorker?.prototype.postMessage
    if (post) ServiceWorker.prototype.postMessage = function (message, ...rest) {
        if (message.ask === 'take') window.asked++
        return post.call(this, message, ...rest)
    }
    const workers = navigator.serviceWorker, register = workers?.register
    if (workers) workers.register = (...given) => { window.registered++; return register.apply(workers, given) }
}"""
"""Without the time a page leaves to its reader before it keeps anything; counts when it begins to."""


@pytest.fixture
def patient(browser):
    """A device, as they are."""
    context = browser.new_context(locale="fr-FR")
    yield context
    context.close()


@pytest.fixture
def context(patient):
    """A device on which pages begin at once to keep the portal."""
    patient.add_init_script(HURRIED)
    return patient


@pytest.fixture
def portal(tmp_path, repository, guichet) -> SmallPortal:
    portal = SmallPortal(tmp_path, repository, guichet)
    portal.begin()
    return portal


def visit(context: BrowserContext, address: str) -> Page:
    page = context.new_page()
    page.goto(address, wait_until="load")
    return page


def ask(page: Page, question: str, **options) -> dict | None:
    return page.evaluate("([question, options]) => portail.keeper.ask(question, options)", [question, options])


def keep(page: Page, wanted: str = "complete") -> dict:
    """Waits until the device keeps what is wanted of it, taken in the background, and has done tidying."""
    until(
        page,
        """async wanted => {
            const state = await portail.keeper.ask('state')
            return state?.[wanted] && !state.running
        }""",
        wanted,
    )
    return ask(page, "state")


def settle(page: Page) -> None:
    """Waits until what the page asked the worker by itself is done: who asks meanwhile gets the same answer."""
    until(page, "async () => window.asked > 0 && !(await portail.keeper.ask('state')).running")


def until(page: Page, question: str, argument=None) -> None:
    """Asks again and again, minutes long: what wait_for_function does not do with a promise."""
    for _ in range(2000):
        if page.evaluate(question, argument):
            return
        # A device on which nothing is drawn may never say that it is idle.
        page.evaluate("void requestAnimationFrame(() => {})")
        page.wait_for_timeout(100)
    pytest.fail(f"never true: {question}")


FETCHED = """async ([home, paths]) => Promise.all(paths.map(async path => {
    const answer = await fetch(home + path)
    const hash = await crypto.subtle.digest('SHA-256', await answer.arrayBuffer())
    return [path, answer.status, answer.headers.get('content-type'), [...new Uint8Array(hash)].map(b => b.toString(16).padStart(2, '0')).join('')]
}))"""


def to_read(page: bytes) -> bytes:
    """A page without what it says again for search engines."""
    return b"\n".join(line for line in page.split(b"\n") if not line.startswith(b'<script type="application/ld+json">'))


def test_every_page_opens_without_a_network_after_one_visit(patient, home, site):
    """Pages, and all that they ask for: to the letter, as they are published, but for what only machines read."""
    page = visit(patient, home)
    kept = keep(page)
    patient.set_offline(True)
    paths = list(site.pages)
    paths += sorted({site.resolve(p, r.address)[0] for p in site.pages.values() for r in p.references
                     if r.is_fetched and r.is_internal and not r.address.startswith("#")})  # fmt: skip
    for start in range(0, len(paths), 100):
        for path, status, kind, found in page.evaluate(FETCHED, [home, paths[start : start + 100]]):
            assert (path, status) == (path, 200)
            published = site.file(path).read_bytes()
            # The browser may have the page that was visited at hand, as the network gave it.
            whole = [to_read(published)] + ([published] if path == "" else [])
            assert found in [hashlib.sha256(content).hexdigest() for content in whole], path
            if path in site.pages:
                assert kind.startswith("text/html")
    assert kept["pages"] == kept["of"] == len(site.pages)


def test_pages_are_visited_without_a_network(context, home, site):
    """A walk: links, an address without its slash, a query, the home page by its file, cards to keep."""
    page = visit(context, home)
    complaints = []
    keep(page)
    context.set_offline(True)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    for path in ["annuaire/", "annuaire/?q=vaour", "index.html", "guide/", "numeros/"]:
        assert page.goto(home + path).status == 200
        page.locator(".garde").wait_for()
    page.goto(home + "annuaire")
    assert page.url == home + "annuaire/"
    assert page.locator("main h1").is_visible()
    page.get_by_role("navigation", name="Menu principal").get_by_role("link", name="Agenda").click()
    assert page.url == home + "agenda/"
    card = next(iter(sorted(site.root.glob("annuaire/*/contact.vcf")))).relative_to(site.root).as_posix()
    assert page.evaluate("url => fetch(url).then(a => a.headers.get('content-type'))", home + card).startswith(
        "text/vcard"
    )
    assert complaints == []


NIGHT = 60_000
"""Bytes that a device takes at most in the morning, when nobody has edited anything."""


def test_a_quiet_night_costs_a_device_little(repository, guichet, tmp_path):
    """What follows the day stands apart: packs are those of the day before, whatever takes place."""
    portal = Demonstration(tmp_path, repository, guichet)
    days = [f"2026-11-{day}" for day in range(24, 29)]
    sites = [Site(portal.kept_site("--base-url", ADDRESS, date=day)) for day in days]
    for yesterday, today in pairwise(sites):
        before, after = (contents(site.root / "hors-ligne") for site in (yesterday, today))
        new = {name: content for name, content in after.items() if before.get(name) != content}
        assert sorted(name.split("-")[0] for name in new) == ["jour", "paquets.json"]
        assert sum(map(len, new.values())) < NIGHT
        pages = contents(today.root), contents(yesterday.root)
        changed = [name for name, content in pages[0].items() if pages[1].get(name) != content]
        assert 0 < len([name for name in changed if name.endswith(".html")]) < len(today.pages) / 4


def test_pages_say_their_month_and_their_script_the_day(context, home, site):
    """Without scripts, and before somebody reads that far, the foot says the month alone."""
    assert "Portail mis à jour en <time datetime=\"2026-11\">novembre 2026</time>" in site.file("index.html").read_text()
    page = visit(context, home)
    page.locator(".mention").scroll_into_view_if_needed()
    stamp = page.locator(".mention [data-jour]")
    page.wait_for_function("() => document.querySelector('.mention time').dateTime === '2026-11-23'")
    assert " ".join(stamp.inner_text().split()) == "Portail mis à jour le 23 novembre 2026"


def test_a_kept_page_says_the_day_it_was_kept(context, portal):
    """Also when the network, which did not give the page in time, would say another day."""
    with served(portal.site) as home, halting() as (through, halt):
        address = through(home)
        page = visit(context, address)
        keep(page)
        portal.build(date="2026-11-25")
        halt.set()
        page.goto(address + "annuaire/ludotheque/")
        assert "à jour au 23 novembre 2026." in " ".join(page.locator(".garde").inner_text().split())
        # The network is good again: it would be asked for anything else.
        assert page.evaluate("async () => (await fetch('/robots.txt', { cache: 'reload' })).status") == 200
        page.locator(".mention").scroll_into_view_if_needed()
        page.wait_for_function("() => document.querySelector('.mention time').dateTime === '2026-11-23'")


def test_an_address_that_is_not_kept_leads_to_help(context, home, site):
    page = visit(context, home)
    keep(page)
    context.set_offline(True)
    answer = page.goto(home + "annuaire/inconnue/tout-au-fond/")
    assert answer.status == 503
    assert page.url == home + "annuaire/inconnue/tout-au-fond/"
    assert page.get_by_text("Cette page n’est pas gardée").is_visible()
    page.locator("main").get_by_role("link", name="Tous les numéros").click()
    assert page.url == home + "numeros/"
    assert page.locator("a.numero[href='tel:112']").is_visible()


def test_with_a_network_the_page_comes_from_it(context, portal):
    with served(portal.site) as home:
        page = visit(context, home)
        keep(page)
        portal.replace("annuaire/ludotheque.md", "On y emprunte des jeux.", "On y emprunte des livres.")
        portal.build()
        page.goto(home + "annuaire/ludotheque/")
        assert page.get_by_text("des livres").is_visible()
        assert page.locator(".garde").is_hidden()


def test_a_page_that_comes_too_late_is_shown_as_kept(context, portal):
    with served(portal.site) as home, halting() as (through, halt):
        address = through(home)
        page = visit(context, address)
        keep(page)
        halt.set()
        page.goto(address + "annuaire/", timeout=20_000)
        page.locator(".garde").wait_for()
        assert page.locator("main h1").is_visible()


@contextmanager
def halting():
    """A road to a host, on which everything but what is light can be made to wait for ever: poor coverage."""
    halt, over = Event(), Event()

    class Road(BaseHTTPRequestHandler):
        def do_GET(self):
            if halt.is_set() and self.path not in ("/jour.json", "/robots.txt"):
                over.wait(60)
                return
            # What a preview tells without end: the road carries whole answers only.
            if self.path == "/.guichet/changements":
                self.send_response(204)
                self.end_headers()
                return
            try:
                with urlopen(Road.home + self.path) as answer:
                    body, status, kind = answer.read(), answer.status, answer.headers["Content-Type"]
            except HTTPError as error:
                body, status, kind = error.read(), error.code, "text/html"
            except URLError:
                body, status, kind = b"", 502, "text/html"
            self.send_response(status)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_):
            pass

    with Host(("127.0.0.1", 0), Road) as server:
        Thread(target=server.serve_forever, daemon=True).start()

        def through(home: str) -> str:
            Road.home = home.rstrip("/")
            return f"http://127.0.0.1:{server.server_port}/"

        yield through, halt
        over.set()
        server.shutdown()


def test_a_new_version_takes_the_place_of_the_former_one(context, portal):
    with served(portal.site) as home:
        page = visit(context, home)
        keep(page)
        former = set(stored(page))
        portal.replace("agenda/soiree-jeux.md", "Des jeux pour tous les âges.", "Des jeux pour les grands.")
        portal.build()
        assert ask(page, "take")["error"] == ""
        listed = json.loads((portal.site / "hors-ligne/paquets.json").read_text())
        files = {part["file"] for part in [listed["frame"], listed["today"], *listed["packs"]]}
        assert set(stored(page)) == files | {"hors-ligne/paquets.json"}, "exactly the packs of the new version are kept"
        assert 0 < len(files - former) < len(files) / 2, "what did not change is not taken again"
        context.set_offline(True)
        page.goto(home + "agenda/soiree-jeux/")
        assert page.get_by_text("Des jeux pour les grands.").is_visible()


def stored(page: Page) -> list[str]:
    return page.evaluate("""async () => (await Promise.all((await caches.keys()).map(async name =>
        (await (await caches.open(name)).keys()).map(request => request.url.slice(portail.root.href.length))))).flat()""")


def test_the_host_of_these_suites_never_says_unchanged(portal):
    """Two versions of one second bear the same date: whoever trusted it would miss the second one."""
    with served(portal.site) as home:
        date = urlopen(home + "hors-ligne/paquets.json").headers["Last-Modified"]
        request = Request(home + "hors-ligne/paquets.json", headers={"If-Modified-Since": date})
        assert urlopen(request).status == 200


def test_an_update_cut_short_leaves_the_former_version_whole(context, portal):
    with served(portal.site) as home:
        page = visit(context, home)
        keep(page)
        former = stored(page)
        portal.replace("agenda/soiree-jeux.md", "Des jeux pour tous les âges.", "Des jeux pour les grands.")
        portal.build()
        listed = json.loads((portal.site / "hors-ligne/paquets.json").read_text())
        lost = [pack["file"] for pack in listed["packs"] if pack["file"] not in former][-1]
        whole = (portal.site / lost).read_bytes()
        for damage in [None, whole[: len(whole) // 2], b"<html>Connectez-vous au reseau</html>"]:
            (portal.site / lost).unlink(missing_ok=True)
            if damage is not None:
                (portal.site / lost).write_bytes(damage)
            answer = ask(page, "take")
            assert answer["error"] and answer["complete"]
            context.set_offline(True)
            page.goto(home + "agenda/soiree-jeux/")
            assert page.get_by_text("Des jeux pour tous les âges.").is_visible()
            context.set_offline(False)
            page.goto(home)
            settle(page)
        (portal.site / lost).write_bytes(whole)
        assert ask(page, "take")["error"] == ""
        context.set_offline(True)
        page.goto(home + "agenda/soiree-jeux/")
        assert page.get_by_text("Des jeux pour les grands.").is_visible()


def test_whoever_saves_data_takes_the_numbers_and_what_is_visited(context, portal):
    context.add_init_script(SAVING)
    with served(portal.site) as home:
        page = visit(context, home)
        state = keep(page, "pages")
        assert not state["complete"] and state["pages"] < state["of"]
        page.goto(home + "annuaire/ludotheque/")
        context.set_offline(True)
        for path in ["numeros/", "hors-ligne/", "annuaire/ludotheque/"]:
            assert page.goto(home + path).status == 200, path
        assert page.goto(home + "guide/").status == 503
        context.set_offline(False)
        page.goto(home + "hors-ligne/")
        page.get_by_role("button", name="Tout garder maintenant").click()
        page.get_by_text("Tout le portail est gardé").wait_for()
        context.set_offline(True)
        assert page.goto(home + "guide/").status == 200


def test_numbers_open_even_if_nothing_else_arrived(context, portal):
    listed = json.loads((portal.site / "hors-ligne/paquets.json").read_text())
    for pack in listed["packs"]:
        if not pack["first"]:
            (portal.site / pack["file"]).unlink()
    with served(portal.site) as home:
        page = visit(context, home)
        keep(page, "pages")
        context.set_offline(True)
        assert page.goto(home + "numeros/").status == 200
        assert page.goto(home + "annuaire/").status == 503


def test_what_is_kept_is_erased_for_good(context, portal):
    with served(portal.site) as home:
        page = visit(context, home)
        keep(page)
        page.goto(home + "hors-ligne/")
        page.get_by_text("Tout le portail est gardé").wait_for()
        page.evaluate("portail.remember('commune', 'vaour')")
        page.get_by_role("button", name="Effacer ce qui est gardé").click()
        page.get_by_text("Rien n’est encore gardé").wait_for()
        assert page.evaluate("Object.keys(localStorage)") == ["hors-ligne"], "the refusal alone is left"
        assert page.evaluate("caches.keys()") == []
        page.goto(home)
        # Behind what the page itself does once it is idle.
        page.evaluate("new Promise(done => setTimeout(() => requestIdleCallback(done), 2000))")
        assert page.evaluate("window.registered") == 0
        assert page.evaluate("navigator.serviceWorker.getRegistrations().then(all => all.length)") == 0


def test_a_device_without_room_keeps_what_it_has(context, portal):
    with served(portal.site) as home:
        page = visit(context, home)
        keep(page)
        portal.replace("agenda/soiree-jeux.md", "Des jeux pour tous les âges.", "Des jeux pour les grands.")
        portal.build()
        session = context.new_cdp_session(page)
        session.send("Storage.overrideQuotaForOrigin", {"origin": home.rstrip("/"), "quotaSize": 1000})
        answer = ask(page, "take")
        assert answer["error"] == "QuotaExceededError" and answer["complete"]
        context.set_offline(True)
        page.goto(home + "agenda/soiree-jeux/")
        assert page.get_by_text("Des jeux pour tous les âges.").is_visible()


def test_a_withdrawn_worker_empties_its_shelves_and_leaves(context, portal):
    with served(portal.site) as home:
        page = visit(context, home)
        keep(page)
        settings = portal.root / "guichet.yaml"
        settings.write_text(settings.read_text() + "hors_ligne: non\n")
        portal.build()
        assert not (portal.site / "hors-ligne").exists()
        page.evaluate("navigator.serviceWorker.getRegistration().then(one => one.update())")
        until(page, GONE)
        page.goto(home)
        assert page.locator("script[src*='hors-ligne']").count() == 0


def test_a_list_that_is_gone_withdraws_too(context, portal):
    with served(portal.site) as home:
        page = visit(context, home)
        keep(page)
        (portal.site / "hors-ligne/paquets.json").unlink()
        ask(page, "take")
        assert page.evaluate("caches.keys()") == []


def test_the_preview_keeps_nothing_and_withdraws_what_was_kept(context, portal):
    """A contributor who reloads must see what was just written, where another site was read before."""
    with served(portal.site) as home, halting() as (through, _):
        address = through(home)
        page = visit(context, address)
        keep(page)
        with create_server(("localhost", 0)) as free:
            port = free.getsockname()[1]
        preview = portal.start("serve", "--port", str(port))
        try:
            through(f"http://[::1]:{port}/")
            # The road answers 502 until the preview does.
            until(page, "() => fetch('sw.js', { cache: 'no-store' }).then(answer => answer.ok)")
            # A slow machine may show the kept page once: by then the browser has met the worker that withdraws.
            page.goto(address)
            until(page, GONE)
            page.goto(address)
            assert page.locator("script[src*='hors-ligne']").count() == 0
            page.goto(address + "hors-ligne/")
            assert page.locator("#copie").count() == 0
        finally:
            preview.terminate()
            preview.communicate()


def test_packs_are_light_and_hold_no_open_data(site):
    listed = json.loads((site.root / "hors-ligne/paquets.json").read_text())
    parts = [listed["frame"], listed["today"], *listed["packs"]]
    for part in parts:
        assert (site.root / part["file"]).stat().st_size == part["size"], part["file"]
    assert sum(part["size"] for part in parts) <= LIMIT
    assert sum(pack["pages"] for pack in listed["packs"]) == len(site.pages)
    published = {file.relative_to(site.root).as_posix() for file in (site.root / "hors-ligne").iterdir()}
    assert published == {part["file"] for part in parts} | {"hors-ligne/paquets.json", "hors-ligne/index.html"}
