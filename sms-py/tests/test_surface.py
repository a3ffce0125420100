"""The names that other people's scripts rely on, with their arguments and defaults."""

from __future__ import annotations

import inspect
from datetime import UTC, datetime
from importlib import metadata

import pytest
import sms

SIGNATURES = {
    "decide": "function level status rating routes owner user_status window_open on policy",
    "functions": "",
    "rules": "",
    "check_password": "password user_id given_name family_name on",
    "register.read": "path",
    "bdt.check": "data",
    "bdt.from_table": "rows mapping",
    "bdt.read": "data",
    "bdt.BulkFile.to_bytes": "",
    "bdt.BulkFile.to_rows": "",
    "bdt.BulkFile.__iter__": "",
    "Session.bulk_data_transfer": "file accepted_only",
    "open": "url clock now settings",
    "Sms.execute": "command actor",
    "Sms.log_in": "user_id password",
    "Sms.acting_as": "user_id",
    "Sms.resume": "token",
    "Sms.set_time": "moment",
    "Sms.advance_to": "moment",
    "Sms.journal": "licence since",
    "Sms.as_of": "recorded effective licence entry",
    "Sms.verify": "anchors",
    "Sms.table": "name licences",
    "Sms.sql": "statement values licences rows seconds",
    "Sms.close": "",
    "Sms.__enter__": "",
    "Sms.heads": "",
    "Sms.stats": "",
    "Sms.export_person": "licence subject",
    "Sms.backup": "to",
    "Session.can": "function certificate",
    "Session.menu": "",
    "Session.preview": "command",
    "Session.execute": "command",
    "Session.query": "query",
    "Decision.to_dict": "",
}
MEMBERS = {
    "Sms": "home_office",
    "Session": "token",
    "Decision": "allowed reasons warnings further findings",
    "Reason": "code message rule source confidence field remedy parameters",
    "bdt.Checked": "valid problems records",
    "bdt.Problem": "line element code message",
    "bdt.CheckedRecord": "applicant_id state warnings",
    "bdt.FromTable": "upload rejections",
    "bdt.Rejection": "row column code message",
    "Outcome": "result events notices warnings findings disagreements repeated",
}


def found(path: str) -> object:
    value: object = sms
    for name in path.split("."):
        value = getattr(value, name)
    return value


@pytest.mark.parametrize(("path", "arguments"), SIGNATURES.items(), ids=SIGNATURES)
def test_a_call_takes_its_arguments(path: str, arguments: str) -> None:
    call = found(path)
    assert callable(call)
    assert set(arguments.split()) <= set(inspect.signature(call).parameters)


@pytest.mark.parametrize(("name", "members"), MEMBERS.items(), ids=MEMBERS)
def test_a_class_has_its_members(name: str, members: str) -> None:
    for member in members.split():
        assert hasattr(found(name), member), member


def test_errors_have_their_members() -> None:
    refused = sms.Refused(sms.decide("withdraw_cos", level="level_2"))
    assert isinstance(refused, sms.SmsError)
    assert isinstance(refused, Exception)
    assert (refused.code, refused.decision.allowed) == ("access.level", False)


def test_defaults_are_the_promised_ones() -> None:
    defaults = {
        name: parameter.default
        for name, parameter in inspect.signature(sms.decide).parameters.items()
        if parameter.default is not parameter.empty
    }
    assert (defaults["status"], defaults["rating"], defaults["user_status"]) == ("active", "a", "active")
    assert defaults["owner"] is defaults["window_open"] is True
    assert inspect.signature(sms.open).parameters["url"].default == "memory:"
    assert inspect.signature(sms.open).parameters["clock"].default == "system"


def test_a_register_has_a_length_and_organisations() -> None:
    register = sms.register.parse(b"Organisation Name,Town/City,County,Type & Rating,Route\nTest Ltd,,,,\n")
    assert (len(register), len(register.organisations)) == (1, 1)


def test_the_version_is_told() -> None:
    assert sms.__version__.count(".") == 2


@pytest.mark.parametrize(
    ("file", "words"),
    [
        ("LICENSE-MIT", ["Permission is hereby granted"]),
        ("LICENSE-APACHE", ["Apache License"]),
        ("NOTICE", ["Open Government Licence"]),
        ("THIRD-PARTY.txt", ["encoding_rs", "Copyright © WHATWG", "quick-xml", "arrow-array", "pyo3"]),
    ],
)
def test_the_wheel_has_the_licences_of_what_is_inside(file: str, words: list[str]) -> None:
    text = metadata.distribution("sponsorship").read_text(f"licenses/{file}")
    assert text is not None
    assert [word for word in words if word not in text] == []


def test_a_journal_is_an_iterator() -> None:
    host = sms.open(clock="manual", now=datetime(2026, 4, 6, 9, tzinfo=UTC))
    assert iter(host.journal("*")) is not None
    assert host.advance_to(datetime(2026, 4, 7, 9, tzinfo=UTC)) == []
