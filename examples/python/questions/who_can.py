"""Who can do what today, and is any function left with one person?"""

import polars as pl
import sms

sample = sms.samples.sponsor(workers=400)
users = sample.system.view_users(licence=sample.licence)
sessions = [sample.system.acting_as(user.user_id) for user in users]
decisions = [(user.user_id, name, user.can(name)) for user in sessions for name in sms.Function]
rows = [(user_id, name, can.allowed, [reason.code for reason in can.reasons]) for user_id, name, can in decisions]
answer = pl.DataFrame(rows, schema=["user_id", "function", "allowed", "reasons"], orient="row")
alone = answer.filter("allowed").group_by("function").agg("user_id").filter(pl.col("user_id").list.len() == 1)
print(answer, alone)
