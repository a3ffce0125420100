"""The part of `together` that is in Python: `draft.py STORE USER draft` and `draft.py STORE USER race COUNT`."""

import json
import os
import sys
from datetime import datetime
from pathlib import Path

import sms

WORKER = json.loads(Path(os.environ["WORKER"]).read_text(encoding="utf-8"))


def draft(session: sms.Session, passport_number: str) -> str:
    """Drafts a certificate that is ready to be assigned."""
    fields = {**WORKER, "passport_number": passport_number}
    outcome = session.execute({"command": "create_cos", "route": sms.Route.SKILLED_WORKER, "fields": fields})
    return str(outcome.result.certificate)


def race(session: sms.Session, wanted: int) -> int:
    """Drafts and assigns so many; answers how many were assigned before the allocation was used up."""
    assigned = 0
    for nth in range(wanted):
        certificate = draft(session, f"P{nth}")
        try:
            session.execute({"command": "assign_cos", "certificate": certificate, "terms_accepted": True})
            assigned += 1
        except sms.Refused as refusal:
            if refusal.code != "allocation.insufficient":
                raise
    return assigned


def main() -> None:
    """Does what the command line says, and answers on one line."""
    store, user_id, task, *rest = sys.argv[1:]
    now = datetime.fromisoformat(os.environ["NOW"])
    session = sms.open(store, clock="manual", now=now).acting_as(user_id)
    print(draft(session, "P1000001") if task == "draft" else race(session, int(rest[0])))


if __name__ == "__main__":
    main()
