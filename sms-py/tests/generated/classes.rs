//! What the classes of methods say of themselves, with an example that runs.

pub(crate) const SESSION_COMMANDS: &str = r#"
The commands that a user may give, each as a method.

A command that is not allowed raises `Refused`, whose `decision` has every reason.

>>> import sms
>>> session = sms.samples.sponsor(workers=10).system.acting_as("anna1")
>>> drafted = session.create_cos(route=sms.Route.SKILLED_WORKER, fields={"family_name": "Worker-One"})
>>> drafted.result.state
CertificateState.WORK_IN_PROGRESS
>>> session.delete_cos(certificate=drafted.result.certificate).repeated
False
"#;

pub(crate) const HOME_OFFICE_COMMANDS: &str = r#"
The commands of the Home Office, and of what happens outside SMS, each as a method.

A command that is not allowed raises `Refused`, whose `decision` has every reason.

>>> import sms
>>> from datetime import UTC, date, datetime
>>> host = sms.open("memory:", clock="manual", now=datetime(2026, 4, 6, 9, tzinfo=UTC))
>>> adopted = host.home_office.adopt_licence(
...     number="QHDGHB91X",
...     organisation={"name": "Example Ltd"},
...     routes=[{"route": "skilled_worker", "rating": "a"}],
... )
>>> granted = host.home_office.grant_allocation(
...     licence="QHDGHB91X", route="skilled_worker", granted=3, to=date(2027, 4, 5)
... )
>>> granted.events[0].event
'allocation_granted'
"#;

pub(crate) const SESSION_QUERIES: &str = r#"
The queries of a user, each as a method.

A query that the user may not ask raises `Refused`, whose `decision` has every reason.

>>> import sms
>>> session = sms.samples.sponsor(workers=10).system.acting_as("anna1")
>>> [user.level for user in session.view_users()][:2]
[Level.LEVEL_1, Level.LEVEL_1]
"#;

pub(crate) const HOST_QUERIES: &str = r#"
The queries of the host about a licence, each as a method.

>>> import sms
>>> sample = sms.samples.sponsor(workers=10)
>>> sample.system.view_licence_summary(licence=sample.licence).organisation.name
'Sample Works Ltd'
"#;
