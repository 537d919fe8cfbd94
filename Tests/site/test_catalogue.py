"""The catalogue of the data: what DCAT-AP 3 asks of it, read as RDF, on the portal and on a nasty one."""

from urllib.parse import urlsplit

import pytest
from rdflib import DCAT, DCTERMS, FOAF, RDF, XSD, Graph, Literal, URIRef
from rdflib.term import Node

from faults import expect_none
from nasty_portal import NastyPortal
from published import Site

EUROPEAN = "http://publications.europa.eu/resource/authority/"

ASKED = {
    DCAT.Catalog: {DCTERMS.title, DCTERMS.description, DCTERMS.publisher, DCTERMS.license, DCTERMS.language, DCAT.dataset},
    DCAT.Dataset: {
        *(DCTERMS.title, DCTERMS.description, DCTERMS.publisher, DCTERMS.spatial, DCTERMS.accrualPeriodicity),
        *(DCAT.keyword, DCAT.theme, DCAT.landingPage, DCAT.distribution),
    },
    DCAT.Distribution: {DCAT.accessURL, DCAT.downloadURL, DCAT.mediaType, DCAT.byteSize, DCTERMS.license, DCTERMS.title},
}
"""Mandatory and recommended properties (semiceu.github.io/DCAT-AP) that every portal can give."""

AUTHORITIES = {DCTERMS.language: "language/", DCAT.theme: "data-theme/", DCTERMS.accrualPeriodicity: "frequency/"}
NODES = {DCTERMS.publisher: FOAF.Agent, DCTERMS.spatial: DCTERMS.Location, DCAT.distribution: DCAT.Distribution}


@pytest.fixture(scope="session", params=["portal", "nasty"])
def catalogued(request, site, tmp_path_factory, repository, guichet) -> Site:
    if request.param == "portal":
        return site
    portal = NastyPortal(tmp_path_factory.mktemp("catalogue"), repository, guichet)
    return Site(portal.kept_site())


@pytest.fixture
def graph(catalogued) -> Graph:
    return Graph().parse(catalogued.root / "donnees/catalogue.jsonld", format="json-ld")


def test_everything_that_is_asked_is_said(graph):
    for kind, properties in ASKED.items():
        things = set(graph.subjects(RDF.type, kind))
        assert things
        expect_none((thing, f"has no {name}") for thing in things for name in properties if (thing, name, None) not in graph)


def test_values_are_of_their_kind(graph):
    def faults(subject: Node, name: Node, value: Node):
        if name in AUTHORITIES and not str(value).startswith(EUROPEAN + AUTHORITIES[name]):
            yield "is of no European list"
        if name in NODES and (value, RDF.type, NODES[name]) not in graph:
            yield f"is no {NODES[name]}"
        if name in (DCAT.accessURL, DCAT.downloadURL, DCAT.landingPage, DCTERMS.license, FOAF.homepage):
            if not isinstance(value, URIRef) or urlsplit(str(value)).scheme != "https":
                yield "is no address"
        if name == DCTERMS.modified and (not isinstance(value, Literal) or value.datatype != XSD.date or not value.value):
            yield "is no date"
        if isinstance(value, Literal) and not str(value).strip():
            yield "is empty"

    expect_none((subject, f"{name} {value} {fault}") for subject, name, value in graph for fault in faults(subject, name, value))


def test_every_set_is_of_the_catalogue_and_every_file_of_one_set(graph):
    (catalogue,) = graph.subjects(RDF.type, DCAT.Catalog)
    assert set(graph.objects(catalogue, DCAT.dataset)) == set(graph.subjects(RDF.type, DCAT.Dataset))
    for distribution in graph.subjects(RDF.type, DCAT.Distribution):
        assert len(list(graph.subjects(DCAT.distribution, distribution))) == 1


def test_files_are_there_with_their_size_and_type(graph, catalogued):
    types = {".ics": "text/calendar", ".csv": "text/csv", ".atom": "application/atom+xml", ".vcf": "text/vcard"}
    for distribution in graph.subjects(RDF.type, DCAT.Distribution):
        address = str(graph.value(distribution, DCAT.downloadURL))
        file = catalogued.root / address.removeprefix(catalogued.base_url)
        assert graph.value(distribution, DCAT.byteSize).value == file.stat().st_size, address
        kind = str(graph.value(distribution, DCAT.mediaType)).removeprefix("https://www.iana.org/assignments/media-types/")
        assert types.get(file.suffix, kind) == kind


def test_all_data_of_the_whole_portal_is_told(graph, catalogued):
    told = {str(address).removeprefix(catalogued.base_url) for address in graph.objects(None, DCAT.downloadURL)}
    there = {
        str(file.relative_to(catalogued.root))
        for pattern in ("donnees/*.csv", "donnees/*.json", "donnees/*.geojson", "donnees/data-inclusion/*", "observatoire/*/donnees.csv", "*.atom", "agenda/agenda.*")
        for file in catalogued.root.glob(pattern)
    }
    assert there <= told
