"""A volunteer who fills a form on a phone, and what the generator says of what comes out."""

import re
from dataclasses import dataclass, field
from pathlib import Path

from playwright.sync_api import Locator, Page

from small_portal import SmallPortal

FILLED = "input:not([type=checkbox], [type=radio]), select, textarea"
FORGE = "depot:\n  url: https://{}/familles/portail\n"


@dataclass
class Finger:
    """Counts what a person does: each thing touched, each field filled."""

    page: Page
    gestures: list[str] = field(default_factory=list)

    def question(self, label: str) -> Locator:
        named = self.page.locator("#proposition").get_by_label(re.compile(f"^{label}(?:$| )"))
        return named.and_(self.page.locator(FILLED)).locator("visible=true").first

    def fill(self, label: str, text: str) -> None:
        self.gestures.append(f"fill {label}")
        self.question(label).fill(text)

    def choose(self, label: str, option: str) -> None:
        self.gestures += [f"touch {label}", f"touch {option}"]
        self.question(label).select_option(label=option)

    def tick(self, label: str) -> None:
        self.gestures.append(f"touch {label}")
        self.page.locator("#proposition").get_by_label(label, exact=True).locator("visible=true").first.check()

    def press(self, name: str) -> None:
        self.gestures.append(f"touch {name}")
        self.page.get_by_role("button", name=name).click()


def opened(page: Page, address: str) -> Finger:
    page.goto(address)
    page.locator("#proposition[data-pret]").wait_for()
    return Finger(page)


def fill_event(finger: Finger, **changes: str) -> None:
    """Everything that must be said of an event, and little more."""
    texts = {
        "Titre": "Contes au coin du feu",
        "En une phrase": "Une heure de contes pour les petits et leurs parents.",
        "D’où vient": "L’association, le 20 novembre",
    } | changes
    finger.fill("Titre", texts["Titre"])
    finger.fill("En une phrase", texts["En une phrase"])
    finger.tick("Lecture et contes")
    finger.fill("Le", "2026-12-05")
    finger.fill("De", "10:00")
    finger.fill("À", "11:00")
    finger.choose("Commune", "Milhars")
    finger.fill("D’où vient", texts["D’où vient"])


def fiche(page: Page) -> str:
    """The text of the entry that was made."""
    page.locator("#sortie").wait_for()
    return page.locator("#c-fiche").input_value()


def checked(portal: SmallPortal, path: str, text: str, beside: dict[str, bytes] | None = None) -> str:
    """Puts an entry into a portal, as it came, in the place of the one it corrects; what the generator says of it, nothing when all is well."""
    file = portal.root / path
    file.parent.mkdir(parents=True, exist_ok=True)
    before = file.read_bytes() if file.exists() else None
    file.write_bytes(text.encode())
    for name, content in (beside or {}).items():
        (file.parent / name).write_bytes(content)
    done = portal.run("check", "--format", "json")
    said = done.stdout if done.returncode or path.rsplit("/", 1)[1] in done.stdout else ""
    if before is None:
        file.unlink()
    else:
        file.write_bytes(before)
    for name in beside or {}:
        (file.parent / name).unlink()
    return said


def with_forge(portal: SmallPortal, host: str) -> SmallPortal:
    settings: Path = portal.root / "guichet.yaml"
    settings.write_text(settings.read_text(encoding="utf-8") + FORGE.format(host), encoding="utf-8")
    return portal
