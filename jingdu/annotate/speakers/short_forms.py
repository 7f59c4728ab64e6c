"""Short forms of groups and institutions. Works on simplified text."""

from __future__ import annotations

import re

from jingdu.annotate.speakers.tables import ending


def bare(name: str) -> str:
    """A group without number and plural: 几位嘉宾, 嘉宾们 -> 嘉宾."""
    return re.sub(
        r"^(?:多|几|两|三|四|五|数|不少|一些|部分|有些?|有的|许多|众|各|与会|一|当地|附近)*(?:位|名|个|家)?",
        "",
        name.removesuffix("们"),
    )


def abbreviates(short: str, full: str) -> bool:
    """文化局 for 北市文化局, 国创中心 for 长三角国家技术创新中心, 中消协: the same characters in the same order."""
    if not 2 <= len(short) < len(full):
        return False
    if len(short) == 2 and full.endswith(short) and len(full) >= 4:
        # 足协 for 中国足协
        return bool(ending(short, "organisation_ends.txt"))
    if len(short) == 2:
        # 记协 for 香港记者协会: its last character stands near the end
        return len(full) >= 5 and 0 <= full.find(short[0]) < full.find(short[1]) and short[1] in full[-3:]
    if full.endswith(short):
        return bool(ending(short, "organisation_ends.txt"))
    rest = iter(full)
    return (short[0] == full[0] or short[-1] == full[-1]) and all(character in rest for character in short)
