"""In what does the export of human resources differ from the CoS: salary, hours, occupation code, site?"""

import polars as pl
import sms

sample = sms.samples.sponsor(workers=400)
fields = [pl.col("salary", "weekly_hours").cast(float).cast(str), pl.col("occupation_code", "site")]
certificates = pl.DataFrame(sample.system.table("certificates"))
certificates = certificates.with_columns(salary=pl.col("gross_salary_pence") / 100, site="work_city")
on_cos = certificates.select("number", *fields).unpivot(index="number", value_name="cos")
in_hr = pl.DataFrame(sample.workers).select("employee_id", pl.col("certificate").alias("number"), *fields)
both = in_hr.unpivot(index=["employee_id", "number"], value_name="hr").join(on_cos, on=["number", "variable"])
answer = both.filter(pl.col("hr") != pl.col("cos")).rename({"variable": "field"})
print(answer)
