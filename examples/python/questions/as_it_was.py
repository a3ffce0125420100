"""What did we know of certificates on 24 January 2026, and what was so, as is known now?"""

from datetime import UTC, datetime

import polars as pl
import sms

sample = sms.samples.sponsor(workers=400)
then = datetime(2026, 1, 24, 12, tzinfo=UTC)
views = {"known": sample.system.as_of(recorded=then), "so": sample.system.as_of(effective=then)}
tables = {which: pl.DataFrame(view.table("certificates")) for which, view in views.items()}
number = pl.coalesce("number", "certificate").alias("number")
known, so = (table.select(number, pl.col("state").alias(which)) for which, table in tables.items())
answer = known.join(so, on="number", how="full", coalesce=True).filter(pl.col("known").ne_missing(pl.col("so")))
print(answer.sort("number"))
