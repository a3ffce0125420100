"""Runs a case file: every case, every row, every step, and names the one that is not as it should be."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from .canonical import at, canonical, shown
from .document import Mistake, rows, written_out
from .expect import differences
from .history import Memory, Snapshot, news
from .step import Step
from .world import World

if TYPE_CHECKING:
    from .came import Came
    from .file import CaseFile
    from .hand_over import HandOver


class Problem(Exception):  # noqa: N818  it is in what the library does
    """Something is not as it should be."""


@dataclass
class Run:
    """What a run of a file has shown."""

    lines: list[str] = field(default_factory=list)
    """A line of canonical JSON for each step that a case took."""
    problems: list[str] = field(default_factory=list)

    @property
    def transcript(self) -> bytes:
        return "".join(f"{line}\n" for line in self.lines).encode()

    @property
    def digest(self) -> str:
        return hashlib.sha256(self.transcript).hexdigest()


def run(file: CaseFile, hand_over: HandOver) -> Run:
    """Run a file; every case that fails is told, with its step."""
    shown = Run()
    for case in file.cases:
        has_rows = "each" in case
        for number, row in enumerate(rows(case.get("each"), {}, file.documents)):
            try:
                answers = CaseRun(file, case, row, hand_over).run()
            except (Mistake, Problem) as problem:
                shown.problems.append(f"{file.name}\ncase `{case['name']}`{_with(row)}, {problem}")
                continue
            place = {"case": case["name"], "row": number if has_rows else None}
            shown.lines.extend(
                canonical({"answer": answer, "step": step, **place}) for step, answer in enumerate(answers)
            )
    return shown


def _with(row: dict[str, Any]) -> str:
    return f" with {shown(row)}" if row else ""


class CaseRun:
    """The run of a case, or of one of its rows."""

    def __init__(self, file: CaseFile, case: dict[str, Any], row: dict[str, Any], hand_over: HandOver) -> None:
        self.file = file
        self.case = case
        self.world = World(case.get("now", file.now), case.get("seed", 1), row, hand_over)
        self.memory = Memory(Snapshot.of(self.world.sms))

    def run(self) -> list[Any]:
        """Take all steps, and give the answers to those of the case itself."""
        self._take_all("before", self.file.before)
        answers = self._take_all("step", self.case["steps"])
        system = self.world.sms
        verification = system.verify()
        problems = [f"verify: {verification.damages}"] if verification.damages else []
        problems += [f"the past: {difference}" for difference in self.memory.differences(system)]
        if problems:
            raise Problem("\n  ".join(problems))
        return answers

    def _take_all(self, kind: str, steps: list[dict[str, Any]]) -> list[Any]:
        answers = []
        for place, step in enumerate(steps):
            plain = {name: value for name, value in step.items() if name != "each"}
            for row in rows(step.get("each"), self.world.variables, self.file.documents):
                try:
                    written = written_out(plain, self.world.variables | row, self.file.documents)
                    answers.append(self._take(Step(written)))
                except (Mistake, Problem) as problem:
                    message = f"{kind} {place}{_with(row)}: {problem}\n  {shown(step)}"
                    raise type(problem)(message) from None
        return answers

    def _take(self, step: Step) -> Any:
        """Take a step, with everything that a runner checks by itself, and give the answer."""
        before, tried = self.memory.present, self._try_out(step)
        came = self.world.take(step)
        problems = [*differences(step.expect, came), *came.mistakes]
        if tried is not None and (tried == came.against) == step.preview_differs:
            problems.append(f"preview: {tried} against {came.against}")
        after = Snapshot.of(self.world.sms)
        if came.is_refusal and step.knocks:
            problems += self._logged(step, before)
        elif (came.is_refusal or not step.writes) and before != after:
            problems.append(f"something changed:\n  before {before}\n  after  {after}")
        if problems:
            raise Problem("\n  ".join(["", *problems, f"answer {shown(came.value)}"]))
        self._save(step, came)
        self._forget_erased(step, came)
        self.memory.remember(after)
        return came.value

    def _try_out(self, step: Step) -> list[str] | None:
        """The codes that a preview shows, where the step carries out a command."""
        if not step.carries_out:
            return None
        codes = self.world.try_out(step).against
        if Snapshot.of(self.world.sms) != self.memory.present:
            message = "a preview changed something"
            raise Problem(message)
        return codes

    def _logged(self, step: Step, before: Snapshot) -> list[str]:
        """A knock that was refused adds one entry with the reason that is expected, or none."""
        logged = [[entry.event, entry.data.get("reason")] for entry in news(self.world.sms, before)]
        reason = step.expect.get("logged")
        wanted = [] if reason is None else [["log_in_refused", reason]]
        return [] if logged == wanted else [f"logged: wanted {wanted}, got {logged}"]

    def _save(self, step: Step, came: Came) -> None:
        for name, pointer in step.save.items():
            try:
                self.world.variables[name] = at(came.value, pointer)
            except LookupError:
                message = f"nothing to save at {pointer} of {shown(came.value)}"
                raise Mistake(message) from None

    def _forget_erased(self, step: Step, came: Came) -> None:
        match step.get("execute"):
            case {"command": "erase_person", "licence": str(licence)} if not came.is_refusal:
                self.memory.forget(licence)
