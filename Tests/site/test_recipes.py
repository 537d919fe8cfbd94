"""The recipes of continuous integration that the guide gives: a proposal gets no secret, no write, and runs nothing of its
own; versions are exact."""

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest
import yaml

from revisions import begin, commit
from small_portal import SmallPortal


WORKFLOWS = [f".github/workflows/{name}.yml" for name in ("portail", "commentaire", "a-verifier")]


def read(text: str) -> dict:
    """« on » is a word of YAML 1.1: true."""
    return yaml.safe_load(text.replace("\non:", '\n"on":'))


@pytest.fixture(scope="module", params=["the guide", "the repository"])
def recipes(request, repository) -> dict[str, dict]:
    if request.param == "the repository":
        return {name: read((repository / name).read_text(encoding="utf-8")) for name in [*WORKFLOWS, ".gitlab-ci.yml"]}
    guide = (repository / "docs/publier.md").read_text(encoding="utf-8")
    return {name: read(text) for name, text in re.findall(r"```yaml\n# (\.\S+)\n(.*?)```", guide, re.DOTALL)}


@pytest.fixture(scope="module")
def github(recipes) -> dict[str, dict]:
    return {name: recipes[name] for name in WORKFLOWS}


def steps(recipe: dict) -> list[dict]:
    return [step for job in recipe["jobs"].values() for step in job["steps"]]


def commands(recipes: dict) -> list[str]:
    """All that is run, command by command."""
    scripts = [step["run"] for name in WORKFLOWS for step in steps(recipes[name]) if "run" in step]
    for job in recipes[".gitlab-ci.yml"].values():
        if isinstance(job, dict):
            scripts += job.get("script", [])
    scripts += recipes[".gitlab-ci.yml"]["before_script"]
    return [line.strip() for script in scripts for line in script.splitlines()]


def test_what_starts_each_chain(github):
    started = {name: recipe["on"] for name, recipe in github.items()}
    check, comment, verify = (started[name] for name in WORKFLOWS)
    assert set(check) == {"push", "pull_request", "schedule"} and check["push"] == {"branches": ["main"]}
    assert comment == {"workflow_run": {"workflows": [github[WORKFLOWS[0]]["name"]], "types": ["completed"]}}
    (twice_a_year,) = verify["schedule"]
    minute, hour, day, months, weekday = twice_a_year["cron"].split()
    assert set(verify) == {"schedule"} and day == "1" and len(months.split(",")) == 2 and weekday == "*"
    (nightly,) = check["schedule"]
    assert nightly["cron"].split()[2:] == ["*", "*", "*"]


def test_a_proposal_can_write_nothing(github):
    """A job that can write runs nothing of a proposal: neither its files nor its words, but those of a finished text."""
    for name, recipe in github.items():
        assert recipe["permissions"] == {}, name
        for job in recipe["jobs"].values():
            if job["permissions"] == {"contents": "read"}:
                continue
            assert "contents" not in job["permissions"] and "needs" in job
            if "pull_request" in recipe["on"]:
                assert "github.event_name != 'pull_request'" in job["if"]
            for step in job["steps"]:
                assert "checkout" not in step.get("uses", ""), f"{name} reads what a proposal brings"
                assert not re.search(r"\bmake\b|guichet |\$\{\{", step.get("run", "")), f"{name} runs what a proposal brings"


def test_words_of_a_proposal_are_no_part_of_a_command(github):
    for name, recipe in github.items():
        assert not [step for step in steps(recipe) if "${{" in step.get("run", "")], name


def test_what_runs_is_of_a_fixed_version(recipes, github):
    for step in (step for recipe in github.values() for step in steps(recipe)):
        if "uses" in step:
            assert re.fullmatch(r"actions/[a-z-]+@[0-9a-f]{40}", step["uses"])
        if "checkout" in step.get("uses", ""):
            assert step["with"]["persist-credentials"] is False
        assert "secrets" not in str(step)
    containers = [job["container"] for recipe in github.values() for job in recipe["jobs"].values() if "container" in job]
    assert all(re.fullmatch(r"swift:6\.3@sha256:\w+", image) for image in containers)
    assert re.fullmatch(r"swift:6\.3(@sha256:\w+)?", recipes[".gitlab-ci.yml"]["image"])


def test_a_proposal_is_read_by_a_generator_that_is_not_its_own(recipes, github):
    for command in commands(recipes):
        if re.search(r"guichet (check|build|diff)\b", command):
            assert command.startswith(("generateur/.build/release/", "/opt/guichet/.build/release/")), command
        assert not re.search(r"\bmake (?!-C )(?!$)", command.split("--yes", 1)[0]), command
    for name, recipe in github.items():
        (pinned,) = [step["with"] for step in steps(recipe) if step.get("with", {}).get("path") == "generateur"]
        assert pinned["ref"] == "${{ env.GENERATEUR }}" and "repository" not in pinned, name


def test_the_repository_takes_the_generator_of_the_branch_that_is_aimed_at(repository):
    versions = [read((repository / name).read_text(encoding="utf-8"))["env"]["GENERATEUR"] for name in WORKFLOWS]
    assert versions == ["${{ github.event.pull_request.base.sha || github.sha }}", "${{ github.sha }}", "${{ github.sha }}"]
    gitlab = yaml.safe_load((repository / ".gitlab-ci.yml").read_text(encoding="utf-8"))
    for job in ("verifier", "montrer"):
        (rule,) = [rule for rule in gitlab[job]["rules"] if "merge_request_event" in rule["if"]]
        assert rule["variables"]["GENERATEUR"] == "$CI_MERGE_REQUEST_DIFF_BASE_SHA"
        assert rule["variables"]["DEPOT_DU_GENERATEUR"] == "$CI_MERGE_REQUEST_PROJECT_URL"


def test_the_comment_is_about_what_the_proposal_itself_changes(github, portal, tmp_path, guichet):
    """The commands of the recipe, on two copies: what came to the branch meanwhile is not the proposal’s."""
    begin(portal.root)
    shutil.copytree(portal.root, tmp_path / "proposition")
    portal.replace("annuaire/ludotheque.md", "Ludothèque d’essai", "Ludothèque du pays")
    commit(portal.root)
    proposal = SmallPortal.__new__(SmallPortal)
    proposal.root = tmp_path / "proposition"
    proposal.replace("agenda/soiree-jeux.md", "Soirée jeux", "Veillée @jeux")
    commit(proposal.root)
    (script,) = [step["run"] for step in steps(github[WORKFLOWS[1]]) if "guichet diff" in step.get("run", "")]
    run(script, tmp_path, guichet)
    comment = (tmp_path / "changements.md").read_text(encoding="utf-8")
    assert "`Soirée jeux` → `Veillée @jeux`" in comment and "Ludothèque" not in comment


def test_the_list_to_verify_is_inert_and_grouped(github, portal, tmp_path, guichet):
    scripts = [step["run"] for step in steps(github[WORKFLOWS[2]]) if "liste.txt" in step.get("run", "")]
    assert scripts
    for script in scripts:
        run(script, tmp_path, guichet)
    lines = (tmp_path / "a-verifier.md").read_text(encoding="utf-8").splitlines()
    assert "    À vérifier, par structure, les plus anciennes d’abord" in lines and "      Ludothèque d’essai" in lines
    assert all(line.startswith("    ") for line in lines)


def run(script: str, folder: Path, guichet: Path) -> None:
    """A step of a recipe, with the generator where the recipe has it."""
    generator = folder / "generateur/.build/release/guichet"
    if not generator.exists():
        generator.parent.mkdir(parents=True)
        generator.symlink_to(guichet)
    home = {"PATH": os.environ["PATH"], "HOME": str(folder), "SOURCE_DATE_EPOCH": "1795390200"}
    done = subprocess.run(["sh", "-e", "-c", script], cwd=folder, env=home, capture_output=True, encoding="utf-8")
    assert done.returncode == 0, done.stderr


@pytest.fixture
def portal(tmp_path, repository, guichet) -> SmallPortal:
    return SmallPortal(tmp_path / "fiches", repository, guichet)


def test_dependencies_have_exact_versions(repository):
    manifest = (repository / "Package.swift").read_text(encoding="utf-8")
    asked = re.findall(r"\.package\(url: .*", manifest)
    assert asked and all(re.search(r'exact: "\d+\.\d+\.\d+"', line) for line in asked)
    for path in ("Tests/site/requirements.txt", "scripts/print-requirements.txt", "Benchmarks/requirements.txt"):
        lines = [line for line in (repository / path).read_text().splitlines() if line and not line.startswith("#")]
        assert lines and all(re.fullmatch(r"[\w.-]+==[\w.]+", line) for line in lines), path
