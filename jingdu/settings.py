"""What a reader has chosen, kept in one TOML file that people may edit.

The file is read before the first frame, so nothing heavy is imported here, and TOML's parser only where there is a
file. A change keeps what else stands in it, comments too. The docstrings of the fields are their documentation:
`jingdu config` prints them.
"""

from __future__ import annotations

import os
import re
from dataclasses import dataclass, fields, replace
from functools import cache
from pathlib import Path
from typing import Any, Literal, get_args, get_type_hints

from jingdu.errors import SettingsError

FOLDER_VARIABLE = "JINGDU_CONFIG_DIR"
"""Names another folder than the system's."""
THEME_VARIABLE = "JINGDU_THEME"
"""Names a theme for one start; it goes before the file's."""
NAME = "settings.toml"

Tones = Literal["none", "pleco", "mdbg", "dummitt", "hanping", "sinosplice"]
Standard = Literal["2025", "2021", "2012"]
CardDetail = Literal["pinyin", "gloss", "full"]
Hover = Literal["on", "off", "above-level"]
Ruby = Literal["off", "unknown", "all"]
Script = Literal["as-is", "simplified", "traditional"]

LIMITS = {"level": (0, 9), "hover_delay": (0, 10)}
"""The least and the greatest that a number may be."""
_AT_LINE = re.compile(r"\s*\(at line (\d+), column \d+\)$|\s*\(at end of document\)$")


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything that can be chosen, with what holds where nothing is."""

    theme: str = "jingdu-dark"
    """The look of the screen: jingdu-dark, jingdu-light, jingdu-contrast, or the name of one of Textual's themes."""
    tones: Tones = "pleco"
    """The colours of the tones in pinyin, by whose palette it is; the tone marks stay. "none" has no colours."""
    hsk: Standard = "2025"
    """Which list says what level a word has: the exam syllabus of 2025, the standard of 2021, or the lists of 2012."""
    level: int = 0
    """Your own HSK level, 1 to 9 (1 to 6 in 2012); 0 where you have none. Words up to it count as known."""
    card: CardDetail = "gloss"
    """How much the card of a word says: its pinyin, what it means too, or everything."""
    hover: Hover = "on"
    """Whether the mouse opens cards: on every word, on none, or on those above your level."""
    hover_delay: float = 0.0
    """How long the mouse rests on a word before its card opens, in seconds."""
    ruby: Ruby = "off"
    """Pinyin above the words of the text: above none, above those that you do not know yet, or above all."""
    script: Script = "as-is"
    """The characters of the text: as they are printed, simplified, or traditional."""


KEYS = tuple(field.name for field in fields(Settings))
"""The settings by name, in the order of the file."""


def path() -> Path:
    """Where the file is; it need not exist."""
    named = os.environ.get(FOLDER_VARIABLE)
    if named:
        return Path(named) / NAME
    from platformdirs import user_config_path

    return user_config_path("jingdu", appauthor=False) / NAME


def load() -> Settings:
    """What is in force. Raises `SettingsError`, one line with file, line and key, for a file that is no good."""
    settings = Settings(**stated())
    theme = os.environ.get(THEME_VARIABLE)
    return replace(settings, theme=theme) if theme else settings


def stated() -> dict[str, Any]:
    """What the file says, by name. Raises `SettingsError`."""
    file = path()
    return _parsed(file, _read(file))


def change(**values: object) -> None:
    """Write some settings down; the rest of the file stays as it is. Raises `SettingsError`."""
    file = path()
    text = _read(file)
    _parsed(file, text)  # a file that is no good is left alone
    for key, value in values.items():
        check(key, value)
        text = _with(text, key, value)
    _parsed(file, text)
    from jingdu.cache import store  # memory maps and checksums, which the first frame does without

    try:
        # the file may be a link into a folder of such files
        store(file.resolve(), text.encode())
    except OSError as error:
        raise SettingsError(f"{file}: {error.strerror or error}") from error


def fault(key: str, why: str) -> SettingsError:
    """What is wrong with a setting, and where it is set."""
    if key == "theme" and os.environ.get(THEME_VARIABLE):
        return SettingsError(f"{THEME_VARIABLE}: {why}")
    file = path()
    return SettingsError(f"{file}, line {_line_of(_read(file), key)}: {why}")


def check(key: str, value: object) -> None:
    """Raise `ValueError`, which says what is allowed, where a setting cannot have a value."""
    if key not in KEYS:
        raise ValueError(f"{key}: there is no such setting; there are {', '.join(KEYS)}")
    allowed = choices(key)
    if allowed:
        if value not in allowed or not isinstance(value, str):
            raise ValueError(f"{key} is {written(value)}; it can be {', '.join(map(written, allowed))}")
        return
    wanted = _types()[key]
    kinds = (int, float) if wanted is float else (wanted,)
    if not isinstance(value, kinds) or isinstance(value, bool):
        raise ValueError(f"{key} is {written(value)}; it takes {_KIND_NAMES[wanted]}")
    if key in LIMITS:
        least, most = LIMITS[key]
        if not isinstance(value, int | float) or not least <= value <= most:
            raise ValueError(f"{key} is {written(value)}; it goes from {least} to {most}")


def choices(key: str) -> tuple[str, ...]:
    """The values that a setting can have; empty where they cannot be counted."""
    return get_args(_types()[key])


_KIND_NAMES: dict[object, str] = {str: "a text in quotation marks", int: "a whole number", float: "a number"}


@cache
def _types() -> dict[str, Any]:
    return get_type_hints(Settings)


def _read(file: Path) -> str:
    try:
        return file.read_text("utf-8-sig")
    except FileNotFoundError:
        return ""
    except UnicodeDecodeError as error:
        raise SettingsError(f"{file}: it is not UTF-8 text") from error
    except OSError as error:
        raise SettingsError(f"{file}: {error.strerror or error}") from error


def _parsed(file: Path, text: str) -> dict[str, Any]:
    found = _plain(text)
    if found is None:
        found = _toml(file, text)
    for key, value in found.items():
        try:
            check(key, value)
        except ValueError as error:
            raise SettingsError(f"{file}, line {_line_of(text, key)}: {error}") from error
    return found


def _plain(text: str) -> dict[str, Any] | None:
    """What a file says that has no more in it than jingdu itself writes; None where it takes TOML's parser to know.

    The parser takes longer to import than the first page to be laid out.
    """
    found: dict[str, Any] = {}
    for line in text.split("\n"):
        if not line or (line[0] == "#" and line.isprintable()):
            continue
        key, _, value = line.partition(" = ")
        if key not in KEYS or key in found or not value.isprintable():
            return None
        if value[:1] == value[-1:] == '"' and len(value) > 1 and not {'"', "\\"} & set(value[1:-1]):
            found[key] = value[1:-1]
        elif value.isascii() and value.isdecimal() and (value == "0" or value[0] != "0"):
            found[key] = int(value)
        else:
            return None
    return found


def _toml(file: Path, text: str) -> dict[str, Any]:
    import tomllib

    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        said = str(error)
        at = _AT_LINE.search(said)
        line = int(at[1]) if at is not None and at[1] else text.count("\n") + 1
        raise SettingsError(f"{file}, line {line}: {_AT_LINE.sub('', said)}{_key_on(text, line)}") from error


def _key_on(text: str, line: int) -> str:
    """` (level)`: the key on a line that cannot be read, where one can be made out."""
    lines = text.splitlines()
    key = lines[line - 1].partition("=")[0].strip() if line <= len(lines) else ""
    return f" ({key})" if key else ""


def _line_of(text: str, key: str) -> int:
    """The number of the line on which a key is set, or its table begins."""
    for number, line in enumerate(text.splitlines(), 1):
        if re.match(rf"\s*(?:\[+\s*)?[\"']?{re.escape(key)}\b", line):
            return number
    return 1


def _with(text: str, key: str, value: object) -> str:
    """The text of the file with a setting at a value: on its own line, or on a new last one."""
    said = f"{key} = {written(value)}"
    out, done = [], False
    for line in text.splitlines():
        at = None if done else _assigned(line, key)
        out.append(line if at is None else said + line[at:])
        done = done or at is not None
    return "\n".join(out if done else [*out, said]) + "\n"


def _assigned(line: str, key: str) -> int | None:
    """Where on a line that sets a key the value ends; None on any other line."""
    match = re.match(rf"\s*[\"']?{re.escape(key)}[\"']?\s*=\s*(?:\"(?:[^\"\\]|\\.)*\"|'[^']*'|[^\s#]+)", line)
    return match.end() if match is not None else None


def written(value: object) -> str:
    """A value as the file has it."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if not isinstance(value, str):
        return str(value)
    import json

    return json.dumps(value, ensure_ascii=False)
