"""Which Level 1 users have not logged in for 30 days, and which for 365?"""

import polars as pl
import sms

sample = sms.samples.sponsor(workers=400)
users = pl.DataFrame(sample.system.table("users")).filter(level="level_1", status="active")
idle = (sample.today - pl.col("last_log_in_on")).dt.total_days().alias("days")
answer = users.select("user_id", "last_log_in_on", idle).filter(pl.col("days") > 30)
answer = answer.with_columns(for_a_year=pl.col("days") > 365)
print(answer)
