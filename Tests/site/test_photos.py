"""Photos as telephones make them: what is published shows the same picture and tells nothing else."""

from io import BytesIO

import pytest
from PIL import Image, PngImagePlugin

from small_portal import SmallPortal

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


@pytest.mark.parametrize("turn", [1, 6])
@pytest.mark.parametrize("ending", WAYS)
def test_the_picture_stays_and_the_rest_goes(portal, ending, turn):
    given = (portal.root / f"content/agenda/photo-{turn}.{ending}").read_bytes()
    published = (portal.site / f"images/agenda/photo-{turn}.{ending}").read_bytes()
    assert SECRET in given and SECRET not in published
    before, after = Image.open(BytesIO(given)), Image.open(BytesIO(published))
    assert before.tobytes() == after.tobytes()
    tags = after.getexif()
    assert dict(tags) == ({0x0112: turn} if turn > 1 else {})
    assert not tags.get_ifd(0x8825)


def test_what_no_entry_shows_stays_home(portal):
    assert not (portal.site / "images/agenda/oubliee.jpg").exists()
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
