"""The speakers as the article presents them: entities with their mentions, in the article's own characters."""

from __future__ import annotations

import re
from bisect import bisect_left

from jingdu.analysis import Speaker
from jingdu.annotate.speakers import mentions
from jingdu.annotate.speakers.registry import Entity, Registry
from jingdu.article import Span
from jingdu.lexicon import scripts

NEARBY = 200
"""Characters within which 这位老人 or 作为一员，他 can mean a person named before."""
_VILLAGE = re.compile(
    r"(?:(?<=[县镇乡市区州])[一-鿿]{1,4}?|(?<![一-鿿])[一-鿿]{2,3}|[一-鿿]{2})村(?![民里委支口头庄落镇干官主会子])"
)
_OF_VILLAGE = re.compile("村(?!民)")
_BEFORE = 400
"""Characters before the first naming in which role and affiliation are looked for."""


class Profiles:
    """The entities of an article that say something."""

    def __init__(self, text: str, simplified: str, registry: Registry) -> None:
        self._text, self._simplified = text, simplified
        self._registry = registry
        self.ids: dict[Entity, str] = {}
        """Speaker ids, once `speakers` has been called."""

    def speakers(self) -> list[Speaker]:
        """The speakers, in order of first mention."""
        speaking = [e for e in self._registry.entities if e.said]
        places = mentions.find(self._simplified, self._owners(speaking))
        self._apply_capacities(speaking, places)
        order = sorted(range(len(speaking)), key=lambda n: places[n][0].start if n in places else speaking[n].first)
        self.ids = {speaking[number]: f"s{place + 1}" for place, number in enumerate(order)}
        return [self._speaker(speaking[number], places.get(number, [])) for number in order]

    def original(self, form: str, hint: int = 0) -> str:
        """A simplified string as the article writes it; `hint` is an offset from which to look for it first."""
        if self._simplified is self._text or not form:
            return form
        at = self._simplified.find(form, hint)
        at = at if at >= 0 else self._simplified.find(form)
        if at < 0 and "、" in form:
            # two functions of which each stands somewhere
            return "、".join(self.original(part, hint) for part in form.split("、"))
        return self._text[at : at + len(form)] if at >= 0 else self._in_script(form)

    def _in_script(self, form: str) -> str:
        """A word that the article does not have, in its script: 記者 for who asks in a traditional one."""
        if scripts.script_of(self._text) == "simplified":
            return form
        return "".join((scripts.variants(character)[1:] or character)[0] for character in form)

    def _owners(self, speaking: list[Entity]) -> dict[str, int]:
        """Each form of a name -> the index of its entity; an earlier entity keeps a form that two have."""
        owners: dict[str, int] = {}
        for number, entity in enumerate(speaking):
            for form in (entity.name, *entity.aliases):
                owners.setdefault(form, number)
        for alias, name in self._registry.known.items():
            if name in owners:
                owners.setdefault(alias, owners[name])
        return owners

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

    def _speaker(self, entity: Entity, places: list[Span]) -> Speaker:
        role, affiliation = entity.role, entity.affiliation
        told = self._registry.described(entity.name)
        if told and (not role or (not affiliation and told[1])):
            role, affiliation = (role or told[0]), (affiliation or told[1])
        places = _merged(places, entity.named)
        hint = max(0, entity.first - _BEFORE)
        if not affiliation and _OF_VILLAGE.match(role):
            # 村党支部书记: of the village named last
            villages = _VILLAGE.findall(self._simplified, 0, entity.first)
            affiliation = villages[-1] if villages else ""
        forms = {self._text[p.start : p.end] for p in places} | {self.original(a, hint) for a in entity.aliases}
        name = self.original(entity.name, hint)
        return Speaker(
            self.ids[entity],
            name,
            self.original(role, hint) or None,
            self.original(affiliation, hint) or None,
            entity.kind,
            tuple(sorted(forms - {name})),
            tuple(places),
        )


def _merged(names: list[Span], phrases: list[Span]) -> list[Span]:
    """Names and aliases, and the phrases that hold none of them, in order."""
    kept = list(names)
    for phrase in phrases:
        near = bisect_left(names, (phrase.start, 0))
        if not any(phrase.overlaps(name) for name in names[max(0, near - 1) : near + 1]):
            kept.append(phrase)
    return sorted(kept)
