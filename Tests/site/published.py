"""The published site as the suites see it: a folder, its pages, what each page refers to."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from lxml import html

LINK_ATTRIBUTES = ("href", "src", "action", "formaction", "poster", "data", "{http://www.w3.org/1999/xlink}href")
"""The attributes that hold one address; `srcset` holds several."""


@dataclass(frozen=True)
class Reference:
    """An address written in a page."""

    element: html.HtmlElement
    attribute: str
    address: str

    @property
    def is_metadata(self) -> bool:
        """Whether it names a page or a file for machines (canonical, license, a feed) and fetches nothing."""
        named = {"canonical", "license", "author", "me", "alternate", "search"}
        relations = set(self.element.get("rel", "").split())
        return self.element.tag == "link" and bool(named & relations) and "stylesheet" not in relations

    @property
    def is_fetched(self) -> bool:
        """Whether opening the page is enough for a browser to ask for it."""
        return self.element.tag not in ("a", "area", "form", "button") and not self.is_metadata

    @property
    def is_internal(self) -> bool:
        """Whether it is relative to the page, as every address inside the site must be."""
        parts = urlsplit(self.address)
        return not parts.scheme and not parts.netloc

    def __str__(self) -> str:
        return f'<{self.element.tag} {self.attribute}="{self.address}">'


@dataclass(frozen=True)
class Page:
    """An HTML page of the site. Its address is relative to the home page: '' or 'guide/' or '404.html'."""

    address: str
    file: Path

    @cached_property
    def source(self) -> str:
        return self.file.read_text(encoding="utf-8")

    @cached_property
    def tree(self) -> html.HtmlElement:
        return html.document_fromstring(self.source.encode(), parser=html.HTMLParser(encoding="utf-8"))

    @cached_property
    def identifiers(self) -> frozenset[str]:
        return frozenset(self.tree.xpath("//@id"))

    @cached_property
    def references(self) -> list[Reference]:
        return list(self.read_references())

    def read_references(self) -> Iterator[Reference]:
        for element in self.tree.iter(html.etree.Element):
            for attribute in LINK_ATTRIBUTES:
                if (address := element.get(attribute)) is not None:
                    yield Reference(element, attribute, address)
            for candidate in filter(None, re.split(r",\s+", element.get("srcset", "").strip())):
                yield Reference(element, "srcset", candidate.split()[0])

    def meta(self, name: str) -> str | None:
        """The content of <meta name=…>, None without it."""
        return next(iter(self.tree.xpath("//meta[@name=$name]/@content", name=name)), None)

    @property
    def is_error(self) -> bool:
        """Whether hosts answer with it at any address that they do not know, where relative links lead astray."""
        return self.address == "404.html"

    @property
    def is_bare(self) -> bool:
        """Whether it is made for the frame of another site: a title, a list, a foot."""
        return self.address.endswith("/ce-mois/")

    @property
    def is_indexable(self) -> bool:
        return not self.is_error and "noindex" not in (self.meta("robots") or "")

    def __str__(self) -> str:
        return f"/{self.address}"


class Site:
    """A published folder."""

    def __init__(self, root: Path):
        self.root = root

    @cached_property
    def pages(self) -> dict[str, Page]:
        """Every page, by its address."""
        found = {}
        for file in sorted(self.root.rglob("*.html")):
            address = file.relative_to(self.root).as_posix()
            # What is shown there is another program’s.
            if address == "admin/index.html":
                continue
            if file.name == "index.html":
                address = address.removesuffix("index.html")
            found[address] = Page(address, file)
        return found

    @property
    def dressed(self) -> list[Page]:
        """The pages people visit: all but the bare ones."""
        return [page for page in self.pages.values() if not page.is_bare]

    @property
    def day(self) -> str:
        """The day it was built for."""
        return json.loads((self.root / "jour.json").read_text())["jour"]

    @property
    def home(self) -> Page:
        return self.pages[""]

    @cached_property
    def base_url(self) -> str:
        """The address it is published at, as the home page says."""
        return self.home.tree.xpath("string(//link[@rel='canonical']/@href)")

    def is_published(self, address: str) -> bool:
        """Whether an address says where on the Web the site stands: in full, or from the root of its host."""
        return address.startswith((self.base_url, urlsplit(self.base_url).path))

    def resolve(self, page: Page, address: str) -> tuple[str, str]:
        """The path from the root of the site, and the fragment, that an address in a page stands for."""
        parts = urlsplit(urljoin(self.base_url + page.address, address))
        return unquote(parts.path).removeprefix(urlsplit(self.base_url).path), unquote(parts.fragment)

    def file(self, path: str) -> Path | None:
        """The file that a static host answers with for a path, None when it would not be found."""
        wanted = self.root / path
        if path == "" or path.endswith("/"):
            wanted /= "index.html"
        return wanted if wanted.is_file() else None
