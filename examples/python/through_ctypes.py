"""Who may do what, from Python without the package: the C library, by ctypes alone. Documents are JSON on both sides.

To run it, with the library that `cargo xtask dist` makes in a folder DIST:

    SMS_LIBRARY=DIST/lib/libsms.so python examples/python/through_ctypes.py
"""

from __future__ import annotations

import json
import os
from contextlib import contextmanager
from ctypes import CDLL, POINTER, Structure, byref, c_char, c_size_t, c_uint32, c_void_p
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Generator

#: A suspended student sponsor, entered as it stands, with a user of each level.
ADOPT = {
    "command": "adopt_licence",
    "number": "QHDGHB91X",
    "organisation": {"name": "Example College"},
    "status": "suspended",
    "routes": [{"route": "student", "rating": "a"}],
    "users": [{"user_id": "anna1", "level": "level_1"}, {"user_id": "carl2", "level": "level_2"}],
}


class Text(Structure):
    """`sms_str`: a pointer and a length. It may hold NUL, and does not end with one."""

    _fields_ = (("data", POINTER(c_char)), ("length", c_size_t))

    @classmethod
    def of(cls, text: str) -> Text:
        """Make a text that the library takes. The structure keeps the bytes alive."""
        data = text.encode()
        return cls((c_char * len(data)).from_buffer_copy(data), len(data))

    def __str__(self) -> str:
        """Copy a text that the library gave; where it is empty, its pointer may be null."""
        return self.data[: self.length].decode() if self.length else ""


#: The functions that can fail, each with its parameters but the last two: the places for the answer and for the error.
FALLIBLE: dict[str, list[type]] = {
    "sms_open": [Text, Text],
    "sms_system_execute": [c_void_p, Text, Text],
    "sms_system_acting_as": [c_void_p, Text],
    "sms_session_can": [c_void_p, c_uint32, Text],
    "sms_ask": [c_void_p, Text],
    "sms_word_number": [Text, Text],
}
#: The functions that give a text of a handle.
TEXTS = ["sms_buffer_text", "sms_decision_json", "sms_error_id", "sms_error_message"]
#: The handles, each of which has a function that frees it.
HANDLES = ["system", "session", "buffer", "decision", "error"]

library = CDLL(os.environ.get("SMS_LIBRARY", "libsms.so"))
for name, parameters in FALLIBLE.items():
    getattr(library, name).argtypes = [*parameters, c_void_p, POINTER(c_void_p)]
    getattr(library, name).restype = c_uint32
for name in TEXTS:
    getattr(library, name).argtypes = [c_void_p]
    getattr(library, name).restype = Text
for name in HANDLES:
    getattr(library, f"sms_{name}_free").argtypes = [c_void_p]
    getattr(library, f"sms_{name}_free").restype = None


class LibraryError(Exception):
    """What the library refused or could not do."""

    def __init__(self, error: c_void_p) -> None:
        """Take what there is to know, and free the error."""
        self.code = str(library.sms_error_id(error))
        super().__init__(str(library.sms_error_message(error)))
        library.sms_error_free(error)


def call(name: str, *arguments: Any, kind: type = c_void_p) -> Any:
    """Call a function that can fail. Its answer is of a kind: a handle, where nothing else is said."""
    out, error = kind(), c_void_p()
    if getattr(library, name)(*arguments, byref(out), byref(error)):
        raise LibraryError(error)
    return out


@contextmanager
def owned(handle: c_void_p, name: str) -> Generator[c_void_p]:
    """Free a handle at the end of the block."""
    try:
        yield handle
    finally:
        getattr(library, f"sms_{name}_free")(handle)


def read(buffer: c_void_p) -> Any:
    """Read a document that the library gave."""
    with owned(buffer, "buffer"):
        return json.loads(str(library.sms_buffer_text(buffer)))


def show(decision: dict[str, Any]) -> None:
    """Show a decision with every reason."""
    print("  yes" if decision["allowed"] else "  no")
    for reason in decision["reasons"]:
        print(f"  - {reason['code']}: {reason['message']}")
        print(f"    rule {reason['rule']} ({reason['source']}), {reason['confidence']}")
        if reason["remedy"]:
            print(f"    remedy: {reason['remedy']}")


def without_a_store(function: str) -> None:
    """Ask the default policy."""
    asked = {
        "question": "decide",
        "function": function,
        "level": "level_2",
        "status": "suspended",
        "routes": ["student"],
    }
    show(read(call("sms_ask", None, Text.of(json.dumps(asked)))))


def at_the_screen(session: c_void_p, function: str) -> None:
    """Ask as a user of a licence that is in a store."""
    number = call("sms_word_number", Text.of("Function"), Text.of(function), kind=c_uint32)
    with owned(call("sms_session_can", session, number, Text.of("")), "decision") as decision:
        show(json.loads(str(library.sms_decision_json(decision))))


def main() -> None:
    """Ask."""
    print("May a Level 2 user apply for defined CoS, on a suspended licence for students?")
    without_a_store("apply_defined_cos")
    print("And report the activity of a student?")
    without_a_store("report_student_activity")

    with owned(call("sms_open", Text.of("memory:"), Text.of("")), "system") as system:
        read(call("sms_system_execute", system, Text.of("home_office"), Text.of(json.dumps(ADOPT))))
        with owned(call("sms_system_acting_as", system, Text.of("carl2")), "session") as carl:
            print("Carl is such a user. May he?")
            at_the_screen(carl, "apply_defined_cos")
            print("And report the activity of his student?")
            at_the_screen(carl, "report_student_activity")
        print("Who is `nobody`?")
        try:
            call("sms_system_acting_as", system, Text.of("nobody"))
        except LibraryError as error:
            print(f"  {error.code}: {error}")


if __name__ == "__main__":
    main()
