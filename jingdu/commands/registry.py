"""Every command, once: the command line, its help and the check whether a word is a command come from here."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple, Protocol, cast

if TYPE_CHECKING:
    import argparse


class CommandModule(Protocol):
    """What a module of this package offers."""

    def arguments(self, parser: argparse.ArgumentParser) -> None:
        """Declare the command's arguments."""
        ...

    def run(self, options: argparse.Namespace) -> int:
        """Do it; the exit status. Raises `SourceError` for input that cannot be read."""
        ...


class Command(NamedTuple):
    """A command as the help shows it."""

    name: str
    summary: str
    module: str
    """Its module in this package."""

    def load(self) -> CommandModule:
        """The module behind it."""
        return cast(CommandModule, import_module(f"jingdu.commands.{self.module}"))


COMMANDS = {
    command.name: command
    for command in (
        Command("analyze", "all that is found in an article, for reading or as JSON", "analyze"),
        Command("search", "where something stands in articles", "search"),
        Command("pinyin", "an article in pinyin", "pinyin"),
        Command("speakers", "who speaks in an article, and how much", "speakers"),
        Command("numbers", "an article's numbers, read out and named", "numbers"),
        Command("terms", "an article's policy terms with their English", "terms"),
        Command("words", "the words of an article that you do not know yet", "words"),
        Command("vocabulary", "the words that you saved, also for Anki and Pleco", "vocabulary"),
        Command("known", "the words that you know, and takes others from a file", "known"),
        Command("export", "an article with who says what, or its saved words for Anki", "export"),
        Command("convert", "the clean article as Markdown or text", "convert"),
        Command("dict", "what words mean, and which dictionary says so", "dictionary"),
        Command("config", "your settings, and where they are kept", "config"),
    )
}
