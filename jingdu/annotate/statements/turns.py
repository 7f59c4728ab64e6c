"""Transcripts: 问 and 答, 记者：, a name and a colon before each turn, a label line before several paragraphs."""

from __future__ import annotations

import re
from collections import Counter

from jingdu.annotate.speakers import nouns, phrases
from jingdu.annotate.speakers.names import Known
from jingdu.annotate.speakers.registry import Registry
from jingdu.annotate.speakers.sources import Source
from jingdu.article import Article

_LABEL = re.compile(
    r"[\[【](?P<boxed>[^\]】，。：\n]{1,30})[\]】][：:]?|(?P<plain>[^，。；！？：:“”【】\n]{1,40})[：:]"
)
_ASKS = re.compile(r"(?:问|Q|提问|记者|主持人|本报|本刊|[一-鿿《》]{1,12}记者|《[^》]{1,12}》)\Z")
# 问题一, 问2, Q3
_NUMBERED = re.compile(r"(?P<bare>问|答|Q|A)(?:题)?[一二三四五六七八九十0-9]{1,3}\Z")
# 国家疾控局副主任 王立新：
_GAP = re.compile(r"(?<=[一-鿿])[ \u3000]+(?=[一-鿿])")
_ASKING = re.compile(r"(?<=.)(?:继续|接着|进一步|再次|又)?(?:追问|提问|问|回答|答|回应)\Z")
_BARE = {
    "问": "asks",
    "Q": "asks",
    "提问": "asks",
    "答": "answers",
    "A": "answers",
    "回答": "answers",
    "受访者": "answers",
}
_INTERVIEWED = (
    re.compile(r"(?P<who>[^，。；：！？]{2,40}?)(?:就|围绕|针对|对|接受)[^。；！？]{0,60}?(?:答记者问|回答了?[^，。]{0,12}(?:提问|问题)|(?:采访|专访|访问))"),
    re.compile(r"(?:采访|专访|对话|对谈|访谈|独家专访|访|连线)(?:了|到|——)?(?P<who>[^，。；：！？]{2,40})(?=[，。：！？]|\Z)"),
)  # fmt: skip


def label(text: str) -> tuple[str, int]:
    """What a block begins with that can be a label, and where the turn begins; ("", 0) where nothing can.

    A label ends with a colon (毛晓宁：) or stands in brackets ([毛晓宁], 【记者】).
    """
    found = _LABEL.match(text)
    if not found:
        return "", 0
    word = (found["plain"] or found["boxed"]).strip()
    numbered = _NUMBERED.match(word)
    return (numbered["bare"] if numbered else word), found.end()


class Transcript:
    """The labels of an article and whom they mean."""

    def __init__(self, article: Article, text: str) -> None:
        # labels are counted as they are compared: without gaps
        self._counts = Counter(
            _GAP.sub("", found)
            for b in article.blocks
            if (found := label(text[b.start : b.start + 42].split("\n")[0])[0])
        )
        self.running = self._turns() > 1
        """Whether turns go on over paragraphs without a label: one label alone makes no transcript."""
        self.answers = any(_BARE.get(word) == "answers" for word in self._counts)
        self._first = [text[b.start : b.end] for b in article.blocks[:12]]
        self._interviewee: Source | None = None

    def _turns(self) -> int:
        """How many blocks begin with a label that announces somebody, whether or not the article has named them."""
        return sum(often for word, often in self._counts.items() if _announces(word))

    def source(self, word: str, rest: str, registry: Registry) -> Source | None:
        """Whom the label `word` announces; None where it is no label of a turn. `rest` is the text after the colon."""
        bare = _BARE.get(word)
        if bare:
            return Source("reporter", "记者", phrase=word) if bare == "asks" else self.interviewee(registry)
        word = _GAP.sub("", word)
        word = _ASKING.sub("", word) or word
        quoted = rest[:1] in {"“", "「", '"', "『"}
        often = self._counts[word] > 1
        if word.endswith("记者") and not quoted:
            return Source("reporter", word, phrase=word)
        if _ASKS.match(word) and (often or not rest or rest.rstrip("”」").endswith(("？", "?"))):
            return Source("reporter", word, phrase=word)
        if quoted and not often:
            return None
        stem = re.sub(r"（[^）]*）", "", word)
        found = nouns.exact(stem, registry.known)
        if found is None or found.phrase != stem:
            return None
        if found.kind in {"person", "known", "titled"}:
            return found
        return found if often and found.kind in {"organisation", "anonymous", "group"} else None

    def interviewee(self, registry: Registry) -> Source:
        """Who answers where the label only says 答: whom title, subtitle or lead name as interviewed."""
        if self._interviewee is None:
            self._interviewee = self._named(registry) or Source("anonymous", "答", phrase="答")
        return self._interviewee

    def _named(self, registry: Registry) -> Source | None:
        for pattern in _INTERVIEWED:
            for text in reversed(self._first):
                for m in pattern.finditer(text):
                    found = phrases.read(m["who"], registry.known)
                    if found and found.kind in {"person", "known", "titled", "anonymous", "organisation"}:
                        return found
        return None


def asks(source: Source) -> bool:
    """Whether a turn is a question of a reporter."""
    return source.kind == "reporter"


def _announces(word: str) -> bool:
    if word in _BARE or _ASKS.match(word):
        return True
    found = nouns.exact(word, Known())
    return found is not None and found.kind in {"person", "titled"} and found.phrase == word
