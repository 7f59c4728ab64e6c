"""Opens the lexicon beside the screen; the first time the dictionary is built, in a process of its own."""

from __future__ import annotations

import asyncio
import sys
from asyncio.subprocess import DEVNULL
from collections.abc import Callable
from typing import TYPE_CHECKING

from jingdu.lexicon import own_words
from jingdu.lexicon.lexicon import Lexicon
from jingdu.word import Word

if TYPE_CHECKING:
    from jingdu.lexicon.dictionary import Dictionary


async def opened_lexicon(complain: Callable[[str], None]) -> Lexicon:
    """The lexicon, as soon as the dictionary is built; without one where it cannot be."""
    found = await asyncio.to_thread(_built)
    if found is None:
        # -P: a folder named like one of our packages, where the reader happens to stand, is not to be imported
        command = (sys.executable, "-P", "-m", "jingdu.lexicon.dictionary")
        process = await asyncio.create_subprocess_exec(*command, stdin=DEVNULL, stdout=DEVNULL, stderr=DEVNULL)
        await process.wait()
        found = await asyncio.to_thread(_built)
    try:
        own = await asyncio.to_thread(own_words.load)
    except (OSError, ValueError) as error:
        complain(f"your words cannot be read: {error}")
        own = {}
    lexicon = Lexicon(found, own)
    # the first question loads what answers it
    await asyncio.to_thread(lexicon.meaning, Word(0, 1, "的", ("de",)))
    return lexicon


def _built() -> Dictionary | None:
    # imported beside the screen too: SQLite is not small
    from jingdu.lexicon.dictionary import Dictionary

    return Dictionary.built()
