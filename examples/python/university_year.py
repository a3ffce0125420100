"""A university's year: 3,003 applicants from the spreadsheet of admissions to their graduation, by the files of SMS.

To run it:

    pip install ./sms-py
    python examples/python/university_year.py

`applicants.py` has who applies, and how the office calls its columns.
"""

from __future__ import annotations

import tempfile
from datetime import UTC, datetime
from pathlib import Path

import sms

import applicants

LICENCE = "SIM000001"
system = sms.open(clock="manual", now=datetime(2026, 7, 1, 9, tzinfo=UTC), seed=1)
system.home_office.adopt_licence(
    mode="simulate",
    number=LICENCE,
    organisation={"name": "University of Examples"},
    routes=[{"route": "student", "rating": "a"}],
    users=[{"user_id": "anna1", "level": "level_1"}],
    allocations=[{"route": "student", "granted": 5_000, "assigned": 0, "from": "2026-04-06", "to": "2027-04-05"}],
)
anna = system.acting_as("anna1")

with tempfile.TemporaryDirectory() as folder:
    spreadsheet = Path(folder) / "applicants.csv"
    applicants.write(spreadsheet, 3_003)
    made = sms.bdt.from_table(spreadsheet, mapping=applicants.MAPPING, file_id="AUTUMN_2026", licence_number=LICENCE)
for said in made.rejections:
    print(f"row {said.row}, {said.column}: {said.message}")
assert made.upload is not None
print("brought:", anna.bulk_data_transfer(file=made.upload.to_bytes()).result.created)

drafts = [row.certificate for row in anna.rows({"query": "search_cas", "state": "ready_to_go"})]
for begin in range(0, len(drafts), 1_000):
    anna.assign_cas_batch(certificates=drafts[begin : begin + 1_000], terms_accepted=True)
export = sms.bdt.export(anna.export_cas(), licence_number=LICENCE)
numbers = [row["cas_number"] for row in export]
print("assigned:", len(numbers), "left to assign this year:", anna.view_licence_summary().allocations[0].remaining)

paid = [{"cas_number": number, "first_year_fees_pence": 1_850_000, "fees_paid_pence": 1_850_000} for number in numbers]
fees = anna.bulk_update_fees(file=sms.bdt.make(paid, kind="fee_update", file_id="FEES_2026"))
print("fees brought up to date:", len(fees.result.certificates))

used = [{"command": "mark_cas_used", "licence": LICENCE, "certificate": number} for number in numbers]
assert all(isinstance(done, sms.Outcome) for done in system.execute_all([(one, "home_office") for one in used]))
system.advance_to(datetime(2027, 10, 1, 9, tzinfo=UTC))
graduates = anna.notify_graduates(file=sms.bdt.graduates(numbers, file_id="GRADUATES_2027"))
print("graduates notified:", len(graduates.result.notified), "whole:", bool(system.verify()))
