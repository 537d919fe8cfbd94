"""What a forge shows to those who come: its forms are read by a program that says nothing when they are wrong."""

import re

import pytest
import yaml

KINDS = {
    "markdown": {"value"},
    "input": {"label", "description", "placeholder"},
    "textarea": {"label", "description", "placeholder"},
    "checkboxes": {"label", "description", "options"},
}
"""What GitHub takes in each kind of question (docs.github.com, syntax for issue forms)."""


@pytest.fixture
def forms(repository):
    read = {path.name: yaml.safe_load(path.read_text()) for path in (repository / ".github/ISSUE_TEMPLATE").glob("*.yml")}
    return {name: form for name, form in read.items() if name != "config.yml"}


def test_forms_are_of_the_kind_the_forge_reads(forms):
    assert len(forms) == 3
    for name, form in forms.items():
        assert set(form) <= {"name", "description", "title", "labels", "body"}, name
        assert form["name"] and form["description"] and form["body"], name
        questions = [part for part in form["body"] if part["type"] != "markdown"]
        names = [part["id"] for part in questions]
        assert questions and len(names) == len(set(names)), name
        for part in form["body"]:
            assert set(part["attributes"]) <= KINDS[part["type"]], (name, part)
            assert all(isinstance(text, str | list) for text in part["attributes"].values()), (name, part)
            assert part["type"] == "markdown" or part["attributes"]["label"], (name, part)
            assert set(part.get("validations", {})) <= {"required"}, (name, part)


def test_who_writes_in_public_is_told_so(forms):
    for name in ("1-corriger.yml", "2-annoncer.yml"):
        words = "".join(part["attributes"].get("value", "") for part in forms[name]["body"])
        assert "public" in words, name


@pytest.mark.parametrize("name", ["README.md", "CONTRIBUTING.md", "content/README.md"])
def test_guides_lead_to_files_that_are_there(repository, name):
    guide = repository / name
    links = re.findall(r"\]\(([^)#\s]+)(?:#[^)]*)?\)", guide.read_text())
    inside = [link for link in links if "://" not in link]
    assert inside
    for link in inside:
        assert (guide.parent / link).exists(), link
