"""How the syllables of a word are joined in pinyin (GB/T 16159-2012): written together, apart, or with a hyphen.

Names that a dictionary has are parted where it has a capital. What four characters or more say is parted into the words
that it is made of; idioms of four are parted in the middle by a hyphen, unless they cannot be read as two and two.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from jingdu.lexicon.scripts import simplified

if TYPE_CHECKING:
    from jingdu.annotate.pinyin.readings import Readings
    from jingdu.annotate.segmenter import Segmenter

_ABBREVIATED = frozenset(
    "中美英法俄日德韩朝印欧亚非澳加巴以伊京津冀沪粤港台闽苏浙皖鲁豫晋陕川渝黔滇桂琼湘鄂赣辽吉黑藏青甘宁"
)
"""Countries and regions by one character; several in a row are joined by hyphens: Jīng-Jīn-Jì."""
_DIVISIONS = frozenset("省市县区州镇乡村")
# patterns that are compiled when a word is spelled: a text may be read and no word of it spelled
_NUMERAL = "[〇零一二三四五六七八九十百千万亿两几数]{2,}"
_NUMBER_PART = "[一二三四五六七八九两几数]?(?:十[一二三四五六七八九几]?|[百千万亿]+)|."
_UNDIVIDED = ".[而之莫亦]..|..[之而乎以]."
"""Idioms that are read in one: 总而言之, 爱莫能助, 不亦乐乎, 不速之客."""
_IDIOM = ("i", "l")
"""The tags of idioms and set phrases."""
_LEXICON = Path(__file__).parents[2] / "lexicon"


class Joints(NamedTuple):
    """How a word of n syllables is written."""

    before: list[str]
    """What stands before each syllable: nothing, a space or a hyphen."""
    capitals: int
    """Bit n is set where syllable n has a capital."""


def joints(word: str, person: bool = False) -> Joints:
    """The joints of a word that is all Han; a `person`'s is a name, even where no dictionary has it."""
    sources = dictionaries()
    if sources is None:
        return _person(word) if person else Joints(_parted(word, {}), 0)
    return _joints(word, person, *sources)


@lru_cache(maxsize=8192)
def _joints(word: str, person: bool, readings: Readings, segmenter: Segmenter) -> Joints:
    word = simplified(word)
    known_as = readings.capitals(word)
    if known_as:
        return _name(word, known_as, readings)
    if person or _is_person(word, readings, segmenter):
        return _person(word)
    for rule in (_numeral, _reduplicated, partial(_idiom, segmenter=segmenter)):
        apart = rule(word)
        if apart is not None:
            return Joints(_parted(word, apart), 0)
    apart = _compound(word, segmenter)
    if (
        not apart
        and len(word) == 4
        and _is_phrase(word, readings)
        and not (segmenter.tag(word[1:]) or segmenter.tag(word[:3]))
    ):
        # 实事求是, which the segmenter has as a noun; 总工程师 is a word and what it begins with
        apart = {2: "-"}
    capitals = {0, *apart} if _is_organisation(word, apart, readings) else set()
    return Joints(_parted(word, apart), sum(1 << place for place in capitals))


def _parted(word: str, apart: dict[int, str]) -> list[str]:
    return [apart.get(at, "") for at in range(len(word))]


def _person(word: str) -> Joints:
    """Family and given name apart: Ōuyáng Xiū; foreign names, 冯德莱恩, in one."""
    if len(word) > 2 and word[:2] in _surnames():
        family = 2
    else:
        family = 1 if 1 < len(word) < 4 and word[0] in _surnames() else 0
    return Joints(_parted(word, {family: " "}), 1 | 1 << family)


def _name(word: str, capitals: int, readings: Readings) -> Joints:
    """上海市, where the dictionary has Shànghǎishì, is parted as Guǎngdōng Shěng is."""
    last = len(word) - 1
    if last > 1 and word[-1] in _DIVISIONS and readings.capitals(word[:-1]) & 1:
        capitals |= 1 << last
    starts = [at for at in range(1, len(word)) if capitals >> at & 1]
    short = len(starts) == last and capitals & 1 and _ABBREVIATED.issuperset(word)
    return Joints(_parted(word, dict.fromkeys(starts, "-" if short else " ")), capitals)


def _is_phrase(word: str, readings: Readings) -> bool:
    return any(end == len(word) for end, _ in readings.phrases(word, 0))


def _is_person(word: str, readings: Readings, segmenter: Segmenter) -> bool:
    """Whether the segmenter's dictionary has a full name, 毛泽东, and no other one has the word as a thing, 洪水."""
    if not 1 < len(word) < 5 or segmenter.tag(word) != "nr" or _is_phrase(word, readings):
        return False
    return word[:2] in _surnames() if len(word) == 4 else word[0] in _surnames()


def _numeral(word: str) -> dict[int, str] | None:
    """九亿零七万 jiǔyì líng qīwàn, 第十三 dì-shísān."""
    if word[0] == "第" and (len(word) == 2 or re.fullmatch(_NUMERAL, word[1:])):
        return {1: "-"}
    if not re.fullmatch(_NUMERAL, word):
        return None
    return {part.start(): " " for part in re.finditer(_NUMBER_PART, word) if part.start()}


def _reduplicated(word: str) -> dict[int, str] | None:
    """研究研究 is written apart, 清清楚楚 in one."""
    if len(word) != 4:
        return None
    if word[:2] == word[2:]:
        return {2: " "}
    return {} if word[0] == word[1] and word[2] == word[3] else None


def _idiom(word: str, segmenter: Segmenter) -> dict[int, str] | None:
    if len(word) != 4:
        return None
    if re.fullmatch(_UNDIVIDED, word):
        return {}
    return {2: "-"} if segmenter.tag(word) in _IDIOM or word[0] == word[2] else None


def _compound(word: str, segmenter: Segmenter) -> dict[int, str]:
    """环境保护 huánjìng bǎohù: a cut into known words of two characters or three, where there is one."""
    cuts: list[tuple[int, ...] | None] = [(), *[None] * len(word)]
    for end in range(2, len(word) + 1):
        for start in (end - 2, end - 3):
            before = cuts[start] if start >= 0 else None
            if before is not None and cuts[end] is None and segmenter.tag(word[start:end]):
                cuts[end] = (*before, start)
    found = cuts[-1] if len(word) > 3 else None
    return {at: " " for at in found if at} if found else {}


def _is_organisation(word: str, apart: dict[int, str], readings: Readings) -> bool:
    """中国科学技术大学: begins with a name, and ends as an organisation does."""
    if not apart:
        return False
    return bool(readings.capitals(word[: min(apart)])) and any(map(word.endswith, _organisation_ends()))


@cache
def _surnames() -> frozenset[str]:
    singles: list[str] = []
    doubles: list[str] = []
    for line in (_LEXICON / "surnames.txt").read_text("utf-8").splitlines():
        if not line.startswith("#"):
            (doubles if " " in line else singles).append(line)
    return frozenset("".join(singles)) | frozenset(" ".join(doubles).split())


@cache
def _organisation_ends() -> tuple[str, ...]:
    lines = (_LEXICON / "organisation_ends.txt").read_text("utf-8").splitlines()
    return tuple(end for line in lines if not line.startswith("#") for end in line.split() if len(end) > 1)


def dictionaries() -> tuple[Readings, Segmenter] | None:
    """What has been compiled of the dictionaries; None until then: a card is drawn at once, and waits for nothing."""
    from jingdu.annotate.pinyin.readings import Readings

    held = _held()
    if not held:
        readings = Readings.built()
        if readings is not None:
            from jingdu.annotate.segmenter import Segmenter

            held.append((readings, Segmenter()))
    return held[0] if held else None


@cache
def _held() -> list[tuple[Readings, Segmenter]]:
    """The dictionaries, once they are there."""
    return []
