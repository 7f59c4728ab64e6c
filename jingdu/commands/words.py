"""`jingdu words`: the words of an article that you do not know yet, before you read it."""

from __future__ import annotations

import argparse

import jingdu
from jingdu import settings
from jingdu.article import Article
from jingdu.commands import rows
from jingdu.commands.rows import Column, arguments
from jingdu.export.table import Row
from jingdu.lexicon.levels import label
from jingdu.library import vocabulary
from jingdu.library.acquaintance import Acquaintance, names_in, tables
from jingdu.library.wordlist import unknown_words

__all__ = ["COLUMNS", "TABLE", "arguments", "run"]

COLUMNS = ("word", "count", "level", "standard", "pinyin", "start")
TABLE = (
    Column("word", lambda row: row["word"], 20),
    Column("times", lambda row: str(row["count"]), 5),
    Column("level", lambda row: label(row["level"], row["standard"]), 17),
    Column("pinyin", lambda row: row["pinyin"], 40),
)


def run(options: argparse.Namespace) -> int:
    """Print a row a word, the most used first: above the level of the settings, not marked as known, no name."""
    return rows.show(options, word_rows(jingdu.read(options.file)), COLUMNS, TABLE)


def word_rows(article: Article) -> list[Row]:
    """A row a word; `level` is null for a word on no list of the standard, `start` its first place."""
    chosen = settings.load()
    analysis = jingdu.analyze(article)
    reader = Acquaintance(chosen.level)
    reader.consult(*tables(chosen.hsk))
    reader.learn(vocabulary.known())
    reader.introduce(names_in(analysis.speakers, analysis.terms))
    return [
        {
            "word": unknown.word.text,
            "count": unknown.count,
            "level": unknown.level,
            "standard": chosen.hsk,
            "pinyin": unknown.pinyin,
            "start": unknown.word.start,
        }
        for unknown in unknown_words(analysis.words, reader)
    ]
