"""Counting as word processors do in lists: 一, 十二, ①, 甲, iv."""

from __future__ import annotations

from collections.abc import Callable

_DIGITS = "零一二三四五六七八九"
_LEGAL = "零壹贰叁肆伍陆柒捌玖"
_LEGAL_TRADITIONAL = "零壹貳參肆伍陸柒捌玖"
_UNITS = ("", "十", "百", "千")
_LEGAL_UNITS = ("", "拾", "佰", "仟")
_ROMAN: tuple[tuple[int, str], ...] = (
    *((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl")),
    *((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")),
)


def chinese(number: int, digits: str = _DIGITS, units: tuple[str, ...] = _UNITS) -> str:
    """十二 for 12, 一百零五 for 105; digits from 10,000."""
    if not 0 < number < 10_000:
        return str(number)
    out = ""
    for place, digit in enumerate(reversed(str(number))):
        if digit != "0":
            out = digits[int(digit)] + units[place] + out
        elif out and out[0] != digits[0]:
            out = digits[0] + out
    return out.removeprefix("一") if out.startswith("一十") else out


def _roman(number: int) -> str:
    if not 0 < number < 4000:
        return str(number)
    out = ""
    for value, letters in _ROMAN:
        out += letters * (number // value)
        number %= value
    return out


def _letters(number: int) -> str:
    """a … z, aa, bb …: as Word counts on."""
    return chr(97 + (number - 1) % 26) * ((number - 1) // 26 + 1) if 0 < number <= 260 else str(number)


def _row(first: str, count: int) -> Callable[[int], str]:
    """Counting by `count` characters that follow each other, from `first`."""
    return lambda number: chr(ord(first) + number - 1) if 0 < number <= count else str(number)


def _cycle(characters: str) -> Callable[[int], str]:
    return lambda number: characters[number - 1] if 0 < number <= len(characters) else str(number)


_FORMATS: dict[str, Callable[[int], str]] = {
    "decimal": str,
    "decimalZero": lambda number: f"{number:02}",
    "decimalFullWidth": lambda number: str(number).translate({48 + digit: 0xFF10 + digit for digit in range(10)}),
    "decimalEnclosedCircle": _row("①", 20),
    "decimalEnclosedCircleChinese": _row("①", 20),
    "decimalEnclosedParen": _row("⑴", 20),
    "decimalEnclosedFullstop": _row("⒈", 20),
    "ideographEnclosedCircle": _row("㊀", 10),
    "chineseLegalSimplified": lambda number: chinese(number, _LEGAL, _LEGAL_UNITS),
    "ideographLegalTraditional": lambda number: chinese(number, _LEGAL_TRADITIONAL, _LEGAL_UNITS),
    "ideographDigital": lambda number: str(number).translate(
        dict(zip(range(48, 58), "〇一二三四五六七八九", strict=True))
    ),
    "ideographTraditional": _cycle("甲乙丙丁戊己庚辛壬癸"),
    "ideographZodiac": _cycle("子丑寅卯辰巳午未申酉戌亥"),
    "lowerLetter": _letters,
    "upperLetter": lambda number: _letters(number).upper(),
    "lowerRoman": _roman,
    "upperRoman": lambda number: _roman(number).upper(),
    "bullet": lambda number: "",
    "none": lambda number: "",
}
_FORMATS |= dict.fromkeys(("chineseCounting", "chineseCountingThousand", "japaneseCounting"), chinese)
_FORMATS |= dict.fromkeys(("taiwaneseCounting", "taiwaneseCountingThousand"), chinese)


def numeral(number: int, form: str) -> str:
    """`number` in a format of WordprocessingML (ST_NumberFormat); as digits where the format is none of Chinese use."""
    return _FORMATS.get(form, str)(number)
