"""Files of the Bulk Data Transfer: read, checked, written, made of tables, brought (scenario 8)."""

from __future__ import annotations

import copy
import itertools
import os
import pickle
import subprocess
import sys
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any

import duckdb
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest
import sms

if TYPE_CHECKING:
    from collections.abc import Iterator

LICENCE = "SIM000001"
ON = date(2026, 7, 1)

CAS: dict[str, Any] = {
    "family_name": "Exampleson",
    "given_name": "Testa Anna",
    "nationality": "CAN",
    "sex": "female",
    "country_of_birth": "CAN",
    "place_of_birth": "Testville",
    "date_of_birth": date(2004, 5, 17),
    "course_title": "MSc Testing of Programs",
    "course_id": "TEST-MSC",
    "academic_level": "RQF7",
    "course_start_on": date(2026, 9, 28),
    "course_end_on": date(2027, 9, 30),
    "latest_acceptance_on": date(2026, 10, 12),
    "full_time": True,
    "weekly_hours": "15.5",
    "study_address_line_1": "1 Test Street",
    "study_city": "Testville",
    "study_postcode": "EX1 1EX",
    "has_work_placement": False,
    "documents_used": "BSc, University of Tests, 2025",
    "atas_needed": False,
    "postgraduate_dean_certificate_needed": False,
    "selt_required": False,
    "selt_not_required_reason": "HEI",
    "previous_uk_study": False,
    "fees_include_accommodation": False,
    "first_year_fees_pence": 1_850_050,
    "fees_paid_pence": 200_000,
    "boarding_fees_pence": 0,
}


def applicant(number: int, **others: Any) -> dict[str, Any]:
    return {**CAS, "applicant_id": f"STU-{number:04}", "passport_number": f"T{number:07}", **others}


def upload(count: int = 3, *, file_id: str = "TEST_01", licence: str = LICENCE, **others: Any) -> sms.bdt.BulkFile:
    rows = [applicant(number, **others) for number in range(1, count + 1)]
    return sms.bdt.make(rows, file_id=file_id, licence_number=licence)


@pytest.fixture
def college() -> sms.Sms:
    system = sms.open(clock="manual", now=datetime(2026, 7, 1, 9, tzinfo=UTC))
    system.home_office.adopt_licence(
        mode="simulate",
        number=LICENCE,
        organisation={"name": "Example College"},
        routes=[{"route": "student", "rating": "a"}, {"route": "child_student", "rating": "a"}],
        users=[{"user_id": "anna1", "level": "level_1"}],
        allocations=[{"route": "student", "granted": 1_000, "assigned": 0, "from": "2026-04-06", "to": "2027-04-05"}],
    )
    return system


@pytest.fixture
def anna(college: sms.Sms) -> sms.Session:
    return college.acting_as("anna1")


# ---------------------------------------------------------------- read, check, write


def test_a_file_is_written_and_read_back_equal(tmp_path: Path) -> None:
    file = upload()
    data, path = file.to_bytes(), tmp_path / "upload.xml"
    assert data.startswith(b'<?xml version="1.0" encoding="ISO-8859-1"?>')
    file.write(path)
    assert path.read_bytes() == data
    for source in (data, path, str(path)):
        again = sms.bdt.read(source)
        assert again == file
        assert (again.kind, again.version, again.file_id, again.licence_number) == ("upload", "2.1", "TEST_01", LICENCE)
        assert sms.bdt.check(source, on=ON).valid
    assert hash(sms.bdt.read(data)) == hash(file)
    assert file != upload(2)
    assert pickle.loads(pickle.dumps(file)) == copy.deepcopy(file) == file
    assert repr(file) == "<BulkFile of 3 records, upload>"


def test_going_through_a_file_gives_the_cas() -> None:
    file = upload(2)
    first, second = file
    assert first["applicant_id"] == "STU-0001"
    assert (second["course_start_on"], second["date_of_birth"]) == (date(2026, 9, 28), "2004-05-17")
    assert (first["full_time"], first["first_year_fees_pence"], first["sex"]) == (True, 1_850_050, "female")
    assert sms.bdt.make(file, file_id="TEST_01", licence_number=LICENCE) == file
    assert "Exampleson" not in repr(first)
    assert len(pd.DataFrame(file)) == len(pl.DataFrame(list(file))) == len(file) == 2


def test_a_file_as_rows_makes_it_again() -> None:
    file = upload(4)
    rows = file.to_rows()
    assert rows[0]["first_year_fees"] == "18500.50"
    made = sms.bdt.from_table(rows, file_id="TEST_01", licence_number=LICENCE)
    assert (made.upload, made.rejections, made.rows) == (file, [], [2, 3, 4, 5])


def test_the_verdict_names_line_element_and_code() -> None:
    data = upload().to_bytes().replace(b"<Nationality>CAN", b"<Nationality>xx", 1)
    checked = sms.bdt.check(data, on=ON)
    assert (checked.valid, checked.problem_count, checked.record_count) == (False, 1, 3)
    problem = checked.problems[0]
    line = 1 + next(place for place, text in enumerate(data.splitlines()) if b"<Nationality>xx" in text)
    assert (problem.line, problem.element, problem.code) == (line, "Nationality", "bdt.format")
    assert (problem.record, problem.field) == (1, "nationality")
    assert problem.message
    assert problem.rule.startswith("cas/")
    assert [record.number for record in checked.records] == [2, 3]
    with pytest.raises(sms.InputError) as caught:
        sms.bdt.read(data)
    assert caught.value.code == "bdt.format"
    assert f"line {line}" in str(caught.value)


def test_every_problem_is_among_the_reasons_of_the_error() -> None:
    data = upload().to_bytes().replace(b"<Nationality>CAN", b"<Nationality>xx")
    with pytest.raises(sms.InputError) as caught:
        sms.bdt.read(data)
    assert [reason.code for reason in caught.value.reasons] == ["bdt.format"] * 3


def test_a_record_with_warnings_is_not_ready_to_go() -> None:
    checked = sms.bdt.check(upload(1, selt_required=True, selt_not_required_reason=None).to_bytes(), on=ON)
    assert checked.valid
    record = checked.records[0]
    assert (record.state, record.applicant_id, record.refusals) == ("work_in_progress", "STU-0001", [])
    assert {warning.field for warning in record.warnings} >= {"english_level"}
    assert all(warning.line == record.line and warning.record == 1 for warning in record.warnings)
    ready = sms.bdt.check(upload(1).to_bytes(), on=ON).records[0]
    assert (ready.state, [warning.code for warning in ready.warnings]) == ("ready_to_go", ["cas.english_assessment"])


def test_the_verdict_goes_by_the_day_and_the_policy() -> None:
    data = upload(1).to_bytes()
    in_time = sms.bdt.check(data, on="2026-07-01", policy=sms.Policy()).records[0]
    late = sms.bdt.check(data, on=date(2027, 1, 1)).records[0]
    assert len(late.warnings) > len(in_time.warnings)


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "bdt.not_well_formed"),
        (b"PK\x03\x04", "bdt.not_well_formed"),
        (b"<a/>", "bdt.unknown_file"),
        (b"<a><b></a>", "bdt.unknown_file"),
        (b"<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>", "bdt.doctype"),
        ("<a/>".encode("utf-16"), "bdt.encoding"),
    ],
)
def test_what_is_no_file_is_refused_with_its_code(data: bytes, code: str) -> None:
    checked = sms.bdt.check(data)
    assert not checked.valid
    assert checked.problems[0].code == code
    assert (checked.records, checked.contradictions) == ([], [])
    with pytest.raises(sms.InputError) as caught:
        sms.bdt.read(data)
    assert caught.value.code == code


def test_a_file_that_breaks_off_is_refused() -> None:
    data = upload().to_bytes()
    for end in range(0, len(data) - 1, 101):
        assert not sms.bdt.check(data[:end], on=ON).valid


def test_a_name_beyond_latin_1_has_a_proposal() -> None:
    data = upload(1).to_bytes().decode("latin-1").replace("ISO-8859-1", "UTF-8").replace("Exampleson", "Łukaszewicz")
    problem = sms.bdt.check(data.encode(), on=ON).problems[0]
    assert (problem.code, problem.element, problem.proposal) == ("bdt.character", "FamilyName", "Lukaszewicz")
    assert "Lukaszewicz" not in repr(problem)
    with pytest.raises(sms.InputError):
        upload(1, family_name="Łukaszewicz")


# ---------------------------------------------------------------- record by record


def test_records_come_one_by_one_with_how_far_it_is() -> None:
    data = upload(50).to_bytes()
    reader = sms.bdt.records(data)
    assert (reader.kind, reader.header) == (None, None)
    first = next(reader)
    assert (first.number, first.fields["applicant_id"], first.problems) == (1, "STU-0001", [])
    assert first.line > 10
    assert reader.header is not None
    assert (reader.kind, reader.header["file_id"]) == ("upload", "TEST_01")
    assert sum(1 for _ in reader) == 49
    assert (reader.bytes_read, reader.record_count, reader.problems) == (len(data), 50, [])
    assert repr(reader) == "<Reader, 50 records read>"
    assert next(reader, None) is None


def test_a_record_that_is_not_valid_says_so_itself() -> None:
    data = upload(3).to_bytes()
    place = data.rindex(b"<Gender>2")
    data = data[:place] + b"<Gender>7" + data[place + 9 :]
    reader = sms.bdt.records(data[: -len(b"</upload:BulkFileUploadGeneralRootElement>\n")])
    assert [[problem.code for problem in record.problems] for record in reader] == [[], [], ["bdt.word"]]
    assert [problem.code for problem in reader.problems] == ["bdt.not_well_formed"]


def test_records_are_checked_one_by_one_as_in_the_whole() -> None:
    data = upload(50).to_bytes().replace(b"<Gender>2", b"<Gender>7", 1).replace(b"STU-0002<", b"STU-0001<")
    reader = sms.bdt.records(data)
    assert next(reader).problems[0].code == "bdt.word"
    checked = list(reader.check(on=ON))
    whole = sms.bdt.check(data, on=ON)
    assert checked == whole.records
    assert [record.number for record in checked] == list(range(2, 51))
    assert reader.verdict() == {key: value for key, value in whole.items() if key != "records"}
    assert (reader.verdict().problem_count, reader.verdict().contradictions, list(reader.check())) == (1, [], [])


def test_a_verdict_on_what_was_read_has_the_contradictions_of_the_header() -> None:
    data = upload(2).to_bytes().replace(b">General<", b">Child<")
    reader = sms.bdt.records(data)
    assert [record.number for record in reader.check(on=ON)] == [1, 2]
    assert [problem.code for problem in reader.verdict().contradictions] == ["bdt.unknown_file"]


def test_the_rules_of_a_check_are_those_of_the_policy_and_the_day() -> None:
    reader = sms.bdt.records(upload(2).to_bytes())
    with pytest.raises(sms.InputError, match="`on`"):
        reader.check(on="1 July")
    with pytest.raises(TypeError, match="a Policy is needed"):
        reader.check(policy={})  # type: ignore[arg-type]
    late = reader.check(policy=sms.Policy(), on=date(2027, 7, 1))
    assert reader.record_count == 0
    assert next(late).number == 1
    assert next(reader).number == 2


def test_progress_is_told_and_can_stop(tmp_path: Path) -> None:
    path = tmp_path / "upload.xml"
    upload(200).write(path)
    for call in (sms.bdt.check, sms.bdt.read):
        told: list[int] = []
        call(path, progress=told.append)
        assert told == sorted(told)
        assert told[-1] == path.stat().st_size
        assert len(told) > 3

        def stop(count: int) -> None:
            if count > 100_000:
                raise TimeoutError(count)

        with pytest.raises(TimeoutError):
            call(path, progress=stop)


MEMORY = """
import sys
from datetime import date
from pathlib import Path
import sms
from tests.test_bdt import LICENCE, ON, applicant

def most() -> int:
    status = Path("/proc/self/status").read_text()
    return int(status.split("VmHWM:")[1].split()[0])

def whole_way(count: int) -> None:
    with sms.bdt.Writer(sys.argv[1], file_id="TEST_01", licence_number=LICENCE) as writer:
        for number in range(1, count + 1):
            writer.write(applicant(number))
    assert sum(not record.problems for record in sms.bdt.records(Path(sys.argv[1]))) == count
    reader = sms.bdt.records(Path(sys.argv[1]))
    assert sum(record.state == "ready_to_go" for record in reader.check(on=ON)) == count
    assert reader.verdict().valid

whole_way(100)
before = most()
whole_way(int(sys.argv[2]))
print(most() - before)
"""


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="the system does not tell how much memory was taken")
def test_a_large_file_takes_no_more_memory_than_a_small_one(tmp_path: Path) -> None:
    count = 100_000 if "SMS_LONG" in os.environ else 5_000
    path = str(tmp_path / "upload.xml")
    command = [sys.executable, "-c", MEMORY, path, str(count)]
    ran = subprocess.run(command, capture_output=True, text=True, check=True, cwd=Path(__file__).parents[1])
    assert int(ran.stdout) < 4_096
    assert Path(path).stat().st_size > 2_000 * count


def test_a_file_is_written_record_by_record(tmp_path: Path) -> None:
    path = tmp_path / "upload.xml"
    path.write_text("before")
    rows = [applicant(number) for number in range(1, 6)]
    with sms.bdt.Writer(path, file_id="TEST_01", licence_number=LICENCE) as writer:
        for row in rows:
            writer.write(row)
        with pytest.raises(sms.InputError) as caught:
            writer.write({**rows[0], "nationality": "British"})
        assert caught.value.code == "bdt.format"
        with pytest.raises(sms.InputError) as caught:
            writer.write({**rows[0], "favourite_colour": "blue"})
        assert "favourite_colour" in str(caught.value)
        assert (writer.record_count, path.read_text()) == (5, "before")
        assert repr(writer) == "<Writer, 5 records written>"
    assert sms.bdt.read(path) == sms.bdt.make(rows, file_id="TEST_01", licence_number=LICENCE)
    with pytest.raises(sms.SmsError):
        writer.write(rows[0])


def broken(writer: sms.bdt.Writer) -> None:
    writer.write(applicant(1))
    raise KeyError


def test_a_file_that_is_given_up_leaves_what_was_there(tmp_path: Path) -> None:
    path = tmp_path / "upload.xml"
    path.write_text("before")
    with (
        pytest.raises(KeyError),
        sms.bdt.Writer(path, file_id="TEST_01", licence_number=LICENCE) as writer,
    ):
        broken(writer)
    with (
        pytest.raises(sms.InputError),
        sms.bdt.Writer(path, file_id="TEST_01", licence_number=LICENCE),
    ):
        pass
    assert [file.name for file in tmp_path.iterdir()] == ["upload.xml"]
    assert path.read_text() == "before"


def test_paths_that_are_none_are_said_as_python_says_them(tmp_path: Path) -> None:
    for call in (sms.bdt.check, sms.bdt.read, sms.bdt.records, sms.bdt.from_table):
        with pytest.raises(FileNotFoundError):
            call(tmp_path / "nothing.xml")
    with pytest.raises(FileNotFoundError):
        upload().write(tmp_path / "no folder" / "upload.xml")
    with pytest.raises(FileNotFoundError):
        sms.bdt.Writer(tmp_path / "no folder" / "upload.xml", file_id="TEST_01", licence_number=LICENCE)
    assert list(tmp_path.iterdir()) == []


# ---------------------------------------------------------------- tables

COLUMNS = {
    "Student ID": "applicant_id",
    "Surname": "family_name",
    "Documents": "documents_used",
    "Studied here before": "previous_uk_study",
    "Remarks": "",
}


def mapping(**others: Any) -> dict[str, Any]:
    constants = {
        "has_work_placement": False,
        "boarding_fees_pence": "0.00",
        "file_id": "TEST_01",
        "licence_number": LICENCE,
    }
    return {"columns": COLUMNS, "constants": constants, **others}


def table(count: int = 3) -> list[dict[str, Any]]:
    """Rows as an office has them."""
    names = {field: column for column, field in COLUMNS.items()}
    left_out = {"has_work_placement", "boarding_fees_pence"}
    rows = []
    for number in range(1, count + 1):
        row = {names.get(name, name): value for name, value in applicant(number).items() if name not in left_out}
        row["first_year_fees"] = Decimal("18500.50")
        row["fees_paid"] = Decimal("2000.00")
        del row["first_year_fees_pence"], row["fees_paid_pence"]
        rows.append({**row, "weekly_hours": 15.5, "Remarks": "none"})
    return rows


def test_rows_of_a_program_become_a_file() -> None:
    made = sms.bdt.from_table(table(), mapping=mapping())
    assert (made.rejections, made.ignored) == ([], ["Remarks"])
    assert made.upload == upload()


def as_relation(rows: list[dict[str, Any]]) -> Any:
    frame = pd.DataFrame(rows)  # noqa: F841  DuckDB finds it by its name
    return duckdb.sql("SELECT * FROM frame")


class Stream:
    """A table of which nothing is known but that it gives an Arrow stream."""

    def __init__(self, rows: Any) -> None:
        self._table = rows if isinstance(rows, pa.Table) else pa.Table.from_pylist(rows)

    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        return self._table.__arrow_c_stream__(requested_schema)


@pytest.mark.parametrize(
    "frame",
    [
        pd.DataFrame,
        pl.DataFrame,
        pa.Table.from_pylist,
        as_relation,
        iter,
        lambda rows: pd.DataFrame(rows).convert_dtypes(),
        Stream,
    ],
    ids=["pandas", "polars", "pyarrow", "DuckDB", "iterator", "pandas of its own types", "Arrow stream"],
)
def test_a_table_of_any_library_becomes_the_same_file(frame: Any) -> None:
    made = sms.bdt.from_table(frame(table()), mapping=mapping())
    assert made.rejections == []
    assert made.upload == upload()


def test_a_stream_needs_what_reads_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(sms.InputError, match="pyarrow to read an Arrow stream, is needed, not 'Stream'"):
        sms.bdt.from_table(Stream(table()), mapping=mapping())


class NoStream:
    """What says that it gives a stream, and gives a number."""

    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        return 7


@pytest.mark.parametrize(
    "given",
    [pa.chunked_array([["Exampleson"]]), pl.Series(["Exampleson"]), pd.Series(["Exampleson"]), NoStream()],
    ids=["pyarrow", "polars", "pandas", "no stream"],
)
def test_a_column_is_no_table(given: Any) -> None:
    with pytest.raises(sms.InputError, match="a table, or mappings one after another, is needed") as caught:
        sms.bdt.from_table(given)
    assert (caught.value.code, caught.value.field) == ("boundary.kind", "/rows")


def test_a_stream_that_never_ends_is_too_long() -> None:
    batch = pa.record_batch([["E4G0AA0A00A0A1"] * 10_000], names=["CAS number"])
    stream = pa.RecordBatchReader.from_batches(batch.schema, itertools.repeat(batch))
    made = sms.bdt.from_table(stream, kind="graduates", file_id="2026-07")
    assert made.upload is None
    assert [(said.row, said.code) for said in made.rejections] == [(1, "bdt.limit")]


def test_a_stream_that_breaks_off_says_so() -> None:
    def batches() -> Iterator[pa.RecordBatch]:
        yield pa.record_batch([["E4G0AA0A00A0A1"]], names=["CAS number"])
        raise ConnectionResetError

    stream = pa.RecordBatchReader.from_batches(pa.schema([("CAS number", pa.string())]), batches())
    with pytest.raises(OSError, match="ConnectionResetError"):
        sms.bdt.from_table(stream, kind="graduates", file_id="2026-07")


@pytest.mark.parametrize(
    "given", [lambda twice: twice, Stream, pa.Table.to_pandas], ids=["pyarrow", "stream", "pandas"]
)
def test_two_columns_of_one_name_are_told(given: Any) -> None:
    twice = pa.table([["Exampleson"], ["Sampleton"]], names=["family_name", "family_name"])
    made = sms.bdt.from_table(given(twice))
    assert made.upload is None
    assert any(
        rejection.column == "family_name" and "two columns" in rejection.message for rejection in made.rejections
    )


def test_spreadsheets_and_csv_become_the_same_file(tmp_path: Path) -> None:
    rows = pd.DataFrame(table())
    path = tmp_path / "applicants.csv"
    rows.to_csv(path, index=False)
    for source in (path, str(path), path.read_bytes()):
        made = sms.bdt.from_table(source, mapping=mapping())
        assert (made.rejections, made.upload) == ([], upload())


def test_each_rejection_names_row_column_and_reason() -> None:
    rows = table(4)
    rows[1]["Surname"] = "Łukaszewicz"
    rows[3]["date_of_birth"] = "17/05/2004"
    made = sms.bdt.from_table(rows, mapping=mapping())
    assert made.upload is not None
    assert (len(made.upload), made.rows) == (2, [2, 4])
    told = [(said.row, said.column, said.field, said.code, said.proposal) for said in made.rejections]
    assert told == [
        (3, "Surname", "family_name", "bdt.character", "Lukaszewicz"),
        (5, "date_of_birth", "date_of_birth", "bdt.cell", "2004-05-17"),
    ]
    assert all(said.message and "Lukaszewicz" not in said.message for said in made.rejections)
    again = sms.bdt.from_table(rows, mapping=mapping(dates="day_first"))
    assert [said.row for said in again.rejections] == [3]


def test_what_is_given_by_name_counts_more_than_the_mapping() -> None:
    made = sms.bdt.from_table(table(), mapping=mapping(), file_id="OTHER_02", licence_number="SIM000002")
    assert made.upload is not None
    assert (made.upload.file_id, made.upload.licence_number) == ("OTHER_02", "SIM000002")


def test_a_table_without_a_licence_number_says_so() -> None:
    made = sms.bdt.from_table([{"CAS number": "E4G0AA0A00A0A1"}], kind="graduates")
    assert made.upload is None
    assert [(said.row, said.column) for said in made.rejections] == [(1, "file_id")]


def test_rows_that_never_end_are_too_many() -> None:
    made = sms.bdt.from_table(itertools.repeat({"CAS number": "E4G0AA0A00A0A1"}), kind="graduates", file_id="2026-07")
    assert made.upload is None
    assert [(said.row, said.code) for said in made.rejections] == [(1, "bdt.limit")]


@pytest.mark.parametrize("rows", [7, None, {"a": 1}, [1], [object()], object()], ids=lambda rows: type(rows).__name__)
def test_what_is_no_table_is_refused(rows: Any) -> None:
    with pytest.raises((sms.InputError, ValueError)):
        sms.bdt.from_table(rows, mapping=mapping())


@pytest.mark.parametrize(
    ("wrong", "place"),
    [
        ({"colums": {}}, "/colums"),
        ({"columns": ["a"]}, "/columns"),
        ({"constants": {"full_time": []}}, "/constants"),
        ({"kind": "uplod"}, "/kind"),
        ({"dates": "usual"}, "/dates"),
    ],
)
def test_a_mapping_that_is_none_is_refused_with_its_place(wrong: dict[str, Any], place: str) -> None:
    with pytest.raises(sms.InputError) as caught:
        sms.bdt.from_table(table(), mapping=wrong)
    assert (caught.value.field or "").startswith(place)


def test_a_value_that_no_cell_can_have_is_refused_with_its_place() -> None:
    with pytest.raises(sms.InputError) as caught:
        sms.bdt.from_table([{"Surname": ["a", "b"]}], mapping=mapping())
    assert caught.value.field == "/rows/0/0"


# ---------------------------------------------------------------- brought


def count(anna: sms.Session) -> int:
    return len(anna.search_cas())


def test_a_file_becomes_cas(anna: sms.Session) -> None:
    data = upload().to_bytes()
    assert anna.preview({"command": "bulk_data_transfer", "file": data})
    assert count(anna) == 0
    outcome = anna.bulk_data_transfer(file=data, key="morning")
    assert (outcome.result.created, outcome.result.refused) == (3, 0)
    assert [record.state for record in outcome.result.records] == ["ready_to_go"] * 3
    assert outcome.result.records[0].line == next(sms.bdt.records(data)).line
    assert count(anna) == 3
    assert anna.bulk_data_transfer(file=data, key="morning").repeated
    assert count(anna) == 3


def test_a_file_is_given_in_each_way(anna: sms.Session, tmp_path: Path) -> None:
    path = tmp_path / "upload.xml"
    for number in range(1, 5):
        file = upload(1, file_id=f"TEST_{number:02}", course_id=f"TEST-{number}", course_title=f"MSc {number}")
        file.write(path)
        given: tuple[sms.bdt.File, ...] = (file.to_bytes(), path, str(path), file)
        assert anna.bulk_data_transfer(file=given[number - 1]).result.created == 1
    by_document = upload(1, file_id="TEST_99", course_title="MSc of documents").commands()[0]
    assert anna.execute(by_document).result.created == 1
    assert count(anna) == 5


def test_a_file_for_another_licence_is_refused_with_its_line(anna: sms.Session) -> None:
    file = sms.bdt.read(upload(licence="SIM000009").to_bytes())
    with pytest.raises(sms.Refused) as caught:
        anna.bulk_data_transfer(file=file)
    assert caught.value.code == "bdt.licence"
    problem = file.problems(caught.value)[0]
    assert (problem.element, problem.code) == ("SponsorLicenceNumber", "bdt.licence")
    assert b"SponsorLicenceNumber" in file.to_bytes().splitlines()[problem.line - 1]
    assert count(anna) == 0


def test_a_record_that_is_held_already_is_refused_with_line_and_element(anna: sms.Session) -> None:
    anna.bulk_data_transfer(file=upload(1))
    again = sms.bdt.read(upload(3, file_id="TEST_02").to_bytes())
    with pytest.raises(sms.Refused) as caught:
        anna.bulk_data_transfer(file=again)
    assert [(problem.element, problem.record) for problem in again.problems(caught.value)] == [("ApplicantID", 1)]
    assert count(anna) == 1
    same = anna.bulk_data_transfer(file=again, accepted_only=True).result
    assert (same.created, same.refused) == (2, 1)
    assert [reason.code for reason in same.records[0].reasons] == ["bdt.duplicate"]
    assert count(anna) == 3
    with pytest.raises(sms.Refused) as caught:
        anna.bulk_data_transfer(file=again)
    assert caught.value.code == "bdt.file_repeated"


def test_nothing_of_a_file_that_is_not_valid_is_brought(anna: sms.Session) -> None:
    data = upload().to_bytes()
    for wrong in (data[:-20], data.replace(b">CAN<", b">xx<", 1), b"<a/>"):
        with pytest.raises(sms.InputError):
            anna.bulk_data_transfer(file=wrong)
    assert count(anna) == 0


def test_what_the_file_says_is_not_said_beside_it(anna: sms.Session) -> None:
    with pytest.raises(sms.InputError) as caught:
        anna.execute({"command": "bulk_data_transfer", "file": upload(), "file_id": "OTHER"})
    assert caught.value.field == "/file_id"
    with pytest.raises(sms.InputError) as caught:
        anna.execute({"command": "delete_cas", "file": upload(), "certificate": "cas-000000001"})
    assert caught.value.field == "/command"
    for nothing in (7, None, object()):
        with pytest.raises(sms.InputError):
            anna.execute({"command": "bulk_data_transfer", "file": nothing})
    assert count(anna) == 0


def test_twenty_mistakes_that_the_schema_lets_through(anna: sms.Session) -> None:
    """Of 500 records ten are of CAS that are held already, and ten repeat earlier ones."""
    anna.bulk_data_transfer(file=upload(10))
    rows = [applicant(number) for number in [*range(1, 491), *range(11, 21)]]
    file = sms.bdt.read(sms.bdt.make(rows, file_id="TEST_500", licence_number=LICENCE).to_bytes())
    wrong = [*range(1, 11), *range(491, 501)]
    assert sms.bdt.check(file.to_bytes(), on=ON).valid
    with pytest.raises(sms.Refused) as caught:
        anna.bulk_data_transfer(file=file)
    assert [problem.record for problem in file.problems(caught.value)] == wrong
    assert count(anna) == 10
    told = anna.bulk_data_transfer(file=file, accepted_only=True).result
    assert (told.created, told.refused) == (480, 20)
    assert [record.place + 1 for record in told.records if record.reasons] == wrong
    assert count(anna) == 490


def test_files_go_both_ways(college: sms.Sms, anna: sms.Session, tmp_path: Path) -> None:
    told = anna.bulk_data_transfer(file=upload(2)).result
    drafts = [record.certificate for record in told.records if record.certificate]
    anna.assign_cas_batch(certificates=drafts, terms_accepted=True)
    export = sms.bdt.export(anna.export_cas(), licence_number=LICENCE)
    export = sms.bdt.read(export.to_bytes())
    assert [row["status"] for row in export] == ["ASSIGNED"] * 2
    numbers = [row["cas_number"] for row in export]
    fees = sms.bdt.make(
        [{"cas_number": numbers[0], "first_year_fees_pence": 1_850_050, "fees_paid_pence": 500_000}],
        kind="fee_update",
        file_id="FEES_01",
    )
    assert anna.bulk_update_fees(file=fees.to_bytes()).result.certificates == (drafts[0],)
    assert anna.view_cas(certificate=drafts[0]).fields["fees_paid_pence"] == 500_000
    college.home_office.mark_cas_used(licence=LICENCE, certificate=numbers[0])
    graduates = sms.bdt.graduates([numbers[0]], file_id="2027-10")
    graduates.write(tmp_path / "graduates.xml")
    assert len(anna.notify_graduates(file=tmp_path / "graduates.xml").result.notified) == 1
    absent = sms.bdt.make(
        [{"cas_number": numbers[1], "expected_enrolment_on": "2026-06-29", "note": "Did not come."}],
        kind="non_enrolment",
        file_id="ABSENT_01",
    )
    college.home_office.mark_cas_used(licence=LICENCE, certificate=numbers[1])
    reported = [anna.execute(command).events[0].event for command in absent.commands()]
    assert reported == ["student_activity_reported"]
    with pytest.raises(sms.InputError):
        export.commands()
    with pytest.raises(sms.InputError):
        anna.notify_graduates(file=fees)


def test_a_childs_cas_comes_in_a_file_of_another_kind(anna: sms.Session) -> None:
    child = applicant(1, date_of_birth="2012-03", academic_level="RQF3", boarding_fees_pence=900_000)
    of_adults = ["selt_required", "selt_not_required_reason", "previous_uk_study", "latest_acceptance_on", "course_id"]
    for field in of_adults:
        del child[field]
    file = sms.bdt.make([child], kind="child_upload", file_id="CHILDREN_01", licence_number=LICENCE)
    told = anna.bulk_data_transfer(file=file.to_bytes()).result
    assert [record.state for record in told.records] == ["ready_to_go"]
    (held,) = anna.search_cas()
    assert anna.view_cas(certificate=held.certificate).fields["date_of_birth"] == "2012-03"


# ---------------------------------------------------------------- real files

OFFICIAL = Path(__file__).resolve().parents[3] / "shared" / "data" / "bdt" / "examples"


@pytest.mark.skipif(not OFFICIAL.is_dir(), reason="the published examples are not at hand")
def test_the_published_examples() -> None:
    for path in sorted(OFFICIAL.glob("*.xml")):
        file = sms.bdt.read(path)
        assert sms.bdt.read(file.to_bytes()) == file
        checked = sms.bdt.check(path, on=date(2026, 12, 1))
        assert checked.valid, path.name
        if "WARNING" in path.name:
            assert {record.state for record in checked.records} == {"work_in_progress"}
            assert all(record.warnings and not record.refusals for record in checked.records)
        if file.kind == "graduates":
            assert next(iter(file))["cas_number"] == "E4G0AA0A00A0A1"
            assert len(file) == 4
