r"""Files of the Bulk Data Transfer: the XML files that universities exchange with SMS.

A spreadsheet becomes a file, a file is checked and brought, and what SMS has comes back as one.

>>> import sms
>>> made = sms.bdt.from_table(
...     [{"CAS number": "E4G0AA0A00A0A1"}, {"CAS number": "E4X0AA0A00A0A1"}], kind="graduates", file_id="2026-07"
... )
>>> [(rejection.row, rejection.column, rejection.code) for rejection in made.rejections]
[(3, 'CAS number', 'bdt.format')]
>>> made.upload
<BulkFile of 1 record, graduates>
>>> sms.bdt.check(made.upload.to_bytes()).valid
True

A file of very many records is read record by record by `records`, checked so by `Reader.check`, and written so by
`Writer`, in memory that does not grow with it.
The import is the method `bulk_data_transfer` of a session, with `file=`; the fees of a fee update file are brought by
`bulk_update_fees`, and a graduate file by `notify_graduates`, with `file=` as well.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from os import PathLike
from types import TracebackType
from typing import TYPE_CHECKING, Any, Literal, NamedTuple, Self

from . import _native
from ._documents import CasForm, Day
from ._enums import CertificateState, Confidence
from ._errors import SmsError, refuse_type
from ._native import Policy
from ._reading import reader, wire
from ._record import Record
from ._rows import Listed

__all__ = [
    "BulkFile",
    "Checked",
    "CheckedRecord",
    "File",
    "FileRecord",
    "FromTable",
    "Kind",
    "Problem",
    "Progress",
    "Reader",
    "Rejection",
    "Source",
    "Verdict",
    "Writer",
    "check",
    "export",
    "from_table",
    "graduates",
    "make",
    "read",
    "records",
]

Kind = Literal["upload", "child_upload", "fee_update", "non_enrolment", "graduates", "export"]
"""The kinds of file. `upload` and `graduates` are published; of the others some names are inferred."""

Source = bytes | str | PathLike[str]
"""Where a file is read from: its bytes, or a path."""

Progress = Callable[[int], object]
"""Is told how many bytes were read. What it raises stops the reading."""


class Problem(Record, personal=("proposal",)):
    """One thing that is wrong with a file.

    Attributes:
        line: The line on which the element begins, counted from 1; 0 where there is no file yet.
        element: The element, where it is one that is wrong.
        field: The field of a CAS that the element holds, where it is one.
        record: Which record of the file it is in, counted from 1; None in front of the records and behind them.
        code: The stable code.
        message: One sentence.
        rule: The id of the rule; empty where none is behind it.
        source: Where the rule is published.
        confidence: How sure we are.
        remedy: What would help, or None.
        proposal: The text that could stand there instead, such as a name as a passport prints it, or None.

    """

    line: int
    """The line on which the element begins, counted from 1; 0 where there is no file yet."""
    element: str | None = None
    """The element, where it is one that is wrong."""
    field: str | None = None
    """The field of a CAS that the element holds, where it is one."""
    record: int | None = None
    """Which record of the file it is in, counted from 1; None in front of the records and behind them."""
    code: str
    """The stable code."""
    message: str
    """One sentence."""
    rule: str
    """The id of the rule; empty where none is behind it."""
    source: str
    """Where the rule is published."""
    confidence: Confidence
    """How sure we are."""
    remedy: str | None = None
    """What would help, or None."""
    proposal: str | None = None
    """The text that could stand there instead, such as a name as a passport prints it, or None."""

    if TYPE_CHECKING:

        def __getitem__(self, key: str, /) -> Any:
            """Give the value of a member by its name."""


class Rejection(Record, personal=("proposal",)):
    """Why a row of a table is not in a file.

    Attributes:
        row: The number of the row, as people see it: the first one has the names of the columns.
        column: The column by its name; the field by its name where no column holds it.
        field: The field of the file, where it is one.
        code: The stable code.
        message: One sentence. It never holds what stands in the cell.
        rule: The id of the rule; empty where none is behind it.
        source: Where the rule is published.
        confidence: How sure we are.
        remedy: What would help, or None.
        proposal: What could stand there instead, where something can be proposed.

    """

    row: int
    """The number of the row, as people see it: the first one has the names of the columns."""
    column: str
    """The column by its name; the field by its name where no column holds it."""
    field: str | None = None
    """The field of the file, where it is one."""
    code: str
    """The stable code."""
    message: str
    """One sentence. It never holds what stands in the cell."""
    rule: str
    """The id of the rule; empty where none is behind it."""
    source: str
    """Where the rule is published."""
    confidence: Confidence
    """How sure we are."""
    remedy: str | None = None
    """What would help, or None."""
    proposal: str | None = None
    """What could stand there instead, where something can be proposed."""

    if TYPE_CHECKING:

        def __getitem__(self, key: str, /) -> Any:
            """Give the value of a member by its name."""


class CheckedRecord(Record, personal=("applicant_id",)):
    """What would become of a record of an upload.

    Attributes:
        number: Which record of the file it is, counted from 1.
        line: The line on which it begins.
        applicant_id: The sponsor's own ID of the applicant, or None.
        state: The state that its CAS would have: ready to go where nothing is missing.
        refusals: Why the record would be refused.
        warnings: What keeps the CAS from being ready to go, and what is worth showing; corrected online.

    """

    number: int
    """Which record of the file it is, counted from 1."""
    line: int
    """The line on which it begins."""
    applicant_id: str | None = None
    """The sponsor's own ID of the applicant, or None."""
    state: CertificateState
    """The state that its CAS would have: ready to go where nothing is missing."""
    refusals: list[Problem]
    """Why the record would be refused."""
    warnings: list[Problem]
    """What keeps the CAS from being ready to go, and what is worth showing; corrected online."""

    if TYPE_CHECKING:

        def __getitem__(self, key: str, /) -> Any:
            """Give the value of a member by its name."""


class Verdict(Record):
    """The verdict on a file as a whole: by its schema, and by what its header says.

    Attributes:
        kind: The kind of file, where its root told it.
        version: The version of its schema.
        header: What it says of itself by field, where that could be read.
        valid: Whether the schema allows it.
        problem_count: How many problems the schema finds.
        problems: What the schema finds wrong, in the order of the file: the first 10,000.
        record_count: How many records it has.
        contradictions: Where the header contradicts itself or the root, so that the file would be refused.

    """

    kind: Kind | None = None
    """The kind of file, where its root told it."""
    version: str | None = None
    """The version of its schema."""
    header: dict[str, str | None] | None = None
    """What it says of itself by field, where that could be read."""
    valid: bool
    """Whether the schema allows it."""
    problem_count: int
    """How many problems the schema finds."""
    problems: list[Problem]
    """What the schema finds wrong, in the order of the file: the first 10,000."""
    record_count: int
    """How many records it has."""
    contradictions: list[Problem]
    """Where the header contradicts itself or the root, so that the file would be refused."""

    if TYPE_CHECKING:

        def __getitem__(self, key: str, /) -> Any:
            """Give the value of a member by its name."""


class Checked(Verdict):
    """The verdict on a file: by its schema, and by the rules of a day.

    Attributes:
        kind: The kind of file, where its root told it.
        version: The version of its schema.
        header: What it says of itself by field, where that could be read.
        valid: Whether the schema allows it.
        problem_count: How many problems the schema finds.
        problems: What the schema finds wrong, in the order of the file: the first 10,000.
        record_count: How many records it has.
        contradictions: Where the header contradicts itself or the root, so that the file would be refused.
        records: Each record of an upload that the schema lets through.

    """

    records: list[CheckedRecord]
    """Each record of an upload that the schema lets through."""


class FileRecord(Record):
    """A record of a file, as it was read.

    Attributes:
        number: Which record of the file it is, counted from 1.
        line: The line on which it begins.
        fields: Its values by the names of the fields of a CAS.
        problems: What the schema finds wrong with it; nothing where it is valid.

    """

    number: int
    """Which record of the file it is, counted from 1."""
    line: int
    """The line on which it begins."""
    fields: CasForm
    """Its values by the names of the fields of a CAS."""
    problems: list[Problem]
    """What the schema finds wrong with it; nothing where it is valid."""

    if TYPE_CHECKING:

        def __getitem__(self, key: str, /) -> Any:
            """Give the value of a member by its name."""


class BulkFile:
    """A file that was read whole, or that is to be written. Two are equal where they say the same.

    Going through it gives each record as a dict of its fields, for `pandas.DataFrame(file)`, too; money is in pence.
    `read`, `from_table`, `make`, `graduates` and `export` give one.
    """

    __slots__ = ("_native",)

    def __init__(self, native: _native.BulkFile) -> None:
        """Wrap a native file."""
        self._native = native

    @property
    def kind(self) -> Kind:
        """The kind of file."""
        return self._native.kind  # type: ignore[return-value]

    @property
    def version(self) -> str:
        """The version of its schema."""
        return self._native.version

    @property
    def header(self) -> dict[str, str | None]:
        """What the file says of itself, by field."""
        return self._native.header()

    @property
    def file_id(self) -> str | None:
        """The ID that the sponsor gave the file."""
        return self.header.get("file_id")

    @property
    def licence_number(self) -> str | None:
        """The number of the licence, in files that say it."""
        return self.header.get("licence_number")

    def __len__(self) -> int:
        """Count the records."""
        return len(self._native)

    def __iter__(self) -> Iterator[dict[str, Any]]:
        """Go through the records: of each the fields that are filled in."""
        read = reader(CasForm)
        place = 0
        while (values := self._native.values(place)) is not None:
            yield read(values)
            place += 1

    def to_rows(self) -> list[dict[str, str | None]]:
        """Give the rows of a table that makes this file again: every text as it stands in the file."""
        columns, rows = self._native.rows()
        return [dict(zip(columns, row, strict=True)) for row in rows]

    def to_bytes(self) -> bytes:
        """Give the file as SMS takes it: in ISO-8859-1."""
        return self._native.to_bytes()

    def write(self, path: str | PathLike[str]) -> None:
        """Write the file at a path: whole, or not at all.

        Raises:
            OSError: nothing can be written there.

        """
        self._native.write(path)

    def commands(self) -> list[dict[str, Any]]:
        """Give the commands that the file stands for: one, and for students who did not enrol one for each.

        Raises:
            InputError: the file is an export, or its header contradicts its root.

        """
        return self._native.commands()

    def problems(self, error: SmsError) -> list[Problem]:
        """Say for what a command of this file was refused, with its lines and elements."""
        if not isinstance(error, SmsError):
            refuse_type("error", "an SmsError", error)
        return Listed(Problem.of_wire(problem) for problem in self._native.problems(list(error.reasons)))

    def __eq__(self, other: object) -> bool:
        """Compare what two files say."""
        return self._native == other._native if isinstance(other, BulkFile) else NotImplemented

    def __hash__(self) -> int:
        """Equal files are written alike."""
        return hash(self.to_bytes())

    def __reduce__(self) -> tuple[Callable[[bytes], BulkFile], tuple[bytes]]:
        """Pickle and copy by what is written."""
        return read, (self.to_bytes(),)

    def __repr__(self) -> str:
        """Say how many records there are, and of which kind the file is."""
        records = "1 record" if len(self) == 1 else f"{len(self)} records"
        return f"<BulkFile of {records}, {self.kind}>"


File = bytes | str | PathLike[str] | BulkFile
"""A file for a command: its bytes, its path, or as it was read."""


class FromTable(NamedTuple):
    """What became of a table."""

    upload: BulkFile | None
    """The file of the rows that are right; None where no row is, or where the table as a whole cannot be read."""
    rejections: list[Rejection]
    """Why the other rows are not in it, in their order. One in the row of the names concerns the whole table."""
    rows: list[int]
    """For each record of the file, the row that it comes from."""
    ignored: list[str]
    """The columns that hold nothing of the file."""


def check(
    data: Source, *, policy: Policy | None = None, on: Day | None = None, progress: Progress | None = None
) -> Checked:
    """Check a file against its schema, and each record of an upload by the rules of a day.

    The answer has every record. For a file of very many there is `Reader.check`, which keeps none of them.

    Args:
        data: the file, or its path: then its text is never in memory as a whole.
        policy: the policy that counts; None means the default one.
        on: the day on which the file would be brought; None means today.
        progress: is told how many bytes were read; what it raises stops the check.

    Raises:
        OSError: the file cannot be opened.

    """
    return Checked.of_wire(_native.check_file(data, policy=policy, on=on, progress=progress))


def read(data: Source, *, progress: Progress | None = None) -> BulkFile:
    """Read a file, all of it or nothing.

    Args:
        data: the file, or its path.
        progress: is told how many bytes were read; what it raises stops the reading.

    Raises:
        InputError: what is wrong with the file; its reasons are the first hundred problems, each with its line.
        OSError: the file cannot be opened.

    """
    return BulkFile(_native.BulkFile.read(data, progress))


def records(data: Source) -> Reader:
    """Read a file record by record, in memory that does not grow with it. Whoever stops asking has stopped reading.

    `Reader.check` checks the records that follow by the rules of a day.

    Args:
        data: the file, or its path.

    Raises:
        OSError: the file cannot be opened.

    """
    return Reader(data)


class Reader:
    """Records of a file, one after another, those among them that are not valid: each says so itself.

    What is wrong beside the records, at the end that the file breaks off for instance, is in `problems`.
    """

    __slots__ = ("_native",)

    def __init__(self, data: Source) -> None:
        """Begin to read a file: its bytes, or the one at a path."""
        self._native = _native.BulkReader(data)

    def __iter__(self) -> Self:
        """Go on from where it is."""
        return self

    def __next__(self) -> FileRecord:
        """Read the next record."""
        record = self._native.next()
        if record is None:
            raise StopIteration
        return FileRecord.of_wire(record)

    def check(self, *, policy: Policy | None = None, on: Day | None = None) -> Iterator[CheckedRecord]:
        """Check the records that follow by the rules of a day: what would become of each that the schema lets through.

        >>> import sms
        >>> reader = sms.bdt.records(sms.bdt.graduates(["E4G0AA0A00A0A1"], file_id="2026-07").to_bytes())
        >>> list(reader.check(on="2026-07-01"))  # only an upload has something to say
        []
        >>> reader.verdict().record_count
        1

        Args:
            policy: the policy that counts; None means the default one.
            on: the day on which the file would be brought; None means today.

        """
        checked = self._native.check(policy=policy, on=on)
        return map(CheckedRecord.of_wire, iter(checked.next, None))

    def verdict(self) -> Verdict:
        """Give the verdict on what was read, which is that on the file once there is no record any more."""
        return Verdict.of_wire(self._native.verdict())

    @property
    def bytes_read(self) -> int:
        """How many bytes were read."""
        return self._native.bytes_read

    @property
    def record_count(self) -> int:
        """How many records were read."""
        return self._native.records

    @property
    def kind(self) -> Kind | None:
        """The kind of file, once its root is read."""
        return self._native.kind  # type: ignore[return-value]

    @property
    def header(self) -> dict[str, str | None] | None:
        """What the file says of itself, by field, once a record is read or the file is at its end."""
        return self._native.header()

    @property
    def problems(self) -> list[Problem]:
        """What was found wrong so far beside the records."""
        return Listed(Problem.of_wire(problem) for problem in self._native.problems())

    def __repr__(self) -> str:
        """Say how far it is."""
        return f"<Reader, {self.record_count} records read>"


class Writer:
    """Writes a file record by record, in memory that does not grow with it.

    The file stands at its path when it is finished, which the end of a `with` block does; until then what was there
    stays. Of one that is given up, by an error in the block too, nothing is left.
    """

    __slots__ = ("_native",)

    def __init__(
        self,
        path: str | PathLike[str],
        *,
        kind: Kind = "upload",
        file_id: str | None = None,
        licence_number: str | None = None,
    ) -> None:
        """Begin a file.

        Args:
            path: where it will stand.
            kind: the kind of file.
            file_id: the ID of the file; an export has none.
            licence_number: the number of the licence, in uploads and exports.

        Raises:
            InputError: what the schema finds wrong with the header.
            OSError: nothing can be written there.

        """
        self._native = _native.BulkWriter.create(path, kind, file_id, licence_number)

    def write(self, fields: Mapping[str, Any]) -> None:
        """Write a record: the fields of a CAS as going through a `BulkFile` gives them.

        Raises:
            InputError: what the schema finds wrong with it. Nothing of it is written, and the file goes on.

        """
        if not isinstance(fields, Mapping):
            refuse_type("fields", "a dict", fields)
        self._native.write(fields)

    @property
    def record_count(self) -> int:
        """How many records were written."""
        return self._native.records

    def finish(self) -> None:
        """End the file, and put it in its place.

        Raises:
            InputError: a file without a record is none.

        """
        self._native.finish()

    def give_up(self) -> None:
        """Give the file up: nothing is left of it."""
        self._native.give_up()

    def __enter__(self) -> Self:
        """Begin a block at whose end the file is finished."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Finish the file, or give it up after an error."""
        if kind is None:
            self.finish()
        else:
            self.give_up()

    def __repr__(self) -> str:
        """Say how far it is."""
        return f"<Writer, {self.record_count} records written>"


def from_table(
    rows: Any,
    *,
    mapping: Mapping[str, Any] | None = None,
    kind: Kind | None = None,
    sheet: str | None = None,
    file_id: str | None = None,
    licence_number: str | None = None,
) -> FromTable:
    """Make a file of a table, and say of each row that is not right where and why.

    A column is known by its name: that of a field (`family_name`), its title (`Family name`), the element
    (`FamilyName`), or what the mapping says. Sums are pounds, unless the name of the column ends with `pence`. What a
    spreadsheet has changed, such as an ID that lost its zeros, is refused with what was probably meant.

    Args:
        rows: a spreadsheet (XLSX) or CSV as bytes or as a path, a table of pandas, polars, pyarrow or DuckDB, or of
            any library that gives an Arrow stream (which pyarrow reads), or mappings one after another.
        mapping: a document that one can keep: `columns` (names of columns to fields; empty text passes a column
            over), `constants` (fields that are the same in every row, `file_id` and `licence_number` among them),
            `dates` (`iso`, `day_first` or `month_first`), `kind` and `sheet`.
        kind: the kind of file, `upload` where neither this nor the mapping says it.
        sheet: the sheet of a spreadsheet; the first one where none is named.
        file_id: the ID of the file.
        licence_number: the number of the licence, in uploads and exports.

    Raises:
        InputError: the table cannot be read at all, or the mapping is none.
        OSError: the file cannot be opened.

    """
    said = {"file_id": file_id, "licence_number": licence_number}
    document = _mapping(mapping, {"kind": kind, "sheet": sheet}, said)
    if isinstance(rows, bytes | str | PathLike):
        file, told = _native.BulkFile.of_table(rows, document)
    else:
        from ._frames import columns_and_rows  # noqa: PLC0415  only tables in memory need it

        file, told = _native.BulkFile.of_rows(*columns_and_rows(rows), document)
    upload = None if file is None else BulkFile(file)
    rejections = Listed(Rejection.of_wire(rejection) for rejection in told["rejections"])
    return FromTable(upload, rejections, told["rows"], told["ignored"])


def _mapping(
    mapping: Mapping[str, Any] | None, given: Mapping[str, Any], constants: Mapping[str, str | None]
) -> dict[str, Any]:
    """Put what was given by name into the document of a mapping."""
    if mapping is not None and not isinstance(mapping, Mapping):
        refuse_type("mapping", "a dict", mapping)
    document = dict(mapping or {})
    document.update((name, value) for name, value in given.items() if value is not None)
    said = {name: value for name, value in constants.items() if value is not None}
    if said:
        document["constants"] = {**document.get("constants", {}), **said}
    return document


def make(
    records: Iterable[Mapping[str, Any]],
    *,
    kind: Kind = "upload",
    file_id: str | None = None,
    licence_number: str | None = None,
) -> BulkFile:
    """Make a file of records, each the fields of a CAS as going through a `BulkFile` gives them; money is in pence.

    Args:
        records: the records.
        kind: the kind of file.
        file_id: the ID of the file; an export has none.
        licence_number: the number of the licence, in uploads and exports.

    Raises:
        InputError: what the schema finds wrong.

    """
    return BulkFile(_native.BulkFile.make(kind, file_id, licence_number, _listed("records", records)))


def graduates(cas_numbers: Iterable[str], *, file_id: str) -> BulkFile:
    """Make the graduate file of these CAS (`cas/5.4.2`).

    >>> import sms
    >>> file = sms.bdt.graduates(["E4G0AA0A00A0A1"], file_id="2026-07")
    >>> file.to_rows()
    [{'report': 'GRADUATED', 'cas_number': 'E4G0AA0A00A0A1'}]

    Raises:
        InputError: a number that no CAS can have, or none at all.

    """
    numbers = _listed("cas_numbers", cas_numbers)
    return make([{"cas_number": number} for number in numbers], kind="graduates", file_id=file_id)


def export(rows: Iterable[Mapping[str, Any]], *, licence_number: str) -> BulkFile:
    """Make the export file of a licence, of the rows that `export_cas` gives (`cas/5.5`).

    Raises:
        InputError: a text that the file cannot have, such as a title outside Latin-1, or no row at all.

    """
    return BulkFile(_native.BulkFile.export(licence_number, _listed("rows", rows)))


def _listed(argument: str, items: Any) -> list[Any]:
    if isinstance(items, str | bytes | Mapping) or not isinstance(items, Iterable):
        refuse_type(argument, "a list", items)
    return [wire(item) if isinstance(item, Record) else item for item in items]
