"""Which live certificates has a Level 2 user who leaves, and which of them would nobody see any more?"""

import polars as pl
import sms

sample = sms.samples.sponsor(workers=400)
leaver = "emil5"
certificates = pl.DataFrame(sample.system.table("certificates"))
owned = certificates.filter(pl.col("state").is_in(["assigned", "used"]), owner=leaver)
others = [user.user_id for user in sample.system.view_users(licence=sample.licence) if user.user_id != leaver]
sees = [(user_id, sample.system.acting_as(user_id).can) for user_id in others]
seen_by = [[user_id for user_id, can in sees if can("view_cos", number).allowed] for number in owned["number"]]
answer = owned.select("number", "family_name", pl.Series("seen_by", seen_by, dtype=pl.List(pl.String)))
print(answer, answer.filter(pl.col("seen_by").list.len() == 0))
