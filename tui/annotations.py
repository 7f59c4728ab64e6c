"""Has the article annotated by two processes, and tells the screen what comes in.

One process finds what needs the whole article and leaves; the other finds words where the reader is. In a book the
second leaves too when the reader has stayed in one place for a while: it is started again in no time.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine

from textual.message import Message

from jingdu.annotate import wire
from jingdu.annotate.rulings import Pieces
from tui.growing import Growing
from tui.leisure import Leisure
from tui.news import Arrived, Failed, Finished
from tui.word_queue import WordQueue
from tui.worker_process import WorkerProcess

IDLE_SECONDS = 10.0
"""How long the process for words waits for the reader to move on."""


class Annotations:
    """The annotating processes of one article."""

    def __init__(
        self,
        growing: Growing,
        rest: str | None,
        post: Callable[[Message], object],
        run: Callable[[Coroutine[None, None, None]], object],
        leisure: Leisure,
    ) -> None:
        self._growing, self._rest = growing, rest
        self._post, self._run, self._leisure = post, run, leisure
        self._finder, self._segmenter = WorkerProcess("findings"), WorkerProcess("words")
        self._queue = WordQueue(growing.findings)
        self._found = self._told = False
        self._segmenting = False
        self._name: str | None = None
        """Under which name words are kept; None until the first process has said so."""
        self._known: list[wire.Know] = []
        """Words that are to be kept whole."""
        self._settled = 0
        """As many of these hold in all that is cut."""
        self._rules: list[wire.Rule] = []
        """What the reader has decided about words in this sitting."""
        self._idle: asyncio.TimerHandle | None = None

    async def start(self) -> None:
        """Start both processes, one after the other: each start takes a few milliseconds."""
        await self._leisure.moment()
        self._run(self._find())
        await self._leisure.moment()
        self._start_segmenting()

    def look_at(self, first: int, last: int) -> None:
        """The reader sees blocks [first, last): their words are wanted first."""
        if not self._queue.look_at(first, last):
            return
        if self._segmenting:
            self._ask()
        elif self._idle is not None and not self._queue.done:
            self._start_segmenting()

    def rule(self, word: str, pieces: Pieces | None, written: str) -> None:
        """The reader has decided how a word is cut, which the article writes so: that holds in all of the article."""
        rule = wire.Rule(word, pieces)
        self._rules.append(rule)
        self._queue.cut_again({word, written})
        if self._segmenting:
            self._segmenter.ask(rule)
            self._ask()
        else:
            self._start_segmenting()

    async def stop(self) -> None:
        """End the processes."""
        await self._finder.stop()
        await self._segmenter.stop()

    async def _find(self) -> None:
        await self._finder.start()
        article = self._growing.article
        self._finder.ask(wire.Annotate(article) if self._rest is None else wire.ReadWhole(self._rest))
        async for report in self._finder.reports(self._leisure):
            self._take(report)
        self._found = True
        self._call(self._name or "")
        self._ask()
        self._tell_end()

    def _call(self, name: str) -> None:
        """From now on words can be asked for: those of an earlier sitting are kept under the article's name."""
        if self._name is None:
            self._name = name
            if self._segmenting:
                self._brief()

    def _brief(self) -> None:
        """Tell the process for words what it has to know first, and ask it."""
        if self._name:
            self._segmenter.ask(wire.Remember(self._name))
        messages: tuple[wire.Request, ...] = (*self._known, *self._rules)
        for message in messages:
            self._segmenter.ask(message)
        self._ask()

    def _start_segmenting(self) -> None:
        self._segmenting = True
        self._run(self._segment())

    async def _segment(self) -> None:
        await self._segmenter.start()
        self._queue.restart()
        self._settled = 0
        if self._name is not None:
            self._brief()
        async for report in self._segmenter.reports(self._leisure):
            self._take(report)
            self._ask()
        self._segmenting = False

    def _ask(self) -> None:
        """Ask for more words; when none are wanted, let the process go after a while."""
        if self._name is None:
            return
        for request in self._queue.requests():
            self._segmenter.ask(request)
        if self._idle is not None:
            self._idle.cancel()
            self._idle = None
        if self._done:
            loop = asyncio.get_running_loop()
            self._idle = loop.call_later(IDLE_SECONDS, lambda: self._run(self._segmenter.stop()))
            self._tell_end()

    @property
    def _done(self) -> bool:
        """Whether nothing is to come that is wanted: until all is found, words may become known that change others."""
        return self._found and self._queue.done and self._settled == len(self._known)

    def _tell_end(self) -> None:
        if self._done and not self._told:
            self._told = True
            self._post(Finished())

    def _take(self, report: wire.Report) -> None:
        match report:
            case wire.Failed(why):
                self._post(Failed(why))
            case wire.Identified(identity):
                self._call(identity)
            case wire.Vocabulary(words):
                self._known.append(wire.Know(words))
                if self._segmenting and self._name is not None:
                    self._segmenter.ask(self._known[-1])
            case wire.Settled(known):
                self._settled = known
            case _:
                self._show(report)

    def _show(self, report: wire.Report) -> None:
        before = self._growing.findings
        stretch = self._growing.take(report)
        if isinstance(report, wire.Words):
            self._queue.answered(report.block)
        longer = self._growing.findings is not before
        if longer:
            self._queue = WordQueue(self._growing.findings)
        self._post(Arrived(type(report).__name__, stretch, longer))
