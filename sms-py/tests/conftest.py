"""What tests begin with."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from .sponsor import FORM, LEVEL_1, adopt, opened

if TYPE_CHECKING:
    from collections.abc import Callable

    import sms


@pytest.fixture
def adopted() -> tuple[sms.Sms, sms.Outcome[sms.AdoptedLicence]]:
    host = opened()
    return host, adopt(host)


@pytest.fixture
def host(adopted: tuple[sms.Sms, sms.Outcome[sms.AdoptedLicence]]) -> sms.Sms:
    return adopted[0]


@pytest.fixture
def passwords(adopted: tuple[sms.Sms, sms.Outcome[sms.AdoptedLicence]]) -> dict[str, str]:
    """The temporary password of each user."""
    return {issued.user_id: issued.temporary_password for issued in adopted[1].issued}


@pytest.fixture
def session(host: sms.Sms) -> sms.Session:
    return host.acting_as(LEVEL_1)


@pytest.fixture
def draft(session: sms.Session) -> Callable[..., str]:
    """Drafts a certificate that lacks nothing."""

    def draft(**fields: Any) -> str:
        outcome = session.execute(
            {"command": "create_cos", "route": "skilled_worker", "fields": {**FORM, **fields}},
        )
        name: str = outcome.result.certificate
        return name

    return draft
