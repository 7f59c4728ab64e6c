"""`jingdu dict`: which dictionary is used, a newer release of it, words of one's own, and looking words up."""

from __future__ import annotations

import argparse
import textwrap
from pathlib import Path

from jingdu.commands.output import complain, say
from jingdu.errors import SourceError

COMMENT_CELLS = 100
NOT_FOUND = 1
_USAGE = """
jingdu dict                       which edition is used, and under which licence
jingdu dict WORD...               what words mean
jingdu dict update FILE           use a newer release, as cc-cedict.org publishes it
jingdu dict add WORD MEANING      a word of your own, or another meaning: it goes before the dictionary
"""


def arguments(parser: argparse.ArgumentParser) -> None:
    """WORD..., or update FILE, or add WORD MEANING."""
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.epilog = _USAGE
    parser.add_argument(
        "words", metavar="WORD", nargs="*", help="words to look up; or `update FILE`, `add WORD MEANING`"
    )
    parser.add_argument("--force", action="store_true", help="with update: also an older release")


def run(options: argparse.Namespace) -> int:
    """Do what is asked; 1 where none of the words is found."""
    match options.words:
        case []:
            return _show_edition()
        case ["update", file]:
            return _update(Path(file), options.force)
        case ["add", word, *meaning] if meaning:
            return _add(word, " ".join(meaning))
        case ["update" | "add", *_]:
            raise SourceError("say `jingdu dict update FILE` or `jingdu dict add WORD MEANING`")
    return _look_up(options.words)


def _show_edition() -> int:
    from jingdu.lexicon import cedict, own_words, release

    source, edition = cedict.source(), release.in_use()
    if source is None or edition is None:
        raise SourceError("there is no dictionary here; `jingdu dict update FILE` takes a release of CC-CEDICT")
    say(f"CC-CEDICT of {edition.date[:10] or 'an unknown day'}, {edition.entries:,} entries, {cedict.LICENCE}\n")
    say(f"{source}\n")
    say("published by MDBG, https://cc-cedict.org\n")
    say(f"your own words: {len(_own()):,}, {own_words.path()}\n")
    return 0


def _update(file: Path, force: bool) -> int:
    from jingdu.lexicon import dictionary, release

    edition = release.take(file, force)
    dictionary.build()
    say(f"now used: CC-CEDICT of {edition.date[:10] or 'an unknown day'}, {edition.entries:,} entries\n")
    return 0


def _add(word: str, meaning: str) -> int:
    from jingdu.lexicon import own_words

    try:
        own_words.add(word, meaning)
    except (OSError, ValueError) as error:
        raise SourceError(str(error)) from error
    say(f"{word}  {meaning}\n")
    return 0


def _own() -> dict[str, str]:
    from jingdu.lexicon import own_words

    try:
        return own_words.load()
    except (OSError, ValueError) as error:
        raise SourceError(str(error)) from error


def _look_up(words: list[str]) -> int:
    from jingdu import settings
    from jingdu.lexicon import levels
    from jingdu.lexicon.dictionary import Dictionary
    from jingdu.lexicon.lexicon import Lexicon
    from jingdu.word import Word

    try:
        lexicon = Lexicon(Dictionary.load(), _own())
    except (OSError, ValueError) as error:
        raise SourceError(str(error)) from error
    standard, status = settings.load().hsk, NOT_FOUND
    for word in words:
        meaning = lexicon.meaning(Word(0, len(word), word))
        if not meaning:
            complain(f"{word}: not in the dictionary")
            continue
        status = 0
        before = ""
        for gloss in (*meaning.glosses, *meaning.parts):
            level = levels.label(levels.level(gloss.word, standard), standard) if gloss.word != before else ""
            before = gloss.word
            say("  ".join(part for part in (gloss.word, gloss.other_script, gloss.pinyin, level) if part) + "\n")
            said = " · ".join(gloss.senses)
            say(textwrap.fill(said, COMMENT_CELLS, initial_indent="    ", subsequent_indent="    ") + "\n")
    return status
