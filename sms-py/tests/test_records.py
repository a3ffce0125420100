"""Records: frozen, mappings, compared by value, hashed, pickled, printed as they are made, shown as tables."""

from __future__ import annotations

import copy
import inspect
import pickle
import typing
from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING, Any

import polars as pl
import pytest
import sms
from sms._record import Record
from sms._screen import Screened

from .sponsor import LEVEL_1, LICENCE, adopt, opened

if TYPE_CHECKING:
    from collections.abc import Iterator

# Each test is run by several threads at once.
pytestmark = pytest.mark.force_parallel_threads(4)

# What `repr` names and `eval` needs.
# A name of the package is made when it is first asked for.
NAMES: dict[str, Any] = {name: getattr(sms, name) for name in dir(sms)} | {"datetime": __import__("datetime")}
NAMES |= {name: getattr(sms.bdt, name) for name in sms.bdt.__all__}


def examples() -> Iterator[Any]:
    host = opened()
    outcome = adopt(host)
    session = host.acting_as(LEVEL_1)
    fields: sms.CosForm = {"gross_salary_pence": 123456, "start_on": date(2026, 6, 1)}
    session.create_cos(route="skilled_worker", fields=fields)
    refused = sms.decide("withdraw_cos", level="level_2", status="revoked")
    yield refused
    yield refused.reasons[0]
    yield sms.decide("create_cos", level="level_1")
    yield sms.Decision(warnings=refused.reasons)
    yield sms.Policy()
    yield sms.Policy({"lock.wait_minutes": [{"from": date(2026, 1, 1), "value": 30}]})
    yield outcome
    yield session.execute({"command": "deactivate_user", "user_id": "yAy9d5dp"})
    yield from (outcome.issued[0], host.verify())
    yield sms.Finding(
        code="user.no_level_1",
        severity=sms.Severity.URGENT,
        about=sms.LicenceFindingAbout(licence=LICENCE),
        message="no Level 1 user is left",
        rule="lu/UT-7",
        source="SMS Manual 1",
        confidence=sms.Confidence.OFFICIAL,
        due_on=date(2026, 5, 1),
        evidence=sms.Parameters(count=0),
        resolved_by=sms.Resolution(remedy="complete the form"),
    )
    yield sms.Damage(licence=LICENCE, sequence=3, code="journal.chain", message="an entry does not follow")
    yield session.menu()[0]
    yield session.menu()[0].items_[0]
    yield session.search_cos()
    yield session.search_cos()[0]
    yield session.view_cos(certificate=session.search_cos()[0].certificate)
    yield session.view_licence_summary()
    yield next(host.journal(LICENCE))
    yield from (host.heads()[0], host.stats())
    yield host.export_person(LICENCE, {"user": LEVEL_1})
    yield from (sms.check_cos(route="skilled_worker"), sms.settings()[0], sms.cos_dates(assigned_on=date(2026, 4, 6)))
    yield sms.bdt.check(b"<a/>", on="2026-04-06")
    yield sms.bdt.check(b"<a/>").problems[0]
    graduates = sms.bdt.graduates(["E4G0AA0A00A0A1"], file_id="2026-07").to_bytes()
    yield next(sms.bdt.records(graduates))
    yield sms.bdt.from_table([{"CAS number": "E4X"}], kind="graduates", file_id="2026-07").rejections[0]
    yield sms.register.parse(b"Organisation Name,Town/City,County,Type & Rating,Route\nTest Ltd,,,,Scale-up\n")


EXAMPLES = list(examples())
SECRETS = (sms.Issued, sms.Outcome, sms.register.Register)
ALL = pytest.mark.parametrize("record", EXAMPLES, ids=lambda record: type(record).__name__)
WITHOUT_SECRETS = pytest.mark.parametrize(
    "record",
    [record for record in EXAMPLES if not isinstance(record, SECRETS)],
    ids=lambda record: type(record).__name__,
)
RECORDS = pytest.mark.parametrize(
    "record", [record for record in EXAMPLES if isinstance(record, Record)], ids=lambda record: type(record).__name__
)
WITH_WIRE_FORM = pytest.mark.parametrize(
    "record",
    [record for record in EXAMPLES if hasattr(type(record), "from_dict")],
    ids=lambda record: type(record).__name__,
)


@ALL
@pytest.mark.parametrize("protocol", range(2, pickle.HIGHEST_PROTOCOL + 1))
def test_a_record_comes_back_from_a_pickle(record: Any, protocol: int) -> None:
    assert pickle.loads(pickle.dumps(record, protocol)) == record


@ALL
def test_a_record_is_copied_by_value(record: Any) -> None:
    assert copy.copy(record) == record
    assert copy.deepcopy(record) == record


@WITHOUT_SECRETS
def test_a_record_prints_itself_as_it_is_made(record: Any) -> None:
    """With what is personal only to whoever asks for it; see `test_screen.py`."""
    shown = record.show(reveal=True) if isinstance(record, Screened) else record
    assert eval(repr(shown), NAMES) == record


@WITH_WIRE_FORM
def test_a_record_comes_back_from_its_wire_form(record: Any) -> None:
    again = type(record).from_dict(record.to_dict())
    assert again == record
    assert again.to_dict() == record.to_dict()
    assert hash(again) == hash(record)


def attributes(record: Any) -> list[str]:
    """The names of its members."""
    if isinstance(record, Record):
        return [member.name for member in record.MEMBERS.values()]
    return list(type(record).__match_args__)


@WITH_WIRE_FORM
def test_a_record_is_frozen(record: Any) -> None:
    for name in attributes(record):
        value = getattr(record, name)
        with pytest.raises(AttributeError):
            setattr(record, name, value)
        with pytest.raises(AttributeError):
            delattr(record, name)
    with pytest.raises((AttributeError, TypeError)):
        record.another = 1


@WITH_WIRE_FORM
def test_a_record_is_made_by_names_only(record: Any) -> None:
    with pytest.raises(TypeError):
        type(record)(None)
    with pytest.raises(TypeError):
        type(record)(**dict.fromkeys(attributes(record)), another=None)


@RECORDS
def test_a_record_is_a_mapping(record: Record) -> None:
    assert Mapping in type(record).__mro__
    assert dict(record) == {**record} == record
    assert len(record) == len(list(record)) == len(record.to_dict())
    assert list(record.keys()) == list(record.to_dict())
    for key in record:
        assert record[key] == getattr(record, record.MEMBERS[key].name)
        assert key in record
    assert "nothing" not in record
    assert record.get("nothing") is None
    with pytest.raises(KeyError, match="nothing"):
        record["nothing"]


@pytest.mark.parametrize(
    ("record", "names"),
    [
        (sms.Reason(code="access.level"), "code message rule source confidence field remedy"),
        (sms.Decision(reasons=[sms.Reason(code="access.level")]), "allowed reasons warnings"),
        (
            sms.Decision(reasons=[sms.Reason(code="access.level")], further={"access.level": 7}),
            "allowed reasons warnings further",
        ),
    ],
)
def test_a_native_record_is_a_mapping(record: Any, names: str) -> None:
    members = {name: getattr(record, name) for name in names.split()}
    assert isinstance(record, Mapping)
    assert dict(record) == {**record} == dict(record.items()) == members
    assert (list(record), list(record.keys()), list(record.values())) == ([*members], [*members], [*members.values()])
    assert len(record) == len(members)
    assert "nothing" not in record
    assert 1 not in record
    assert (record.get("nothing"), record.get("nothing", 1)) == (None, 1)
    with pytest.raises(KeyError, match="nothing"):
        record["nothing"]
    match record:
        case {"reasons": (first,)} | first:
            assert first["code"] == first.get("code") == "access.level"


@RECORDS
def test_what_is_got_from_a_record_does_not_change_it(record: Any) -> None:
    before = copy.deepcopy(record.to_dict())
    for value in [record.to_dict(), *record.values()]:
        if isinstance(value, dict):
            value.clear()
    assert record.to_dict() == before


def test_a_document_that_changes_does_not_change_its_record() -> None:
    document: dict[str, Any] = {"address": "address-000000001", "name": "Main", "fields": {"work_city": "Exampleton"}}
    record = sms.AddressRow.from_dict(document)
    document["fields"]["work_city"] = "Elsewhere"
    assert record.fields == {"work_city": "Exampleton"}


def test_what_may_be_left_out_is_none_and_not_in_the_mapping() -> None:
    changed = sms.ChangedStatus(status=sms.LicenceStatus.ACTIVE)
    assert (changed.requests, "requests" in changed, dict(changed)) == (None, False, {"status": "active"})
    assert changed.to_dict() == {"status": "active"}
    told = sms.ChangedStatus.from_dict({"status": "revoked", "requests": 2})
    assert (told.requests, told["requests"], told.units) == (2, 2, None)
    assert repr(told) == "ChangedStatus(status=LicenceStatus.REVOKED, requests=2)"


def test_a_record_says_which_member_is_missing_or_unknown() -> None:
    with pytest.raises(TypeError, match=r"NamedBatch\(\) needs the argument 'batch'"):
        sms.NamedBatch.from_dict({})
    with pytest.raises(TypeError, match=r"NamedBatch\(\) has no argument 'group'"):
        sms.NamedBatch.from_dict({"batch": "batch-000000001", "group": "group-000000001"})
    with pytest.raises(TypeError, match="'temporary_password'"):
        sms.Issued(user_id="abcd1234")  # type: ignore[call-arg]


def test_a_setting_says_what_it_can_be_in_columns_of_one_type() -> None:
    settings = {setting.id: setting for setting in sms.settings()}
    number = settings["lock.wait_minutes"]
    assert number.kind == "number"
    assert number.least is not None
    assert number.most is not None
    assert number.least < number.most
    value = number.values_[0]
    assert (value.value, value.switch) == (str(value.number), None)
    word = next(setting for setting in settings.values() if setting.kind == "word")
    assert {value.value for value in word.values_} <= set(word.words)
    switch = next(setting for setting in settings.values() if setting.kind == "switch")
    assert {value.value for value in switch.values_} <= {"true", "false"}
    assert {str(value.switch).lower() for value in switch.values_} <= {"true", "false"}
    types: dict[str, set[type]] = {}
    for setting in settings.values():
        for value in setting.values_:
            for name, member in value.items():
                types.setdefault(name, set()).add(type(member))
    assert all(len(seen - {type(None)}) == 1 for seen in types.values()), types


def test_polars_takes_the_lists_of_the_library_as_they_are() -> None:
    frame = pl.DataFrame(sms.settings())
    assert len(frame) == len(sms.settings())
    assert set(frame["kind"].unique()) == {"number", "switch", "word"}
    values = frame.explode("values").unnest("values")
    assert values.schema["number"] == pl.Int64
    assert values.schema["switch"] == pl.Boolean
    assert values.schema["value"] == pl.String
    fields = pl.DataFrame(sms.result_fields())
    assert fields.filter(command="assign_cos")["field"].to_list() == ["certificate", "number", "assigned_on", "use_by"]


def test_the_fields_of_results_are_those_of_the_records() -> None:
    told: dict[str, list[str]] = {}
    for row in sms.result_fields():
        if "." not in row.field:
            told.setdefault(row.command, []).append(row.field)
    system = sms.open()
    outcome = system.home_office.adopt_licence(
        number="SIM000001", organisation={"name": "Example Ltd"}, routes=[{"route": "student", "rating": "a"}]
    )
    assert set(outcome.result) == set(told["adopt_licence"])
    nested = [row for row in sms.result_fields() if row.command == "assign_cos_batch"]
    assert [(row.field, row.kind, row.is_list) for row in nested[:2]] == [
        ("assigned", "record", True),
        ("assigned.certificate", "text", False),
    ]


PUBLIC: dict[str, Any] = {name: value for name, value in NAMES.items() if inspect.isclass(value)}


@pytest.mark.parametrize("name", PUBLIC)
def test_the_types_of_every_public_class_can_be_looked_up(name: str) -> None:
    hints = typing.get_type_hints(PUBLIC[name])
    if issubclass(PUBLIC[name], Record):
        assert {member.name for member in PUBLIC[name].MEMBERS.values()} <= hints.keys()


@WITH_WIRE_FORM
def test_a_notebook_shows_a_table(record: Any) -> None:
    shown = record._repr_html_()
    assert shown.startswith(("<table>", "<p>"))
    assert shown.count("<") == shown.count(">")


def test_different_records_differ() -> None:
    different = {repr(record) for record in EXAMPLES}
    assert len(different) == len(EXAMPLES)
    for place, record in enumerate(EXAMPLES):
        assert all(record != other for other in EXAMPLES[place + 1 :])
        assert record != "another type"


def test_equal_decisions_are_equal_wherever_they_come_from() -> None:
    asked = sms.decide("withdraw_cos", level="level_2")
    answered = sms.ask({"question": "decide", "function": "withdraw_cos", "level": "level_2"})
    assert asked == answered
    assert hash(asked) == hash(answered)
    assert {asked: 1}[answered] == 1


def test_a_decision_allows_exactly_when_it_has_no_reason() -> None:
    reason = sms.Reason(code="access.level")
    assert sms.Decision()
    assert not sms.Decision(reasons=[reason])
    with pytest.raises(ValueError, match="'allowed'"):
        sms.Decision(allowed=True, reasons=[reason])
    with pytest.raises(ValueError, match="'allowed'"):
        sms.Decision(allowed=False)


def test_a_reason_is_told_in_its_codes_own_words_unless_others_are_given() -> None:
    assert sms.Reason(code="access.level").message == "users of this level may not use the function"
    assert sms.Reason(code="access.level", message="no").message == "no"
    with pytest.raises(sms.WordError, match=r"`code`: there is no `access\.levle`; did you mean `access\.level`"):
        sms.Reason(code="access.levle")
    with pytest.raises(sms.WordError, match="`confidence`"):
        sms.Reason(code="access.level", confidence="certain")  # type: ignore[arg-type]


@pytest.mark.parametrize("document", [{}, {"code": "no.such"}, {"allowed": True}, {"code": 1}, 7, []])
def test_what_is_no_wire_form_is_refused(document: Any) -> None:
    with pytest.raises((sms.SmsError, KeyError, TypeError)):
        sms.Reason.from_dict(document)
    with pytest.raises((sms.SmsError, KeyError, TypeError)):
        sms.Decision.from_dict(document)


def test_members_are_matched_by_name_and_by_place() -> None:
    match sms.decide("withdraw_cos", level="level_2"):
        case sms.Decision(allowed=False, reasons=(sms.Reason("access.level", message),)):
            assert message == "a Level 2 user cannot use `Withdraw a live CoS`"
        case _:
            pytest.fail("nothing matched")
    match sms.NamedBatch(batch="batch-000000001"):
        case {"batch": name}:
            assert name == "batch-000000001"
        case _:
            pytest.fail("nothing matched")
    match sms.NamedBatch(batch="batch-000000001"):
        case sms.NamedBatch(batch=name):
            assert name == "batch-000000001"
        case _:
            pytest.fail("nothing matched")


def test_what_comes_from_outside_is_escaped_in_notebooks() -> None:
    finding = sms.Finding(
        code="user.no_level_1",
        severity=sms.Severity.URGENT,
        about=sms.LicenceFindingAbout(licence=LICENCE),
        message="<script>alert('&')</script>",
        rule="",
        source="",
        confidence=sms.Confidence.ASSUMED,
        evidence=sms.Parameters(),
        resolved_by=sms.Resolution(),
    )
    reason = sms.Reason(code="access.level", message="<script>alert('&')</script>")
    for record in (finding, reason, sms.Decision(reasons=[reason])):
        assert "<script>" not in record._repr_html_()
        assert "&lt;script&gt;" in record._repr_html_()


def test_a_temporary_password_is_never_printed() -> None:
    outcome = next(record for record in EXAMPLES if isinstance(record, sms.Outcome) and record.issued)
    secret = outcome.issued[0].temporary_password
    for shown in (
        repr(outcome),
        str(outcome),
        outcome._repr_html_(),
        repr(outcome.issued),
        outcome.issued[0]._repr_html_(),
    ):
        assert secret not in shown
    assert outcome.to_dict()["issued"][0]["temporary_password"] == secret


def test_days_of_forms_are_days() -> None:
    certificate = next(record for record in EXAMPLES if isinstance(record, sms.CosView))
    assert certificate.fields == {"gross_salary_pence": 123456, "start_on": date(2026, 6, 1)}
    assert certificate.to_dict()["fields"] == {"gross_salary_pence": 123456, "start_on": "2026-06-01"}
    assert certificate.created_on == date(2026, 4, 6)
    assert certificate.state is sms.CertificateState.WORK_IN_PROGRESS
