"""Whatever the core lists is in Python and in the C header, and nothing else is."""

from __future__ import annotations

import inspect
import json
import keyword
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import sms
from sms import _commands, _enums, _native
from sms._words import Word

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

PROJECT = Path(__file__).parents[2]
SCHEMA = json.loads((PROJECT / "docs/schema.json").read_text(encoding="utf-8"))["$defs"]

Document = dict[str, Any]


def listed(question: str) -> Any:
    """What the core lists."""
    return _native.ask({"question": question})[1]


def own_methods(mixin: type) -> set[str]:
    """The methods of a mixin, without those that it stands on."""
    return {
        name
        for name, member in vars(mixin).items()
        if inspect.isfunction(member) and name not in mixin.__abstractmethods__  # type: ignore[attr-defined]
    }


# ------------------------------------------------------------------------------------------- commands and queries


def commands_given_by(*givers: str) -> set[str]:
    return {command["name"] for command in listed("commands") if command["given_by"] in givers}


def queries() -> set[str]:
    return {query["name"] for query in listed("queries")}


def test_a_session_has_a_method_for_each_command_of_a_user() -> None:
    assert own_methods(_commands.SessionCommands) == commands_given_by("sponsor", "either")
    assert issubclass(sms.Session, _commands.SessionCommands)


def test_the_home_office_has_a_method_for_each_command_of_its_own() -> None:
    assert own_methods(_commands.HomeOfficeCommands) == commands_given_by("home_office", "either", "outside")
    assert issubclass(sms.HomeOffice, _commands.HomeOfficeCommands)


def test_every_command_is_given_by_somebody_known() -> None:
    known = commands_given_by("sponsor", "home_office", "either", "outside")
    assert known == {command["name"] for command in listed("commands")}


def test_sessions_hosts_and_views_have_a_method_for_each_query() -> None:
    assert own_methods(_commands.SessionQueries) == queries()
    assert own_methods(_commands.HostQueries) == queries()
    assert issubclass(sms.Session, _commands.SessionQueries)
    assert issubclass(sms.Sms, _commands.HostQueries)
    assert issubclass(sms.View, _commands.HostQueries)


def test_no_class_changes_a_printed_method() -> None:
    for mixin, face in [
        (_commands.SessionCommands, sms.Session),
        (_commands.HomeOfficeCommands, sms.HomeOffice),
        (_commands.SessionQueries, sms.Session),
        (_commands.HostQueries, sms.Sms),
        (_commands.HostQueries, sms.View),
    ]:
        for name in own_methods(mixin):
            assert getattr(face, name) is getattr(mixin, name), f"{face.__name__}.{name}"


class GivesCommands(_commands.SessionCommands):
    """Hands back the document that a command is made of."""

    def execute(self, command: Mapping[str, Any]) -> Any:
        return command


class GivesHostCommands(_commands.HomeOfficeCommands):
    """Hands back the document that a command is made of."""

    def execute(self, command: Mapping[str, Any]) -> Any:
        return command


class GivesQueries(_commands.SessionQueries):
    """Hands back the document that a query is made of."""

    def query(self, query: Mapping[str, Any]) -> Any:
        return query


class GivesHostQueries(_commands.HostQueries):
    """Hands back the document that a query is made of, and whose licence it is about."""

    def query(self, licence: str, query: Mapping[str, Any]) -> Any:
        return {"licence": licence, **query}


METHODS = [
    pytest.param(getattr(giver, name), tag, id=f"{type(giver).__name__}.{name}")
    for giver, tag in [
        (GivesCommands(), "command"),
        (GivesHostCommands(), "command"),
        (GivesQueries(), "query"),
        (GivesHostQueries(), "query"),
    ]
    for name in sorted(own_methods(type(giver).__mro__[1]))
]


def shape(tag: str, name: str) -> Document:
    variants: list[Document] = SCHEMA[tag.capitalize()]["oneOf"]
    return next(variant for variant in variants if variant["properties"][tag]["const"] == name)


@pytest.mark.parametrize(("method", "tag"), METHODS)
def test_a_method_fills_each_field_from_its_argument(method: Callable[..., Document], tag: str) -> None:
    parameters = inspect.signature(method).parameters
    given = {name: f"what {name} says" for name in parameters}
    document = method(**given)
    assert document.pop(tag) == method.__name__
    assert document == {name.removesuffix("_"): value for name, value in given.items()}
    assert all(keyword.iskeyword(name[:-1]) for name in given if name.endswith("_"))


@pytest.mark.parametrize(("method", "tag"), METHODS)
def test_a_method_takes_the_fields_of_the_schema(method: Callable[..., Document], tag: str) -> None:
    variant = shape(tag, method.__name__)
    parameters = inspect.signature(method).parameters
    taken = {name.removesuffix("_") for name in parameters}
    assert taken - {"licence", "file"} == set(variant["properties"]) - {tag, "licence"}
    needed = {name.removesuffix("_") for name, known in parameters.items() if known.default is inspect.Parameter.empty}
    # Where a file says it, nothing else is needed.
    assert needed - {"licence"} == (set() if "file" in taken else set(variant["required"]) - {tag})
    assert all(known.kind is inspect.Parameter.KEYWORD_ONLY for known in parameters.values())


@pytest.mark.parametrize(("method", "tag"), METHODS)
def test_what_is_none_is_left_out(method: Callable[..., Document], tag: str) -> None:
    parameters = inspect.signature(method).parameters
    needed = {name: "given" for name, known in parameters.items() if known.default is inspect.Parameter.empty}
    others = dict.fromkeys(parameters.keys() - needed.keys())
    assert method(**needed, **others) == method(**needed) == {tag: method.__name__, **needed}


def test_the_host_names_the_licence_where_there_is_one() -> None:
    for command in listed("commands"):
        if command["name"] in own_methods(_commands.HomeOfficeCommands):
            parameters = inspect.signature(getattr(_commands.HomeOfficeCommands, command["name"])).parameters
            assert ("licence" in parameters) == (command["place"] == "licence"), command["name"]


def test_the_types_can_be_looked_up_when_the_program_runs() -> None:
    for method in METHODS:
        inspect.signature(method.values[0], eval_str=True)  # type: ignore[arg-type]


# --------------------------------------------------------------------------------------------------------- questions


def test_every_question_is_answered() -> None:
    for question in listed("questions"):
        function = getattr(sms, question)
        needed = [one for one in inspect.signature(function).parameters.values() if one.default is one.empty]
        assert needed or function()


# ------------------------------------------------------------------------------------------ enumerations and errors


def test_the_enumerations_are_those_of_the_core() -> None:
    ours = {
        name: [member.value for member in kind]
        for name in _enums.__all__
        if isinstance(kind := getattr(sms, name), type) and issubclass(kind, Word)
    }
    assert ours == listed("enumerations")


def test_members_have_the_names_of_their_words() -> None:
    for name in listed("enumerations"):
        kind = getattr(sms, name)
        assert all(member.name == member.value.upper() for member in kind)


# ---------------------------------------------------------------------------------------------------- the C header


def snake(name: str) -> str:
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name)


def constant(*parts: str) -> str:
    return "_".join(["SMS", *parts]).upper().replace(".", "_")


def expected_constants() -> dict[str, int | str]:
    expected: dict[str, int | str] = {}
    for code in sms.error_codes():
        expected[constant("error", code.id)] = code.number
    for name, words in listed("enumerations").items():
        for number, word in enumerate(words):
            expected[constant(snake(name), word)] = number
    for command in listed("commands"):
        expected[constant("command", command["name"])] = command["name"]
    for query in listed("queries"):
        expected[constant("query", query["name"])] = query["name"]
    for question in listed("questions"):
        expected[constant("question", question)] = question
    return expected


def header_constants() -> dict[str, int | str]:
    header = (PROJECT / "include/sms.h").read_text(encoding="utf-8")
    found = re.findall(r'^#define (SMS_\w+) +(?:(\d+)|"([^"]*)")(?= |$)', header, re.MULTILINE)
    return {name: int(number) if number else text for name, number, text in found}


def test_the_header_has_the_constants_of_the_core_and_no_others() -> None:
    found = header_constants()
    assert found.pop("SMS_OK") == 0
    assert found.pop("SMS_ABI_VERSION")
    kinds = ["absent", "null", "flag", "integer", "text", "list", "object"]
    assert [found.pop(constant("kind", kind)) for kind in kinds] == list(range(7))
    assert found == expected_constants()
