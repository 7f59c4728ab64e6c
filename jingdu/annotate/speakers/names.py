"""Whether a string can be the name of a person. Works on simplified text."""

from __future__ import annotations

import re
from functools import lru_cache

from jingdu.annotate.speakers.tables import beginning, surnames, transliteration, words

_HAN = re.compile(r"[一-鿿]+\Z")
_LATIN = re.compile(r"[A-Z][A-Za-zÀ-ÿ.'’-]*(?: [A-Za-zÀ-ÿ.'’-]+){0,3}\Z")
_LATIN_END = re.compile(r"[A-Z][A-Za-z.'’-]+(?: [A-Z][A-Za-z.'’-]+){0,3}\Z")
# 斯 尔 德 and the like occur in hardly any Chinese word of this length
_FOREIGN = frozenset(
    "尔斯德特普拉伦克格基夫娃诺鲁赖蒂姆森塞茨弗泽莱蒙顿纳哈扎萨伊巴贝乔罗亚奥洛维里登丝莎尼玛莫穆费埃阿科"
)
# characters that end or begin no given name: particles, pronouns, verbs that follow a subject
_NEVER = frozenset(
    "的了是在有我你他她它们这那哪不没也都就还又很从被把让使向对和与或及将会要能可以个些者着过吗呢吧啊姓说称问答认谈讲透介觉"
)


class Known(dict[str, str]):
    """Personal names and other forms of them that an article has used -> the full name."""

    def __init__(self) -> None:
        super().__init__()
        self.firsts: set[str] = set()
        """The first characters of all forms."""
        self.families: set[str] = set()
        """The first characters of the full names."""
        self.text = ""
        """The article, simplified."""
        self._whole: dict[str, bool] = {}

    def whole(self, name: str) -> bool:
        """Whether the article never writes `name` without its last character: 李侗曾, but 王伟 beside 王伟曾."""
        if name not in self or not chinese(name):
            return False
        found = self._whole.get(name)
        if found is None:
            often = self.text.count(name, 0, SEEN)
            found = self._whole[name] = often > 1 and often == self.text.count(name[:-1], 0, SEEN)
        return found

    def add(self, form: str, name: str) -> None:
        """Remember a form, unless it already means somebody."""
        if form not in self:
            self[form] = name
            self.firsts.add(form[0])
            self.families.add(name[0])


_LAST = 8
"""Characters of the part after the last dot."""
_RARE = 4
"""The same, where some of them are none with which names are commonly written."""
SEEN = 50_000
"""Characters of an article in which it is counted how a name is written."""
MOST = 20
"""Characters of the longest name that is looked for."""


@lru_cache(maxsize=8192)
def chinese(text: str) -> bool:
    """Whether `text` looks like family name and given name: 刘庆, 高千峰, 欧阳明, 林郑月娥."""
    size = len(text)
    if not 2 <= size <= 4 or not _HAN.match(text) or text in words("not_names.txt"):
        return False
    single, double = surnames()
    family = 2 if text[:2] in double and size > 2 else 1 if text[0] in single and size < 4 else 0
    given = text[family:]
    if size > 2 and given[-1] in "时后则仍":
        return False
    return bool(family) and not _NEVER.intersection(given if given[0] != "在" or len(given) == 1 else given[1:])


def foreign(text: str) -> bool:
    """Whether `text` can be a transliterated name, with or without its dot: 特朗普, 珍妮特·耶伦."""
    parts = text.split("·")
    if not all(parts) or len(text) > MOST:
        return False
    if len(parts) > 1:
        return all(_HAN.match(part) or _LATIN.match(part) for part in parts)
    return 2 <= len(text) <= 8 and transliteration().issuperset(text) and text not in words("not_names.txt")


def surely_foreign(text: str) -> bool:
    """Whether a transliterated name needs nothing beside it to be taken for one."""
    if "·" in text:
        return foreign(text)
    return len(text) >= 3 and foreign(text) and len(_FOREIGN.intersection(text)) * 3 >= len(text)


def latin(text: str) -> bool:
    """Whether `text` is a name in Latin letters: Tim Cook."""
    return bool(_LATIN.match(text)) and len(text) > 2 and not text.isupper()


def personal(text: str) -> bool:
    """Whether `text` can stand alone as the name of a person."""
    return chinese(text) or surely_foreign(text) or latin(text)


@lru_cache(maxsize=4096)
def tail(text: str) -> tuple[str, ...]:
    """The names that `text` can end with, likeliest first; what stands before decides among them."""
    found = []
    if "·" in text[-MOST:]:
        return tuple(_dotted(text))
    found += [text[-size:] for size in (3, 2, 4) if len(text) >= size and chinese(text[-size:])]
    size, most, allowed = 0, min(8, len(text)), transliteration()
    while size < most and text[-size - 1] in allowed:
        size += 1
    found += [text[-n:] for n in range(size, 1, -1) if foreign(text[-n:])]
    named = _LATIN_END.search(text) if text and text[-1].isascii() else None
    if named and latin(named[0]):
        found.append(named[0])
    return tuple(found)


def _dotted(text: str) -> list[str]:
    """Names with a dot that `text` can end with, longest first."""
    allowed = transliteration()
    at = text.rfind("·")
    last = text[at + 1 :]
    written = allowed.issuperset(last) and len(last) <= _LAST
    if not (written or _LATIN.match(last) or (_HAN.match(last) and len(last) <= _RARE and not _NEVER & set(last))):
        return []
    while at and (
        text[at - 1] in allowed or text[at - 1] == "·" or (text[at - 1].isascii() and text[at - 1].isalpha())
    ):
        at -= 1
    stop = text.find("·", at)
    return [text[start:] for start in range(at, stop) if foreign(text[start:])] if stop > 0 else []


def foreign_at(text: str, at: int) -> str:
    """The longest transliterated name without a dot that begins at `at`; empty where there is none."""
    allowed = transliteration()
    end, stop = at, min(len(text), at + 8)
    while end < stop and text[end] in allowed:
        end += 1
    name = text[at : before_adverb(text, end)]
    return name if foreign(name) else ""


def before_adverb(text: str, end: int) -> int:
    """`end`, or one less where a word begins there that comes after a name: 耶伦|当天."""
    begins = any(len(beginning(text, table, end - 1)) > 1 for table in ("openers.txt", "adverbs.txt"))
    return end - 1 if end and begins else end


def dotted_at(text: str, at: int) -> str:
    """The name with a dot that begins at `at`; empty where there is none."""
    allowed = transliteration()
    end, stop = at, min(len(text), at + MOST)
    while end < stop and (text[end] in allowed or text[end] in "· ." or (text[end].isascii() and text[end].isalpha())):
        end += 1
    name = text[at : before_adverb(text, end)].strip(" .")
    return name if "·" in name and foreign(name) else ""
