"""The programs in Python that the README shows, run as they stand."""

import re
from pathlib import Path

import pytest

README = Path(__file__).parents[2] / "README.md"
BLOCKS = re.findall(r"^```python\n(.*?)^```$", README.read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE)


SAID = [
    ["access.level", "access.licence_status", "access.route"],
    [],
    ["[('C2G6M10003A', '2026-06-30')]", "['anna1']", "assigned withdrawn"],
]


@pytest.mark.parametrize(("block", "wanted"), list(zip(BLOCKS, SAID, strict=True)))
def test_block(
    block: str, wanted: list[str], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(README.parent)
    exec(compile(block, README.name, "exec"), {"__name__": "readme"})
    said = [line.partition(":")[0] for line in capsys.readouterr().out.splitlines()]
    assert said == wanted
