"""If this user leaves, and if the licence is suspended: what would come of it, with nothing of it recorded.

To run it:

    pip install ./sms-py
    python examples/python/what_if.py

A system of one made-up sponsor is asked what would be if its second Level 1 user left in May, and what its policy would
change before it is changed.
"""

from __future__ import annotations

from datetime import UTC, date, datetime

import sms

NOW = datetime(2026, 4, 6, 9, tzinfo=UTC)
LICENCE = "SIM000001"


def sponsor() -> sms.Sms:
    """Open a system with a sponsor that has two Level 1 users."""
    system = sms.open(clock="manual", now=NOW, seed=1)
    users = [{"user_id": user, "level": "level_1"} for user in ("anna1", "bella1")]
    system.execute(
        {
            "command": "adopt_licence",
            "number": LICENCE,
            "organisation": {"name": "Example Widgets Ltd"},
            "routes": [{"route": "skilled_worker", "rating": "a"}],
            "expires_on": "2026-09-01",
            "users": users,
        },
        actor="home_office",
    )
    return system


def tell(title: str, answer: sms.WhatIf) -> None:
    """Print what would come of it."""
    print(title)
    for step in answer.steps:
        reasons = ", ".join(reason.code for reason in step.reasons)
        print(f"  {step.command} on {step.at:%d %B %Y}: {'carried out' if step.allowed else reasons}")
    for found in answer.found:
        print(f"  found then: {found.finding.code}")
    for lapse in answer.lapses:
        print(f"  lapses: {lapse.event.event}")


def main() -> None:
    """Ask, and show that nothing has happened."""
    system = sponsor()
    leaves = {"command": "deactivate_user", "licence": LICENCE, "user_id": "bella1"}
    suspended = {"command": "set_status", "licence": LICENCE, "status": "suspended"}
    create = {"command": "create_cos", "route": "skilled_worker"}
    in_may = datetime(2026, 5, 1, tzinfo=UTC)
    tell("If Bella leaves in May:", system.what_if([{"command": leaves, "actor": "home_office", "at": in_may}]))
    steps: list[sms.Supposed] = [
        {"command": suspended, "actor": "home_office"},
        {"command": create, "actor": "anna1"},
        {"command": create, "actor": "bella1", "at": datetime(2026, 9, 2, tzinfo=UTC)},
    ]
    tell("If the licence is suspended, and then expires:", system.what_if(steps))
    print(f"Entries in the journal: {len(list(system.journal(LICENCE)))}")

    difference = sms.compare_policies(
        on=date(2026, 4, 6), change={"access.edit_cos.level_2": [{"value": "no"}]}, policy=system.policy()
    )
    print("If Level 2 users could not edit a CoS:")
    for block in difference.newly_refused:
        print(f"  refused: {', '.join(block.functions)} to {', '.join(block.levels)} by {', '.join(block.settings)}")
    print(f"  no new access: {not difference.newly_allowed}")


if __name__ == "__main__":
    main()
