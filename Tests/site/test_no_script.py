"""Whatever markup or address is written in a portal, no browser runs it, were there no policy to forbid it."""

import csv
import json
import re
from pathlib import Path

import pytest

from nasty_portal import event, structure
from published import Site
from serving import served
from small_portal import SmallPortal

RUN = "document.documentElement.dataset.ran=1"
"""What each payload does when it is run: a mark that is looked for on every page."""

TAGS = [
    "<script>{}</script>", "<script>{}//", "</title><script>{}</script>", "</style><script>{}</script>",
    "</textarea><script>{}</script>", "--><script>{}</script>", "]]><script>{}</script>", "<img src=x onerror={}>",
    "<img/src=x/onerror={}>", "<svg onload={}>", "<svg><script>{}</script></svg>", "<svg/onload={}//",
    "<math><mtext><img src=x onerror={}></mtext></math>", "<details open ontoggle={}>", "<body onload={}>",
    "<iframe srcdoc='<script>{}</script>'>", "<iframe src='javascript:{}'>", "<input autofocus onfocus={}>",
    "<video><source onerror={}>", "<audio src=x onerror={}>", "<object data='javascript:{}'>",
    "<embed src='javascript:{}'>", "<a href='javascript:{}' autofocus>", "<base href='javascript:{}//'>",
    "<meta http-equiv=refresh content='0;url=javascript:{}'>", "<form action='javascript:{}'><button>",
    "<style>@import 'javascript:{}'</style>", "<link rel=stylesheet href='javascript:{}'>",
    "<template><script>{}</script></template>", "<noscript><p title='</noscript><img src=x onerror={}>'>",
    "<x onclick={} onmouseover={}>", "<svg><animate onbegin={} attributeName=x>", "<marquee onstart={}>",
    "<svg><a xlink:href='javascript:{}'>", "<select autofocus onfocus={}>", "<isindex type=image src=1 onerror={}>",
]
BREAKS = ["", '"', "'", '">', "'>", "`", '" ', "' "]
"""What could close what stands before."""
ATTRIBUTES = [
    '" onmouseover="{}', "' onfocus='{}' autofocus='", '" autofocus onfocus="{}" x="', '" onload="{}"',
    '" style="x:expression({})', "` onerror={} `", '"/onerror={}/"', '&quot; onfocus=&quot;{}&quot; autofocus',
    "&#34; onload=&#34;{}", "\\\" onload=\\\"{}",
]
CODES = [
    "&lt;script&gt;{}&lt;/script&gt;", "&#60;script&#62;{}&#60;/script&#62;", "%3Cscript%3E{}%3C/script%3E",
    "\\u003cscript\\u003e{}\\u003c/script\\u003e", "\\x3cscript\\x3e{}", "{{{{{{{}}}}}}}", "${{{}}}", "{{{{{}}}}}",
    "<scr<script>ipt>{}</scr</script>ipt>", "<ScRiPt>{}</sCrIpT>", "<script\t>{}</script\t>",
    "＜script＞{}＜/script＞", "<!--<script>{}</script>", "<![CDATA[<script>{}</script>]]>", "<?xml?><script>{}</script>",
]
SCHEMES = [
    "javascript:{}", "JaVaScRiPt:{}", "java\tscript:{}", " javascript:{}", "javascript&colon;{}", "&#106;avascript:{}",
    "javascript://%0a{}", "vbscript:{}", "data:text/html,<script>{}</script>", "//x.example/{}", "javascript&#58;{}",
    "data:text/html;base64,PHNjcmlwdD4=", "view-source:javascript:{}", "feed:javascript:{}", "https:javascript:{}",
]


def payloads() -> list[str]:
    fields = [part + tag for tag in TAGS for part in BREAKS] + ATTRIBUTES + CODES + SCHEMES
    return [text.replace("{}", RUN) if "{{" not in text else text.format(RUN) for text in fields]


PARTS = 4
"""Portals the payloads are shared between: a page that lists too many of them would be too heavy to be built."""

MARKDOWN = [
    "{}", "[{}](https://a.example)", "[a]({})", "[a](<{}>)", '[a](https://a.example "{}")', "![{}](a.jpg)", "<{}>", "`{}`",
    "```{}\na\n```", "## {}", "> [!NOTE]\n> {}", "| {} |\n|-|\n| {} |", "[^a]\n\n[^a]: {}", "[a]: {}\n\n[a]", "- [x] {}",
]


class HostilePortal(SmallPortal):
    """A portal whose fields, texts, tables, settings and words hold what could run; what is refused is taken out."""

    def __init__(self, root: Path, repository: Path, guichet: Path, part: int):
        super().__init__(root, repository, guichet)
        with (self.root / "seeds/communes.csv").open(encoding="utf-8", newline="") as lines:
            communes = [row["nom"] for row in csv.DictReader(lines)]
        texts = payloads()[part::PARTS]
        for number, text in enumerate(texts):
            self.write(f"agenda/champ-{number}.md", event(text, body="Un texte.", when=day(number)))
            self.write(f"annuaire/champ-{number}.md", structure(text))
            body = MARKDOWN[(number + part) % len(MARKDOWN)].replace("{}", text)
            self.write(f"agenda/texte-{number}.md", event(f"Texte {number}", body=body, when=day(number)))
            self.write(f"guide/texte-{number}.md", chapter(number, MARKDOWN[(number // 7) % len(MARKDOWN)].replace("{}", text)))
            for file in (f"agenda/champ-{number}.md", f"annuaire/champ-{number}.md", f"agenda/texte-{number}.md"):
                self.replace(file, "commune: Les Cabannes\nlieu", f"commune: {communes[number % len(communes)]}\nlieu")
        self.fill_table("glossaire.csv", texts)
        self.fill_table("synonymes.csv", texts)
        self.fill_settings(texts)
        self.fill_words(texts)
        self.take_out()

    def fill_table(self, name: str, texts: list[str]) -> None:
        """Puts a payload behind every cell that is no name of a line."""
        file = self.root / "seeds" / name
        with file.open(encoding="utf-8", newline="") as lines:
            head, *rows = csv.reader(lines)
        for number, row in enumerate(rows):
            row[1:] = [cell + " " + texts[(number * 7 + place) % len(texts)] for place, cell in enumerate(row[1:])]
        with file.open("w", encoding="utf-8", newline="") as lines:
            csv.writer(lines).writerows([head, *rows])

    def fill_settings(self, texts: list[str]) -> None:
        file = self.root / "guichet.yaml"
        text = file.read_text(encoding="utf-8")
        for number, key in enumerate(["nom", "accroche", "forme", "directeur_publication", "responsable"]):
            text = re.sub(
                rf"^( *{key}: )(.*)$", lambda found: found[1] + json.dumps("Le nom " + texts[number * 9]), text, flags=re.M
            )
        file.write_text(text, encoding="utf-8")

    def fill_words(self, texts: list[str]) -> None:
        """One word of the theme in forty: pages must stay light enough to be built."""
        file = self.root / "themes/cordais/textes.yaml"
        numbers = iter(range(100_000))

        def with_payload(found):
            number = next(numbers)
            if number % 40:
                return found[0]
            return f"{found[1]}: {json.dumps(found[2] + ' ' + texts[number % len(texts)], ensure_ascii=False)}"

        text = re.sub(r'^(\w+): "(.*)"$', with_payload, file.read_text(encoding="utf-8"), flags=re.M)
        file.write_text(text, encoding="utf-8")

    def take_out(self) -> None:
        """Removes the entries that are refused, until the portal is accepted."""
        self.refused: set[str] = set()
        for _ in range(6):
            done = self.run("build", "--format", "json")
            wrong = {found["fichier"] for found in json.loads(done.stdout) if found["gravite"] == "error"}
            if not wrong:
                return
            for name in wrong:
                assert re.search(r"/(champ|texte)-\d+\.md$", name), (name, done.stdout[:2000])
                (self.root / name).unlink()
            self.refused |= wrong
        raise AssertionError("the portal stays wrong")


def day(number: int) -> str:
    """Few events a day and a month: lists of them stay light."""
    return f"jour: {2026 + number // 336}-{number // 28 % 12 + 1:02}-{number % 28 + 1:02}\nheures: 20h30"


def chapter(number: int, body: str) -> str:
    return f"""---
titre: Chapitre {number}
ordre: {number + 20}
resume: Une phrase de résumé, assez longue pour dire clairement de quoi parle ce chapitre.
verifie_le: 2026-11-16
source: Texte d’essai
essentiel: [Un.]
simple: |
  Un.
---
{body}
"""


@pytest.fixture(scope="module", params=range(PARTS))
def hostile(request, tmp_path_factory, repository, guichet) -> HostilePortal:
    return HostilePortal(tmp_path_factory.mktemp("hostile") / "portal", repository, guichet, request.param)


def test_there_is_enough_to_try(hostile):
    texts = payloads()
    assert len(set(texts)) >= 300
    kept = list((hostile.root / "content").rglob("champ-*.md"))
    assert len(kept) > len(texts) / PARTS


def test_nothing_runs_without_the_policy(hostile, browser, tmp_path):
    hostile.build("--output", str(tmp_path / "site"))
    site = Site(tmp_path / "site")
    for page in site.root.rglob("*.html"):
        text, count = re.subn(r'<meta http-equiv="Content-Security-Policy"[^>]*>', "", page.read_text(encoding="utf-8"))
        assert count <= 1
        page.write_text(text, encoding="utf-8")
    with served(site.root) as home:
        context = browser.new_context(bypass_csp=True, service_workers="block")
        ran: list[str] = []
        page = context.new_page()
        page.on("dialog", lambda dialog: (ran.append(page.url), dialog.dismiss()))
        addresses = sorted(file.relative_to(site.root).as_posix().removesuffix("index.html") for file in site.root.rglob("*.html"))
        for address in addresses:
            page.goto(home + address, wait_until="load")
            if page.evaluate(TOUCHED):
                ran.append(address)
        context.close()
    assert len(addresses) > 300
    assert ran == []


TOUCHED = """async () => {
    // Whoever visits the page moves over it and touches what takes the focus.
    for (const element of document.querySelectorAll('main *, header *, footer *')) {
        for (const name of ['mouseover', 'focus', 'toggle', 'error']) element.dispatchEvent(new Event(name))
    }
    const runs = [...document.querySelectorAll('*')].filter(element => [...element.attributes].some(({name, value}) =>
        name.startsWith('on') || /^(href|xlink:href|src|srcset|action|formaction|data|poster)$/.test(name)
            && /^[\\s\\x00-\\x20]*(javascript|vbscript|data:text)/i.test(value)))
    return document.documentElement.dataset.ran === '1' || runs.length > 0
}"""


def test_a_payload_that_may_run_is_seen(browser):
    """The test that looks for them can fail."""
    context = browser.new_context(bypass_csp=True)
    page = context.new_page()
    for text in (f"<script>{RUN}</script>", f"<main><b onmouseover={RUN}>a</b></main>", f"<a href='javascript:{RUN}'>a</a>"):
        page.set_content(text)
        assert page.evaluate(TOUCHED)
    page.set_content("<main><p>Un texte.</p></main>")
    assert not page.evaluate(TOUCHED)
    context.close()
