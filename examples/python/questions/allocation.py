"""How many undefined CoS are left on each route, at what pace do they go, and when do they run out?"""

import polars as pl
import sms

sample = sms.samples.sponsor(workers=400)
today = pl.lit(sample.today)
allocations = pl.DataFrame(sample.system.table("allocations")).filter(today.is_between(pl.col("from"), pl.col("to")))
pace = pl.col("assigned") / (today - pl.col("from")).dt.total_days()
answer = allocations.select("route", "remaining", pace.alias("a_day"), "to").with_columns(
    runs_out_on=today + pl.duration(days=(pl.col("remaining") / pl.col("a_day")).floor().cast(pl.Int64))
)
print(answer)
