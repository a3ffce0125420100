"""Enumerations: words that are text, and print themselves as they are written in Python."""

from enum import StrEnum


class Word(StrEnum):
    """A word of a closed list. It equals its text, and can be given wherever its text can.

    >>> import sms
    >>> sms.Level.LEVEL_1 == "level_1"
    True
    >>> sms.Level("level_2")
    Level.LEVEL_2
    """

    def __repr__(self) -> str:
        """Write the word as a constant, so that records which hold it read back."""
        return f"{type(self).__name__}.{self.name}"
