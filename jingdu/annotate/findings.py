"""What the annotators have found so far, in a form that answers a reader's questions in no time.

It grows while an annotator works: each kind of annotation arrives in batches, in reading order. It knows no screen.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from jingdu import presence
from jingdu.annotate.statement_track import StatementTrack
from jingdu.annotate.tracks import TermTrack, Track
from jingdu.article import Article, Span
from jingdu.word import Word

if TYPE_CHECKING:
    from jingdu.analysis import Quantity, Speaker, Statement

# Until words are segmented, a Han character is a word, and so is a run of letters or digits. No character class of
# Han: such a class takes longer to compile than the first page to be laid out.
_PROVISIONAL = re.compile(r"[A-Za-z0-9]+(?:[.,:/-][0-9]+)*%?|[^\W_]")


SENTENCE_ENDS, CLOSING = "。！？!?；;", "”’」』）)"


class Findings:
    """The annotations of one article, as far as they have arrived."""

    def __init__(self, article: Article) -> None:
        self.article = article
        self.speakers: list[Speaker] = []
        self.statements = StatementTrack()
        self.quantities: Track[Quantity] = Track()
        self.terms = TermTrack()
        self._words: dict[int, list[Word]] = {}
        self._place: dict[str, int] = {}
        self._found: dict[int, Statement] = {}
        self._characters: Counter[str | None] = Counter()

    # -- arriving

    def add_speakers(self, speakers: Iterable[Speaker]) -> None:
        """More speakers, in order of first mention."""
        for speaker in speakers:
            self._place[speaker.id] = len(self.speakers)
            self.speakers.append(speaker)

    def add_statements(self, statements: Sequence[Statement]) -> None:
        """More statements, in reading order."""
        self.statements.extend(statements)
        for statement in statements:
            self._count(statement, 1)

    def correct(self, index: int, statement: Statement) -> None:
        """Give the statement at an index of the track to somebody else."""
        before = self.statements[index]
        self._found.setdefault(index, before)
        self.statements.exchange(index, statement)
        self._count(before, -1)
        self._count(statement, 1)

    def _count(self, statement: Statement, sign: int) -> None:
        self._characters[statement.speaker] += sign * sum(end - start for start, end in statement.content)

    def add_words(self, block: int, words: list[Word]) -> None:
        """The words of one block."""
        self._words[block] = words

    def adopt_words(self, beginning: Findings) -> None:
        """Take over the words of an article that this one's begins with, where the blocks are the same."""
        theirs, ours = beginning.article.blocks, self.article.blocks
        for block, words in beginning._words.items():
            if block < len(ours) and theirs[block] == ours[block]:
                self._words[block] = words

    def forget_words(self, keep: range) -> None:
        """Drop the words of all blocks but some: in a long book only those near the reader are kept."""
        for block in [b for b in self._words if b not in keep]:
            del self._words[block]

    # -- asking

    def place_of(self, speaker: str | None) -> int | None:
        """A speaker's place in the order of appearance, from 0."""
        return None if speaker is None else self._place.get(speaker)

    def speaker(self, identity: str | None) -> Speaker | None:
        """The speaker with an id."""
        place = self.place_of(identity)
        return None if place is None else self.speakers[place]

    def named(self, name: str) -> Speaker | None:
        """The first speaker who is called so, in whichever form."""
        return next((s for s in self.speakers if name == s.name or name in s.aliases), None)

    def said_by(self, speaker: str | None) -> Sequence[Statement]:
        """What one speaker says, in order; what everybody says for None."""
        return self.statements if speaker is None else self.statements.said_by(speaker)

    def presence(self, speaker: str, parts: int) -> str:
        """Where in the article somebody speaks, as a row of block characters."""
        return presence.strip(self.statements.said_by(speaker).content(), len(self.article.text), parts)

    def share(self, speaker: str) -> float:
        """How much of the article's characters is what a speaker says, from 0 to 1."""
        return self._characters[speaker] / max(1, len(self.article.text))

    def as_found(self, index: int) -> Statement:
        """The statement at an index of the track as it was before any correction."""
        return self._found.get(index) or self.statements[index]

    def said_until(self, speaker: str | None, offset: int) -> int:
        """How many statements of a speaker, or of everybody, begin at or before a character."""
        return bisect_right(self.said_by(speaker), offset, key=lambda s: s.start)

    def next_statement(self, speaker: str | None, offset: int) -> Statement | None:
        """The first statement of a speaker, or of anybody, that begins after a character."""
        said, at = self.said_by(speaker), self.said_until(speaker, offset)
        return said[at] if at < len(said) else None

    def previous_statement(self, speaker: str | None, offset: int) -> Statement | None:
        """The last statement of a speaker, or of anybody, that begins before a character and does not cover it."""
        said, at = self.said_by(speaker), self.said_until(speaker, offset)
        if at and said[at - 1].end > offset:
            at -= 1
        return said[at - 1] if at else None

    def has_words(self, block: int) -> bool:
        """Whether the block is segmented."""
        return block in self._words

    def cut_blocks(self) -> list[int]:
        """The blocks that are segmented."""
        return list(self._words)

    def segmented(self, block: int) -> Sequence[Word] | None:
        """The words of a block, the same list each time; None while they are on their way."""
        return self._words.get(block)

    def words(self, block: int) -> Sequence[Word]:
        """The words of a block: the segmented ones, or single characters while those are on their way."""
        found = self._words.get(block)
        if found is not None:
            return found
        b = self.article.blocks[block]
        return [Word(*m.span(), m[0]) for m in _PROVISIONAL.finditer(self.article.text, b.start, b.end)]

    def word_at(self, offset: int) -> Word | None:
        """The word that covers a character; None on punctuation and spaces."""
        words = self.words(self.article.block_at(offset))
        at = bisect_right(words, offset, key=lambda w: w.start) - 1
        return words[at] if at >= 0 and words[at].end > offset else None

    def word_near(self, offset: int) -> Word | None:
        """The word at a character, or else the nearest one in its block."""
        words = self.words(self.article.block_at(offset))
        if not words:
            return None
        at = bisect_right(words, offset, key=lambda w: w.start) - 1
        if at >= 0 and words[at].end > offset:
            return words[at]
        around = words[max(0, at) : at + 2]
        return min(around, key=lambda w: max(w.start - offset, offset - w.end + 1))

    def step_word(self, offset: int, by: int) -> Word | None:
        """The next (by=1) or previous (by=-1) word from a character, across blocks; None at the ends."""
        blocks = len(self.article.blocks)
        block = self.article.block_at(offset)
        while 0 <= block < blocks:
            words = self.words(block)
            at = bisect_right(words, offset, key=lambda w: w.start) if by > 0 else self._before(words, offset)
            if 0 <= at < len(words):
                return words[at]
            block += by
            if 0 <= block < blocks:
                b = self.article.blocks[block]
                offset = b.start - 1 if by > 0 else b.end
        return None

    @staticmethod
    def _before(words: Sequence[Word], offset: int) -> int:
        """The index of the last word that ends at or before `offset`; -1 where there is none."""
        return bisect_right(words, offset, key=lambda w: w.end) - 1

    def sentence(self, offset: int) -> Span:
        """The sentence around a character, within its block, closing quotation marks included."""
        b = self.article.blocks[self.article.block_at(offset)]
        text, start = self.article.text, b.start
        for at in range(b.start, b.end):
            ends = text[at] in SENTENCE_ENDS or (text[at] in CLOSING and text[at - 1] in SENTENCE_ENDS)
            if ends and (at + 1 == b.end or text[at + 1] not in SENTENCE_ENDS + CLOSING):
                if at >= offset:
                    return Span(start, at + 1)
                start = at + 1
        return Span(start, b.end)
