"""What `mypy --strict` says of programs of hosts, line by line: what it knows, and what it refuses."""

from __future__ import annotations

import re
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.parallel_threads(1)

HEAD = """
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
import sms

def program(system: sms.Sms, session: sms.Session) -> None:
    assigned = session.assign_cos(certificate="cos-000000001", terms_accepted=True)
    view = session.view_cos(certificate="cos-000000001")
    summary = session.view_licence_summary()
"""

# Expressions, and what is revealed of each.
KNOWN = {
    "assigned": "sms._answers.Outcome[sms._answers.Assigned]",
    "assigned.result.number": "str",
    'assigned.result["use_by"]': "datetime.date",
    "assigned.warnings": "tuple[sms._native.Reason, ...]",
    "assigned.events[0].recorded_at": "datetime.datetime",
    "assigned.notices[0].notice": "sms._enums.NoticeKind",
    "assigned.issued[0].temporary_password": "str",
    "assigned.findings[0].code": "str",
    'session.create_cos(route="skilled_worker").result.state': "sms._enums.CertificateState",
    "system.home_office.set_policy(settings={}).result": "sms._answers.Nothing",
    "view.use_by": "datetime.date | None",
    'view["reports"]': "tuple[sms._answers.CosReport, ...]",
    'view.fields["job_title"]': "str | None",
    "session.search_cos()": "sms._rows.Rows[sms._answers.CosRow]",
    "session.search_cos()[0].assigned_on": "datetime.date | None",
    'system.table("users")': "sms._table.Table[sms._tables.UsersTableRow]",
    'system.table("users")[0]': "sms._tables.UsersTableRow",
    'system.table("certificates")[0]["licence"]': "str",
    'system.table("certificates")[0]["use_by"]': "datetime.date | None",
    'system.as_of("2026-04-06T09:00:00Z").table("certificates")[0]["weekly_hours"]': "decimal.Decimal | None",
    'next(iter(system.table("journal")))["recorded_at"]': "datetime.datetime",
    'system.table("journal")[:2][0]["sequence"]': "int",
    'system.table("users")[0].get("user_id")': "Any | None",
    'system.sql("SELECT 1 AS one")[0]["one"]': "Any",
    'system.policy().changes["check.age"][0]["value"]': "Literal['none'] | Literal['warning'] | Literal['refusal']",
    "session.view_users()": "list[sms._answers.UserRow]",
    "summary.organisation.name": "str",
    "summary.allocations[0].from_": "datetime.date",
    'summary.allocations[0]["from"]': "datetime.date",
    "system.view_cas(licence='SIM000001', certificate='cas-000000001').graduated": "bool",
    "sms.cos_dates(assigned_on=date(2026, 4, 6)).latest_start": "datetime.date | None",
    'sms.check_cos(route="skilled_worker").problems[0]': "sms._native.Reason",
    "sms.functions()": "list[sms._enums.Function]",
    "session.preview({})": "sms._native.Decision",
    "session.execute({})": "sms._answers.Outcome[Any]",
    "session.menu()[0].items_[0].function": "sms._enums.Function",
    "system.verify().damages[0].sequence": "int | None",
    "system.heads()[0].digest": "str",
    "next(system.journal('SIM000001')).sequence": "int",
    "dict(assigned.result)": "dict[str, object]",
    "session.preview({})['reasons'][0]['confidence']": "sms._enums.Confidence",
    "session.view_defined_cos(list='granted')[0].request_number": "str",
    "sms.bdt.check(b'').problems[0].line": "int",
    "sms.bdt.from_table([]).upload": "sms.bdt.BulkFile | None",
    "session.bulk_data_transfer(file=b'').result.created": "int",
    "sms.register.parse(b'').rows()[0]['town']": "str",
    "sms.register.parse(b'').figures()['routes']": "dict[str, int]",
}

# Statements that are refused, and with which kind of error.
REFUSED = {
    "print(assigned.result.numbr)": "attr-defined",
    'number: str = assigned.result["numbr"]': "assignment",
    'day: str = assigned.result["use_by"]': "assignment",
    "print(session.view_users()[0].user)": "attr-defined",
    "print(summary.allocations[0].granted.days)": "attr-defined",
    'print(view.fields["job_tile"])': "typeddict-item",
    'sms.decide("asign_cos", level="level_1")': "arg-type",
    'sms.decide("assign_cos", level="level_3")': "arg-type",
    'sms.decide("assign_cos", level="level_1", routes=["skiled_worker"])': "list-item",
    'session.can("asign_cos")': "arg-type",
    'system.table("credentials")': "call-overload",
    'sms.open(clock="manul")': "arg-type",
    "sms.opne()": "attr-defined",
    'sms.open(settings={"lock.wait_minutes": 3.5})': "arg-type",
    'sms.open(settings={"lock.wait_minuets": 3})': "arg-type",
    'sms.open(settings={"check.age": "warn"})': "arg-type",
    'sms.open(settings={"access.log_in.b_rated": "own"})': "arg-type",
    'sms.Policy({"lock.wait_minuets": 3})': "arg-type",
    'system.home_office.set_policy(settings={"lock.wait_minuets": [{"value": 30}]})': "typeddict-unknown-key",
    'system.home_office.set_policy(settings={"lock.wait_minutes": [{"value": "thirty"}]})': "typeddict-item",
    'system.home_office.set_policy(settings={"lock.wait_minutes": [{"vale": 30}]})': "typeddict-item",
    'print(system.policy().changes["lock.wait_minuets"])': "typeddict-item",
    'minutes: str = system.policy().changes["lock.wait_minutes"][0]["value"]': "assignment",
    'setting: sms.SettingId = "lock.wait_minuets"': "assignment",
    'told: str = system.table("certificates")[0]["use_bye"]': "assignment",
    'use_by: date = system.table("certificates")[0]["use_by"]': "assignment",
    "system.as_of(date(2026, 4, 6))": "arg-type",
    'system.as_of("2026-04-06T09:00:00Z").table("credentials")': "call-overload",
    "print(sms.register.parse(b'').rows()[0]['twon'])": "typeddict-item",
    'session.create_cos(route="scale_up", fields={"gross_salary": 54700.5})': "arg-type",
    'session.create_cos(route="scale_up", fields={"gross_salry": 54700})': "arg-type",
    'sms.Reason(code="access.level", confidence="certain")': "arg-type",
    'assigned.result.number = "C1A2B3C4D5E"': "misc",
    "sms.NamedBatch()": "call-arg",
    'sms.NamedBatch("batch-000000001")': "call-arg",
}

# Statements that are not.
ALLOWED = [
    "for name in assigned.result: print(name, assigned.result[name])",
    "mapping: Mapping[str, object] = view",
    'outcome: sms.Outcome[object] = session.delete_cos(certificate="cos-000000001")',
    'print(sms.NamedBatch(batch="batch-000000001"), sms.AddressRow(address="address-000000001", name="x", fields={}))',
    "system.verify(system.heads())",
    'sms.decide("assign_cos", level="level_1", on="2026-01-01")',
    'sms.decide("assign_cos", level="level_1", on=date(2026, 1, 1))',
    'sms.check_password("secret", user_id="carl2", on="2026-01-01")',
    'system.advance_to("2026-04-06T09:00:00Z")',
    "sms.open(settings=sms.Policy().changes, clock='manual')",
    "system.home_office.set_policy(settings=sms.Policy().changes)",
    'sms.Policy({"lock.wait_minutes": 30, "check.age": "none", "access.log_in.b_rated": "no"})',
    'settings: sms.Settings = {"check.age": [{"value": "none"}, {"value": "refusal", "from": "2027-01-01"}]}',
    'sms.open(**{"lock.wait_minutes": 30})  # type: ignore[arg-type]',
    "table: sms.Table = system.table('users')",
    "first: sms.SettingId = sms.settings()[0].id",
    "for row in system.table('users'): print([row[name] for name in row], dict(row), row.show(reveal=True))",
    "rows: list[sms.TableRow] = [*system.table('users'), *system.table('certificates')[:3]]",
    'sms.open(settings={"lock.wait_minutes": 30, "password.shortest": [{"value": 12, "from": date(2027, 1, 1)}]})',
    'session.create_cos(route="scale_up", fields={"weekly_hours": Decimal("37.5"), "gross_salary": Decimal("54700")})',
    'session.create_cos(route="scale_up", fields={"weekly_hours": 37.5, "gross_salary": 54700})',
    'session.create_cos(route="scale_up", fields={"gross_salary_pence": 5470000, "gross_salary": "54700"})',
    'session.create_cos(route="scale_up", fields=view.fields)',
    'sms.decide(sms.Function.ASSIGN_COS, level=sms.Level.LEVEL_1, routes={sms.Route.STUDENT, "scale_up"})',
]


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> dict[int, str]:
    """What mypy says, by line; a hint comes after what it is about."""
    lines = [f"reveal_type({expression})" for expression in KNOWN] + [*REFUSED, *ALLOWED]
    path: Path = tmp_path_factory.mktemp("checked") / "program.py"
    path.write_text(HEAD + "".join(f"    {line}\n" for line in lines))
    command = [sys.executable, "-m", "mypy", "--strict", "--no-error-summary", f"--cache-dir={path.parent}", str(path)]
    ran = subprocess.run(command, capture_output=True, text=True, check=False, cwd=path.parent)
    found = re.findall(r"^program\.py:(\d+): (.*)$", ran.stdout, re.MULTILINE)
    assert found, ran.stdout + ran.stderr
    return {int(number): text for number, text in reversed(found)}


FIRST = HEAD.count("\n") + 1


@pytest.mark.parametrize(("place", "kind"), list(enumerate(KNOWN.values())), ids=KNOWN)
def test_the_type_of_an_expression_is_known(told: dict[int, str], place: int, kind: str) -> None:
    assert told[FIRST + place].replace("builtins.", "") == f'note: Revealed type is "{kind}"'


@pytest.mark.parametrize(("place", "code"), list(enumerate(REFUSED.values(), len(KNOWN))), ids=REFUSED)
def test_a_mistake_is_refused(told: dict[int, str], place: int, code: str) -> None:
    assert told[FIRST + place].endswith(f"[{code}]")


def test_what_is_right_is_not_refused(told: dict[int, str]) -> None:
    first = FIRST + len(KNOWN) + len(REFUSED)
    assert {line: text for line, text in told.items() if line >= first or line < FIRST} == {}
