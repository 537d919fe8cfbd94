"""The schemas of entries, and front matter read as editors read it: YAML 1.2, in which a date is a text.

Usage: schemas.py FOLDER: of the files beside each schema, in a folder of its name, those that do not pass it, one fault
a line.
"""

import json
import re
import sys
from pathlib import Path

import yaml
from jsonschema import Draft202012Validator


class CoreLoader(yaml.SafeLoader):
    """The core schema of YAML 1.2 (§10.3): null, true and false, whole numbers, numbers; all else is text."""


CoreLoader.yaml_implicit_resolvers = {}
for tag, pattern, starts in [
    ("null", r"(?:~|null|Null|NULL|)$", ["~", "n", "N", ""]),
    ("bool", r"(?:true|True|TRUE|false|False|FALSE)$", list("tTfF")),
    ("int", r"[-+]?[0-9]+$", list("-+0123456789")),
    ("float", r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$", list("-+0123456789.")),
]:
    CoreLoader.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(pattern), starts)
CoreLoader.add_constructor("tag:yaml.org,2002:int", lambda loader, node: int(loader.construct_scalar(node)))
CoreLoader.add_constructor("tag:yaml.org,2002:float", lambda loader, node: float(loader.construct_scalar(node)))


def front_matter(text: str):
    """The fields of an entry, or of settings, which have no fences."""
    if not text.startswith("---\n"):
        return yaml.load(text, CoreLoader)
    return yaml.load(text[4:].split("\n---\n")[0], CoreLoader)


def validator(schema: Path) -> Draft202012Validator:
    value = json.loads(schema.read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(value)
    return Draft202012Validator(value)


def faults(schema: Draft202012Validator, text: str) -> list[str]:
    """What is wrong, a line a fault."""
    try:
        value = front_matter(text)
    except yaml.YAMLError as error:
        return [f"yaml: {error.__class__.__name__}"]
    return [f"{'/'.join(map(str, error.path))}: {error.message[:160]}" for error in schema.iter_errors(value)]


if __name__ == "__main__":
    for schema in sorted(Path(sys.argv[1]).glob("*.json")):
        judge = validator(schema)
        for file in sorted(schema.with_suffix("").glob("*")):
            for fault in faults(judge, file.read_text(encoding="utf-8")):
                print(f"{file.name}\t{fault}")
