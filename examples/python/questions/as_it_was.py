"""What did we know of certificates on 24 January 2026, and what was so, as is known now?"""

from datetime import UTC, datetime

import polars as pl
import sms

sample = sms.samples.sponsor(workers=400)
then = datetime(2026, 1, 24, 12, tzinfo=UTC)
views = {"known": sample.system.as_of(recorded=then), "so": sample.system.as_of(effective=then)}
found = [(which, row) for which, view in views.items() for row in view.search_cos(licence=sample.licence)]
rows = [(which, row.number or row.certificate, str(row.state)) for which, row in found]
states = pl.DataFrame(rows, schema=["which", "number", "state"], orient="row")
answer = states.pivot("which", index="number", values="state").filter(pl.col("known").ne_missing(pl.col("so")))
print(answer)
