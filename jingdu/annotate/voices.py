"""Speakers and statements, found together: who counts as a speaker is seen from the cues.

One pass over the blocks in reading order, linear in the length of the text. Names are learned as they are introduced;
pronouns and dropped subjects are resolved by sieves, the surest first.
"""

from __future__ import annotations

import re
from bisect import bisect_left

from jingdu.analysis import Speaker, Statement
from jingdu.annotate.speakers import adverbials, learning, mentions, phrases
from jingdu.annotate.speakers.phrases import Source
from jingdu.annotate.speakers.registry import Entity, Registry
from jingdu.annotate.speakers.tables import simplified
from jingdu.annotate.statements import sieves, turns
from jingdu.annotate.statements.draft import CONFIDENCE, Draft
from jingdu.annotate.statements.paragraph import Reading
from jingdu.article import Article, Block, Span

PEOPLE = frozenset({"person"})
NEARBY = 200
"""Characters within which 这位老人 or 作为一员，他 can mean a person named before."""
SPEAKING = frozenset({"person", "anonymous"})


def find(article: Article) -> tuple[list[Speaker], list[Statement]]:
    """Speakers in order of first mention, statements in reading order."""
    listener = Listener(article)
    for number, block in enumerate(article.blocks):
        listener.hear(number, block)
    return listener.speakers(), listener.statements()


class Listener:
    """What has been understood of an article so far."""

    def __init__(self, article: Article) -> None:
        self._article = article
        self._text = simplified(article.text)
        self._registry = Registry()
        for name in learning.subjects(self._text):
            self._registry.introduce(name, "", "")
        self._transcript = turns.Transcript(article, self._text)
        self._drafts: list[Draft] = []
        self._turn: Entity | None = None
        self._turn_rule = ""
        self._asked = False
        self._labelled = -1
        self._open: Entity | None = None
        self._speaker: Entity | None = None
        self._pronouns: dict[Entity, str] = {}
        self._ids: dict[Entity, str] = {}

    # -- reading

    def hear(self, number: int, block: Block) -> None:
        """Take in the next block."""
        text = self._text[block.start : block.end]
        learning.learn(text, block.start, self._registry)
        if block.kind not in {"paragraph", "heading"}:
            return
        if self._label(number, block, text):
            return
        if block.kind == "heading":
            self._turn = self._turn if self._labelled == number - 1 else None
            return
        if self._turn is not None:
            self._say_turn(number, block, 0, text, None, "turn")
            return
        self._paragraph(number, block, text)

    def _label(self, number: int, block: Block, text: str) -> bool:
        """A turn that begins with a label, or a label line before the paragraphs of a turn."""
        word = turns.label(text)
        if not word:
            return False
        rest = text[len(word) + 1 :].strip()
        source = self._transcript.source(word, rest, self._registry)
        if source is None:
            return False
        entity = self._registry.entity(source, block.start)
        if entity is None:
            return False
        self._turn = entity
        self._asked = turns.asks(source)
        self._labelled = -1 if rest else number
        if rest:
            self._say_turn(number, block, len(word) + 1, text, word, "turn")
        return True

    def _say_turn(self, number: int, block: Block, skip: int, text: str, cue: str | None, rule: str) -> None:
        entity = self._turn
        if cue is None and self._asked and not self._transcript.answers:
            source = self._transcript.interviewee(self._registry)
            entity = self._registry.entity(source, block.start)
            self._turn, self._asked = entity, False
        start, end = skip, len(text)
        while start < end and text[start] in " \u3000“「":
            start += 1
        if end > start and text[end - 1] in "”」" and not re.search("[“「]", text[start:end]):
            end -= 1
        draft = Draft(
            0, len(text), f"{cue}：" if cue else None, [(start, end)], [(start, end)], None, rule, entity, number
        )
        self._keep(draft)

    def _paragraph(self, number: int, block: Block, text: str) -> None:
        reading = Reading(text)
        self._where = block.start
        drafts = sieves.statements(reading, self._read)
        sieves.carry(reading, drafts)
        carried = self._continued(reading, drafts)
        before: Draft | None = None
        for place, draft in enumerate(drafts):
            draft.block = number
            if draft is not carried:
                self._resolve(reading, block, draft, before)
            before = draft
            self._keep(draft)
            if place and drafts[place - 1].rule == "unresolved" and drafts[place - 1].cue is None:
                self._give_back(drafts[place - 1], draft)
        if drafts and drafts[-1].rule == "unresolved" and drafts[-1].cue is None:
            self._after(reading, drafts[-1])
        last = reading.quotations[-1] if reading.quotations else None
        unclosed = last is not None and not last.closed and last.utterance
        self._open = drafts[-1].entity if unclosed and drafts else None

    def _give_back(self, quotation: Draft, following: Draft) -> None:
        """“…”对此，李勇深有感触：“…”: a quotation at the head of a paragraph is whose the next one is."""
        if following.quotes and following.entity is not None:
            quotation.entity, quotation.rule = following.entity, "paragraph"
            following.entity.said += 1

    def _after(self, reading: Reading, quotation: Draft) -> None:
        """“…”沈国华望着江面。 A quotation without a cue is whose name opens the sentence after it."""
        entity = self._focus(reading, reading.sentence(quotation.end)[1], quotation.end)
        if entity is not None:
            quotation.entity, quotation.rule = entity, "paragraph"
            entity.said += 1
            self._speaker = entity

    def _continued(self, reading: Reading, drafts: list[Draft]) -> Draft | None:
        """The first quotation of a paragraph, where the paragraph before did not close its own."""
        if self._open is None or not drafts or not reading.quotations or reading.quotations[0].open:
            return None
        first = drafts[0]
        if first.rule == "paragraph" and first.content[0][0] == 1:
            first.entity, first.rule = self._open, "continued-quote"
            return first
        return None

    def _read(self, clause: str, strong: bool) -> Source | None:
        return phrases.read(clause, self._registry.known, strong)

    def _keep(self, draft: Draft) -> None:
        if draft.entity is not None:
            draft.entity.said += 1
            self._speaker = draft.entity
        self._drafts.append(draft)

    # -- resolving

    def _resolve(self, reading: Reading, block: Block, draft: Draft, before: Draft | None) -> None:
        source = draft.source
        if source is None:
            return
        if source.kind == "pronoun":
            draft.entity = self._pronoun(reading, draft, source, before)
            draft.rule = "pronoun"
        elif source.kind == "description":
            draft.entity = self._description(reading, draft, source, before)
            draft.rule = "described"
        elif source.kind == "dropped":
            draft.entity = self._dropped(reading, draft, before)
            draft.rule = "paragraph" if draft.rule == "paragraph" else "dropped"
        elif source.kind == "unknown" and not source.name:
            draft.entity = None
        elif source.kind == "document" and source.name in {"数据", "资料", "结果", "统计"}:
            draft.entity = self._registry.last(frozenset({"document"}), source.name)
        else:
            draft.entity = self._registry.entity(source, block.start + draft.start)
            if draft.rule == "named" and source.kind not in {"person", "known"}:
                draft.rule = "unknown-noun" if source.kind == "unknown" else "office"
        if draft.entity is None:
            draft.rule = "unresolved"

    def _pronoun(self, reading: Reading, draft: Draft, source: Source, before: Draft | None) -> Entity | None:
        word = source.name[0]
        if source.name in {"他们", "她们"}:
            return self._registry.last(frozenset({"group"}))
        if source.name in {"对方", "两人", "二人", "双方", "前者", "后者"}:
            return None
        focus = self._focus(
            reading, draft.content[0][0] if draft.quotes and draft.start == draft.content[0][0] - 1 else draft.start
        )
        candidates = [e for e in (focus, before.entity if before else None, self._speaker) if e is not None]
        if (
            before
            and before.entity
            and before.entity.kind in SPEAKING
            and not self._named_since(reading, before.end, draft)
        ):
            candidates.insert(0, before.entity)
        for entity in [*candidates, *self._registry.recent(PEOPLE)]:
            if entity is None or entity.kind not in SPEAKING:
                continue
            gender = self._pronouns.get(entity)
            if word in "他她" and gender is not None and gender != word:
                continue
            if word in "他她":
                self._pronouns[entity] = word
            return entity
        return None

    def _named_since(self, reading: Reading, start: int, draft: Draft) -> bool:
        return self._focus(reading, draft.start, start) is not None

    def _focus(self, reading: Reading, end: int, start: int = 0) -> Entity | None:
        """The person named last in [start, end) of a paragraph: as the subject of a clause, or else at all."""
        known = self._registry.known
        other = None
        text = reading.text[start:end]
        clauses = list(re.finditer(r"[^，。；：！？]+", text))
        for clause in reversed(clauses):
            words = clause[0]
            at = adverbials.lead(words)
            for size in range(min(12, len(words) - at), 1, -1):
                name = known.get(words[at : at + size])
                if name:
                    return self._registry.entity(Source("known", name), self._where + start)
            opener = self._read(words, False)
            if opener and opener.kind in {"person", "known", "titled"}:
                return self._registry.entity(opener, self._where + start)
            if other is None:
                found = mentions.find(words, dict.fromkeys(known, 0)) if len(known) < 200 else {}
                if found:
                    last = found[0][-1]
                    other = known[words[last.start : last.end]]
        return self._registry.entity(Source("known", other), self._where + start) if other else None

    def _description(self, reading: Reading, draft: Draft, source: Source, before: Draft | None) -> Entity | None:
        noun = source.name
        if "些" in source.phrase:
            return self._registry.last(frozenset({"group"}))
        if phrases.ending(noun, "organisation_ends.txt") and not phrases.ending(noun, "roles.txt"):
            return self._registry.last(frozenset({"organisation"}))
        if phrases.ending(noun, "document_heads.txt"):
            return self._registry.last(frozenset({"document"}))
        exact = self._registry.last(SPEAKING, noun) if noun else None
        nearby = before.entity if before else self._focus(reading, draft.start)
        return exact or nearby or self._registry.last(SPEAKING)

    def _dropped(self, reading: Reading, draft: Draft, before: Draft | None) -> Entity | None:
        if before is not None and before.entity is not None:
            return before.entity
        focus = self._focus(reading, draft.start)
        if focus is not None:
            return focus
        if draft.source and draft.source.continues:
            return self._speaker
        alone = draft.rule == "paragraph" and draft.start == 0 and draft.end >= len(reading.text) - 1
        last = self._drafts[-1] if self._drafts else None
        if (
            alone
            and last
            and last.block == draft.block - 1
            and last.quotes
            and last.entity
            and last.entity.kind == "person"
        ):
            return last.entity
        return None

    # -- handing over

    def speakers(self) -> list[Speaker]:
        """The entities that say something."""
        speaking = [e for e in self._registry.entities if e.said]
        owners: dict[str, int] = {}
        for number, entity in enumerate(speaking):
            for form in (entity.name, *entity.aliases):
                owners.setdefault(form, number)
        for alias, name in self._registry.known.items():
            if name in owners:
                owners.setdefault(alias, owners[name])
        places = mentions.find(self._text, owners)
        self._apply_capacities(speaking, places)
        order = sorted(range(len(speaking)), key=lambda n: places[n][0].start if n in places else speaking[n].first)
        out = []
        for place, number in enumerate(order):
            entity = speaking[number]
            self._ids[entity] = f"s{place + 1}"
            out.append(self._speaker_of(entity, f"s{place + 1}", places.get(number, [])))
        return out

    def _apply_capacities(self, speaking: list[Entity], places: dict[int, list[Span]]) -> None:
        """Give to people without a role the one that is said of them without their name."""
        if not self._registry.capacities:
            return
        people = sorted((p.start, n) for n, spans in places.items() if speaking[n].kind == "person" for p in spans)
        for at, role, affiliation in self._registry.capacities:
            found = bisect_left(people, (at, 0)) - 1
            if found >= 0 and at - people[found][0] < NEARBY:
                entity = speaking[people[found][1]]
                if not entity.role and not self._registry.described(entity.name):
                    entity.describe(role, affiliation)

    def _speaker_of(self, entity: Entity, identity: str, places: list[Span]) -> Speaker:
        role, affiliation = entity.role, entity.affiliation
        told = self._registry.described(entity.name)
        if told and (not role or (not affiliation and told[1])):
            role, affiliation = (role or told[0]), (affiliation or told[1])
        text, hint = self._article.text, max(0, entity.first - 400)
        forms = {text[p.start : p.end] for p in places} | {self._original(a, hint) for a in entity.aliases}
        name = self._original(entity.name, hint)
        return Speaker(
            identity,
            name,
            self._original(role, hint) or None,
            self._original(affiliation, hint) or None,
            entity.kind,
            tuple(sorted(forms - {name})),
            tuple(places),
        )

    def _original(self, form: str, hint: int) -> str:
        """A simplified string as the article writes it."""
        if self._text is self._article.text or not form:
            return form
        at = self._text.find(form, hint)
        at = at if at >= 0 else self._text.find(form)
        return self._article.text[at : at + len(form)] if at >= 0 else form

    def statements(self) -> list[Statement]:
        """The statements, in reading order; call after `speakers`."""
        out = []
        for draft in self._drafts:
            base = self._article.blocks[draft.block].start
            section, paragraph = self._article.place(base)
            quoted = set(draft.quotes)
            rest = [piece for piece in draft.content if piece not in quoted]
            kind = "indirect" if not draft.quotes else "mixed" if rest else "direct"
            out.append(
                Statement(
                    base + draft.start,
                    base + draft.end,
                    self._ids.get(draft.entity) if draft.entity else None,
                    kind,  # type: ignore[arg-type]
                    self._cue(base, draft),
                    tuple(Span(base + a, base + b) for a, b in draft.content),
                    tuple(Span(base + a, base + b) for a, b in draft.quotes),
                    section,
                    paragraph,
                    draft.rule,
                    CONFIDENCE[draft.rule],
                )
            )
        return out

    def _cue(self, base: int, draft: Draft) -> str | None:
        return self._original(draft.cue, base) if draft.cue else None
