"""The names of the package: which there are, and that each is made when somebody first asks for it, and no earlier."""

from __future__ import annotations

import ast
import builtins
import importlib
import pickle
import subprocess
import sys
from pathlib import Path

import pytest
import sms
from sms import _answers, _documents, _names, _settings, _supposed, _tables

pytestmark = pytest.mark.parallel_threads(1)

FOLDER = Path(sms.__file__).parent
MODULES = sorted(path.stem for path in FOLDER.glob("*.py") if path.stem != "__init__")
EVERY = sorted({*_names.HOMES, *_names.SUBMODULES})

# Tells which modules a program brought, beyond those that the interpreter had.
BROUGHT = """
import sys
before = set(sys.modules)
{program}
print(*sorted(set(sys.modules) - before))
"""


def brought(program: str) -> set[str]:
    """What a program imports in a process of its own."""
    command = [sys.executable, "-c", BROUGHT.format(program=program)]
    return set(subprocess.run(command, capture_output=True, text=True, check=True).stdout.split())


def given_away(path: Path) -> list[str]:
    """What a module says in its `__all__`, as a type checker reads it."""
    for statement in ast.parse(path.read_text(encoding="utf-8")).body:
        if isinstance(statement, ast.Assign) and ast.unparse(statement.targets[0]) == "__all__":
            names: list[str] = ast.literal_eval(statement.value)
            return names
    return []


@pytest.mark.parametrize("name", EVERY)
def test_a_public_name_is_there(name: str) -> None:
    assert getattr(sms, name) is getattr(sms, name)
    assert name in dir(sms)


def test_what_the_modules_give_away_is_public_and_nothing_else_is() -> None:
    native = ["Decision", "Policy", "Reason", "VERSION", "decide"]
    given = [name for module in MODULES if module.startswith("_") for name in given_away(FOLDER / f"{module}.py")]
    public = [module for module in MODULES if not module.startswith("_")]
    assert sorted([*given, *native, *public]) == EVERY
    assert "register" in public


def test_the_submodules_say_what_they_give_away() -> None:
    for module in MODULES:
        if not module.startswith("_"):
            assert importlib.import_module(f"sms.{module}").__all__


def test_type_checkers_read_the_same_names() -> None:
    assert given_away(FOLDER / "__init__.pyi") == sms.__all__


def test_who_packs_programs_finds_every_module() -> None:
    tree = ast.parse((FOLDER / "_names.py").read_text(encoding="utf-8"))
    imports = [statement for statement in ast.walk(tree) if isinstance(statement, ast.ImportFrom)]
    found = {alias.name for statement in imports for alias in statement.names}
    assert found == {*_names.HOMES.values(), *_names.SUBMODULES}


def test_a_star_import_replaces_nothing_of_python() -> None:
    names: dict[str, object] = {}
    exec("from sms import *", names)
    assert names.keys() - {"__builtins__"} == set(sms.__all__)
    assert names.keys() & vars(builtins).keys() == set()
    assert names["Level"] is sms.Level
    assert vars(builtins)["open"] is open


def test_it_brings_all_but_what_is_named_in_types_alone() -> None:
    assert set(EVERY) - set(sms.__all__) == {
        "open",
        *_answers.__all__,
        *_documents.__all__,
        *_settings.__all__,
        *_supposed.__all__,
        *_tables.__all__,
    }
    assert sms.__all__ == sorted(sms.__all__, key=lambda name: (not name.isupper(), name[0].islower(), name))


def test_a_bare_import_brings_neither_what_is_public_nor_much_of_python() -> None:
    found = brought("import sms")
    ours = {name for name in found if name.startswith("sms")}
    assert ours == {"sms", "sms._names", "sms._native"}
    heavy = {"dataclasses", "decimal", "enum", "html", "inspect", "json", "re", "threading", "typing"}
    assert found & heavy == set()


def test_a_question_brings_no_record() -> None:
    found = brought("import sms; assert sms.decide('assign_cos', level='level_1').allowed")
    assert {name for name in found if name.startswith("sms._")} == {"sms._names", "sms._native"}


def test_words_bring_only_words() -> None:
    found = brought("import sms; assert sms.Level.LEVEL_1 == 'level_1'")
    assert {name for name in found if name.startswith("sms._")} == {
        "sms._enums",
        "sms._names",
        "sms._native",
        "sms._words",
    }


def test_what_is_named_first_can_be_anything() -> None:
    program = "import sms, importlib; [importlib.import_module('sms.' + name) for name in ({names},)]"
    for first in MODULES:
        names = ", ".join(repr(name) for name in [first, *MODULES])
        assert f"sms.{first}" in brought(program.format(names=names))


def test_a_name_that_is_not_there_is_said_to_be_none() -> None:
    with pytest.raises(AttributeError, match="module 'sms' has no attribute 'opne'") as caught:
        _ = sms.opne  # type: ignore[attr-defined]
    assert (caught.value.name, caught.value.obj) == ("opne", sms)
    with pytest.raises(ImportError, match="cannot import name 'opne'"):
        exec("from sms import opne", {})


def test_threads_that_name_it_first_get_the_same() -> None:
    program = """
import sms
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
barrier = Barrier(8)
def name(_):
    barrier.wait()
    return sms.CosView, sms.open, sms.Session
with ThreadPoolExecutor(8) as pool:
    assert len(set(pool.map(name, range(8)))) == 1
"""
    assert "sms._sms" in brought(program)


CLASSES = [name for name in EVERY if isinstance(getattr(sms, name), type)]


@pytest.mark.parametrize("name", CLASSES)
def test_a_class_is_found_by_a_pickle(name: str) -> None:
    kind = getattr(sms, name)
    assert pickle.loads(pickle.dumps(kind)) is kind


def test_a_pickle_is_read_where_nothing_was_named() -> None:
    row = sms.AddressRow(address="address-000000003", name="Office", fields={"work_city": "Exampleton"})
    kept = pickle.dumps([row, sms.Level.LEVEL_1, sms.decide, sms.Sms, sms.decide("assign_cos", level="level_1")])
    program = f"import pickle; row, *_ = pickle.loads({kept!r}); assert row.name == 'Office'"
    assert "sms._answers" in brought(program)


def test_a_decision_is_a_mapping_before_anything_was_named() -> None:
    program = """
import sms
from collections.abc import Mapping
match sms.decide("assign_cos", level="level_2", status="revoked"):
    case {"allowed": False, "reasons": [reason, *_]}:
        assert isinstance(reason, Mapping)
    case other:
        raise AssertionError(other)
"""
    assert "sms._answers" not in brought(program)
