"""Title, byline, dateline, headings and their levels, labels, and what is set aside."""

from __future__ import annotations

import pytest

from jingdu.article import Article, Source
from jingdu.parsing import parse
from jingdu.sources.raw import RawText

LEAD = "某市今年改造老旧小区三百个，涉及居民十万户，资金由财政和居民共同承担。"
BODY = "改造内容由居民商议决定，方案公示七天之后动工，工期一般不超过半年。"


def read(text: str, form: str = "text", **metadata: str) -> Article:
    return parse(RawText(text, Source(format=form), **metadata))  # type: ignore[arg-type]


def headings(article: Article) -> list[tuple[int, str]]:
    return [(b.level, article.text[b.start : b.end]) for b in article.blocks if b.kind == "heading"]


def paragraphs(article: Article) -> list[str]:
    return [article.text[b.start : b.end] for b in article.blocks if b.kind == "paragraph"]


@pytest.mark.parametrize(
    ("line", "byline"),
    [
        ("新华社记者", "新华社记者"),
        ("新华社记者张辛夷", "新华社记者张辛夷"),
        ("本报记者  林  舟  孙立言", "本报记者 林舟 孙立言"),
        ("本报记者 林舟 通讯员 钱大海 北京报道", "本报记者 林舟 通讯员 钱大海 北京报道"),
        ("（记者王小禾）", "记者王小禾"),
        ("聯合報／記者陳小明／台北報導", "聯合報／記者陳小明／台北報導"),
        ("文／李小川", "文／李小川"),
        ("□ 周晓舟", "周晓舟"),
    ],
)
def test_bylines(line: str, byline: str) -> None:
    article = read(f"老旧小区改造提速\n{line}\n{LEAD}\n{BODY}")
    assert (article.title, article.byline, paragraphs(article)) == ("老旧小区改造提速", byline, [LEAD, BODY])


@pytest.mark.parametrize(
    "line", ["记者调查：改造资金从何而来", "本报记者调查", "外国记者眼中的小区", "通讯员队伍建设加强"]
)
def test_not_bylines(line: str) -> None:
    assert read(f"{line}\n{LEAD}\n{BODY}").byline is None


@pytest.mark.parametrize(
    ("begin", "dateline", "byline"),
    [
        ("新华社北京5月12日电（记者王小禾、陈立）", "新华社北京5月12日电", "记者王小禾、陈立"),
        ("中新社东京4月5日电 (记者 张立言)", "中新社东京4月5日电", "记者 张立言"),
        ("本报北京10月15日电  （记者郁静远）", "本报北京10月15日电", "记者郁静远"),
        ("【本報訊】", "本報訊", None),
        ("〔記者陳永言／台北報導〕", None, "記者陳永言／台北報導"),
        ("据新华社南京5月11日电 ", "据新华社南京5月11日电", None),
        ("（中央社記者林士傑台北1日電）", "中央社台北1日電", "中央社記者林士傑"),
    ],
)
def test_datelines_before_the_text(begin: str, dateline: str | None, byline: str | None) -> None:
    article = read(f"老旧小区改造提速\n{begin}{LEAD}\n{BODY}")
    assert (article.dateline, article.byline) == (dateline, byline)
    assert paragraphs(article) == [LEAD, BODY]


@pytest.mark.parametrize("begin", ["据当地电视台5月1日报道，", "新华社记者从国家电网获悉，", "电力部门15日表示，"])
def test_not_datelines(begin: str) -> None:
    article = read(f"老旧小区改造提速\n{begin}{LEAD}")
    assert article.dateline is None
    assert paragraphs(article) == [begin + LEAD]


@pytest.mark.parametrize(
    ("end", "dateline", "byline"),
    [
        ("\n新华社北京7月28日电", "新华社北京7月28日电", None),
        ("\n（新华社北京1月1日电）", "新华社北京1月1日电", None),
        ("（李志言、林丞舟／台北報導）", None, "李志言、林丞舟／台北報導"),
        ("\n（作者单位：某大学公共管理学院）", None, "作者单位：某大学公共管理学院"),
        ("\n编辑：马小云", None, "编辑：马小云"),
        ("（編輯：馬小雲）1130701", None, "編輯：馬小雲"),
    ],
)
def test_credits_at_the_end(end: str, dateline: str | None, byline: str | None) -> None:
    article = read(f"老旧小区改造提速\n{LEAD}\n{BODY}{end}")
    assert (article.dateline, article.byline) == (dateline, byline)
    assert paragraphs(article) == [LEAD, BODY]


def test_wire_title_and_subtitle() -> None:
    article = read(f"新华社北京5月10日电 题：让老小区焕新——某市改造一线见闻\n新华社记者张辛夷\n{LEAD}")
    assert (article.title, article.subtitle) == ("让老小区焕新", "某市改造一线见闻")
    assert (article.dateline, article.byline) == ("新华社北京5月10日电", "新华社记者张辛夷")


def test_numbered_headings() -> None:
    text = (
        f"关于老旧小区改造的意见\n{LEAD}\n一、总体要求\n（一）指导思想\n{BODY}\n（二）基本原则。居民自愿，政府引导。\n"
        f"二、保障措施\n1.加强领导\n{BODY}"
    )
    assert headings(read(text)) == [(1, "一、总体要求"), (2, "（一）指导思想"), (1, "二、保障措施"), (2, "1.加强领导")]


def test_lists_are_no_headings() -> None:
    text = f"改造内容公布\n{LEAD}\n1.屋顶防水\n2.外墙保温\n3.管线入地\n{BODY}\n电梯\n停车位\n充电桩\n{BODY}"
    assert headings(read(text)) == []


def test_unmarked_headings() -> None:
    heads = ["居民说了算", "钱从哪里来？", "共担成本——", "他介绍了三点："]
    text = f"老旧小区改造提速\n{LEAD}\n" + "\n".join(f"{head}\n{BODY}" for head in heads)
    assert headings(read(text)) == [(1, "居民说了算"), (1, "钱从哪里来？"), (2, "共担成本")]


def test_markdown() -> None:
    text = (
        '---\ntitle: "老旧小区改造提速"\nauthor: "林舟"\n---\n\n### 民生观察\n\n# 老旧小区改造提速\n\n## ——某市调查\n\n'
        f"> 本报记者  林舟《某日报》（2025年01月05日第 02 版）\n\n{LEAD}参见[方案](http://a.b)。\n\n**怎么改**\n\n"
        f"- 屋顶\n- 外墙\n\n{BODY}**居民自愿。**\n\n![效果图](a.png)\n"
    )
    article = read(text, "markdown")
    assert (article.title, article.subtitle, article.byline) == ("老旧小区改造提速", "某市调查", "本报记者 林舟")
    assert article.first("subtitle") == "民生观察"
    assert headings(article) == [(1, "怎么改")]
    assert paragraphs(article) == [f"{LEAD}参见方案。", "屋顶", "外墙", f"{BODY}居民自愿。"]
    assert article.aside == ("《某日报》（2025年01月05日第 02 版）", "效果图")


def test_html_headings_and_title_from_the_page() -> None:
    raw = RawText(
        f"{LEAD}\n怎么改\n{BODY}\n谁出钱\n{BODY}",
        Source(format="html"),
        title="老旧小区改造提速",
        byline="某网",
        dateline="2023年5月1日",
        headings={1: 2, 3: 2},
    )
    article = parse(raw)
    assert (article.title, article.byline, article.dateline) == ("老旧小区改造提速", "某网", "2023年5月1日")
    assert headings(article) == [(1, "怎么改"), (1, "谁出钱")]


def test_furniture_is_set_aside_and_not_lost() -> None:
    front = ["首页 > 新闻中心 > 国内新闻", "2023年05月12日 08:15 来源：某网 字号：大 中 小"]
    inside = ["图为居民在小区散步。新华社记者 王小禾 摄"]
    end = [
        "责任编辑：赵六",
        "分享到：微信 微博",
        "相关阅读",
        "某地举办大型活动",
        "返回搜狐，查看更多",
        "版权声明：未经授权不得转载。",
    ]
    article = read("\n".join([front[0], "老旧小区改造提速", front[1], LEAD, *inside, BODY, *end]))
    assert article.title == "老旧小区改造提速"
    assert paragraphs(article) == [LEAD, BODY]
    assert headings(article) == []
    assert sorted(article.aside) == sorted(front + inside + end)


@pytest.mark.parametrize(
    "sentence",
    ["王立言：我们始终坚持“未经许可不得飞行”。", "未经授权进入工地的居民已经被劝离。"],
)
def test_a_sentence_about_permission_is_no_notice(sentence: str) -> None:
    assert paragraphs(read("\n".join(["老旧小区改造提速", LEAD, sentence, BODY]))) == [LEAD, sentence, BODY]


def test_turns_of_a_transcript_stay_paragraphs() -> None:
    turns = [
        "问：改造要多久？",
        "答：一般不超过半年。",
        "有的小区会更快。",
        "记者：钱从哪里来？",
        "王立言：财政补一点，居民出一点。",
    ]
    article = read("\n".join(["就老旧小区改造答记者问", LEAD, *turns]))
    assert paragraphs(article) == [LEAD, *turns]
    assert headings(article) == []


def test_label_lines() -> None:
    labels = ["市住建局新闻发言人 王立言：", "市财政局局长陈立：", "王立言："]
    text = "\n".join(["老旧小区改造发布会", LEAD, labels[0], BODY, labels[1], BODY, labels[2], BODY])
    assert headings(read(text)) == [(1, label) for label in labels]


def test_labels_with_the_function_in_brackets() -> None:
    labels = ["王立言（市住建局局长）：", "陈立（某大学教授）："]
    text = "\n".join(["老旧小区改造三人谈", LEAD, labels[0], BODY, labels[1], BODY])
    assert headings(read(text)) == [(1, label) for label in labels]


@pytest.mark.parametrize("column", ["民生观察", "老城新事·一线调研", "对话"])
def test_the_name_of_a_column_above_the_title(column: str) -> None:
    article = read(f"{column}\n老旧小区改造为什么提速\n本报记者 林舟\n{LEAD}\n{BODY}")
    assert (article.title, article.subtitle) == ("老旧小区改造为什么提速", None)
    assert article.first("subtitle") == column


def test_a_name_alone_below_the_title_and_the_paper() -> None:
    article = read(f"老旧小区改造为什么提速\n城市晚报\n林晓舟\n{LEAD}\n{BODY}")
    assert (article.title, article.subtitle, article.byline) == ("老旧小区改造为什么提速", None, "林晓舟")
    assert article.aside == ("城市晚报",)


def test_the_credit_of_a_picture_at_the_end_of_a_paragraph() -> None:
    long = BODY * 3
    article = read(f"老旧小区改造提速\n{LEAD}\n{long}（圖／記者林士傑攝）")
    assert paragraphs(article) == [LEAD, long]
    assert article.aside == ("（圖／記者林士傑攝）",)


def test_bold_headings_with_a_colon() -> None:
    article = read(
        f"# 老旧小区改造提速\n\n{LEAD}\n\n**住建局：滚动推进**\n\n{BODY}\n\n**记者：钱从哪里来？**\n\n{BODY}",
        "markdown",
    )
    assert headings(article) == [(1, "住建局：滚动推进")]


def test_traditional_characters_count_like_simplified() -> None:
    lead, body = (
        "台北市政府昨天宣布，明年起試辦新制，首波選定十所學校，經費由市府負擔。",
        "「配套還沒說清楚。」家長林小姐說。",
    )
    article = read(f"北市府推新制　家長憂配套不足\n{lead}\n教育局：滾動檢討\n{body}\n延伸閱讀\n新制上路 三大重點")
    assert article.title == "北市府推新制 家長憂配套不足"
    assert headings(article) == [(1, "教育局：滾動檢討")]
    assert article.aside == ("延伸閱讀", "新制上路 三大重點")
