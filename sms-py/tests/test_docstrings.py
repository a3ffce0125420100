"""Every public name is documented, and every example in the documentation runs."""

from __future__ import annotations

import doctest
import importlib
import inspect
import json
import pkgutil
import pydoc
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import sms
from sms import _native

if TYPE_CHECKING:
    from collections.abc import Iterator

pytestmark = pytest.mark.parallel_threads(1)

MODULES = [sms, *(importlib.import_module(f"sms.{found.name}") for found in pkgutil.iter_modules(sms.__path__))]
FLAGS = doctest.NORMALIZE_WHITESPACE | doctest.ELLIPSIS


def home(name: str) -> str:
    """The module whose names an example may use."""
    return name.partition(":")[0]


def documented() -> Iterator[tuple[str, str]]:
    """Every docstring of the package, Python's and the native half's, once."""
    seen = set()
    for module in MODULES:
        for name, value in [("", module), *vars(module).items()]:
            members = vars(value).items() if inspect.isclass(value) else []
            for path, item in [(name, value), *((f"{name}.{member}", item) for member, item in members)]:
                text = inspect.getdoc(item) or ""
                if ">>>" in text and text not in seen:
                    seen.add(text)
                    own = getattr(item, "__module__", "")
                    yield f"{own if own.startswith('sms._') else module.__name__}:{path}", text


EXAMPLES = list(documented())


@pytest.mark.parametrize(("name", "text"), EXAMPLES, ids=[name for name, _ in EXAMPLES])
def test_an_example_runs(name: str, text: str) -> None:
    names = dict(vars(importlib.import_module(home(name))))
    test = doctest.DocTestParser().get_doctest(text, names, name, None, None)
    told: list[str] = []
    doctest.DocTestRunner(optionflags=FLAGS).run(test, out=told.append)
    assert not told, "".join(told)


DOCS = Path(__file__).parents[2] / "docs"
README = (Path(__file__).parents[1] / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("block", re.findall(r"^```python\n(.*?)^```$", README, re.DOTALL | re.MULTILINE))
def test_a_program_of_the_readme_runs(block: str, capsys: pytest.CaptureFixture[str]) -> None:
    exec(compile(block, "README.md", "exec"), {})
    assert capsys.readouterr().out.startswith(
        ("access.licence_status ", "certificate.", "field.missing ", "118 used ", "3 CAS number ")
    )


def public() -> Iterator[tuple[str, Any]]:
    for name in dir(sms):
        value = getattr(sms, name)
        # What only says what something may be, such as `LevelWord`, has no docstring in Python.
        if name.startswith("_") or not (inspect.isroutine(value) or inspect.isclass(value)):
            continue
        yield name, value
        if inspect.isclass(value):
            for member, item in vars(value).items():
                if not member.startswith("_") and (callable(item) or isinstance(item, property | classmethod)):
                    yield f"{name}.{member}", item


@pytest.mark.parametrize(("name", "value"), list(public()), ids=[name for name, _ in public()])
def test_a_public_name_says_what_it_is(name: str, value: Any) -> None:
    assert inspect.getdoc(value), name


def test_the_native_half_is_documented() -> None:
    for name in dir(_native):
        value = getattr(_native, name)
        assert name.startswith("__") or not callable(value) or inspect.getdoc(value), name


def test_the_help_names_what_people_look_for_and_ends() -> None:
    text = pydoc.plain(pydoc.render_doc(sms))
    for name in ("class Sms", "class Session", "decide(", "class Refused", "class Decision", "open("):
        assert name in text, name
    assert text.count("\n") < 10_000
    # Bases that only say what several have in common may show where they are.
    inner = set(re.findall(r"\bsms\._\w+", text.partition("CLASSES")[2].partition("FUNCTIONS")[0]))
    assert inner <= {
        "sms._analysed",
        "sms._commands",
        "sms._enums",
        "sms._native",
        "sms._rows",
        "sms._screen",
        "sms._tabled",
        "sms._words",
    }


def test_the_help_of_a_record_names_each_member_with_its_sentence() -> None:
    outcome = pydoc.plain(pydoc.render_doc(sms.Outcome))
    for member in ("result = Result", "warnings = tuple[Reason, ...]", "repeated = bool"):
        assert member in outcome, member
    assert "events: What happened, as the journal has it." in outcome
    schema = json.loads((DOCS / "schema.json").read_text(encoding="utf-8"))["$defs"]
    for name in ("Outcome", "CosRow", "LicenceSummary", "RecordedEvent", "Finding"):
        told = " ".join((inspect.getdoc(getattr(sms, name)) or "").split())
        for member, shape in schema[name]["properties"].items():
            assert f"{member}: {shape['description'].partition(';')[0].partition(',')[0]}" in told, (name, member)
