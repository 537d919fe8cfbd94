"""Photos as telephones make them: what is published shows the same picture, upright, and tells nothing else."""

import json
import subprocess
from contextlib import contextmanager
from io import BytesIO

import pytest
from PIL import Image, ImageChops, ImageOps, ImageStat, PngImagePlugin

from serving import served
from small_portal import SmallPortal
from test_offline import HURRIED, keep, visit

SECRET = b"SECRET"
WAYS = {"jpg": "JPEG", "png": "PNG", "webp": "WEBP"}
EVENT = "agenda/soiree-jeux.md"


def exif(turn: int) -> bytes:
    """A place, a make, an author, and how to turn the picture."""
    tags = Image.Exif()
    tags[0x0112], tags[0x010F], tags[0x013B] = turn, "SECRET", "SECRET"
    place = tags.get_ifd(0x8825)
    place[1], place[2], place[3], place[4] = "N", (44.0, 3.0, 51.0), "E", (1.0, 48.0, 20.0)
    return tags.tobytes()


def photo(kind: str, turn: int) -> bytes:
    """A picture of many colours with all that can be hidden in its file."""
    picture = Image.effect_mandelbrot((120, 80), (-2.0, -1.2, 1.0, 1.2), 60).convert("RGB")
    options = {"exif": exif(turn), "icc_profile": None}
    if kind == "PNG":
        options["pnginfo"] = text = PngImagePlugin.PngInfo()
        text.add_text("Author", "SECRET")
        text.add_itxt("XML:com.adobe.xmp", "SECRET")
    else:
        options["xmp"] = b"<x:xmpmeta>SECRET</x:xmpmeta>"
    if kind == "JPEG":
        options |= {"comment": SECRET, "quality": 80, "progressive": turn > 4}
    file = BytesIO()
    picture.save(file, kind, **options)
    return file.getvalue()


@pytest.fixture(scope="module")
def portal(tmp_path_factory, repository, guichet) -> SmallPortal:
    portal = SmallPortal(tmp_path_factory.mktemp("photos"), repository, guichet)
    text = (portal.root / "content" / EVENT).read_text(encoding="utf-8")
    for ending, kind in WAYS.items():
        for turn in (1, 6):
            name = f"photo-{turn}.{ending}"
            (portal.root / "content/agenda" / name).write_bytes(photo(kind, turn))
            text += f"\n![Des jeux sur une table]({name})\n"
    (portal.root / "content/agenda/oubliee.jpg").write_bytes(photo("JPEG", 1))
    portal.write(EVENT, text)
    portal.said = portal.build().stderr
    return portal


def published(portal: SmallPortal, turn: int, ending: str, form: str = "petite.webp"):
    return portal.site / f"images/agenda/photo-{turn}-{ending}" / form


def difference(one: Image.Image, other: Image.Image) -> float:
    """How far apart the colours of two pictures are on average, of 255."""
    means = ImageStat.Stat(ImageChops.difference(one.convert("RGB"), other.convert("RGB"))).mean
    return sum(means) / len(means)


@pytest.mark.parametrize("turn", [1, 6])
@pytest.mark.parametrize("ending", WAYS)
def test_the_picture_stays_and_the_rest_goes(portal, ending, turn):
    given = (portal.root / f"content/agenda/photo-{turn}.{ending}").read_bytes()
    file = published(portal, turn, ending).read_bytes()
    assert SECRET in given and SECRET not in file
    before, after = ImageOps.exif_transpose(Image.open(BytesIO(given))), Image.open(BytesIO(file))
    assert before.size == after.size
    assert difference(before, after) < 6 < 2 * difference(before, after.rotate(180))
    assert not after.getexif() and set(after.info) <= {"loop", "background", "timestamp", "duration"}


def test_a_tool_for_metadata_finds_none(portal):
    files = [file for file in sorted((portal.site / "images").rglob("*")) if file.is_file()]
    assert len(files) >= 6
    told = subprocess.run(
        ["exiftool", "-json", "-a", "-G1", *map(str, files)], capture_output=True, check=True, encoding="utf-8"
    )
    of_the_file = {"SourceFile", "ExifTool", "System", "File", "Composite", "RIFF", "JFIF"}
    for facts in json.loads(told.stdout):
        assert {name.split(":")[0] for name in facts} <= of_the_file, facts


def test_what_no_entry_shows_stays_home(portal):
    assert not (portal.site / "images/agenda/oubliee-jpg").exists()
    assert "content/agenda/oubliee.jpg" in portal.said and "[image-inutilisee]" in portal.said


@pytest.mark.parametrize("name", ["content/agenda/p.jpg", "themes/cordais/statique/p.png", "seeds/p.csv"])
def test_a_link_is_never_published(tmp_path, repository, guichet, name):
    portal = SmallPortal(tmp_path, repository, guichet)
    secret = tmp_path / "secret"
    secret.write_text("SECRET")
    (portal.root / name).symlink_to(secret)
    done = portal.run("build")
    assert done.returncode == 1
    assert f"{name}:1:1" in done.stderr and "[fichier-veritable]" in done.stderr
    assert not portal.site.exists()


def test_a_text_named_as_a_picture_is_never_published(tmp_path, repository, guichet):
    portal = SmallPortal(tmp_path, repository, guichet)
    (portal.root / "content/agenda/p.jpg").write_text("[core]\n\trepositoryformatversion = 0\n")
    portal.write(EVENT, (portal.root / "content" / EVENT).read_text() + "\n![Une affiche](p.jpg)\n")
    done = portal.run("build")
    assert done.returncode == 1 and "[image-illisible]" in done.stderr
    assert not portal.site.exists()


def coloured(width: int, height: int, turn: int) -> bytes:
    """Red above, blue below once it is turned; the file holds it lying on its side."""
    picture = Image.new("RGB", (width, height), (220, 30, 30))
    picture.paste((30, 30, 220), (0, height // 2, width, height))
    # 6 asks for a quarter turn to the right: the file is a quarter turn to the left.
    stored = picture.rotate(90, expand=True) if turn == 6 else picture
    file = BytesIO()
    stored.save(file, "JPEG", quality=90, exif=exif(turn))
    return file.getvalue()


@pytest.fixture(scope="module")
def shown(tmp_path_factory, repository, guichet):
    """A portal whose event shows a large photo that lies on its side in its file."""
    portal = SmallPortal(tmp_path_factory.mktemp("montrees"), repository, guichet)
    (portal.root / "content/agenda/vue.jpg").write_bytes(coloured(2400, 1800, 6))
    text = (portal.root / "content" / EVENT).read_text(encoding="utf-8")
    portal.write(EVENT, text + "\n![Le rouge au-dessus du bleu](vue.jpg)\n")
    portal.build()
    return portal


@contextmanager
def phone(browser, density: float):
    context = browser.new_context(
        viewport={"width": 360, "height": 740}, device_scale_factor=density, service_workers="block"
    )
    yield context.new_page()
    context.close()


LOOK = """async image => {
    image.loading = 'eager'
    await image.decode()
    const canvas = Object.assign(document.createElement('canvas'), { width: 40, height: 30 })
    const context = canvas.getContext('2d')
    context.drawImage(image, 0, 0, 40, 30)
    const colour = (x, y) => [...context.getImageData(x, y, 1, 1).data].slice(0, 3)
    return { chosen: image.currentSrc, above: colour(20, 5), below: colour(20, 25), lazy: image.getAttribute('loading') }
}"""


@pytest.mark.parametrize(("density", "form"), [(1, "petite.webp"), (2, "moyenne.webp"), (3, "grande.webp")])
def test_a_telephone_takes_the_size_it_shows_the_right_way_up(shown, browser, density, form):
    with served(shown.site) as home, phone(browser, density) as page:
        page.goto(home + "agenda/soiree-jeux/")
        image = page.get_by_alt_text("Le rouge au-dessus du bleu")
        attribute = image.get_attribute("loading")
        box = image.bounding_box()
        looked = image.evaluate(LOOK)
    assert attribute == "lazy"
    assert looked["chosen"].endswith("/images/agenda/vue-jpg/" + form)
    assert box["width"] <= 360 and abs(box["width"] / box["height"] - 2400 / 1800) < 0.02, "no jump once it is there"
    assert looked["above"][0] > 180 > 80 > looked["above"][2]
    assert looked["below"][2] > 180 > 80 > looked["below"][0]


def test_what_was_made_is_kept_and_the_site_does_not_depend_on_it(tmp_path, repository, guichet):
    portal = SmallPortal(tmp_path, repository, guichet)
    (portal.root / "content/agenda/vue.jpg").write_bytes(coloured(1300, 900, 6))
    text = (portal.root / "content" / EVENT).read_text(encoding="utf-8")
    portal.write(EVENT, text + "\n![Le rouge au-dessus du bleu](vue.jpg)\n")
    portal.build("--jobs", "1")
    files = {file.name: file.read_bytes() for file in (portal.site / "images/agenda/vue-jpg").iterdir()}
    assert set(files) == {"petite.webp", "moyenne.webp", "grande.webp"}
    (kept,) = (portal.root / ".site.guichet-images").iterdir()
    whole, made = kept.read_bytes(), kept.stat().st_mtime_ns
    portal.replace(EVENT, "Des jeux pour tous", "De petits jeux pour tous")
    portal.build("--jobs", "4")
    assert kept.stat().st_mtime_ns == made, "what was made is not made again"
    kept.write_bytes(whole[:-1])
    portal.replace(EVENT, "De petits jeux", "De grands jeux")
    portal.build()
    assert kept.read_bytes() == whole, "what is not whole is made again"
    assert files == {file.name: file.read_bytes() for file in (portal.site / "images/agenda/vue-jpg").iterdir()}
    portal.write(EVENT, text)
    portal.remove("agenda/vue.jpg")
    portal.build()
    assert not (portal.site / "images").exists() and not kept.exists()


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("p.heic", b"\0\0\0\x18ftypheic\0\0\0\0mif1heic", ["HEIC", "iPhone", "JPEG", "deux parents"]),
        ("p.jpg", b"\xff\xd8\xff" + bytes(15_000_000), ["15,1 Mo", "15 au plus"]),
    ],
)
def test_a_refusal_says_what_to_do(tmp_path, repository, guichet, name, content, words):
    portal = SmallPortal(tmp_path, repository, guichet)
    (portal.root / "content/agenda" / name).write_bytes(content)
    portal.write(EVENT, (portal.root / "content" / EVENT).read_text() + f"\n![Des jeux]({name})\n")
    done = portal.run("build")
    assert done.returncode == 1 and "[image-illisible]" in done.stderr and "[image-introuvable]" not in done.stderr
    assert all(word in done.stderr for word in words), done.stderr
    assert not portal.site.exists()


def test_without_a_network_the_smallest_form_stands_for_all(shown, browser):
    context = browser.new_context(locale="fr-FR", viewport={"width": 360, "height": 740}, device_scale_factor=3)
    context.add_init_script(HURRIED)
    with served(shown.site) as home:
        keep(visit(context, home))
        context.set_offline(True)
        page = visit(context, home + "agenda/soiree-jeux/")
        looked = page.get_by_alt_text("Le rouge au-dessus du bleu").evaluate(LOOK)
        assert looked["chosen"].endswith("grande.webp") and looked["above"][0] > 180 > looked["below"][0]
        size = "async path => (await (await fetch(path)).arrayBuffer()).byteLength"
        folder = home + "images/agenda/vue-jpg/"
        kept = (shown.site / "images/agenda/vue-jpg/petite.webp").stat().st_size
        assert [page.evaluate(size, folder + form) for form in ("moyenne.webp", "grande.webp")] == [kept, kept]
        context.close()
