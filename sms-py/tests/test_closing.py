"""Closing, copying, and what is kept elsewhere."""

from __future__ import annotations

import shutil
import threading
from typing import TYPE_CHECKING

import pytest
import sms

from .sponsor import LEVEL_1, LICENCE, NOW, adopt, opened

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


def test_everything_of_a_closed_system_says_so() -> None:
    system = opened()
    adopt(system)
    session, view, policy = system.acting_as(LEVEL_1), system.as_of(NOW), system.policy()
    system.close()
    system.close()
    calls: list[Callable[[], object]] = [
        lambda: system.state(LICENCE),
        lambda: system.home_office.set_status(licence=LICENCE, status="dormant"),
        lambda: system.acting_as(LEVEL_1),
        system.verify,
        system.heads,
        system.policy,
        session.menu,
        lambda: session.can("create_cos"),
        lambda: session.create_cos(route="skilled_worker"),
        lambda: view.state(LICENCE),
    ]
    for call in calls:
        with pytest.raises(sms.SmsError) as refused:
            call()
        assert refused.value.code == "boundary.closed"
    assert sms.decide("create_cos", level="level_1", policy=policy)
    assert system.stats().commits == 2  # the policy and the licence


def test_a_block_closes_and_lets_its_error_through(tmp_path: Path) -> None:
    def in_a_block() -> None:
        with sms.open(tmp_path / "store.db") as system:
            kept.append(system)
            message = "of the block"
            raise LookupError(message)

    kept: list[sms.Sms] = []
    with pytest.raises(LookupError, match="of the block"):
        in_a_block()
    with pytest.raises(sms.HandleError):
        kept[0].heads()
    assert not (tmp_path / "store.db-wal").exists(), "the last to close leaves one file"


def test_a_call_that_is_under_way_ends_before_the_system_closes(tmp_path: Path) -> None:
    system = opened(str(tmp_path / "store.db"))
    adopt(system)
    answered: list[str] = []

    def write() -> None:
        user = system.acting_as(LEVEL_1)
        try:
            while True:
                answered.append(user.create_cos(route="skilled_worker").result.certificate)
        except sms.HandleError as error:
            codes.append(error.code)

    codes: list[str] = []
    threads = [threading.Thread(target=write) for _ in range(4)]
    for thread in threads:
        thread.start()
    while len(answered) < 8:
        pass
    system.close()
    for thread in threads:
        thread.join()
    assert codes == ["boundary.closed"] * 4
    with opened(str(tmp_path / "store.db")) as again:
        rows = again.rows(LICENCE, {"query": "search_cos"})
        assert {row["certificate"] for row in rows} == set(answered)


def test_what_is_kept_elsewhere_finds_out_an_older_file(tmp_path: Path) -> None:
    store, older = tmp_path / "store.db", tmp_path / "older.db"
    with opened(str(store)) as system:
        adopt(system)
        early = system.heads()
        system.backup(older)
        system.acting_as(LEVEL_1).create_cos(route="skilled_worker")
        noted = system.heads()
        assert system.verify(early)
        assert system.verify(noted)
    assert {(head["licence"], len(head["digest"])) for head in noted} >= {(LICENCE, 64)}
    shutil.copyfile(older, store)
    with opened(str(store)) as system:
        assert system.verify()
        assert system.verify(early)
        found = system.verify(noted)
        assert [(damage.code, damage.licence) for damage in found.damages] == [("journal.anchor", LICENCE)]


@pytest.mark.parametrize("anchors", [[{}], [{"licence": LICENCE}], [1], [{"licence": 1, "sequence": 1, "digest": ""}]])
def test_what_is_no_anchor_is_refused(anchors: list[object]) -> None:
    with pytest.raises(sms.InputError):
        opened().verify(anchors)  # type: ignore[arg-type]


def test_a_copy_is_not_made_over_a_file_nor_of_what_has_none(tmp_path: Path) -> None:
    there = tmp_path / "there.db"
    there.write_text("something", encoding="ascii")
    system = sms.open(tmp_path / "store.db")
    with pytest.raises(sms.StoreError):
        system.backup(there)
    assert there.read_text(encoding="ascii") == "something"
    with pytest.raises(sms.StoreError) as refused:
        sms.open().backup(tmp_path / "copy.db")
    assert refused.value.code == "store.no_file"


def test_what_is_held_about_a_person_is_given_as_data_and_as_a_page() -> None:
    system = opened()
    adopt(system)
    held = system.export_person(LICENCE, {"user": LEVEL_1})
    assert (held.licence, held.subject, held.erased) == (LICENCE, {"user": LEVEL_1}, False)
    assert "Archer" in held.page
    system.home_office.erase_person(licence=LICENCE, subject={"user": LEVEL_1})
    left = system.export_person(LICENCE, {"user": LEVEL_1})
    assert left.erased
    assert "Archer" not in str(left)
    with pytest.raises(sms.Refused):
        system.export_person(LICENCE, {"user": "nobody1"})
    with pytest.raises(sms.InputError):
        system.export_person(LICENCE, {"nobody": 1})  # type: ignore[arg-type]
