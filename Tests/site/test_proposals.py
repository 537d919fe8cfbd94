"""The forms of `/proposer/` on a phone: each way out gives an entry that the generator accepts as it comes."""

import io
import re
import zipfile
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from PIL import Image
from playwright.sync_api import expect

from accessibility import violations
from faults import expect_none
from nearby import phone
from proposals import checked, fiche, fill_event, opened, with_forge
from serving import served
from test_offline import context, keep, patient, visit  # noqa: F401
from small_portal import SmallPortal
from words import words

EVENT, STRUCTURE, CORRECTION = "proposer/rendez-vous/", "proposer/structure/", "proposer/correction/"

HOSTILE = [
    "Noël : goûter", "Soirée #jeux en famille", "# Noël", "!Grand loto!", "- Noël", "yes", "2026-12-05", "[Noël] Goûter",
    "\"Noël\" pour tous", "'L’école en fête'", "* Noël * et _fête_ ~~non~~", "&ancre *alias", "{a: b, c: [d", "%TAG", "@contes", "`code`",
    "Fête 🎉 au village 👩‍👧", "a\\b\\\"c", "<script>alert(1)</script>", "{{titre}} ${a} {{{b}}}", "Salle # 3 : au fond", "---", "| tableau |",
    "=cmd|' /C calc'!A0", "!!python/object:a", "? clef", "> citation", "Un titre \u202eretourné\u202c et \u200bcaché", "une\ttabulation",
]  # fmt: skip
LINKS = "https://www.caf.fr/b_c_d_e*f et www.caf.fr/a_b, (https://www.caf.fr/)\nhttps://moi@caf.fr/ javascript:alert(1) http://localhost/_a_ ou a_b@caf.fr"


@pytest.fixture(scope="module")
def portal(tmp_path_factory, repository, guichet) -> SmallPortal:
    return with_forge(SmallPortal(tmp_path_factory.mktemp("proposer") / "portal", repository, guichet), "github.com")


@pytest.fixture(scope="module")
def place(portal):
    """The address of the portal, served."""
    with served(portal.kept_site()) as address:
        yield address


@pytest.fixture
def page(browser, place):
    with phone(browser, place, permissions=["clipboard-read", "clipboard-write"]) as page:
        yield page


def address_of(page, way: str) -> str:
    return page.locator(f"[data-voie={way}] a").get_attribute("href")


def test_an_event_by_each_way_without_a_photo(page, place, portal):
    finger = opened(page, place + EVENT)
    fill_event(finger)
    finger.press("Voir ma fiche")
    text = fiche(page)
    path = "content/agenda/contes-au-coin-du-feu-milhars.md"
    assert checked(portal, path, text) == ""

    forge = urlsplit(address_of(page, "depot"))
    assert (forge.netloc, forge.path) == ("github.com", "/familles/portail/new/main")
    assert parse_qs(forge.query) == {"filename": [path], "value": [text]}

    mail = urlsplit(address_of(page, "courriel"))
    assert (mail.scheme, mail.path) == ("mailto", "bonjour@demonstration.example")
    body = unquote(mail.query.split("&body=")[1])
    assert body == f"{path}\r\n\r\n" + text.replace("\n", "\r\n")
    assert checked(portal, path, body.split("\r\n\r\n", 1)[1]) == ""

    page.get_by_role("button", name="Copier le texte").click()
    expect(page.locator("[data-role=fait]")).to_contain_text("copié")
    assert page.evaluate("navigator.clipboard.readText()") == text

    with page.expect_download() as awaited:
        page.get_by_role("button", name="Télécharger la fiche").click()
    assert awaited.value.suggested_filename == path.rsplit("/", 1)[1]
    assert awaited.value.path().read_text(encoding="utf-8") == text


def test_an_event_takes_few_gestures(page, place):
    """A complete event; at three seconds a touch and twelve a field, it stays under three minutes."""
    finger = opened(page, place + EVENT)
    fill_event(finger)
    finger.fill("Lieu", "Salle des fêtes")
    finger.fill("Organisateur", "Les Conteuses")
    finger.fill("Téléphone", "05 36 49 12 34")
    finger.fill("Tarif", "gratuit")
    finger.press("Voir ma fiche")
    finger.gestures.append("touch a way")
    fiche(page)
    fields = sum(each.startswith("fill") for each in finger.gestures)
    touches = len(finger.gestures) - fields
    assert (fields, touches) == (10, 5)
    assert fields * 12 + touches * 3 < 180


def test_dates_are_said_while_they_are_chosen_and_in_the_preview(page, place, portal):
    finger = opened(page, place + EVENT)
    fill_event(finger)
    said = page.locator(".dit-quand")
    assert words(said.inner_text()) == "samedi 5 décembre 2026 de 10 h à 11 h"
    finger.tick("cela revient")
    finger.choose("Revient", "une semaine sur deux")
    finger.tick("mercredi")
    finger.fill("Première fois", "2026-12-09")
    finger.fill("Dernière fois", "2027-06-30")
    finger.tick("les vacances scolaires")
    sentence = "un mercredi sur deux de 10 h à 11 h, du 9 décembre 2026 au 30 juin 2027, sauf pendant les vacances scolaires"
    assert words(said.inner_text()) == sentence
    finger.press("Voir ma fiche")
    text = fiche(page)
    assert words(page.locator("#apercu").inner_text()).count("U" + sentence[1:]) == 1
    assert "chaque: un mercredi sur deux 10h-11h\nhors: [vacances]\ndebut: 2026-12-09\njusqu_au: 2027-06-30\n" in text
    assert checked(portal, "content/agenda/contes.md", text) == ""


def test_whatever_is_typed_the_entry_is_accepted_and_says_it(page, place, tmp_path, repository, guichet):
    """One portal for all: an entry each."""
    portal = SmallPortal(tmp_path / "portal", repository, guichet)
    finger = opened(page, place + EVENT)
    fill_event(finger)
    made = {}
    for number, text in enumerate([*HOSTILE, "Long " + "é" * 135]):
        for label in ("Titre", "Lieu", "Tarif", "Organisateur"):
            finger.fill(label, text if len(text) > 2 else text + " oui")
        finger.fill("En une phrase", (text + " : une phrase qui suffit.")[:190])
        finger.fill("Plus de détails", f"{text}\r\n14 h : accueil\n\n1. {text}\n\n- {text}\n• {text}\n\n+ {text}\n\n{LINKS}")
        finger.press("Voir ma fiche")
        assert not page.locator("#erreurs").is_visible(), (text, page.locator("#erreurs").inner_text())
        made[f"agenda/essai-{number}.md"] = fiche(page)
    for name, text in made.items():
        portal.write(name, text)
    done = portal.run("check", "--format", "json")
    page_of = portal.run("build", "--output", str(portal.root / "essai"))
    assert done.returncode == 0 and page_of.returncode == 0, done.stdout
    for number, text in enumerate(HOSTILE):
        shown = (portal.root / f"essai/agenda/essai-{number}/index.html").read_text(encoding="utf-8")
        letters = re.findall(r"[^\W\d_]{3,}", text)
        assert all(word in shown for word in letters), (text, letters)
        assert "<script>alert" not in shown


def test_too_long_for_an_address_it_is_copied(page, place):
    finger = opened(page, place + EVENT)
    fill_event(finger)
    finger.fill("Plus de détails", "Une phrase déjà longue, avec des accents. " * 90)
    finger.press("Voir ma fiche")
    assert len(fiche(page)) > 3000
    expect(page.locator("[data-role=trop-long]")).to_be_visible()
    for way in ("depot", "courriel"):
        expect(page.locator(f"[data-voie={way}]")).to_be_hidden()
    expect(page.get_by_role("button", name="Copier le texte")).to_be_visible()


def photo(width: int = 3000, height: int = 2000) -> bytes:
    """A photo that says where it was taken."""
    picture = Image.linear_gradient("L").resize((width, height)).convert("RGB")
    exif = Image.Exif()
    exif[0x010F] = "Appareil"
    exif[0x0112] = 6
    exif.get_ifd(0x8825)[1] = "N"
    file = io.BytesIO()
    picture.save(file, "JPEG", exif=exif)
    return file.getvalue()


def take_photo(page, finger, content: bytes, name: str = "IMG_1234.jpg") -> None:
    page.get_by_text("Une photo", exact=True).click()
    page.locator("#c-photo").set_input_files({"name": name, "mimeType": "image/jpeg", "buffer": content})


def test_a_photo_is_made_small_and_says_nothing_of_where_it_was_taken(page, place, portal):
    finger = opened(page, place + EVENT)
    fill_event(finger)
    take_photo(page, finger, photo())
    expect(page.locator("[data-role=photo]")).to_contain_text("Photo prête")
    finger.press("Voir ma fiche")
    expect(page.locator("#erreurs")).to_contain_text("Dites ce que montre la photo")
    finger.fill("Ce que montre la photo", "IMG_1234")
    finger.press("Voir ma fiche")
    expect(page.locator("#erreurs")).to_contain_text("nom d’un fichier")
    finger.fill("Ce que montre la photo", "Des coussins autour d’une lampe")
    finger.press("Voir ma fiche")
    text = fiche(page)
    expect(page.locator("[data-role=avec-photo]")).to_be_visible()
    for way in ("depot", "courriel", "copie"):
        expect(page.locator(f"[data-voie={way}]")).to_be_hidden()
    with page.expect_download() as awaited:
        page.get_by_role("button", name="Télécharger la fiche et la photo").click()
    with zipfile.ZipFile(awaited.value.path()) as both:
        assert both.testzip() is None
        stem = "contes-au-coin-du-feu-milhars"
        assert both.namelist() == [f"{stem}.md", f"{stem}.jpg"]
        assert both.read(f"{stem}.md").decode() == text
        small = both.read(f"{stem}.jpg")
    picture = Image.open(io.BytesIO(small))
    assert picture.size == (1067, 1600) and not picture.getexif()
    assert b"Appareil" not in small
    assert checked(portal, f"content/agenda/{stem}.md", text, {f"{stem}.jpg": small}) == ""


def test_what_is_no_photo_is_refused(page, place):
    finger = opened(page, place + EVENT)
    take_photo(page, finger, b"un texte", "affiche.jpg")
    expect(page.locator("#e-photo")).to_contain_text("ne peut pas être lue")


SHARING = """() => {
    window.sent = []
    navigator.canShare = () => true
    navigator.share = async what => { window.sent.push({ text: what.text, files: (what.files ?? []).map(file => [file.name, file.type, file.size]) }) }
}"""


def test_a_device_that_shares_is_given_both(page, place):
    page.add_init_script(f"({SHARING})()")
    finger = opened(page, place + EVENT)
    fill_event(finger)
    take_photo(page, finger, photo(400, 300))
    finger.fill("Ce que montre la photo", "Des coussins autour d’une lampe")
    finger.press("Voir ma fiche")
    text = fiche(page)
    finger.press("Partager depuis cet appareil")
    expect(page.locator("[data-role=fait]")).to_contain_text("C’est parti")
    (sent,) = page.evaluate("window.sent")
    assert sent["text"] == text
    ((name, kind, size),) = sent["files"]
    assert (name, kind) == ("contes-au-coin-du-feu-milhars.jpg", "image/jpeg") and size > 500


def test_a_structure(page, place, portal):
    finger = opened(page, place + STRUCTURE)
    finger.fill("Nom", "Les Conteuses du causse")
    finger.choose("Genre", "Ludothèque")
    finger.fill("En une phrase", "Des contes dits au coin du feu dans tout le causse.")
    finger.choose("Commune", "Vaour")
    finger.fill("Téléphone", "+33 5 36 49 12 34")
    finger.fill("Courriel", "contact@conteuses.example")
    finger.fill("Site web", "www.conteuses.example")
    finger.tick("mercredi")
    finger.fill("De", "14:00")
    finger.fill("À", "18:00")
    finger.press("Ajouter une plage")
    stretch = page.locator(".plage").nth(1)
    stretch.get_by_label("samedi").check()
    stretch.get_by_label("De", exact=True).fill("09:00")
    stretch.get_by_label("À", exact=True).fill("12:00")
    finger.choose("Frais", "Gratuit")
    finger.fill("D’où vient", "L’association, le 20 novembre")
    finger.press("Voir ma fiche")
    text = fiche(page)
    assert 'horaires: "We 14:00-18:00; Sa 09:00-12:00"' in text and "types: [ludotheque]" in text
    shown = words(page.locator("#apercu").inner_text())
    assert "mercredi de 14 h à 18 h" in shown and "05 36 49 12 34" in shown
    # Numbers and addresses of fiction are for examples alone: that it is one is all that is added.
    assert checked(portal, "content/annuaire/les-conteuses.md", text.replace("nom:", "exemple: true\nnom:")) == ""


def test_mistakes_are_said_at_their_place_and_in_a_summary(page, place):
    finger = opened(page, place + EVENT)
    finger.fill("Téléphone", "05 36")
    page.locator("#c-titre").focus()
    expect(page.locator("#e-contact-telephone")).to_contain_text("dix chiffres")
    assert page.locator("#c-contact-telephone").get_attribute("aria-invalid") == "true"
    finger.press("Voir ma fiche")
    summary = page.locator("#erreurs")
    expect(summary).to_be_focused()
    told = summary.get_by_role("link").all_inner_texts()
    assert [line.split(" :")[0] for line in told] == [
        "Titre", "En une phrase", "Thèmes", "Quand", "Commune", "Téléphone", "D’où vient ce renseignement",
    ]  # fmt: skip
    for link in summary.get_by_role("link").all():
        link.click()
        assert page.evaluate("document.activeElement.closest('[data-champ]') !== null"), link.inner_text()
    described = page.locator("#c-titre").get_attribute("aria-describedby").split()
    assert "e-titre" in described and page.locator("#e-titre").inner_text()
    finger.fill("Titre", "Contes au coin du feu")
    expect(page.locator("#e-titre")).to_have_text("")
    expect_none(violations(page))


@pytest.mark.parametrize(
    ("filled", "said"),
    [
        ({"Le": "2026-11-22"}, "déjà passée"),
        ({"De": ""}, "à quelle heure cela commence"),
        ({"À": "10:00"}, "à la même heure"),
        ({"Courriel": "contact association"}, "sans espace"),
        ({"Site web": "notre page"}, "www."),
        ({"En une phrase": "Trop court"}, "Encore 10 caractères"),
        ({"Titre": "T" * 141}, "1 caractère de trop"),
    ],
)
def test_what_is_refused(page, place, filled, said):
    finger = opened(page, place + EVENT)
    fill_event(finger)
    for label, text in filled.items():
        finger.fill(label, text)
    finger.press("Voir ma fiche")
    expect(page.locator("#erreurs li")).to_have_count(1)
    expect(page.locator("#erreurs")).to_contain_text(said)
    expect(page.locator("#sortie")).to_be_hidden()


def test_a_draft_is_kept_here_and_erased_here(page, place):
    finger = opened(page, place + EVENT)
    fill_event(finger)
    finger.tick("cela revient")
    finger = opened(page, place + EVENT)
    expect(page.locator("#brouillon")).to_be_visible()
    assert finger.question("Titre").input_value() == "Contes au coin du feu"
    assert page.get_by_label("cela revient").is_checked()
    assert finger.question("Commune").input_value() == "Milhars"
    assert not opened(page, place + STRUCTURE).page.locator("#brouillon").is_visible()
    finger = opened(page, place + EVENT)
    finger.press("Tout effacer")
    assert page.evaluate("localStorage.getItem('brouillon')") is None
    assert finger.question("Titre").input_value() == ""
    opened(page, place + EVENT)
    expect(page.locator("#brouillon")).to_be_hidden()


def test_a_draft_goes_with_all_that_is_kept(page, place):
    fill_event(opened(page, place + EVENT))
    page.goto(place + "hors-ligne/")
    page.evaluate("portail.recall('brouillon') || (() => { throw new Error('nothing kept') })()")
    page.get_by_role("button", name="Effacer ce qui est gardé").click()
    page.wait_for_function("localStorage.getItem('brouillon') === null")


def test_a_page_is_corrected_in_plain_words(page, place):
    page.goto(place + "guide/s-inscrire/")
    page.get_by_role("link", name="corriger cette fiche").click()
    page.locator("#proposition[data-pret]").wait_for()
    assert page.get_by_label("De quelle page s’agit-il").input_value() == place + "guide/s-inscrire/"
    page.get_by_role("button", name="Préparer le message").click()
    expect(page.locator("#erreurs")).to_be_focused()
    page.get_by_label("Ce qui est juste").fill("Le numéro est le 05 36 49 12 35.")
    page.get_by_role("button", name="Préparer le message").click()
    text = page.locator("#c-fiche").input_value()
    assert text == f"De quelle page s’agit-il :\n{place}guide/s-inscrire/\n\nCe qui est juste :\nLe numéro est le 05 36 49 12 35.\n"
    assert unquote(address_of(page, "courriel")).endswith(text.replace("\n", "\r\n"))
    expect(page.locator("[data-voie=depot]")).to_be_hidden()


def test_every_page_it_concerns_leads_there(site):
    assert site.pages["agenda/"].tree.xpath("//main//a[contains(@href, 'proposer/rendez-vous/')]")
    for page in site.pages.values():
        if page.tree.xpath("//p[@class='corriger']"):
            (link,) = page.tree.xpath("//p[@class='corriger']//a[contains(@href, '?fiche=')]") or [None]
            assert (link is None) == bool(page.tree.xpath("//p[contains(@class, 'traces')]")), page
            assert link is None or link.get("href").endswith(f"?fiche={page.address}")
        if not page.address.endswith("ce-mois/") and page.tree.xpath("//footer"):
            assert page.tree.xpath("//footer//a[contains(@href, 'proposer/')]"), page


@pytest.mark.parametrize("address", [EVENT, STRUCTURE, CORRECTION])
def test_without_scripts_the_questions_are_there(browser, place, address):
    with phone(browser, place, None, java_script_enabled=False) as page:
        page.goto(place + address)
        assert not page.locator("#proposition").is_visible()
        asked = page.locator("#autrement ~ * li, #autrement ~ ul li")
        assert asked.count() >= 4
        if address != CORRECTION:
            mail = urlsplit(page.get_by_role("link", name="Écrire un courriel avec les questions").get_attribute("href"))
            assert mail.path == "bonjour@demonstration.example"
            body = unquote(mail.query)
            assert "D’où vient ce renseignement (obligatoire)" in body and "Commune" in body
            assert len(page.url) and len(mail.query) < 6000


@pytest.mark.parametrize("address", [EVENT, STRUCTURE, CORRECTION])
def test_nothing_leaves_before_a_way_is_chosen(page, place, address):
    called = []
    opened(page, place + address)
    page.on("request", lambda request: called.append(request.url))
    for box in page.locator("#proposition :is(input[type=text], textarea)").all():
        if box.is_visible():
            box.fill("Un texte assez long pour suffire à tout.")
    page.wait_for_timeout(0)
    assert [url for url in called if not url.startswith(place)] == []
    assert "texte" not in page.url


def test_gitlab_gets_a_name_and_the_text_to_paste(browser, tmp_path, repository, guichet):
    portal = with_forge(SmallPortal(tmp_path, repository, guichet), "gitlab.com")
    with served(portal.kept_site()) as place, phone(
        browser, place, beyond=("https://gitlab.com/",), permissions=["clipboard-read", "clipboard-write"]
    ) as page:
        page.route("https://gitlab.com/**", lambda route: route.fulfill(body="GitLab"))
        finger = opened(page, place + EVENT)
        fill_event(finger)
        finger.press("Voir ma fiche")
        text = fiche(page)
        address = urlsplit(address_of(page, "depot"))
        assert address.path == "/familles/portail/-/new/main"
        assert parse_qs(address.query) == {"file_name": ["content/agenda/contes-au-coin-du-feu-milhars.md"]}
        page.locator("[data-voie=depot] a").evaluate("link => link.addEventListener('click', event => event.preventDefault())")
        page.locator("[data-voie=depot] a").click()
        expect(page.locator("[data-role=fait]")).to_contain_text("Le texte est copié")
        assert page.evaluate("navigator.clipboard.readText()") == text


def test_a_portal_that_nobody_can_reach_has_no_form(tmp_path, repository, guichet):
    portal = SmallPortal(tmp_path, repository, guichet)
    settings = portal.root / "guichet.yaml"
    text = settings.read_text(encoding="utf-8")
    settings.write_text(text.replace("contact:\n  courriel: bonjour@demonstration.example\n", ""), encoding="utf-8")
    assert "bonjour" not in settings.read_text(encoding="utf-8")
    portal.build()
    assert not (portal.site / "proposer").exists()
    assert "proposer/" not in (portal.site / "agenda/index.html").read_text(encoding="utf-8")


RECORD = """---
nom: "Ludothèque : d’essai"
types: [ludotheque]  # le genre principal
commune: Les Cabannes
exemple: true
# une note pour nous
resume: 'Une phrase de résumé, assez longue pour dire de quoi parle l’endroit.'
telephone: 05 36 49 00 01
ages:
  - 0-3
  - 3-6
horaires: "We 14:00-18:30; PH off"
permanences:
  - commune: Vaour
    chaque: mardi 9h-12h
verifie_le: 2026-11-16
---
On y emprunte **des jeux**.
"""


@pytest.fixture(scope="module")
def known(tmp_path_factory, repository, guichet) -> SmallPortal:
    """A portal whose entries say more than a form asks."""
    portal = with_forge(SmallPortal(tmp_path_factory.mktemp("corriger") / "portal", repository, guichet), "github.com")
    portal.write("annuaire/ludotheque.md", RECORD)
    return portal


@pytest.fixture
def corrector(browser, known):
    with served(known.kept_site()) as place, phone(browser, place, permissions=["clipboard-read", "clipboard-write"]) as page:
        yield page, place


def test_a_wrong_number_is_corrected_and_nothing_else_changes(corrector, known):
    page, place = corrector
    page.goto(place + "annuaire/ludotheque/")
    page.get_by_role("link", name="corriger cette fiche").click()
    page.locator("#proposition[data-pret]").wait_for()
    finger = opened(page, page.url)
    assert finger.question("Nom").input_value() == "Ludothèque : d’essai"
    assert finger.question("Commune").input_value() == "Les Cabannes"
    assert page.get_by_label("3-6 ans").is_checked() and not page.get_by_label("6-11 ans").is_checked()
    finger.fill("Téléphone", "05.36.49.00.02")
    finger.press("Voir ma fiche")
    note, text = fiche(page).split("\n\n---\n", 1)
    assert note == "Téléphone : « 05 36 49 00 01 » → « 05 36 49 00 02 »"
    uncommented = RECORD.replace("  # le genre principal", "").replace("# une note pour nous\n", "")
    assert "---\n" + text == uncommented.replace("49 00 01", "49 00 02")
    assert checked(known, "content/annuaire/ludotheque.md", "---\n" + text) == ""
    assert address_of(page, "depot") == "https://github.com/familles/portail/edit/main/content/annuaire/ludotheque.md"
    assert page.evaluate("localStorage.getItem('brouillon')") is None
    assert "une note pour nous" not in page.content()


def test_several_fields_are_corrected_added_and_emptied(corrector, known):
    page, place = corrector
    finger = opened(page, place + STRUCTURE + "?fiche=annuaire/ludotheque/")
    finger.press("Voir ma fiche")
    expect(page.locator("#erreurs")).to_contain_text("Rien n’a changé")
    finger.fill("Téléphone", "")
    finger.fill("Site web", "www.ludotheque.example")
    finger.tick("6-11 ans")
    finger.fill("Autre chose à corriger", "Le mercredi, c’est fermé.")
    finger.press("Voir ma fiche")
    note, text = fiche(page).split("\n\n---\n", 1)
    assert note.splitlines()[-1] == "Le mercredi, c’est fermé." and len(note.splitlines()) == 4
    assert "telephone" not in text
    assert "ages: [0-3, 3-6, 6-11]\n" in text and "site_web: https://www.ludotheque.example\nverifie_le: 2026-11-16\n" in text
    assert 'horaires: "We 14:00-18:30; PH off"\npermanences:\n  - commune: Vaour\n' in text
    assert checked(known, "content/annuaire/ludotheque.md", "---\n" + text) == ""


def test_an_event_is_moved(corrector, known):
    page, place = corrector
    finger = opened(page, place + EVENT + "?fiche=agenda/soiree-jeux/")
    assert words(page.locator(".dit-quand").inner_text()) == "samedi 5 décembre 2026 de 20 h à 22 h"
    finger.fill("Le", "2026-12-12")
    finger.fill("Téléphone", "05 36 49 00 03")
    finger.press("Voir ma fiche")
    note, text = fiche(page).split("\n\n---\n", 1)
    assert "« samedi 5 décembre 2026" in words(note) and "« samedi 12 décembre 2026" in words(note)
    assert "jour: 2026-12-12\nheures: 20h-22h\n" in text and "contact:\n  telephone: 05 36 49 00 03\n" in text
    assert checked(known, "content/agenda/deplacee.md", "---\n" + text) == ""


def test_an_entry_that_cannot_be_read_here_is_corrected_in_plain_words(corrector):
    page, place = corrector
    page.goto(place + EVENT + "?fiche=agenda/nulle-part/")
    page.wait_for_url(place + CORRECTION + "?fiche=agenda/nulle-part/")
    for address in ("//ailleurs.example/", "../../a/", "javascript:alert(1)/"):
        page.goto(place + CORRECTION + "?fiche=" + address)
        page.locator("#proposition[data-pret]").wait_for()
        assert page.get_by_label("De quelle page s’agit-il").input_value() == ""


def test_the_forms_work_without_a_network(context, known):  # noqa: F811
    with served(known.kept_site()) as place:
        page = visit(context, place)
        assert keep(page)["complete"]
        context.set_offline(True)
        finger = opened(page, place + EVENT)
        fill_event(finger)
        finger.fill("Le", "2099-12-05")
        finger.press("Voir ma fiche")
        assert "titre: Contes au coin du feu\n" in fiche(page)
        opened(page, place + CORRECTION)
        context.set_offline(False)
