"""Draws the icons of the portal from the seal of a theme: themes/<theme>/statique/icone-*.png, with Chromium.

Run again when the seal changes: .venv/bin/python scripts/icones.py [theme]
"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "Tests/site"))

from browsing import chromium

GROUND = "#ecdfc5"
ICONS = {"icone-180": (180, 0.7), "icone-192": (192, 0.8), "icone-512": (512, 0.8), "icone-512-masque": (512, 0.55)}
"""Name → side in pixels, and the share of it that the seal takes: systems may cut a fifth of a mask away."""


def main(theme: str) -> None:
    folder = Path(__file__).resolve().parents[1] / "themes" / theme / "statique"
    seal = (folder / "favicon.svg").read_text(encoding="utf-8")
    with chromium() as browser:
        for name, (side, share) in ICONS.items():
            page = browser.new_page(viewport={"width": side, "height": side})
            style = f"margin:0;display:grid;place-items:center;height:100vh;background:{GROUND}"
            page.set_content(f'<body style="{style}">{seal.replace("<svg", f"<svg width={side * share}", 1)}')
            page.screenshot(path=folder / f"{name}.png")


main(*(sys.argv[1:] or ["cordais"]))
