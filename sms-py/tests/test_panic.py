"""What becomes of a failure inside: a code, and one handle that refuses from then on.

It runs where the library was built with the feature `test-support`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
import sms
from sms import _native

from .sponsor import LEVEL_1, LICENCE, adopt, opened

if TYPE_CHECKING:
    from collections.abc import Callable

pytestmark = [
    pytest.mark.skipif(not hasattr(_native, "fail_inside"), reason="built without the feature `test-support`"),
    pytest.mark.parallel_threads(1),
]


def test_a_panic_becomes_a_code_and_poisons_its_own_handle_alone() -> None:
    host = opened()
    adopt(host)
    session, view = host.acting_as(LEVEL_1), host.as_of(licence=LICENCE, entry=1)
    fail_inside: Callable[[Any], None] = vars(_native)["fail_inside"]
    with pytest.raises(sms.HandleError) as failed:
        fail_inside(host._native)
    assert failed.value.code == "boundary.panic"
    for call in (host.verify, lambda: host.state(LICENCE), lambda: host.acting_as(LEVEL_1)):
        with pytest.raises(sms.HandleError) as refused:
            call()
        assert refused.value.code == "boundary.poisoned"
    assert session.create_cos(route="skilled_worker").result.state == "work_in_progress"
    assert view.state(LICENCE)
    assert opened().verify()
