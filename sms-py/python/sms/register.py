r"""The public register of licensed sponsors: a CSV file with one row for each organisation and route.

>>> import sms
>>> file = b"Organisation Name,Town/City,County,Type & Rating,Route\nTest Ltd,,,Worker (A rating),Skilled Worker\n"
>>> [row["route_id"] for row in sms.register.parse(file)]
['skilled_worker']
"""

from os import PathLike
from typing import TypedDict

from ._enums import LicenceTypeWord, RatingWord, RouteWord, ServiceTierWord
from ._native import Register

__all__ = ["Figures", "Register", "Row", "parse", "read"]


class Row(TypedDict):
    """A row: the five texts as spelt, and the words that they stand for, each None where the text is not known."""

    organisation: str
    """The name of the organisation."""
    town: str
    """The town or city."""
    county: str
    """The county; blank on most rows."""
    type_and_rating: str
    """The text of `Type & Rating`."""
    route: str
    """The text of `Route`."""
    licence_type: LicenceTypeWord | None
    """Which licence `Type & Rating` names."""
    rating: RatingWord | None
    """The rating that it names."""
    service_tier: ServiceTierWord | None
    """The service that it names."""
    route_id: RouteWord | None
    """The route."""


class Figures(TypedDict):
    """What one asks of a register first."""

    rows: int
    """How many rows there are."""
    organisations: int
    """How many distinct organisations, by normalised name."""
    ratings: dict[str, int]
    """The texts of `Type & Rating` as spelt, and on how many rows each stands."""
    routes: dict[str, int]
    """The texts of `Route` as spelt, and on how many rows each stands."""
    exact_duplicates: int
    """How many rows repeat an earlier row, letter for letter."""
    blank_counties: int
    """How many rows have a blank county."""


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
