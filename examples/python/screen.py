"""The screen of a user: the menus with what is grey and why, and the grids of requests and applications.

To run it:

    pip install ./sms-py
    python examples/python/screen.py
"""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import sms

#: A sponsor whose allocation renews itself in April, entered as it stands in January.
SPONSOR = Path(__file__).parents[1] / "data" / "screen.json"


def grid(user: sms.Session, query: str, *columns: str) -> None:
    """Print the rows of a query, a line each with these columns."""
    print(query)
    for row in user.query({"query": query}):
        cells = (getattr(row, column) for column in columns)
        print("  " + ", ".join("-" if cell is None else str(cell) for cell in cells))


def main() -> None:
    """Show what Anna sees, a Level 1 user."""
    system = sms.open(clock="manual", now=datetime(2027, 1, 5, 9, tzinfo=UTC), seed=1)
    system.execute(SPONSOR.read_text(encoding="utf-8"), actor="home_office")
    anna = system.acting_as("anna1")
    for menu in anna.menu():
        print(menu.title)
        for item in menu.items_:
            print(f"  {item.title}" if item.enabled else f"- {item.title}: {item.reasons[0].code}")
    grid(anna, "view_change_requests", "request_number", "kind", "state", "requested_on")
    grid(anna, "view_allocation_requests", "kind", "route", "state", "renews_on")
    grid(anna, "track_applications", "kind", "state", "applied_on", "expires_on")


if __name__ == "__main__":
    main()
