"""Enumerations: words that are text, and print themselves as they are written in Python."""

from enum import EnumType, StrEnum


class WordType(EnumType):
    """The class of the lists. `dir` and `help` tell of one what is its own, and not what every text can do."""

    def __dir__(cls) -> list[str]:
        """Name the words."""
        return ["__doc__", "__members__", "__module__", "__name__", *cls.__members__]


class Word(StrEnum, metaclass=WordType):
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
