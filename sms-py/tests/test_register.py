"""The public register."""

from __future__ import annotations

import pickle
from typing import TYPE_CHECKING

import pandas as pd
import pytest
import sms

if TYPE_CHECKING:
    from pathlib import Path

# Each test is run by several threads at once.
pytestmark = pytest.mark.force_parallel_threads(4)

HEAD = b'"Organisation Name","Town/City","County","Type & Rating","Route"\r\n'
FILE = (
    HEAD
    + b'"Test Widgets Ltd","Testville",,"Worker (A rating)","Skilled Worker"\r\n'
    + b'"TEST  Widgets Ltd ","Testville",,"Worker (B rating)","Scale-up"\r\n'
    + b'"Other & Sons","Testville","Testshire","Unheard of","Novel route"\r\n'
)


def test_a_register_is_read_counted_and_written_back(tmp_path: Path) -> None:
    file, copy = tmp_path / "register.csv", tmp_path / "copy.csv"
    file.write_bytes(FILE)
    for path in (file, str(file)):
        register = sms.register.read(path)
        assert len(register) == 3
        assert register.organisations == ["test widgets ltd", "other & sons"]
    register.write(copy)
    assert copy.read_bytes() == FILE
    assert register.to_bytes() == FILE


def test_rows_are_plain_and_fill_a_frame() -> None:
    register = sms.register.parse(FILE)
    rows = list(register)
    assert rows == register.rows()
    assert rows[1]["organisation"] == "TEST  Widgets Ltd "
    assert (rows[1]["route_id"], rows[1]["rating"], rows[1]["licence_type"]) == ("scale_up", "b", "worker")
    assert (rows[2]["route_id"], rows[2]["rating"], rows[2]["route"]) == (None, None, "Novel route")
    assert list(pd.DataFrame(register)["county"]) == ["", "", "Testshire"]


def test_a_register_has_its_figures() -> None:
    figures = sms.register.parse(FILE).figures()
    assert (figures["rows"], figures["organisations"], figures["exact_duplicates"]) == (3, 2, 0)
    assert figures["routes"] == {"Novel route": 1, "Scale-up": 1, "Skilled Worker": 1}
    assert figures["blank_counties"] == 2


def test_registers_compare_and_pickle() -> None:
    register = sms.register.parse(FILE)
    assert register == sms.register.parse(FILE)
    assert register != sms.register.parse(HEAD)
    assert pickle.loads(pickle.dumps(register)) == register
    assert repr(register) == "<Register of 3 rows>"


def test_a_register_is_adopted_into_a_store() -> None:
    commands = sms.register.parse(FILE).adoptions(["SIM000001", "SIM000002", "SIM000003"])
    host = sms.open()
    answers = host.execute_all([(command, "home_office") for command in commands])
    assert [answer.result.licence for answer in answers if isinstance(answer, sms.Outcome)] == [
        "SIM000001",
        "SIM000002",
    ]
    summary = host.view_licence_summary(licence="SIM000001")
    assert summary.organisation.name == "Test Widgets Ltd"
    with pytest.raises(sms.InputError) as caught:
        sms.register.parse(FILE).adoptions(["too short"])
    assert caught.value.code == "licence.number"


def test_a_name_with_a_tab_is_adopted_as_it_is_spelt() -> None:
    file = HEAD + b'"Test\tWidgets Ltd\t","Testville",,"Worker (A rating)","Scale-up"\r\n'
    host = sms.open()
    (command,) = sms.register.parse(file).adoptions(["SIM000001"])
    host.execute(command, actor="home_office")
    assert host.view_licence_summary(licence="SIM000001").organisation.name == "Test\tWidgets Ltd\t"


@pytest.mark.parametrize(
    ("file", "code", "likeness"),
    [
        (HEAD.decode().encode("utf-16"), "register.encoding", "text in UTF-16; save it as UTF-8"),
        (HEAD.decode().encode("utf-16-be"), "register.nul", "text in UTF-16; save it as UTF-8"),
        (HEAD + b'"Caf\xe9",,,,\r\n', "register.encoding", "text in windows-1252; save it as UTF-8"),
        (b"<!doctype html><p>Register</p>", "register.missing_columns", "a page of a website (HTML)"),
        (b"PK\x03\x04\xff[Content_Types].xml", "register.encoding", "a spreadsheet file (XLSX); export it as CSV"),
    ],
)
def test_another_file_is_named(file: bytes, code: str, likeness: str) -> None:
    with pytest.raises(sms.RegisterError, match=r"^line [12]") as caught:
        sms.register.parse(file)
    assert caught.value.code == code
    assert f"; this looks like {likeness}" in str(caught.value)


@pytest.mark.parametrize(
    ("file", "code", "place"),
    [
        (b"", "register.empty", "the file is empty"),
        (HEAD + b"a,b,c\r\n", "register.row_length", "line 2"),
        (HEAD + b'"a","b,c\r\n', "register.stray_quote", "line 2"),
        (HEAD + b"\xff,,,,\r\n", "register.encoding", "line 2"),
        (HEAD.replace(b"County", b"Country"), "register.missing_columns", "line 1"),
    ],
)
def test_a_file_that_is_not_right_is_refused_as_a_whole(file: bytes, code: str, place: str, tmp_path: Path) -> None:
    path = tmp_path / "register.csv"
    path.write_bytes(file)
    with pytest.raises(sms.RegisterError, match=place) as parsed:
        sms.register.parse(file)
    with pytest.raises(sms.RegisterError, match=place) as read:
        sms.register.read(path)
    assert parsed.value.code == read.value.code == code
    assert isinstance(parsed.value, ValueError)


@pytest.mark.parametrize(
    ("file", "line", "column"),
    [
        (b"", None, None),
        (HEAD + b"a,b,c\r\n", 2, None),
        (HEAD + b"a,b,\xff,,\r\n", 2, 5),
    ],
)
def test_an_error_has_its_place_as_numbers(file: bytes, line: int | None, column: int | None) -> None:
    with pytest.raises(sms.RegisterError) as caught:
        sms.register.parse(file)
    assert (caught.value.line, caught.value.column) == (line, column)
    assert sms.RegisterError("register.empty").line is None


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match="No such file or directory") as caught:
        sms.register.read(tmp_path / "none.csv")
    assert caught.value.filename == str(tmp_path / "none.csv")
    with pytest.raises(IsADirectoryError):
        sms.register.parse(FILE).write(tmp_path)
