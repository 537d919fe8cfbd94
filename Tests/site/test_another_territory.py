"""The suites of the content judge whichever portal: a small one, made from the settings, tables and theme of this one."""

import os
import subprocess
import sys

from small_portal import SmallPortal


def test_the_suites_of_the_content_pass_on_a_portal_of_four_entries(tmp_path, repository, guichet):
    """What it lacks (how to contribute, a network, figures, an observatory) is led to by no page."""
    portal = SmallPortal(tmp_path, repository, guichet)
    site = portal.kept_site("--base-url", "https://familles.example/portail/")
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-n", "0", "Tests/site/content"],
        cwd=repository,
        env=os.environ | {"PORTAL": str(portal.root), "GUICHET_SITE": str(site)},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
    )
    assert done.returncode == 0, done.stdout[-6000:] + done.stderr[-2000:]
