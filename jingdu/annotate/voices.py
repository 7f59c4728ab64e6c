"""Speakers and statements, found together: who counts as a speaker is seen from the cues.

One pass over the blocks in reading order, linear in the length of the text. Names are learned as they are introduced;
pronouns and dropped subjects are resolved by sieves, the surest first. Offsets in a `Draft` are into its piece of text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import zip_longest

from jingdu.analysis import Speaker, Statement, StatementKind
from jingdu.annotate.speakers import learning
from jingdu.annotate.speakers.profiles import Profiles
from jingdu.annotate.speakers.registry import Entity, Registry
from jingdu.annotate.speakers.tables import simplified
from jingdu.annotate.statements import extents, sieves, turns
from jingdu.annotate.statements.draft import CONFIDENCE, Draft
from jingdu.annotate.statements.paragraph import Reading
from jingdu.annotate.statements.resolving import Resolver
from jingdu.article import Article, Block, Span

LONG = 3000
"""Characters of a paragraph that are read at a time: books of one line must not take longer than others."""
_STOP = re.compile(r"[。！？][”’」』）]?")


def find(article: Article) -> tuple[list[Speaker], list[Statement]]:
    """Speakers in order of first mention, statements in reading order."""
    listener = Listener(article)
    for number, block in enumerate(article.blocks):
        listener.hear(number, block)
    return listener.profiles.speakers(), list(listener.statements())


class Listener:
    """What has been understood of an article so far."""

    def __init__(self, article: Article) -> None:
        self._article = article
        self._text = simplified(article.text)
        self._registry = Registry()
        self._registry.known.text = self._text
        for name in learning.subjects(self._text):
            self._registry.introduce(name, "", "")
        self._transcript = turns.Transcript(article, self._text)
        self._resolver = Resolver(self._registry)
        self.profiles = Profiles(article.text, self._text, self._registry)
        self._drafts: list[Draft] = []
        self._turn: Entity | None = None
        """Whose turn it is in a transcript."""
        self._asked = False
        """Whether that turn is a question."""
        self._labelled = -1
        """The block of a label line of which no paragraph has come yet."""
        self._by_line = False
        """Whether the turn was opened by a line of its own; then it goes on even if it is the only one."""
        self._open: Entity | None = None
        """Who speaks in a quotation that the paragraph before did not close."""

    def hear(self, number: int, block: Block) -> None:
        """Take in the next block."""
        text = self._text[block.start : block.end]
        for offset, piece in pieces(text):
            learning.learn(piece, block.start + offset, self._registry)
        if block.kind not in {"paragraph", "heading"} or self._label(number, block, text):
            return
        if block.kind == "heading":
            self._turn = self._turn if self._labelled == number - 1 else None
        elif self._turn is not None and (self._transcript.running or self._by_line):
            self._say_turn(number, block, 0, text, None)
        else:
            for offset, piece in pieces(text):
                self._paragraph(number, block.start + offset, piece)

    # -- transcripts

    def _label(self, number: int, block: Block, text: str) -> bool:
        """A turn that begins with a label, or a label line before the paragraphs of a turn."""
        word, size = turns.label(text)
        rest = text[size:].strip()
        source = self._transcript.source(word, rest, self._registry) if word else None
        entity = self._registry.entity(source, block.start) if source else None
        if source is None or entity is None:
            return False
        self._turn = entity
        entity.named.append(Span(block.start, block.start + size))
        self._asked = turns.asks(source) and bool(rest)
        self._labelled = -1 if rest else number
        self._by_line = not rest
        if rest:
            self._say_turn(number, block, size, text, word)
        return True

    def _say_turn(self, number: int, block: Block, skip: int, text: str, label: str | None) -> None:
        if label is None and self._asked and not self._transcript.answers:
            self._turn = self._registry.entity(self._transcript.interviewee(self._registry), block.start)
            self._asked = False
        start, end = skip, len(text)
        while start < end and text[start] in " \u3000“「":
            start += 1
        if end > start and text[end - 1] in "”」" and not re.search("[“「]", text[start:end]):
            end -= 1
        cue = f"{label}：" if label else None
        said = (start, end)
        self._keep(Draft(0, len(text), cue, [said], [said], None, "turn", self._turn, number, block.start))

    # -- running text

    def _paragraph(self, number: int, at: int, text: str) -> None:
        reading = Reading(text)
        drafts = sieves.statements(reading, self._resolver.read)
        extents.carry(reading, drafts)
        carried = self._continued(reading, drafts)
        before: Draft | None = None
        for draft in drafts:
            draft.block, draft.at = number, at
            if draft is not carried:
                self._resolver.resolve(reading, at, draft, before)
            if before is not None and before.rule == "unresolved" and before.cue is None and draft.quotes:
                # “…”对此，李勇深有感触：“…”: a quotation at the head of a paragraph is whose the next one is
                self._assign(before, draft.entity)
            self._keep(draft)
            before = draft
        self._orphans(reading, at, drafts)
        last = reading.quotations[-1] if reading.quotations else None
        unclosed = last is not None and not last.closed and last.utterance
        self._open = before.entity if unclosed and before else None

    def _orphans(self, reading: Reading, at: int, drafts: list[Draft]) -> None:
        """“…”沈国华望着江面。 A quotation without a cue is whose name opens the sentence after it."""
        for draft, after in zip_longest(drafts, drafts[1:]):
            if draft.rule == "unresolved" and draft.cue is None:
                end = reading.sentence(draft.end)[1]
                if after is None or end <= after.start:
                    self._assign(draft, self._resolver.focus(reading, at, end, draft.end))

    def _assign(self, draft: Draft, entity: Entity | None) -> None:
        if entity is not None:
            draft.entity, draft.rule = entity, "paragraph"
            entity.said += 1

    def _continued(self, reading: Reading, drafts: list[Draft]) -> Draft | None:
        """The first quotation of a paragraph, where the paragraph before did not close its own."""
        if self._open is None or not drafts or not reading.quotations or reading.quotations[0].open:
            return None
        first = drafts[0]
        if first.rule != "paragraph" or first.content[0][0] != 1:
            return None
        first.entity, first.rule = self._open, "continued-quote"
        return first

    def _keep(self, draft: Draft) -> None:
        if draft.entity is not None:
            draft.entity.said += 1
            self._resolver.last = draft
        self._drafts.append(draft)
        for entity in draft.joint:
            # 张伟、李娜都表示: each of them has said it
            entity.said += 1
            self._drafts.append(replace(draft, entity=entity, joint=[]))

    # -- handing over

    def statements(self) -> Iterator[Statement]:
        """The statements, in reading order; after the speakers have been asked for."""
        for draft in self._drafts:
            base = draft.at
            section, paragraph = self._article.place(base)
            yield Statement(
                base + draft.start,
                base + draft.end,
                self.profiles.ids.get(draft.entity) if draft.entity else None,
                _kind(draft),
                self.profiles.original(draft.cue, base) if draft.cue else None,
                tuple(Span(base + a, base + b) for a, b in draft.content),
                tuple(Span(base + a, base + b) for a, b in draft.quotes),
                section,
                paragraph,
                draft.rule,
                CONFIDENCE[draft.rule],
            )


def _kind(draft: Draft) -> StatementKind:
    if not draft.quotes:
        return "indirect"
    return "direct" if set(draft.content) == set(draft.quotes) else "mixed"


def pieces(text: str) -> Iterator[tuple[int, str]]:
    """A paragraph in pieces of whole sentences of about `LONG` characters, with their offsets; mostly just one."""
    at = 0
    while len(text) - at > LONG:
        stop = _STOP.search(text, at + LONG, at + 2 * LONG)
        end = stop.end() if stop else at + 2 * LONG
        yield at, text[at:end]
        at = end
    yield at, text[at:]
