"""Articles with words that are read: a syllable for each character, as an annotator would give them."""

from jingdu.analysis import Word
from jingdu.annotate.findings import Findings

SYLLABLES = {
    "转": "zhuǎn",
    "化": "huà",
    "床": "chuáng",
    "前": "qián",
    "明": "míng",
    "月": "yuè",
    "光": "guāng",
    "饥": "jī",
    "饿": "è",
    "双": "shuāng",
    "创": "chuàng",
    "的": "de",
    "一": "yī",
    "儿": "ér",
}


def words_in(text, shift=0, length=2):
    """Words of at most `length` characters; a mark or a letter is none."""
    words, at = [], 0
    while at < len(text):
        end = at
        while end < len(text) and end - at < length and text[end] in SYLLABLES:
            end += 1
        if end > at:
            piece = text[at:end]
            words.append(Word(at + shift, end + shift, piece, tuple(SYLLABLES[char] for char in piece)))
        at = max(end, at + 1)
    return words


def read(article, blocks=None):
    """Findings that have the words of some blocks, or of all."""
    findings = Findings(article)
    for block in range(len(article.blocks)) if blocks is None else blocks:
        b = article.blocks[block]
        findings.add_words(block, words_in(article.text[b.start : b.end], b.start))
    return findings
