"""Which assigned CoS lapse unused in the next 30 days, and which have lapsed?"""

from datetime import timedelta

import polars as pl
import sms

sample = sms.samples.sponsor(workers=400)
soon = pl.col("last_day_to_apply").is_between(sample.today, sample.today + timedelta(days=30))
lapses = (pl.col("state") == "expired") | ((pl.col("state") == "assigned") & soon)
certificates = pl.DataFrame(sample.system.table("certificates"))
answer = certificates.filter(lapses).select("number", "state", "last_day_to_apply", "owner")
print(answer.sort("last_day_to_apply"))
