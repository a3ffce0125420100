"""The system as the host holds it, and the sessions of its users."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Any

import pandas as pd
import pytest
import sms

from .sponsor import FORM, LEVEL_1, LEVEL_2, LICENCE, NOW, QUICK, adopt, opened

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

# Each test changes the licence that it is given.
pytestmark = pytest.mark.parallel_threads(1)

PASSWORD = "Sponsor=Licence2026"


def assign(session: sms.Session, certificate: str) -> sms.Outcome[sms.Assigned]:
    return session.execute({"command": "assign_cos", "certificate": certificate, "terms_accepted": True})


def test_a_command_is_a_method_and_a_document(host: sms.Sms) -> None:
    session = host.acting_as(LEVEL_1)
    by_method = session.create_cos(route=sms.Route.SKILLED_WORKER, key="one")
    by_document = session.execute({"command": "create_cos", "route": "skilled_worker", "key": "one"})
    by_text = session.execute('{"command": "create_cos", "route": "skilled_worker", "key": "one"}')
    assert by_method.result == by_document.result == by_text.result
    assert [outcome.repeated for outcome in (by_method, by_document, by_text)] == [False, True, True]


def test_a_refusal_tells_its_reasons_and_changes_nothing(host: sms.Sms, draft: Callable[..., str]) -> None:
    certificate = draft()
    before = host.state(LICENCE)
    with pytest.raises(sms.Refused) as not_found:
        assign(host.acting_as(LEVEL_2), certificate)
    assert not_found.value.code == "certificate.not_found"
    with pytest.raises(sms.Refused) as caught:
        host.acting_as(LEVEL_1).execute({"command": "assign_cos", "certificate": certificate})
    assert [reason.code for reason in caught.value.decision.reasons] == ["certificate.terms"]
    assert host.state(LICENCE) == before


def test_preview_says_it_beforehand_and_changes_nothing(session: sms.Session, draft: Callable[..., str]) -> None:
    command = {"command": "assign_cos", "certificate": draft()}
    assert [reason.code for reason in session.preview(command).reasons] == ["certificate.terms"]
    assert session.preview({**command, "terms_accepted": True})
    assert session.query({"query": "view_cos", "certificate": command["certificate"]}).state == "ready_to_go"


def test_an_outcome_tells_what_happened(session: sms.Session, draft: Callable[..., str]) -> None:
    outcome = assign(session, draft())
    assert outcome.result == sms.Assigned.from_dict(outcome.to_dict()["result"])
    assert outcome.result.use_by == outcome.result["use_by"] == date(2026, 7, 7)
    assert [event.event for event in outcome.events] == ["certificate_assigned"]
    assert not outcome.repeated
    assert outcome.warnings == outcome.disagreements == outcome.issued == ()


def test_findings_are_records(host: sms.Sms) -> None:
    outcome = host.home_office.deactivate_user(licence=LICENCE, user_id=LEVEL_1)
    assert [finding.code for finding in outcome.findings] == ["user.no_level_1"]
    assert outcome.findings[0].confidence in sms.Confidence


def test_a_preview_tells_what_somebody_should_look_into(host: sms.Sms) -> None:
    command = {"command": "deactivate_user", "licence": LICENCE, "user_id": LEVEL_1}
    decision = host.preview(command, actor="home_office")
    assert decision
    (finding,) = decision.findings
    assert (finding.code, finding.severity) == ("user.no_level_1", sms.Severity.URGENT)
    assert dict(finding.about) == {"licence": LICENCE}
    assert (finding.evidence.count, finding.due_on, finding.resolved_by.command) == (0, None, "appoint_level_1_user")
    assert decision["findings"] == decision.findings == host.execute(command, actor="home_office").findings
    assert sms.Decision.from_dict(decision.to_dict()) == decision
    assert "findings" in repr(decision)
    assert sms.decide("create_cos", level="level_1").findings == ()


def test_a_reason_has_the_values_that_it_speaks_of(session: sms.Session) -> None:
    reason = sms.decide("withdraw_cos", level="level_2", status="revoked").reasons[1]
    assert reason.parameters == {"function": "withdraw_cos", "licence_status": "revoked"}
    assert reason.parameters.licence_status is sms.LicenceStatus.REVOKED
    assert reason.parameters.route is None
    assert reason["parameters"] == reason.parameters == sms.Reason.from_dict(reason.to_dict()).parameters
    with pytest.raises(sms.Refused) as caught:
        session.create_cos(route="skilled_worker", fields={"end_on": date(2026, 1, 1), "start_on": date(1850, 1, 1)})
    days = caught.value.reasons[0].parameters
    assert (days.field, days.earliest) == ("start_on", date(1900, 1, 1))
    with pytest.raises((AttributeError, TypeError)):
        days.field = "end_on"  # type: ignore[misc]
    made = sms.Reason(code="allocation.none", parameters={"route": sms.Route.SCALE_UP, "on": date(2026, 4, 6)})
    assert made.to_dict()["parameters"] == {"on": "2026-04-06", "route": "scale_up"}
    assert made != sms.Reason(code="allocation.none")
    assert not sms.Reason(code="allocation.none").parameters


def test_log_in_session_and_log_out(host: sms.Sms, passwords: dict[str, str]) -> None:
    host.home_office.post_message(licence=LICENCE, text="Read this", expires_on=date(2026, 5, 1))
    session = host.log_in(LEVEL_1, passwords[LEVEL_1])
    assert (session.user_id, session.licence) == (LEVEL_1, LICENCE)
    with pytest.raises(sms.Refused) as caught:
        session.view_users()
    assert caught.value.code == "session.password_change_needed"
    before = session.token
    session.change_own_password(password=passwords[LEVEL_1], new_password=PASSWORD, confirm_new_password=PASSWORD)
    assert before is not None
    assert session.token != before
    with pytest.raises(sms.SessionError):
        host.resume(before)
    with pytest.raises(sms.Refused) as caught:
        session.view_users()
    assert caught.value.code == "session.messages_not_accepted"
    session.accept_messages()
    assert session.token is not None
    assert host.resume(session.token).view_users() == session.view_users()
    assert session.token not in repr(session)

    with host.log_in(LEVEL_1, PASSWORD) as later:
        assert later.token != session.token
        with pytest.raises(sms.SessionError):
            session.view_users()
    with pytest.raises(sms.SessionError) as ended:
        later.accept_messages()
    assert ended.value.code == "session.ended"


def test_a_block_whose_session_has_ended_ends_quietly(host: sms.Sms, passwords: dict[str, str]) -> None:
    with host.log_in(LEVEL_1, passwords[LEVEL_1]) as session:
        session.log_out()
    with host.log_in(LEVEL_1, passwords[LEVEL_1]) as session:
        session.decline_messages()
    with pytest.raises(KeyError, match="within"), host.log_in(LEVEL_1, passwords[LEVEL_1]):
        raise KeyError("within")  # noqa: EM101


def test_every_refused_log_in_has_one_text(host: sms.Sms) -> None:
    texts = set()
    for user_id in (LEVEL_1, "nobody00", ""):
        with pytest.raises(sms.SessionError) as caught:
            host.log_in(user_id, "Wrong=Password1")
        assert caught.value.code == "log_in.refused"
        texts.add(str(caught.value))
    assert len(texts) == 1


def test_a_password_is_reset(host: sms.Sms) -> None:
    issued = host.reset_password(LEVEL_1, "anna@sponsor.example")
    assert issued.user_id == LEVEL_1
    assert host.log_in(LEVEL_1, issued.temporary_password).user_id == LEVEL_1
    with pytest.raises(sms.SessionError):
        host.reset_password(LEVEL_1, "another@sponsor.example")


def test_can_and_menu(host: sms.Sms, draft: Callable[..., str]) -> None:
    certificate = draft()
    level_1, level_2 = host.acting_as(LEVEL_1), host.acting_as(LEVEL_2)
    assert level_1.can("assign_cos", certificate)
    assert level_2.can(sms.Function.ASSIGN_COS)
    for name in (certificate, "cos-999999999", "no name"):
        assert [reason.code for reason in level_2.can("assign_cos", name).reasons] == ["certificate.not_found"]
    with pytest.raises(sms.WordError, match="`function`"):
        level_1.can("asign_cos")  # type: ignore[arg-type]
    menus = {menu.menu: menu for menu in level_2.menu()}
    assert list(menus) == [sms.Menu.WORKERS, sms.Menu.ACCOUNT]
    grey = {item.function for item in menus[sms.Menu.WORKERS].items_ if not item}
    assert sms.Function.WITHDRAW_COS in grey
    assert sms.Function.CREATE_COS not in grey


def test_the_manual_clock_is_set_and_runs(host: sms.Sms, session: sms.Session, draft: Callable[..., str]) -> None:
    certificate = draft()
    assign(session, certificate)
    host.set_time(NOW + timedelta(days=30))
    assert session.view_cos(certificate=certificate).state is sms.CertificateState.ASSIGNED
    notices = host.advance_to(datetime(2026, 7, 7, tzinfo=UTC))
    assert [(notice.notice, notice.about) for notice in notices] == [("certificate_expired", certificate)]
    assert host.advance_to(datetime(2026, 7, 7, tzinfo=UTC)) == []
    assert session.view_cos(certificate=certificate).state is sms.CertificateState.EXPIRED


def test_the_machine_s_clock_cannot_be_set() -> None:
    with pytest.raises(sms.ClockError) as caught:
        sms.open().set_time(NOW)
    assert caught.value.code == "clock.not_manual"


def test_the_journal_is_gone_through_from_any_entry(host: sms.Sms, draft: Callable[..., str]) -> None:
    for _ in range(3):
        draft()
    entries = list(host.journal(LICENCE))
    assert [entry.sequence for entry in entries] == list(range(1, len(entries) + 1))
    assert list(host.journal(LICENCE, since=len(entries) - 2)) == entries[-2:]
    assert list(host.journal(LICENCE, since=len(entries))) == []
    assert [entry.event for entry in host.journal("*")] == ["policy_changed", "licences_began"]


def test_the_past_can_be_read(host: sms.Sms, session: sms.Session, draft: Callable[..., str]) -> None:
    certificate = draft()
    drafted, state = len(list(host.journal(LICENCE))), host.state(LICENCE)
    host.set_time(NOW + timedelta(hours=1))
    assign(session, certificate)
    assert host.state(LICENCE) != state
    for view in (host.as_of(NOW), host.as_of(licence=LICENCE, entry=drafted)):
        assert view.state(LICENCE) == state
        assert view.view_cos(licence=LICENCE, certificate=certificate).state is sms.CertificateState.READY_TO_GO
        assert view.search_cos(licence=LICENCE)[0].state == "ready_to_go"
        assert len(list(view.rows(LICENCE, {"query": "search_cos"}))) == 1
    with pytest.raises(sms.Refused):
        host.as_of(NOW - timedelta(days=1)).state(LICENCE)


@pytest.mark.parametrize(
    "arguments",
    [
        {},
        {"licence": LICENCE},
        {"entry": 1},
        {"recorded": NOW, "entry": 1},
        {"recorded": NOW, "licence": LICENCE},
        {"effective": NOW, "licence": LICENCE},
        {"effective": NOW, "recorded": NOW},
    ],
)
def test_another_moment_is_named_in_one_way(host: sms.Sms, arguments: dict[str, Any]) -> None:
    with pytest.raises(TypeError, match="one moment, `recorded` or `effective`, or else a licence and an entry"):
        host.as_of(**arguments)


def test_what_was_known_and_what_was_so(host: sms.Sms, session: sms.Session, draft: Callable[..., str]) -> None:
    assign(session, certificate := draft())
    gone, state = datetime(2026, 7, 8, tzinfo=UTC), host.state(LICENCE)
    host.advance_to(gone + timedelta(days=30))
    for view in (host.as_of(gone), host.as_of(recorded=gone)):
        assert (view.kind, view.moment, view.is_forecast) == (sms.ViewKind.RECORDED, gone, False)
        assert view.state(LICENCE) == state
        assert view.findings(LICENCE) == []
    happened = host.as_of(effective=gone)
    assert (happened.kind, happened.moment, happened.is_forecast) == (sms.ViewKind.EFFECTIVE, gone, False)
    assert happened.state(LICENCE) == host.state(LICENCE) != state
    assert happened.view_cos(licence=LICENCE, certificate=certificate).state is sms.CertificateState.EXPIRED
    assert host.as_of(licence=LICENCE, entry=1).moment is None
    assert host.as_of(effective=gone + timedelta(days=60)).is_forecast
    with pytest.raises(sms.Refused, match="not known, the record begins on 2026-04-06") as caught:
        host.as_of(effective=NOW - timedelta(days=1)).state(LICENCE)
    assert caught.value.code == "licence.before_mirror"


def test_what_cannot_follow_is_found() -> None:
    system = sms.open(clock="manual", now=NOW)
    office = system.home_office
    office.adopt_licence(
        number="QHDGHB91X",
        organisation={"name": "Example Ltd"},
        routes=[{"route": "skilled_worker", "rating": "a"}],
        users=[{"user_id": LEVEL_1, "level": "level_1"}],
    )
    system.set_time(NOW + timedelta(days=20))
    office.set_status(licence="QHDGHB91X", status="suspended")
    office.set_status(licence="QHDGHB91X", status="active", occurred_at=NOW + timedelta(days=5))
    found, closed = system.as_of(effective=NOW + timedelta(days=6)).findings("QHDGHB91X")
    assert (found.code, found.severity) == ("journal.cannot_follow", sms.Severity.WARNING)
    assert (found.evidence["entry"], closed.evidence["event"]) == (7, "compliance_action_closed")


def test_a_certificate_has_the_types_of_python(session: sms.Session, draft: Callable[..., str]) -> None:
    name = draft()
    number = assign(session, name).result.number
    session.add_cos_note(certificate=name, note="Moved to another floor")
    certificate = session.view_cos(certificate=number)
    assert certificate == session.view_cos(certificate=name)
    assert certificate.to_dict()["use_by"] == "2026-07-07"
    assert (certificate.assigned_on, certificate.use_by) == (date(2026, 4, 6), date(2026, 7, 7))
    assert certificate.fields == FORM
    assert sms.CertificateAction.WITHDRAW in certificate.actions


def test_a_form_goes_in_as_it_came_out(session: sms.Session, draft: Callable[..., str]) -> None:
    first = session.view_cos(certificate=draft())
    again = session.create_cos(route=first.route, fields=first.fields).result.certificate
    assert session.view_cos(certificate=again).fields == first.fields


def test_reports_have_the_types_of_python(host: sms.Sms, session: sms.Session, draft: Callable[..., str]) -> None:
    name = draft()
    assign(session, name)
    host.home_office.mark_cos_used(licence=LICENCE, certificate=name)
    session.report_worker_activity(
        certificate=name,
        activity="did_not_start",
        event_on=NOW.date(),
        details="Ill",
        fields={"sponsorship_continues": False},
    )
    (report,) = session.view_cos(certificate=name).reports
    assert (report.activity, report.event_on) == (sms.WorkerActivity.DID_NOT_START, date(2026, 4, 6))
    assert report.fields == {"sponsorship_continues": False}


def test_rows_are_records_and_fill_a_frame(session: sms.Session, draft: Callable[..., str]) -> None:
    names = [draft(passport_number=f"P{number}") for number in range(5)]
    rows = session.search_cos(limit=2)
    assert rows.next == names[1]
    assert all(type(row) is sms.CosRow for row in rows)
    frame = pd.DataFrame(rows)
    assert list(frame["certificate"]) == names[:2]
    assert list(frame["created_on"]) == [NOW.date()] * 2
    assert session.search_cos(limit=2, after=rows.next).next == names[3]
    every = list(session.rows({"query": "search_cos", "limit": 2}))
    assert [row.certificate for row in every] == names
    assert list(session.rows({"query": "search_cos"})) == every


def test_a_list_of_users_fills_a_frame(host: sms.Sms) -> None:
    frame = pd.DataFrame(host.view_users(licence=LICENCE))
    assert set(frame["user_id"]) == {LEVEL_1, LEVEL_2}


def test_rows_without_a_next_page_are_gone_through_too(host: sms.Sms) -> None:
    assert [user.user_id for user in host.rows(LICENCE, {"query": "view_users"})] == [LEVEL_1, LEVEL_2]


def test_several_commands_are_each_on_their_own(host: sms.Sms) -> None:
    answers = host.execute_all(
        [
            ({"command": "create_cos", "route": "skilled_worker"}, LEVEL_1),
            ({"command": "withdraw_cos", "certificate": "cos-000000999"}, LEVEL_1),
            ('{"command": "create_cos", "route": "skilled_worker"}', LEVEL_2),
        ],
    )
    assert [type(answer) for answer in answers] == [sms.Outcome, sms.Refused, sms.Outcome]
    state = host.state(LICENCE)
    with pytest.raises(sms.InputError):
        host.execute_all([({"command": "create_cos", "route": "skilled_worker"}, LEVEL_1), ({}, LEVEL_1)])
    assert host.state(LICENCE) == state


def test_licences_are_gone_through_in_order(host: sms.Sms) -> None:
    for number in ("SIM000003", "SIM000002"):
        host.home_office.adopt_licence(
            number=number, organisation={"name": "Example Ltd"}, routes=[{"route": "scale_up", "rating": "a"}]
        )
    assert list(host.licences()) == [LICENCE, "SIM000002", "SIM000003"]
    assert list(host.licences(after="SIM000002")) == ["SIM000003"]
    assert list(host.licences(after="SIM000003")) == []


def test_the_policy_of_a_store_counts(host: sms.Sms) -> None:
    assert host.policy().changes["password.hash_iterations"] == [{"from": None, "value": 5}]
    strict = sms.Policy({"password.shortest": 20})
    problems = sms.check_password(PASSWORD, user_id=LEVEL_1, policy=strict)
    assert [problem.code for problem in problems] == ["password.too_short"]


def test_a_file_is_kept_and_opened_again(tmp_path: Path) -> None:
    file = tmp_path / "sponsor.db"
    host = opened(str(file))
    adopt(host)
    state = host.state(LICENCE)
    del host
    for url in (str(file), f"sqlite:{file}", f"sqlite:{file}?mode=ro"):
        assert sms.open(url).state(LICENCE) == state
    assert sms.open(file).verify()
    with pytest.raises(sms.StoreError, match="mode=ro") as caught:
        sms.open(f"sqlite:{file}?mode=ro", settings={"lock.wait_minutes": 30})
    assert caught.value.code == "store.read_only"


def test_what_is_no_store_is_left_as_it_is(tmp_path: Path) -> None:
    file = tmp_path / "notes.txt"
    file.write_text("not a store")
    with pytest.raises(sms.StoreError) as caught:
        sms.open(file)
    assert caught.value.code == "store.not_a_store"
    assert file.read_text() == "not a store"


def test_damage_is_told() -> None:
    assert bool(opened().verify())
    damage = sms.Damage(licence=LICENCE, code="journal.chain", message="an entry does not follow")
    assert not sms.Verification(licences=1, entries=2, records=3, damages=(damage,))


def test_the_same_seed_gives_the_same_bytes() -> None:
    assert adopt(opened()) == adopt(opened())


@pytest.mark.parametrize(
    ("arguments", "error", "field"),
    [
        ({"clock": "manual"}, "opening.invalid", "/now"),
        ({"now": NOW}, "opening.invalid", "/now"),
        ({"clock": "sundial"}, "opening.invalid", "/clock"),
        ({"clock": "manual", "now": datetime(2026, 4, 6)}, "opening.invalid", "/now"),  # noqa: DTZ001  what is tested
        ({"clock": "manual", "now": datetime(2026, 4, 6, 9)}, "boundary.date", "/now"),  # noqa: DTZ001
        ({"seed": -1}, "opening.invalid", "/seed"),
        ({"settings": [1]}, "opening.invalid", "/settings"),
        ({"no.such.setting": 1}, "policy.unknown_setting", "/settings/no.such.setting"),
        ({"lock.wait_minutes": "long"}, "policy.value", "/settings/lock.wait_minutes"),
    ],
)
def test_what_a_store_is_opened_with_is_checked(arguments: dict[str, Any], error: str, field: str) -> None:
    with pytest.raises(sms.SmsError) as caught:
        sms.open(**arguments)
    assert (caught.value.code, caught.value.field) == (error, field)


@pytest.mark.parametrize("moment", [datetime(2026, 4, 6), datetime.max])  # noqa: DTZ001, DTZ901  what is tested
def test_a_moment_without_a_time_zone_is_refused(host: sms.Sms, moment: datetime) -> None:
    calls: list[tuple[Callable[[datetime], object], str]] = [
        (host.set_time, "moment"),
        (host.advance_to, "moment"),
        (host.as_of, "recorded"),
    ]
    for call, argument in calls:
        with pytest.raises(sms.InputError, match="time zone") as caught:
            call(moment)
        assert (caught.value.code, caught.value.field) == ("boundary.date", f"/{argument}")


def test_settings_are_given_by_id() -> None:
    minutes = [{"value": 5}, {"from": date(2027, 1, 1), "value": 10}]
    more: Any = {"lock.wait_minutes": minutes}
    both: Any = {**QUICK, **more}
    for host in (sms.open(settings=both), sms.open(settings=QUICK, **more)):
        assert host.policy().changes["lock.wait_minutes"][1] == {"from": "2027-01-01", "value": 10}
        assert host.policy().changes["password.hash_iterations"] == [{"from": None, "value": 5}]


def test_a_file_is_scrubbed_and_memory_has_nothing_to_scrub(tmp_path: Path) -> None:
    """What a scrub leaves in a file is the business of the store's own tests."""
    for url in ("memory:", str(tmp_path / "sponsor.db")):
        host = sms.open(url)
        host.scrub()
        assert bool(host.verify())
    reader = sms.open(f"sqlite:{tmp_path / 'sponsor.db'}?mode=ro")
    with pytest.raises(sms.StoreError) as refused:
        reader.scrub()
    assert refused.value.code == "store.read_only"
