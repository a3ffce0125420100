"""A path is a path, whatever letters it has; in a text that is an address, `%3F` and `%25` stand for two of them."""

import os
import sys
from pathlib import Path

import pytest
import sms

NAMES = ["memory:", "sqlite:a.db", "a?mode=ro", "a%3Fb.db", "a#b c.db", "100%.db", "é.db"]


@pytest.mark.parametrize("name", NAMES)
def test_a_path_is_a_path(tmp_path: Path, name: str) -> None:
    with sms.open(tmp_path / name) as system:
        assert not list(system.licences())
        assert repr(system) == f"<Sms over {tmp_path / name}>"
    assert (tmp_path / name).is_file()


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere names of files are text")
def test_a_name_that_is_no_text(tmp_path: Path) -> None:
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xff.db"))
    with sms.open(path) as system:
        system.backup(tmp_path / "copy.db")
        # SQLite makes a copy in no other file.
        with pytest.raises(sms.StoreError, match="the path is not Unicode"):
            system.backup(path.with_suffix(".copy"))
    assert sorted(os.fsencode(path.name) for path in tmp_path.iterdir()) == [b"copy.db", b"\xff.db"]


def test_what_an_address_stands_for(tmp_path: Path) -> None:
    sms.open(f"sqlite:{tmp_path}/a%3Fb%25.db?mode=rwc").close()
    assert [path.name for path in tmp_path.iterdir()] == ["a?b%.db"]
