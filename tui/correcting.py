"""Putting right who says something."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import TYPE_CHECKING

from tui.base import ReaderBase
from tui.news import Arrived

if TYPE_CHECKING:
    from jingdu.analysis import Statement
    from jingdu.annotate.findings import Findings


class Correcting(ReaderBase):
    """The action that corrects an attribution."""

    _keeping: asyncio.Lock | None = None
    """Corrections are written one after the other."""

    def action_correct(self) -> None:
        """Ask who really says what is at the cursor."""
        statement = self.growing.findings.statements.at(self.pane.cursor)
        if statement is None:
            self.notify("The cursor is in nobody's statement.", markup=False, timeout=3)
        else:
            self.correct(statement, lambda: None)

    def correct(self, statement: Statement, then: Callable[[], None]) -> None:
        """Ask who really says something; `then` is called once that has changed."""
        from jingdu.said import plain
        from tui.speaker_choice import Choice, SpeakerChoice

        findings = self.growing.findings
        found = findings.as_found(findings.statements.index_of(statement))

        def take(choice: Choice | None) -> None:
            if choice is not None and choice.speaker != statement.speaker:
                self._give(findings, statement, choice.speaker)
                then()

        what = plain(findings.article, statement).replace("\n", " ")
        self.app.push_screen(SpeakerChoice(findings, what, statement.speaker, found.speaker), take)

    def _give(self, findings: Findings, statement: Statement, speaker: str | None) -> None:
        """Let somebody say it from now on; whoever was found to say it at first takes it back without a mark."""
        from jingdu.library import corrections

        index = findings.statements.index_of(statement)
        found = findings.as_found(index)
        new = found if speaker == found.speaker else corrections.given_to(statement, speaker)
        findings.correct(index, new)
        self.run_worker(self._keep(findings, index), name="keep")
        self.post_message(Arrived("Corrected", (statement.start, statement.end)))

    async def _keep(self, findings: Findings, index: int) -> None:
        from jingdu.library import corrections
        from jingdu.library.database import LibraryError

        self._keeping = self._keeping or asyncio.Lock()
        async with self._keeping:
            new = findings.statements.items[index]
            try:
                if new == findings.as_found(index):
                    await asyncio.to_thread(corrections.forget, findings.article, new)
                else:
                    speaker = findings.speaker(new.speaker)
                    await asyncio.to_thread(corrections.keep, findings.article, new, speaker)
            except LibraryError as error:
                self.notify(str(error), title="The correction is not kept", severity="error", markup=False)
