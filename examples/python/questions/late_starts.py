"""Which workers started more than 28 days late, and which CoS were never used?"""

from datetime import timedelta

import polars as pl
import sms

sample = sms.samples.sponsor(workers=400)
certificates = pl.DataFrame(sample.system.table("certificates")).select("number", "state", "start_on")
workers = pl.DataFrame(sample.workers).join(certificates, left_on="certificate", right_on="number")
answer = workers.filter(pl.col("starts_on") > pl.col("start_on") + timedelta(days=28))
never_used = certificates.filter(state="expired")
print(answer.select("employee_id", "start_on", "starts_on"), never_used)
