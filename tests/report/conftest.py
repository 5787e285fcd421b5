"""The shipped JSON Schemas, and the five documents read."""

import json
from collections.abc import Callable
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from reader.blog import Snapshot
from reader.library import open_document

SEEDS = Path(__file__).parents[2] / "seeds"

Validator = Callable[[str], Draft202012Validator]


@pytest.fixture(scope="session")
def seeds() -> list[Snapshot]:
    return [open_document(str(path)).snapshot for path in sorted(SEEDS.glob("0*.txt"))]


@pytest.fixture(scope="session")
def shipped() -> Validator:
    """Give the validator of a shipped schema."""
    return lambda name: Draft202012Validator(_schema(name))


@pytest.fixture(scope="session")
def closed() -> Validator:
    """Give the same, for what we write ourselves: a key that it does not know is a mistake."""

    def validator(name: str) -> Draft202012Validator:
        schema = _schema(name)
        _close(schema)
        return Draft202012Validator(schema)

    return validator


def _schema(name: str) -> dict[str, Any]:
    text = files("reader.report").joinpath("schema", f"{name}.schema.json").read_text("utf-8")
    schema: dict[str, Any] = json.loads(text)
    return schema


def _close(schema: dict[str, Any]) -> None:
    for value in schema.values():
        for part in value if isinstance(value, list) else [value]:
            if isinstance(part, dict):
                _close(part)
    if {"required", "properties"} <= set(schema):
        schema["unevaluatedProperties"] = False
