"""Print the stubs of the native module: `python stubs.py`, or compare them with `python stubs.py --check`.

It needs maturin and ruff beside this Python, and cargo.
"""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
STUBS = HERE / "python" / "sms" / "_native.pyi"
# The types that signatures name in text are not imported by the tool that prints them.
WORDS = ("Confidence", "Function", "Level", "LicenceStatus", "Rating", "Route", "UserStatus")
IMPORTS = "import collections.abc\nimport datetime\nimport os\nimport typing\n" + "".join(
    f"from sms._enums import {word}Word\n" for word in WORDS
)
IMPORTS += "from sms._answers import Finding\nfrom sms._documents import Day, Moment\n"
IMPORTS += "from sms._settings import SettingChanges, Settings\n"
IMPORTS += "from sms._tables import ColumnKind, TableName\nfrom sms.register import Figures, Row\n"

# A method of a mapping of members, before the rest of its class: what the properties there give is the type of each.
GET_ITEM = r"(?m)^    def __getitem__\(self, key: str, /\) -> Any: \.\.\.\n(?=((?:    .*\n|\n)*))"
PROPERTY = r"(?m)^    @property\n    def (\w+)\(self, /\) -> (.+):$"
NO_MEMBERS = {"text"}


def typed_members(method: re.Match[str]) -> str:
    """Give what is got by the name of each member of a native record its type."""
    members = [member for member in re.findall(PROPERTY, method[1]) if member[0] not in NO_MEMBERS]
    keys = [*((f'typing.Literal["{name}"]', kind) for name, kind in members), ("str", "object")]
    lines = (f"    def __getitem__(self, key: {key}, /) -> {kind}: ...\n" for key, kind in keys)
    return "".join("    @typing.overload\n" + line for line in lines)


def printed() -> str:
    """Print the stubs as the committed file has them."""
    with tempfile.TemporaryDirectory() as folder:
        run(
            "maturin",
            "generate-stubs",
            "--profile",
            "release",
            "--features",
            "stubs",
            "--out",
            folder,
        )
        file = Path(folder) / "sms" / "_native.pyi"
        text = file.read_text().replace("\nfrom ", "\n" + IMPORTS + "from ", 1)
        file.write_text(re.sub(GET_ITEM, typed_members, text))
        run("ruff", "check", "--quiet", "--isolated", "--fix-only", "--select=F401,I,Q,UP", str(file))
        run("ruff", "format", "--quiet", f"--config={HERE / 'pyproject.toml'}", str(file))
        return file.read_text()


def run(*command: str) -> None:
    """Run a tool that stands beside this Python."""
    subprocess.run([sys.executable, "-m", *command], check=True, cwd=HERE)


def main() -> int:
    """Write the stubs, or say whether the committed ones are the printed ones."""
    stubs = printed()
    if "--check" not in sys.argv[1:]:
        STUBS.write_text(stubs)
    elif STUBS.read_text() != stubs:
        sys.stderr.write(f"{STUBS.name} is not what the code says: run `python sms-py/stubs.py`\n")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
