"""The method that gives a table, with the type of each.

Printed from the library's own tables; to print it again, run `cargo xtask regen`.
"""

# The types follow from the names.
# ruff: noqa: RUF100

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable
from typing import Literal, overload

from ._native import Table as NativeTable
from ._table import Table
from ._table_row import TableRow
from ._tables import (
    ActionPlansTableRow,
    AddressesTableRow,
    AllocationRequestsTableRow,
    AllocationsTableRow,
    CertificatesTableRow,
    ChangeRequestsTableRow,
    ComplianceActionsTableRow,
    ContainersTableRow,
    DefinedApplicationsTableRow,
    JournalTableRow,
    LicencesTableRow,
    MessagesTableRow,
    PayeReferencesTableRow,
    PenaltiesTableRow,
    ReportsTableRow,
    RoutesTableRow,
    ServiceApplicationsTableRow,
    TableName,
    UsersTableRow,
    VisitsTableRow,
)


class Tabled(ABC):
    """What gives tables: a system as it is now, or a view of another moment."""

    __slots__ = ()

    @abstractmethod
    def _table(self, name: TableName, licences: Iterable[str] | None) -> NativeTable:
        """Read a table."""

    @overload
    def table(self, name: Literal["licences"], licences: Iterable[str] | None = None) -> Table[LicencesTableRow]: ...

    @overload
    def table(self, name: Literal["routes"], licences: Iterable[str] | None = None) -> Table[RoutesTableRow]: ...

    @overload
    def table(self, name: Literal["users"], licences: Iterable[str] | None = None) -> Table[UsersTableRow]: ...

    @overload
    def table(
        self, name: Literal["allocations"], licences: Iterable[str] | None = None
    ) -> Table[AllocationsTableRow]: ...

    @overload
    def table(
        self, name: Literal["allocation_requests"], licences: Iterable[str] | None = None
    ) -> Table[AllocationRequestsTableRow]: ...

    @overload
    def table(
        self, name: Literal["defined_applications"], licences: Iterable[str] | None = None
    ) -> Table[DefinedApplicationsTableRow]: ...

    @overload
    def table(
        self, name: Literal["change_requests"], licences: Iterable[str] | None = None
    ) -> Table[ChangeRequestsTableRow]: ...

    @overload
    def table(
        self, name: Literal["paye_references"], licences: Iterable[str] | None = None
    ) -> Table[PayeReferencesTableRow]: ...

    @overload
    def table(
        self, name: Literal["certificates"], licences: Iterable[str] | None = None
    ) -> Table[CertificatesTableRow]: ...

    @overload
    def table(self, name: Literal["reports"], licences: Iterable[str] | None = None) -> Table[ReportsTableRow]: ...

    @overload
    def table(
        self, name: Literal["containers"], licences: Iterable[str] | None = None
    ) -> Table[ContainersTableRow]: ...

    @overload
    def table(self, name: Literal["addresses"], licences: Iterable[str] | None = None) -> Table[AddressesTableRow]: ...

    @overload
    def table(self, name: Literal["messages"], licences: Iterable[str] | None = None) -> Table[MessagesTableRow]: ...

    @overload
    def table(
        self, name: Literal["action_plans"], licences: Iterable[str] | None = None
    ) -> Table[ActionPlansTableRow]: ...

    @overload
    def table(
        self, name: Literal["compliance_actions"], licences: Iterable[str] | None = None
    ) -> Table[ComplianceActionsTableRow]: ...

    @overload
    def table(self, name: Literal["visits"], licences: Iterable[str] | None = None) -> Table[VisitsTableRow]: ...

    @overload
    def table(self, name: Literal["penalties"], licences: Iterable[str] | None = None) -> Table[PenaltiesTableRow]: ...

    @overload
    def table(
        self, name: Literal["service_applications"], licences: Iterable[str] | None = None
    ) -> Table[ServiceApplicationsTableRow]: ...

    @overload
    def table(self, name: Literal["journal"], licences: Iterable[str] | None = None) -> Table[JournalTableRow]: ...

    @overload
    def table(self, name: TableName, licences: Iterable[str] | None = None) -> Table[TableRow]: ...

    def table(self, name: TableName, licences: Iterable[str] | None = None) -> Table[TableRow]:
        """Give a table for analysis: all records of a kind, of one moment, as the clock has left them.

        Its columns and their types are the same whatever is in it: docs/tables.md has them. polars, pandas, pyarrow,
        DuckDB and others take it as it is, by the Arrow PyCapsule interface.

        That of a view has the licences as they were, each replayed in turn. A licence of which nothing was known is
        left out there, unless it is named.

        Args:
            name: which table, such as `certificates`.
            licences: of which licences; of all where left out.

        Raises:
            WordError: there is no such table.
            Refused: one of these licences is not there.

        >>> import sms
        >>> sample = sms.samples.sponsor(workers=10)
        >>> users = sample.system.table("users")
        >>> len(users), users[0]["level"]
        (5, 'level_1')
        >>> import polars
        >>> polars.DataFrame(users)["user_id"].to_list()[:2]
        ['anna1', 'bela2']
        """
        return Table(self._table(name, licences))
