"""Which visas, CoS and licences end within 90, 60 or 30 days?"""

import polars as pl
import sms

sample = sms.samples.sponsor(workers=400)
visas = pl.DataFrame(sample.workers).select(what=pl.lit("visa"), who="employee_id", on="visa_expires_on")
cos = pl.DataFrame(sample.system.table("certificates")).filter(state="used")
cos = cos.select(what=pl.lit("cos"), who="number", on="end_on")
licences = pl.DataFrame(sample.system.table("licences")).select(what=pl.lit("licence"), who="licence", on="expires_on")
days = (pl.col("on") - sample.today).dt.total_days()
answer = pl.concat([visas, cos, licences]).with_columns(days=days).filter(pl.col("days").is_between(0, 90))
answer = answer.with_columns(within=pl.when(days <= 30).then(30).when(days <= 60).then(60).otherwise(90)).sort("on")
print(answer)
