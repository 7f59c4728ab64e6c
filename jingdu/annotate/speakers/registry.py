"""Who has been named so far, and whom a source means: one entity for one speaker, whatever the form of the name."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from jingdu.analysis import SpeakerKind
from jingdu.annotate.speakers import names
from jingdu.annotate.speakers.short_forms import abbreviates, bare
from jingdu.annotate.speakers.sources import Source
from jingdu.annotate.speakers.tables import ending
from jingdu.article import Span

_COUNTED = re.compile(r"^(?:一|两|二|三|几|多|数|这|那|该|另|另外|又|有|某)+(?:位|名|个|些|家)?")
_POLITE = frozenset({"先生", "女士", "小姐", "太太", "太", "某", "某某", *"男女妇翁嫌童"})
_KIN = frozenset({"阿姨", "大妈", "大爷", "大叔", "奶奶", "爷爷", "伯伯", "叔叔", "老人", "师傅", "同学"})
_OLD = 2
"""Characters of 老张, in which the second is no title."""
RECENT = 40
"""People in mind at one time; who has not been named for longer is not meant by 张女士 or 他."""


@dataclass(slots=True, eq=False)
class Entity:
    """A speaker in the making. Strings are simplified."""

    name: str
    kind: SpeakerKind
    role: str = ""
    affiliation: str = ""
    aliases: set[str] = field(default_factory=set)
    first: int = 0
    """Offset of the first place where it was named."""
    said: int = 0
    """Number of statements."""
    named: list[Span] = field(default_factory=list)
    """Where a cue names it, by whatever phrase: 该负责人 too."""

    def describe(self, role: str, affiliation: str) -> None:
        """Keep the first description that is given, and a fuller one of the same."""
        if role and (not self.role or (not self.affiliation and affiliation)):
            self.role = role
            self.affiliation = affiliation or self.affiliation
        elif affiliation and not self.affiliation and not role:
            self.affiliation = affiliation


class Registry:
    """The entities of an article, in order of naming."""

    def __init__(self) -> None:
        self.entities: list[Entity] = []
        self.known = names.Known()
        """Every personal name and alias -> the full name."""
        self._by_name: dict[str, Entity] = {}
        self.capacities: list[tuple[int, str, str]] = []
        """(offset, role, affiliation) of what is said of the person named last before the offset."""
        self._recent: list[Entity] = []
        self._institutions: list[str] = []
        self._introduced: dict[str, tuple[str, str]] = {}
        self._shortened: dict[str, str] = {}
        self._papers: dict[str, str] = {}

    # -- learning

    def introduce(self, name: str, role: str, affiliation: str) -> None:
        """Remember a description that the article gives of somebody, whether or not they come to speak."""
        if role and name not in self._introduced:
            self._introduced[name] = (role, affiliation)
        self._learn(name)

    def _learn(self, name: str) -> None:
        """Know a name, and of one with dots its short forms: 拉卡列·波, 拉卡列, 波 for 路易斯·拉卡列·波."""
        self.known.add(name, name)
        parts = name.split("·")
        for first in range(1, len(parts)):
            for form in ("·".join(parts[first:]), parts[first], parts[0]):
                if len(form) > 1 and form not in self._by_name:
                    self.known.add(form, name)

    def shorten(self, short: str, full: str) -> None:
        """Remember （以下简称“short”） after `full`."""
        self._shortened.setdefault(short, full)
        if full.endswith("》"):
            self._papers.setdefault(full, short)

    # -- finding

    def entity(self, source: Source, at: int) -> Entity | None:
        """The entity that a source names outright; None for pronouns and dropped subjects."""
        found: Entity | None
        if source.kind in {"person", "known"}:
            found = self._person(source, at)
        elif source.kind == "titled":
            found = self._titled(source, at)
        elif source.kind in {"organisation", "unknown"}:
            found = self._organisation(source, at)
        elif source.kind in {"group", "anonymous"}:
            found = self._crowd(source, at)
        elif source.kind == "document":
            found = self._document(source, at)
        elif source.kind == "reporter":
            found = self._named("记者" if source.name in {"笔者", "小编"} else source.name, "reporter", at)
        else:
            return None
        if found is not None:
            self._recent = [*[e for e in self._recent if e is not found][-RECENT:], found]
        return found

    def last(self, kinds: frozenset[str], noun: str = "") -> Entity | None:
        """The entity named last, of some kinds, and whose role, name or affiliation ends with `noun`."""
        for entity in reversed(self._recent):
            if entity.kind in kinds and (not noun or _is_a(entity, noun)):
                return entity
        return None

    def recent(self, kinds: frozenset[str]) -> list[Entity]:
        """The entities of some kinds that were named shortly before, the last one first."""
        return [e for e in reversed(self._recent) if e.kind in kinds]

    def described(self, name: str) -> tuple[str, str] | None:
        """Role and affiliation with which somebody was introduced anywhere in the article."""
        return self._introduced.get(name)

    def is_short(self, name: str) -> bool:
        """Whether `name` abbreviates an organisation named shortly before."""
        return any(abbreviates(name, full) for full in self._institutions)

    def heard(self, source: Source) -> None:
        """Remember the name of a source that has been read, whether or not it comes to be an entity."""
        if source.kind == "person":
            self._learn(source.name)
        elif source.name not in self._institutions:
            self._institutions = [*self._institutions[-RECENT:], source.name]

    # -- by kind

    def _named(self, name: str, kind: SpeakerKind, at: int) -> Entity:
        found = self._by_name.get(name)
        if found is None:
            found = self._by_name[name] = Entity(name, kind, first=at)
            self.entities.append(found)
        return found

    def _document(self, source: Source, at: int) -> Entity:
        """A paper, under the short name that the article gives it."""
        name = self._papers.get(source.name, source.name)
        found = self._named(name, "document", at)
        if name in self._shortened:
            self._alias(found, self._shortened[name])
        return found

    def _person(self, source: Source, at: int) -> Entity:
        name = self.known.get(source.name, source.name)
        entity = self._by_name.get(name) or self._short_form(name)
        if entity is None:
            entity = self._named(name, "person", at)
            self._learn(name)
        if source.name != entity.name:
            self._alias(entity, source.name)
        entity.describe(source.role, source.affiliation)
        return entity

    def _short_form(self, name: str) -> Entity | None:
        """林郑 for 林郑月娥, 千峰 for 高千峰, 耶伦 for 珍妮特·耶伦: of somebody named shortly before."""
        for entity in reversed(self._recent):
            full = entity.name
            if entity.kind != "person" or full == name:
                continue
            if (full.startswith(name) and (len(full) >= 4 or len(name) == 1)) or full.split("·")[-1] == name:
                return entity
            if len(name) == 2 and len(full) == 3 and full.endswith(name):
                return entity
        return None

    def _alias(self, entity: Entity, alias: str) -> None:
        entity.aliases.add(alias)
        if entity.kind == "person" and len(alias) > 1:
            self.known.add(alias, entity.name)

    def _titled(self, source: Source, at: int) -> Entity | None:
        """张女士, 老李, 刘教授: somebody of that family name and, if it is known, that function."""
        known = self._by_name.get(source.name)
        if known is not None:
            return known
        if len(source.name) == 1:
            found = next((e for e in reversed(self._recent) if e.kind == "person" and e.name[0] == source.name), None)
            return found or self._introduced_as(source.name, at)
        family = source.name[1] if source.name[0] in "老小阿" and len(source.name) == 2 else source.name[0]
        title = "" if source.name[0] in "老小阿" and len(source.name) == _OLD else source.name[1:]
        for entity in reversed(self._recent):
            fits = entity.kind == "person" and entity.name[0] == family and "·" not in entity.name
            # 正在挑菜的陈太太 is introduced with that: no 陈部长
            fits = fits and not (entity.affiliation and title in _POLITE and "的" in source.phrase)
            if fits and _may_be(entity, title, source):
                self._alias(entity, source.name)
                entity.describe(source.role, source.affiliation)
                return entity
        entity = self._named(source.name, "person", at)
        self.known.add(source.name, source.name)
        entity.describe(source.role or (title if title not in _POLITE else ""), source.affiliation)
        return entity

    def _introduced_as(self, family: str, at: int) -> Entity | None:
        """区 for 区慧仪, whom the article has introduced and who has not spoken yet."""
        fits = [name for name in self._introduced if name[0] == family and "·" not in name]
        # where it was open how long a name is, both were noted
        fits = [name for name in fits if not any(other != name and other.startswith(name) for other in fits)]
        return self._person(Source("person", fits[-1]), at) if fits else None

    def _organisation(self, source: Source, at: int) -> Entity:
        name = self._shortened.get(source.name, source.name)
        found = self._by_name.get(name)
        if found is None:
            for entity in reversed(self._recent):
                if entity.kind == "organisation" and abbreviates(name, entity.name):
                    self._alias(entity, name)
                    return entity
                if entity.kind == "organisation" and abbreviates(entity.name, name):
                    self._alias(entity, name)
                    self._by_name[name] = entity
                    return entity
            found = self._named(name, "organisation", at)
        if source.name != name:
            self._alias(found, source.name)
        found.describe(source.role, source.affiliation)
        return found

    def _crowd(self, source: Source, at: int) -> Entity:
        name = source.name
        kind: SpeakerKind = "group" if source.kind == "group" else "anonymous"
        found = self._by_name.get(name)
        if found is not None:
            return found
        if kind == "anonymous":
            holder = self._holder(source)
            if holder is not None:
                return holder
        before = self._same_nameless(source)
        if before is not None:
            self._alias(before, name)
            return before
        stem = bare(name)
        for entity in reversed(self._recent):
            other = bare(entity.name)
            if entity.kind == kind == "group" and (stem in other or other in stem) and min(len(stem), len(other)) > 1:
                self._alias(entity, name)
                return entity
        found = self._named(name, kind, at)
        found.describe(source.role, source.affiliation)
        return found

    def _same_nameless(self, source: Source) -> Entity | None:
        """运输署发言人 for a bare 发言人, 一名家长 for a bare 家长: whom the article has counted or placed before."""
        if _COUNTED.match(source.name) or source.affiliation or re.search("们|其他|所有|[的某]", source.name):
            return None
        for entity in reversed(self._recent):
            if entity.kind == "anonymous" and entity.name != source.name and entity.name.endswith(source.name):
                return entity
        return None

    def _holder(self, source: Source) -> Entity | None:
        """A known person whose office a phrase without a name means: 外交部发言人 after 外交部发言人毛宁."""
        if not source.role or _COUNTED.match(source.name) or re.search(r"某|不愿|匿名|有关|相关|位|名", source.name):
            return None
        fits = [
            e for e in self._recent
            if e.kind == "person" and e.role.endswith(source.role)
            and (not source.affiliation or source.affiliation in e.affiliation or e.affiliation in source.affiliation)
        ]  # fmt: skip
        return fits[-1] if len(fits) == 1 else None


def _may_be(entity: Entity, title: str, source: Source) -> bool:
    """Whether somebody with this function can be called by this title: 刘校长 the 校长, 陈大爷 nobody in office."""
    if source.role and entity.role and source.role not in entity.role:
        return False
    if ending(entity.name, "titles.txt") and title != entity.name[1:] and title in _POLITE | _KIN:
        return False
    if title in _KIN:
        return not entity.affiliation
    if title[-1:] in {"长", "记", "席", "理", "裁", "任", "官"}:
        return not entity.role or title in entity.role
    return True


def _is_a(entity: Entity, noun: str) -> bool:
    return entity.role.endswith(noun) or entity.name.endswith(noun)
