"""Who may do what, from Python: a question without a store, then a store with a licence and a user at the screen.

pip install ./sms-py
python examples/python/decide.py
"""

from __future__ import annotations

import sms


def show(decision: sms.Decision) -> None:
    """Show a decision with every reason."""
    print("  yes" if decision else "  no")
    for reason in decision.reasons:
        print(f"  - {reason.code}: {reason.message}")
        print(f"    rule {reason.rule} ({reason.source}), {reason.confidence}")
        if reason.remedy:
            print(f"    remedy: {reason.remedy}")


def main() -> None:
    """Ask."""
    print("May a Level 2 user apply for defined CoS, on a suspended licence for students?")
    show(sms.decide("apply_defined_cos", level="level_2", status="suspended", routes=["student"]))
    print("And report the activity of a student?")
    show(sms.decide("report_student_activity", level="level_2", status="suspended", routes=["student"]))

    # A suspended student sponsor, entered as it stands, with a user of each level.
    system = sms.open("memory:")
    system.home_office.adopt_licence(
        number="QHDGHB91X",
        organisation={"name": "Example College"},
        status=sms.LicenceStatus.SUSPENDED,
        routes=[{"route": sms.Route.STUDENT, "rating": sms.Rating.A}],
        users=[{"user_id": "anna1", "level": sms.Level.LEVEL_1}, {"user_id": "carl2", "level": sms.Level.LEVEL_2}],
    )
    carl = system.acting_as("carl2")
    print("Carl is such a user. May he?")
    show(carl.can(sms.Function.APPLY_DEFINED_COS))
    print("And report the activity of his student?")
    show(carl.can(sms.Function.REPORT_STUDENT_ACTIVITY))

    print("Who is `nobody`?")
    try:
        system.acting_as("nobody")
    except sms.SmsError as error:
        print(f"  {error.code}: {error}")


if __name__ == "__main__":
    main()
