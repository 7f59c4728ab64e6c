"""What a paragraph tells about people and institutions besides what they say: introductions and other names."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

from jingdu.annotate.speakers import names
from jingdu.annotate.speakers.introductions import Post, post
from jingdu.annotate.speakers.registry import Registry
from jingdu.annotate.speakers.tables import surnames, words

_ASIDE = re.compile(r"[左右中前后][一二三四排起]?|.*[摄图]|化名|音译|见图|已故|现任|时任")
_ONE = re.compile(r"的?一[名位个]")
_CLAUSE = re.compile(r"[，。；：！？!?;:,…⋯—\n]")
_SHORT = re.compile(
    r"（(?:以下|下文|下)?(?:简)?称(?:为)?[：:]?[“「『]?(《[^》]{1,30}》|[^（）“”「」『』，。]{2,12})[”」』]?(?:，[^）]*)?）"
)
_OTHER = re.compile(r"(?P<name>[一-鿿·]{2,12})（(?P<other>[一-鿿]{2,4})）")
_AFTER = re.compile(
    r"(?P<name>[一-鿿]{2,4})(?:（(?P<post>[^（）]{3,40})）|(?:现任|担任|出任|就任|是|任|为)(?P<said>[^，。；]{3,40})(?=[，。；]))"
)
_AS = re.compile(r"作为(?P<post>[^，。；]{3,40}?)(?:的一员|中的一员|之一)?，(?:他|她|(?P<name>[一-鿿]{2,4}))")
_THIS = re.compile(
    r"(?:\A|[。！？”，])这(?:个|位|名)(?P<post>[^，。；的]{0,12}的?[^，。；的在是发]{2,8})(?=[在是发说想也就从每一，])"
)
_NEXT = frozenset(
    "，。、；：！？（）“”「」《》…— 和与及等在说表示认为指介透坦直称告也还则于对向就日近上当今昨曾将已正从一多后是的"
)


_SHORTEST = 2
"""Characters of a name."""


@cache
def _roles() -> re.Pattern[str]:
    by_first: dict[str, list[str]] = {}
    for word in sorted(words("roles.txt") | words("titles.txt"), key=lambda w: (-len(w), w)):
        if len(word) > 1:
            by_first.setdefault(word[0], []).append(re.escape(word[1:]))
    return re.compile("|".join(f"{first}(?:{'|'.join(rest)})" for first, rest in sorted(by_first.items())))


@cache
def _subject() -> re.Pattern[str]:
    single, double = surnames()
    family = f"(?:[{''.join(sorted(single))}]|{'|'.join(sorted(double))})"
    return re.compile(
        rf"(?:\A|[。！？”\n，])({family}[一-鿿]{{1,2}})(?=[在是从的和与有一已正就也把将对为告说又还却便曾则等笑、，])"
    )


def subjects(text: str) -> list[str]:
    """Names that open clauses of simplified `text` again and again, whether or not they are introduced or speak."""
    counts = Counter(m[1] for m in _subject().finditer(text))
    return [name for name, count in counts.items() if count >= 5 - len(name) and names.chinese(name)]


def learn(text: str, at: int, registry: Registry) -> None:
    """Tell `registry` what a block of simplified text, which begins at offset `at`, says about names."""
    bounds = [0, *(m.end() for m in _CLAUSE.finditer(text))]
    clause = 0
    for role in _roles().finditer(text):
        end = role.end()
        for name in following(text, end):
            while clause + 1 < len(bounds) and bounds[clause + 1] <= role.start():
                clause += 1
            head = text[max(bounds[clause], end - 50) : end]
            described = post(re.sub(r"（[^）]*）", "", head))
            registry.introduce(name, described.role, described.affiliation)
    if "作为" in text or "这" in text:
        _capacity(text, at, registry)
    _appositions(text, registry)
    if "（" in text:
        _parentheses(text, registry)


def following(text: str, at: int) -> list[str]:
    """The personal names that may begin at `at`, after a role: both readings where it is open how long it is."""
    dotted = names.dotted_at(text, at)
    if dotted:
        return [dotted]
    if not text[at : at + 2].strip() or text[at] in "，。、；：的们":
        return []
    found = []
    for length in (4, 3, 2):
        name = text[at : at + length]
        after = text[at + length : at + length + 1]
        if length > _SHORTEST and names.before_adverb(text, at + length) < at + length:
            # 刘倩|几乎
            continue
        if len(name) == length and names.chinese(name):
            found.append(name)
            if not after or after in _NEXT:
                break
    foreign = names.foreign_at(text, at)
    if foreign and foreign not in found:
        found.append(foreign)
    return found


def _capacity(text: str, at: int, registry: Registry) -> None:
    """作为…中心的一员，他…, 这个21岁的大学生…: what the person named before is. `at` is the offset of `text`."""
    for m in _AS.finditer(text):
        described = Post("成员", re.sub(r"中\Z", "", m["post"])) if "一员" in m[0] else post(m["post"])
        if described.role:
            registry.capacities.append((at + m.start(), described.role, described.affiliation))
    for m in _THIS.finditer(text):
        described = post(m["post"])
        if described.role:
            registry.capacities.append((at + m.start(), described.role, ""))


def _appositions(text: str, registry: Registry) -> None:
    """罗文涛是云岭消防大队的一名消防员; 刘庆（国创中心主任）."""
    for m in _AFTER.finditer(text):
        described = post(_ONE.sub("", m["post"] or m["said"]))
        name = next(iter(names.tail(m["name"])), "")
        if described.role and name and (m["post"] or name in registry.known):
            registry.introduce(name, described.role, described.affiliation)


def _parentheses(text: str, registry: Registry) -> None:
    for m in _SHORT.finditer(text):
        before = text[: m.start()]
        if before.endswith("》"):
            registry.shorten(m[1], before[before.rfind("《") :])
            continue
        full = re.split(r"[，。；：、“”]|(?<=.)(?:在|与|和|由|从|对|向)", before[-40:])[-1]
        if len(full) > len(m[1]):
            registry.shorten(m[1], full)
    for m in _OTHER.finditer(text):
        name = next((n for n in names.tail(m["name"]) if n in registry.known), None)
        if name and not _ASIDE.match(m["other"]):
            registry.known.add(m["other"], name)
