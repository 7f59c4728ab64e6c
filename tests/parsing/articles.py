"""An article of our own, and ways to set it: in columns of any width, by several rules of typesetting."""

from __future__ import annotations

TITLE = "山村小学通上光纤之后"
BYLINE = "本报记者 林晓舟"
SECTIONS: list[tuple[str | None, list[str]]] = [
    (
        None,
        [
            "清晨七点，青石岭小学的操场上已经响起读书声。校长赵海峰打开教室里的大屏幕，等待三百公里外的老师上线。",
            "去年秋天，光纤接进了这所只有41名学生的学校。从那以后，孩子们每周有12节课由城里的老师讲授。",
        ],
    ),
    (
        "一根线带来的变化",
        [
            "“以前英语课开不齐，现在连编程课都有了。”赵海峰说，全校的平均成绩一年里提高了8.6分，其中数学提高最多。",
            "县教育局的数据显示，全县127所乡村学校中，已有119所接入专线，带宽从20兆提高到500兆，费用由县财政承担。",
            "变化不只在成绩单上。五年级学生周小禾第一次在屏幕里看见大海，她把那一天写进了作文：“原来海浪是有声音的。”",
        ],
    ),
    (
        "设备有了，老师怎么办",
        [
            "新的问题随之而来。乡村教师平均年龄超过46岁，不少人不会使用新设备，屏幕一度成了摆设。",
            "“我们办了三期培训班，手把手地教。”县教师进修学校副校长钱文彬介绍，参加培训的教师有630人次，考核通过率达到94%。",
            "也有专家提醒，技术不能代替陪伴。中部师范大学教授罗明远认为，远程课堂解决的是有没有的问题，好不好还要看课后谁来辅导。",
        ],
    ),
    (
        "往后的路",
        [
            "今年，县里计划再投入1800万元，用于更换老旧终端、补贴走教教师的交通费用，并把课后辅导纳入考核。",
            "傍晚放学，周小禾收拾好书包，和同学一起走上回家的山路。她说，明天的第一节课是科学，老师要讲潮汐。",
        ],
    ),
]
NEVER_FIRST = "，。、；：！？”」』》）】…—%"
NEVER_LAST = "“「『《（【"


def width(text: str) -> int:
    return sum(1 if char.isascii() else 2 for char in text)


def wrap(text: str, columns: int, indent: int = 0) -> list[str]:
    """Lines of at most `columns` half-width columns, words and numbers whole, no mark where it must not stand."""
    units: list[str] = []
    for char in text:
        glued = units and char.isascii() and units[-1][-1].isascii() and char != " "
        if units and (glued or char in NEVER_FIRST or units[-1][-1] in NEVER_LAST):
            units[-1] += char
        else:
            units.append(char)
    lines, line, used = [], "", indent
    for unit in units:
        if line and used + width(unit) > columns:
            lines.append(line)
            line, used = "", 0
        line += unit
        used += width(unit)
    return [*lines, line]


def typeset(columns: int, *, indent: str = "lost", between: str = "\n", paragraphs: str = "\n") -> str:
    """The article in a column. `indent`: lost (two characters short, nothing seen), none, or the spaces to be seen."""
    blocks = [TITLE, BYLINE]
    for heading, texts in SECTIONS:
        blocks += [between.join(wrap(heading, columns))] if heading else []
        for text in texts:
            lines = wrap(text, columns, 0 if indent == "none" else 4)
            blocks.append(between.join([("" if indent in {"lost", "none"} else indent) + lines[0], *lines[1:]]))
    return paragraphs.join(blocks)


def expected() -> list[tuple[str, str]]:
    out = [("title", TITLE), ("byline", BYLINE)]
    for heading, texts in SECTIONS:
        out += [("heading", heading)] if heading else []
        out += [("paragraph", text) for text in texts]
    return out
