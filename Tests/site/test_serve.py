"""The preview, as somebody who writes sees it: in a browser, beside an editor."""

import re
import signal
import socket
import subprocess
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from urllib.request import urlopen

import pytest
from playwright.sync_api import Page, expect

from small_portal import SmallPortal

EVENT = "agenda/soiree-jeux.md"

# As long as a loaded machine may need.
expect.set_options(timeout=60_000)


class Preview:
    """A preview of a portal that runs."""

    def __init__(self, portal: SmallPortal, process: subprocess.Popen, home: str):
        self.portal, self.process, self.home = portal, process, home

    def text(self, path: str) -> str:
        with urlopen(self.home + path, timeout=60) as answer:
            return answer.read().decode()


@pytest.fixture
def preview(tmp_path, repository, guichet) -> Iterator[Preview]:
    portal = SmallPortal(tmp_path / "portail", repository, guichet)
    for _ in range(5):
        with socket.create_server(("127.0.0.1", 0)) as taken:
            port = taken.getsockname()[1]
        process = portal.start("serve", "--port", str(port), TMPDIR=str(tmp_path))
        if announced := process.stdout.readline():
            break
        # Another program may have taken the port that was free a moment ago.
        _, said = process.communicate(timeout=30)
        assert "est déjà pris" in said, said
    assert f"http://localhost:{port}/" in announced
    yield Preview(portal, process, f"http://localhost:{port}/")
    process.send_signal(signal.SIGINT)
    process.communicate(timeout=30)
    assert process.returncode == 0
    assert [path for path in tmp_path.iterdir() if path.name != "portail"] == [], "what it made is removed"


@pytest.fixture
def page(browser, preview) -> Iterator[Page]:
    context = browser.new_context(locale="fr-FR")
    page = context.new_page()
    page.goto(preview.home + "agenda/soiree-jeux/")
    yield page
    context.close()


def test_the_page_is_shown_again_when_its_entry_is_saved(page, preview):
    expect(page.get_by_text("Des jeux pour tous les âges.")).to_be_visible()
    preview.portal.replace(EVENT, "Des jeux pour tous les âges.", "Des jeux pour les grands.")
    expect(page.get_by_text("Des jeux pour les grands.")).to_be_visible()


def test_a_mistake_stands_over_the_last_good_page_until_it_is_mended(page, preview):
    preview.portal.replace(EVENT, "commune: Les Cabannes", "comune: Les Cabannes")
    panel = page.get_by_role("complementary", name="À corriger")
    expect(panel).to_contain_text(f"content/{EVENT}:5")
    expect(page.get_by_text("Des jeux pour tous les âges.")).to_be_visible()
    # Its style is let in.
    expect(panel).to_have_css("position", "fixed")
    preview.portal.replace(EVENT, "comune: Les Cabannes", "commune: Les Cabannes")
    expect(panel).to_have_count(0)


def test_what_only_the_whole_site_tells_is_told_too(page, preview):
    """A link to a place that a page does not have: known once that page is drawn."""
    preview.portal.replace(
        EVENT, "Des jeux pour tous les âges.", "Voir [là](../annuaire/ludotheque.md#nulle-part)."
    )
    expect(page.get_by_text("Voir là")).to_be_visible()
    expect(page.get_by_role("complementary", name="À corriger")).to_contain_text("nulle-part")


def test_a_file_renamed_removed_or_half_written_is_survived(page, preview):
    content = preview.portal.root / "content"
    (content / EVENT).rename(content / "agenda/autre-soiree.md")
    assert "Des jeux pour tous les âges." in preview.text("agenda/autre-soiree/")
    whole = (content / "agenda/autre-soiree.md").read_text()
    for length in (0, 3, 60, len(whole) // 2):
        (content / "agenda/autre-soiree.md").write_text(whole[:length])
        preview.text("")
    (content / "agenda/autre-soiree.md").unlink()
    until(lambda: "guichet-apercu-titre" not in preview.text(""))
    preview.portal.write(EVENT, whole)
    assert "Des jeux pour tous les âges." in preview.text("agenda/soiree-jeux/")


def test_a_broken_theme_is_survived(page, preview):
    template = preview.portal.root / "themes/cordais/templates/evenement.mustache"
    whole = template.read_text()
    template.write_text(whole.replace("{{titre}}", "{{titre}"))
    panel = page.get_by_role("complementary", name="À corriger")
    expect(panel).to_contain_text("evenement.mustache")
    template.write_text(whole.replace("<h1>{{titre}}", "<h1>Voici : {{titre}}"))
    expect(page.get_by_role("heading", level=1)).to_contain_text("Voici")
    style = preview.portal.root / "themes/cordais/css/base.css"
    style.write_text(style.read_text() + "\nh1 { letter-spacing: 7px; }\n")
    expect(page.get_by_role("heading", level=1)).to_have_css("letter-spacing", "7px")


def test_tables_and_settings_are_looked_at(page, preview):
    settings = preview.portal.root / "guichet.yaml"
    settings.write_text(re.sub("(?m)^nom: .*$", "nom: Un autre portail", settings.read_text()))
    assert "Un autre portail" in preview.text("")
    strings = preview.portal.root / "themes/cordais/textes.yaml"
    strings.write_text(strings.read_text().replace('"Plan du site"', '"Tout le site"'))
    assert "Tout le site" in preview.text("")


def test_five_hundred_requests_during_edits_are_all_answered(preview):
    """Each gets a whole page, of one text or of the next; the last text is there once it was saved."""
    preview.text("")
    with ThreadPoolExecutor(100) as pool:
        asked = [pool.submit(preview.text, "agenda/soiree-jeux/") for _ in range(250)]
        for number in range(5):
            preview.portal.replace(EVENT, text(number), text(number + 1))
            asked += [pool.submit(preview.text, "agenda/soiree-jeux/") for _ in range(50)]
            time.sleep(0.1)
        pages = [future.result() for future in asked]
    assert len(pages) == 500
    assert all("</html>" in page and any(text(number) in page for number in range(6)) for page in pages)
    assert text(5) in preview.text("agenda/soiree-jeux/")


def text(number: int) -> str:
    return f"Des jeux pour {number} personnes." if number else "Des jeux pour tous les âges."


def test_files_of_data_follow_the_edit(preview):
    assert "Un autre titre" not in preview.text("agenda/agenda.ics")
    preview.portal.replace(EVENT, re.search("titre: (.*)", entry(preview)).group(1), "Un autre titre")
    preview.text("")
    until(lambda: "Un autre titre" in preview.text("agenda/agenda.ics"))


def entry(preview: Preview) -> str:
    return (preview.portal.root / "content" / EVENT).read_text()


def test_a_port_that_is_taken_is_said_first(preview):
    port = preview.home.rsplit(":")[-1].strip("/")
    done = preview.portal.run("serve", "--port", port)
    assert done.returncode == 1
    assert done.stdout == ""
    assert f"Le port {port} est déjà pris" in done.stderr


def until(question) -> None:
    """Asks again and again, for a minute at most."""
    for _ in range(600):
        if question():
            return
        time.sleep(0.1)
    pytest.fail("never true")
