"""The recipes of continuous integration that the guide gives: a proposal gets no secret, no write, and runs nothing of its
own; versions are exact."""

import re

import pytest
import yaml


@pytest.fixture(scope="module")
def recipes(repository) -> dict[str, dict]:
    guide = (repository / "docs/publier.md").read_text(encoding="utf-8")
    found = re.findall(r"```yaml\n# (\.\S+)\n(.*?)```", guide, re.DOTALL)
    # « on » is a word of YAML 1.1: true.
    return {name: yaml.safe_load(text.replace("\non:", '\n"on":')) for name, text in found}


def test_a_proposal_can_write_nothing(recipes):
    recipe = recipes[".github/workflows/portail.yml"]
    assert recipe["permissions"] == {}
    assert set(recipe["on"]) == {"push", "pull_request", "schedule"}
    for name, job in recipe["jobs"].items():
        ours = "github.event_name != 'pull_request'" in job.get("if", "")
        assert ours or job["permissions"] == {"contents": "read"}, name
        if not ours:
            continue
        assert all("run" not in step and "checkout" not in step["uses"] for step in job["steps"]), f"{name} runs nothing of ours"


def test_what_runs_is_of_a_fixed_version(recipes):
    for step in (step for job in recipes[".github/workflows/portail.yml"]["jobs"].values() for step in job["steps"]):
        if "uses" in step:
            assert re.fullmatch(r"actions/[a-z-]+@[0-9a-f]{40}", step["uses"])
        if "checkout" in step.get("uses", ""):
            assert step["with"]["persist-credentials"] is False
        assert "secrets" not in str(step)
    images = [recipes[".gitlab-ci.yml"]["image"], recipes[".github/workflows/portail.yml"]["jobs"]["construire"]["container"]]
    assert all(re.fullmatch(r"swift:6\.3@sha256:\w+", image) for image in images)


def test_a_proposal_is_read_by_a_generator_that_is_not_its_own(recipes):
    steps = recipes[".github/workflows/portail.yml"]["jobs"]["construire"]["steps"]
    commands = [step["run"] for step in steps if "run" in step]
    gitlab = recipes[".gitlab-ci.yml"]
    commands += gitlab["before_script"] + gitlab["verifier"]["script"] + gitlab["pages"]["script"]
    for command in commands:
        if re.search(r"guichet (check|build)\b", command):
            assert command.startswith(("generateur/.build/release/", "/opt/guichet/.build/release/")), command
        assert not re.search(r"\bmake (?!-C )(?!$)", command.split("--yes", 1)[0]), command
    (pinned,) = [step["with"] for step in steps if step.get("with", {}).get("path") == "generateur"]
    assert pinned["ref"] == "${{ env.GENERATEUR }}"


def test_dependencies_have_exact_versions(repository):
    manifest = (repository / "Package.swift").read_text(encoding="utf-8")
    asked = re.findall(r"\.package\(url: .*", manifest)
    assert asked and all(re.search(r'exact: "\d+\.\d+\.\d+"', line) for line in asked)
    for path in ("Tests/site/requirements.txt", "scripts/print-requirements.txt", "Benchmarks/requirements.txt"):
        lines = [line for line in (repository / path).read_text().splitlines() if line and not line.startswith("#")]
        assert lines and all(re.fullmatch(r"[\w.-]+==[\w.]+", line) for line in lines), path
