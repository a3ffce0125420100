r"""The public register of licensed sponsors: a CSV file with one row for each organisation and route.

>>> import sms
>>> file = b"Organisation Name,Town/City,County,Type & Rating,Route\nTest Ltd,,,Worker (A rating),Skilled Worker\n"
>>> [row["route_id"] for row in sms.register.parse(file)]
['skilled_worker']
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ._native import Register

if TYPE_CHECKING:
    from os import PathLike

__all__ = ["Register", "parse", "read"]


def read(path: str | PathLike[str]) -> Register:
    """Read a register file, strictly: either every row is read or none.

    Raises:
        RegisterError: what is wrong with the file, with its line and column.
        OSError: the file cannot be opened.

    """
    return Register.read(path)


def parse(data: bytes) -> Register:
    """Read what stands in a register file.

    Raises:
        RegisterError: what is wrong with the file, with its line and column.

    """
    return Register.parse(data)
