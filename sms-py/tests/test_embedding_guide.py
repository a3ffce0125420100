"""What the guides and SECURITY.md say: their tests and names are there, and its way to make a back-up works."""

import re
from datetime import UTC, datetime
from pathlib import Path

import pytest
import sms

PROJECT = Path(__file__).parents[2]
PAGES = ("docs/embedding.md", "docs/deployment.md", "docs/platforms.md", "SECURITY.md")
GUIDE = "".join((PROJECT / page).read_text(encoding="utf-8") for page in PAGES)
HEADER = (PROJECT / "include/sms.h").read_text(encoding="utf-8")
CODES = {code.id for code in sms.error_codes()}
SETTINGS = {setting.id for setting in sms.settings()}

QUOTED = sorted(set(re.findall(r"`([^`\n]+)`", GUIDE)))
C_NAMES = [name for name in QUOTED if re.fullmatch(r"(sms|SMS)_\w+(\(\))?", name)]
FILES_OF_C = {"sms.dll", "sms.h", "sms.hpp", "sms.json", "sms.pc", "sms.supp"}
PYTHON_NAMES = [name for name in QUOTED if re.fullmatch(r"sms\.[a-zA-Z_.]+", name) and name not in FILES_OF_C]
# Names of others: Python, PHP, Node, files.
NOT_OURS = {
    "asyncio.to_thread",
    "deny.toml",
    "ffi.preload",
    "koffi.struct",
    "opcache.preload",
    "pandas.read_sql",
    "sponsor.db",
}
# Columns of these tables are compared with the tests of `verify` below.
TABLES = {"credentials", "log_in_counts", "retry_keys", "unknown_log_ins"}
DOTTED = [
    name
    for name in QUOTED
    if re.fullmatch(r"[a-z_]+\.[a-z_]+", name)
    and name.split(".")[0] not in {"sms", "libsms", *TABLES}
    and not name.endswith(".c")
]
TESTS = [name for name in QUOTED if re.match(r"sms-.*/tests/|examples/", name) or re.fullmatch(r"\w+\.c", name)]


def test_the_guide_gives_names() -> None:
    assert min(len(names) for names in (C_NAMES, PYTHON_NAMES, DOTTED, TESTS)) > 2


@pytest.mark.parametrize("name", C_NAMES)
def test_names_of_c_are_in_the_header(name: str) -> None:
    assert re.search(rf"\b{name.removesuffix('()')}\b", HEADER)


@pytest.mark.parametrize("name", PYTHON_NAMES)
def test_names_of_python_are_in_the_package(name: str) -> None:
    found: object = sms
    for part in name.split(".")[1:]:
        found = getattr(found, part)
    assert found is not None


@pytest.mark.parametrize("name", DOTTED)
def test_codes_and_settings_are_known(name: str) -> None:
    known = CODES | SETTINGS | NOT_OURS
    assert name in known


@pytest.mark.parametrize("name", TESTS)
def test_tests_are_where_the_guide_says(name: str) -> None:
    folder = PROJECT / "sms-ffi/tests/c" if re.fullmatch(r"\w+\.c", name) else PROJECT
    assert (folder / name).exists()


LICENCE = "SIM000001"


def test_the_example_of_the_guide_to_deployment_runs() -> None:
    text = (PROJECT / "docs/deployment.md").read_text(encoding="utf-8")
    examples = re.findall(r"```python\n(.*?)```", text, re.DOTALL)
    assert examples
    for example in examples:
        exec(compile(example, "docs/deployment.md", "exec"), {})


def test_the_daily_job_of_the_guide_delivers_once() -> None:
    """However often it runs, and whatever it finds when it begins."""
    text = (PROJECT / "docs/embedding.md").read_text(encoding="utf-8")
    job = compile(text.split("## The daily job")[1].split("```python\n")[1].split("```")[0], "the daily job", "exec")
    system = sms.open(clock="manual", now=datetime(2026, 4, 6, 9, tzinfo=UTC), seed=1)
    system.home_office.adopt_licence(
        mode="simulate",
        number=LICENCE,
        organisation={"name": "Example Ltd"},
        routes=[{"route": "skilled_worker", "rating": "a"}],
        users=[{"user_id": "anna1", "level": "level_1"}],
        allocations=[{"route": "skilled_worker", "granted": 2}],
    )
    sent: list[sms.Notice] = []
    for now in (datetime(2026, 12, 5, tzinfo=UTC), datetime(2026, 12, 5, tzinfo=UTC), datetime(2027, 1, 5, tzinfo=UTC)):
        exec(job, {"system": system, "now": now, "send": sent.append})
    assert [notice.notice for notice in sent] == ["password_to_send", "allocation_expires", "allocation_renews_itself"]


def test_a_back_up_is_whole(tmp_path: Path) -> None:
    """Made while the store is in use, it holds what lies beside the file, too, and is a store of its own."""
    store, copy = tmp_path / "store.db", tmp_path / "copy.db"
    system = sms.open(store)
    system.home_office.adopt_licence(
        number=LICENCE,
        organisation={"name": "Example Ltd"},
        routes=[{"route": "skilled_worker", "rating": "a"}],
        users=[{"user_id": "carl2", "level": "level_2"}],
    )
    system.acting_as("carl2").create_cos(route="skilled_worker")
    assert (tmp_path / "store.db-wal").stat().st_size > 0, "the newest part lies beside the file"
    system.backup(copy)

    with sms.open(copy) as backed_up:
        assert backed_up.verify(system.heads())
        assert backed_up.state(LICENCE) == system.state(LICENCE)
        assert list(backed_up.journal(LICENCE)) == list(system.journal(LICENCE))
    with pytest.raises(sms.StoreError):
        system.backup(copy)


@pytest.mark.parametrize("file", ["columns.rs", "rows.rs"])
def test_what_a_verification_cannot_see_is_told(file: str) -> None:
    """The lists that the tests of `verify` keep stand in SECURITY.md, name by name."""
    source = (PROJECT / "sms-store/tests/verify" / file).read_text(encoding="utf-8")
    names = re.findall(r'^    \("([a-z_.]+)", "', source.split("] = &[")[1].split("];")[0], re.MULTILINE)
    told = (
        (PROJECT / "SECURITY.md")
        .read_text(encoding="utf-8")
        .split("Cannot be seen at all.")[1]
        .split("The host itself")[0]
    )
    assert names
    assert set(names) <= set(re.findall(r"`([a-z_.]+)`", told))
    of_rows = set(re.findall(r"a row of `([a-z_]+)`", told))
    of_columns = set(re.findall(r"`([a-z_]+\.[a-z_]+)`", told))
    assert set(names) == (of_rows if file == "rows.rs" else of_columns)
