"""Whom a source means: the names first, then pronouns, descriptions and dropped subjects, the surest sieve first."""

from __future__ import annotations

import re

from jingdu.annotate.speakers import adverbials, phrases
from jingdu.annotate.speakers.registry import Entity, Registry
from jingdu.annotate.speakers.sources import Source
from jingdu.annotate.speakers.tables import ending
from jingdu.annotate.statements.draft import Draft
from jingdu.annotate.statements.paragraph import Reading
from jingdu.article import Span

PEOPLE = frozenset({"person"})
SPEAKING = frozenset({"person", "anonymous"})
GROUPS = frozenset({"group"})
ORGANISATIONS = frozenset({"organisation"})
PAPERS = frozenset({"document"})
_NAMELESS = frozenset({"数据", "资料", "结果", "统计", "调查", "研究"})
"""Papers of which nothing is said but that they exist."""
_PAIRS = frozenset({"对方", "两人", "二人", "双方", "前者", "后者"})
# 一楼住户的顾虑也很实在
_WHOSE = re.compile(
    r"(?P<who>.{2,14})的(?:顾虑|担心|担忧|想法|看法|话|回答|理由|态度|心声|愿望|感受|诉求|烦恼|疑问|说法)"
)
_TURNED_TO = re.compile("[向对问跟找与给]([一-鿿])(?=[提问说打要求借追表致发了过])")
_LONGEST = 10
"""Characters of a name."""


class Resolver:
    """Knows who was named and who spoke, as far as the article has been read."""

    def __init__(self, registry: Registry) -> None:
        self.registry = registry
        self.last: Draft | None = None
        """The statement before, in whatever paragraph."""
        self._pronouns: dict[Entity, str] = {}
        """Which of 他 and 她 was used of somebody."""

    def read(self, clause: str, strong: bool) -> Source | None:
        """The source that a clause names, given the names known so far."""
        found = phrases.read(clause, self.registry.known, strong)
        if found and found.kind in {"person", "organisation"}:
            # a paragraph is read before it is resolved: what it names must be known within it
            self.registry.heard(found)
        if (found is None or found.kind == "unknown") and 2 <= len(clause) <= 8:
            short = adverbials.untrailed(clause[adverbials.lead(clause) :])[0]
            if self.registry.is_short(short):
                return Source("organisation", short, phrase=short)
        return found

    def resolve(self, reading: Reading, at: int, draft: Draft, before: Draft | None) -> None:
        """Set entity and rule of a draft. `at` is the offset of the paragraph, `before` the draft before it there."""
        source = draft.source
        if source is None:
            return
        if source.kind == "pronoun":
            draft.entity, draft.rule = self._pronoun(reading, at, draft, source, before), "pronoun"
        elif source.kind == "description":
            draft.entity, draft.rule = self._description(reading, at, draft, source, before), "described"
        elif source.kind == "dropped":
            draft.entity = self._dropped(reading, at, draft, before)
            draft.rule = draft.rule if draft.rule == "paragraph" else "dropped"
        elif source.kind == "document" and source.name in _NAMELESS:
            draft.entity = self.registry.last(PAPERS, source.name)
        elif source.name:
            draft.entity = self.registry.entity(source, at + draft.start)
            others = [self.registry.entity(other, at + draft.start) for other in source.others]
            draft.joint = [other for other in others if other is not None and other is not draft.entity]
            if draft.rule == "named" and source.kind not in {"person", "known"}:
                draft.rule = "unknown-noun" if source.kind == "unknown" else "office"
        if draft.entity is None:
            draft.rule = "unresolved"
        elif source.phrase and source.kind != "pronoun":
            start = reading.text.find(source.phrase, draft.start, draft.end)
            if start >= 0:
                draft.entity.named.append(Span(at + start, at + start + len(source.phrase)))

    def focus(self, reading: Reading, at: int, end: int, start: int = 0) -> Entity | None:
        """The person named last in [start, end) of a paragraph: as the subject of a clause, or else at all."""
        other: str | None = None
        nameless: Source | None = None
        for clause in reversed(re.findall(r"[^，。；：！？]+", reading.text[start:end])):
            subject = self._subject(clause)
            if subject:
                return self.registry.entity(subject, at + start)
            other = other or self._named_in(clause)
            nameless = nameless or self._nameless(clause)
        source = Source("known", other) if other else nameless
        return self.registry.entity(source, at + start) if source else None

    def _nameless(self, clause: str) -> Source | None:
        """母亲起初并不支持: the subject of a clause, of which only the function is told."""
        whose = _WHOSE.match(clause)
        found = self.read(whose["who"] if whose else clause, False)
        nameless = found and (found.kind == "anonymous" or (whose and found.kind == "group"))
        return found if nameless else None

    def _named_in(self, clause: str) -> str | None:
        """The full name of the person named last in a clause."""
        known = self.registry.known
        for at in range(len(clause) - 2, -1, -1):
            if clause[at] not in known.firsts:
                continue
            for size in range(min(_LONGEST, len(clause) - at), 1, -1):
                if clause[at : at + size] in known:
                    return known[clause[at : at + size]]
        return None

    def _subject(self, clause: str) -> Source | None:
        known = self.registry.known
        at = adverbials.lead(clause)
        for size in range(min(12, len(clause) - at), 1, -1):
            name = known.get(clause[at : at + size])
            if name:
                return Source("known", name)
        source = self.read(clause, False)
        return source if source and source.kind in {"person", "known", "titled"} else None

    def _pronoun(self, reading: Reading, at: int, draft: Draft, source: Source, before: Draft | None) -> Entity | None:
        if source.name in {"他们", "她们"}:
            return self.registry.last(GROUPS)
        if source.name == "对方":
            return self._other(reading, at, draft, before)
        if source.name in _PAIRS:
            return None
        candidates = []
        if before and before.entity and self.focus(reading, at, draft.start, before.end) is None:
            candidates.append(before.entity)
        quoted_first = draft.quotes and draft.start == draft.quotes[0][0] - 1
        focus = self.focus(reading, at, draft.quotes[0][0] if quoted_first else draft.start)
        for entity in (focus, before.entity if before else None, self.last.entity if self.last else None):
            if entity is not None:
                candidates.append(entity)
        candidates += self.registry.recent(PEOPLE)
        return self._agreeing(source.name[0], candidates)

    def _other(self, reading: Reading, at: int, draft: Draft, before: Draft | None) -> Entity | None:
        """对方 beside a speaker: whom the sentence has named besides."""
        speaker = before.entity if before else self.focus(reading, at, draft.start)
        first = reading.sentence(draft.start)[0]
        for clause in reversed(re.findall(r"[^，。；：！？]+", reading.text[first : draft.start])):
            name = self._named_in(clause)
            if name and speaker and name != speaker.name:
                return self.registry.entity(Source("known", name), at + draft.start)
            family = _TURNED_TO.search(clause)
            if family and family[1] in self.registry.known.families and speaker and family[1] != speaker.name[0]:
                return self.registry.entity(Source("titled", family[1]), at + draft.start)
        return None

    def _agreeing(self, word: str, candidates: list[Entity]) -> Entity | None:
        """The first who can be called 他, or 她."""
        for entity in candidates:
            used = self._pronouns.get(entity, word)
            if entity.kind in SPEAKING and (used == word or word not in "他她"):
                if word in "他她":
                    self._pronouns[entity] = word
                return entity
        return None

    def _description(
        self, reading: Reading, at: int, draft: Draft, source: Source, before: Draft | None
    ) -> Entity | None:
        noun = source.name
        if "些" in source.phrase:
            return self.registry.last(GROUPS)
        if ending(noun, "organisation_ends.txt") and not ending(noun, "roles.txt"):
            return self.registry.last(ORGANISATIONS)
        if ending(noun, "document_heads.txt"):
            return self.registry.last(PAPERS)
        exact = self.registry.last(SPEAKING, noun) if noun else None
        nearby = before.entity if before else self.focus(reading, at, draft.start)
        if noun and source.phrase == noun and exact is None:
            # 小伙子: nobody's office
            nearby = nearby or (self.last.entity if self.last else None)
            private = nearby is not None and nearby.kind in SPEAKING and not nearby.affiliation
            return nearby if private else self.registry.entity(Source("anonymous", noun), at + draft.start)
        if exact is None and (nearby is None or nearby.kind not in SPEAKING):
            nearby = self.registry.last(SPEAKING) or self.registry.entity(
                Source("anonymous", source.phrase), at + draft.start
            )
        return exact or nearby

    def _dropped(self, reading: Reading, at: int, draft: Draft, before: Draft | None) -> Entity | None:
        if before is not None and before.entity is not None:
            return before.entity
        focus = self.focus(reading, at, draft.start)
        if focus is not None:
            return focus
        last = self.last
        if last is None:
            return None
        if draft.source and draft.source.continues:
            return last.entity
        alone = draft.rule == "paragraph" and draft.start == 0 and draft.end >= len(reading.text) - 1
        goes_on = alone and last.quotes and last.block == draft.block - 1
        return last.entity if goes_on and last.entity and last.entity.kind == "person" else None
