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

What to look at for what one wants to do, each with `help`:

    who may do what                  decide, Session.can, Session.menu, functions, Decision, Reason
    open a store, close it, copy it  open, Sms.close, Sms.backup, Sms.scrub
    enter a licence as it stands     HomeOffice.adopt_licence, AdoptedCertificate, AdoptedUser, register
    act as a user                    Sms.acting_as, Sms.log_in, Session, Outcome
    act as the Home Office           Sms.home_office, HomeOffice
    try a command without doing it   Session.preview, Sms.preview, HomeOffice.preview
    see what would come of several   Sms.what_if, Session.what_if, WhatIf, compare_policies
    fill in a form                   form_fields, CosForm, CasForm, check_cos, check_cas
    draft and assign a CoS           Session.create_cos, Session.assign_cos, cos_dates, check_application
    draft and assign a CAS           Session.create_cas, Session.assign_cas, check_cas_application
    files of the Bulk Data Transfer  bdt.check, bdt.from_table, bdt.read, Session.bulk_data_transfer
    several in one go                Session.assign_cos_batch, Sms.execute_all
    find and read                    Sms.search_cos, Sms.view_cos, Sms.view_users, Sms.rows, Rows
    analyse                          Sms.table, Sms.sql, Table
    let time pass                    Sms.advance_to, Sms.set_time, Notice
    look back                        Sms.journal, Sms.as_of, View, RecordedEvent
    prove and compare                Sms.verify, Sms.heads, Sms.state
    a person asks for their data     Sms.export_person, HomeOffice.erase_person
    change figures of the rules      settings, Policy, HomeOffice.set_policy
    look rules, codes and words up   rules, error_codes, reference_codes, enumerations
    what went wrong                  SmsError, Refused, InputError, WordError, error_codes

A name is made when it is first asked for, so that `import sms` is quick: the first `open` takes longer than the second.
"""

from collections.abc import Mapping as _Mapping
from importlib import import_module as _import_module

from . import _names, _native

__version__ = _native.VERSION
__all__ = _names.EXPORTED  # noqa: PLE0605  a list

# Native, and mappings like every record.
_Mapping.register(_native.Decision)
_Mapping.register(_native.Reason)


def __getattr__(name: str) -> object:
    """Make a public name when it is first asked for."""
    if name in _names.SUBMODULES:
        return _import_module(f".{name}", __name__)
    home = _names.HOMES.get(name)
    if home is None:
        message = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(message, name=name, obj=__import__(__name__))
    value: object = getattr(_import_module(f".{home}", __name__), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    """Name what is public, whether it was made or not."""
    return sorted({*globals(), *_names.HOMES, *_names.SUBMODULES})
