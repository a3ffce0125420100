"""The shapes of what is given: their keys are those of the core, and `help` shows them."""

from __future__ import annotations

import inspect
import json
import pydoc
import re
import typing
from pathlib import Path
from typing import Any

import pytest
import sms
from sms import _documents

SCHEMA = json.loads((Path(__file__).parents[2] / "docs/schema.json").read_text(encoding="utf-8"))["$defs"]
FORMS = [name for name in _documents.__all__ if typing.is_typeddict(getattr(sms, name))]


def declared(name: str) -> dict[str, Any]:
    """What the core declares of a document, or of one of several that are told by their one key."""
    if name in SCHEMA:
        definition: dict[str, Any] = SCHEMA[name]
        return definition
    choices: list[dict[str, Any]] = [
        variant
        for choice, definition in SCHEMA.items()
        if name.endswith(choice)
        for variant in definition.get("oneOf", [])
        if variant.get("required", [""])[0].replace("_", "") == name.removesuffix(choice).lower()
    ]
    return choices[0]


def in_pounds(definition: dict[str, Any]) -> set[str]:
    """The keys of a form that take pounds, beside those of the wire."""
    fields = definition["properties"].items()
    return {name.removesuffix("_pence") for name, field in fields if name.endswith("_pence") and "x-rule" in field}


@pytest.mark.parametrize("name", FORMS)
def test_the_keys_are_those_that_the_core_declares(name: str) -> None:
    form, definition = getattr(sms, name), declared(name)
    required = set(definition.get("required", []))
    assert form.__required_keys__ == required
    assert form.__optional_keys__ == set(definition["properties"]) - required | in_pounds(definition)


def test_a_form_requires_nothing_and_what_is_entered_something() -> None:
    assert sms.CosForm.__required_keys__ == set()
    assert sms.AdoptedCertificate.__required_keys__ == {"route", "owner", "state"}
    assert sms.UserSubject.__required_keys__ == {"user"}
    assert len(FORMS) > 30


@pytest.mark.parametrize("name", FORMS)
def test_help_shows_each_key_with_its_type_before_what_every_dict_has(name: str) -> None:
    form = getattr(sms, name)
    shown = pydoc.plain(pydoc.render_doc(form)).partition("Method resolution order")[0]
    told = " ".join((inspect.getdoc(form) or "").split())
    for key in typing.get_type_hints(form):
        assert f" {key} (" in shown, key
        kind = re.search(rf"(?<!\w){key} \(([^()]*)\)", told)
        assert kind, key
        assert kind[1].endswith(", required") == (key in form.__required_keys__), key


def test_a_docstring_says_what_a_key_is() -> None:
    told = " ".join((inspect.getdoc(sms.AdoptedCertificate) or "").split())
    assert "route (RouteWord, required): The route." in told
    assert "assigned_on (Day | None): The day of assignment, from then on; today at the latest." in told
    salary = " ".join((inspect.getdoc(sms.CosForm) or "").split())
    assert "gross_salary (Pounds | None): The same as `gross_salary_pence`, in pounds." in salary


def test_the_index_names_what_there_is() -> None:
    index = (sms.__doc__ or "").partition("each with `help`:")[2].partition("\n\nA name is made")[0]
    named = [name for line in index.strip().splitlines() for name in re.split(r"\s{2,}", line.strip())[1].split(", ")]
    assert len(named) > 60
    for path in named:
        value: object = sms
        for part in path.split("."):
            value = getattr(value, part)
        assert inspect.getdoc(value), path


def test_help_of_a_list_of_words_shows_its_words_and_not_what_every_text_can_do() -> None:
    shown = pydoc.plain(pydoc.render_doc(sms.Function))
    assert "ASSIGN_COS = Function.ASSIGN_COS" in shown
    assert "casefold" not in shown
    assert set(sms.Level.__members__) <= set(dir(sms.Level))
    assert sms.Level.LEVEL_1.upper() == "LEVEL_1"
