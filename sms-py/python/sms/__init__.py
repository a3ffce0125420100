"""The Home Office Sponsorship Management System (SMS) as a domain model.

Who may do what on a sponsor licence, what state every certificate, allocation and user is in, and why something was
refused, with the rule, its source and how sure we are. It talks to no network, and is not the Home Office.

Questions that need no store:

>>> import sms
>>> decision = sms.decide("assign_cos", level="level_2", status="suspended")
>>> decision.allowed
False
>>> decision.reasons[0].code
'access.licence_status'

A store, in memory or in a file, keeps licences, users and certificates, and a journal that proves itself:

>>> system = sms.open()
>>> outcome = system.home_office.adopt_licence(
...     number="SIM000001", organisation={"name": "Example Ltd"}, routes=[{"route": "skilled_worker", "rating": "a"}]
... )
>>> system.view_licence_summary(licence="SIM000001").organisation.name
'Example Ltd'
>>> bool(system.verify())
True

Commands and queries are methods with typed arguments, and documents: `Session.execute`, `Session.query`. Words such
as `Level.LEVEL_1` can be given as text as well. Days are `date`, moments are `datetime` with a time zone. What comes
back is a frozen record, whose members are attributes, and a mapping of their names to the same values. What is raised
is a `SmsError`: `Refused` where the rules say no, with every reason in its `decision`.

To begin with: `help(sms.decide)`, `help(sms.open)`, `help(sms.Sms)`, `help(sms.Session)`, `help(sms.HomeOffice)`.
"""

from . import register as register
from ._answers import *  # noqa: F403
from ._asking import *  # noqa: F403
from ._documents import *  # noqa: F403
from ._enums import *  # noqa: F403
from ._errors import *  # noqa: F403
from ._native import VERSION
from ._native import Decision as Decision
from ._native import Policy as Policy
from ._native import Reason as Reason
from ._native import decide as decide
from ._questions import *  # noqa: F403
from ._rows import *  # noqa: F403
from ._session import *  # noqa: F403
from ._sms import *  # noqa: F403
from ._view import *  # noqa: F403

__version__ = VERSION

# Where a name is written down is our own affair: people, pickles and tracebacks see `sms.Session`. Words, records and
# shapes of documents stay where their types can be looked up, and where `help(sms)` does not tell the same methods of
# each.
_KEPT = {"sms._answers", "sms._documents", "sms._enums", "sms._native"}
for _value in list(globals().values()):
    _home = getattr(_value, "__module__", "")
    if _home.startswith("sms._") and _home not in _KEPT:
        _value.__module__ = "sms"
del _KEPT, _home, _value
