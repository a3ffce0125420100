"""The public register of sponsors: read strictly, counted, and written again.

pip install ./sms-py
python examples/python/register.py examples/data/register.csv
"""

from __future__ import annotations

import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import sms

if TYPE_CHECKING:
    from collections.abc import Mapping


def figure(name: str, count: int) -> None:
    """Print a name and its count, in two columns."""
    print(f"  {name:<64} {count:>8,}")


def rows_by(title: str, counts: Mapping[str, int]) -> None:
    """Print on how many rows each text stands."""
    print(f"\nRows by {title}")
    for text, count in counts.items():
        figure(text, count)


def main(path: Path) -> int:
    """Read, count, write."""
    register = sms.register.read(path)
    figures = register.figures()
    with TemporaryDirectory() as folder:
        copy = Path(folder) / path.name
        register.write(copy)
        same = copy.read_bytes() == path.read_bytes()
    print("The register")
    figure("rows", len(register))
    figure("organisations", len(register.organisations))
    figure("ratings", len(figures["ratings"]))
    figure("routes", len(figures["routes"]))
    figure("exact duplicates", figures["exact_duplicates"])
    figure("blank counties", figures["blank_counties"])
    print(f"  {'written again byte for byte the same':<64} {'yes' if same else 'no':>8}")
    rows_by("rating", figures["ratings"])
    rows_by("route", figures["routes"])
    return 0 if same else 1


if __name__ == "__main__":
    if len(sys.argv) != 2:  # noqa: PLR2004  the program and the file
        sys.exit("usage: register.py FILE")
    sys.exit(main(Path(sys.argv[1])))
