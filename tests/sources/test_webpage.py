"""Web pages."""

from __future__ import annotations

import io

import pytest

from jingdu import sources
from jingdu.errors import SourceError
from jingdu.sources.raw import RawText
from tests.sources import documents


def read(page: str, codec: str = "utf-8") -> RawText:
    return sources.read(io.BytesIO(page.encode(codec)))


def test_an_article() -> None:
    raw = read(documents.PAGE)
    lines = raw.text.split("\n")
    assert raw.title == "某市推进制造业升级"
    assert raw.byline == "李明"
    assert raw.dateline == "2024年5月6日"
    assert lines[0] == documents.LEAD
    assert lines[-1] == documents.LAST
    assert {lines[at]: level for at, level in raw.headings.items()} == {"一、企业活力增强": 2, "（一）政策见效": 3}
    for line in ("高技术制造业增长18.2%", "装备制造业增长9%", "图为某车间。", "投资 12.5%"):
        assert line in lines
    for gone in ("首页", "相关阅读", "另一条新闻", "版权所有", "不读"):
        assert gone not in raw.text


@pytest.mark.parametrize("codec", ["gb18030", "big5", "utf-16", "utf-8-sig"])
def test_the_charset_of_the_page(codec: str) -> None:
    page = documents.PAGE.replace('charset="utf-8"', f'charset="{"gb2312" if codec == "gb18030" else codec}"')
    text = page if codec != "big5" else page.translate(str.maketrans("华业应经来么们", "華業應經來麼們"))
    raw = sources.read(io.BytesIO(text.encode(codec, "xmlcharrefreplace")))
    assert "某市" in raw.text
    assert "\ufffd" not in raw.text


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("某市推进制造业升级_新闻中心_某某网", "某市推进制造业升级"),
        ("某市推进制造业升级-某某网", "某市推进制造业升级"),
        ("某市推进制造业升级 - 某某网", "某市推进制造业升级"),
        ("某市推进制造业升级 | 某某网", "某市推进制造业升级"),
        ("某市推进“小巨人-1号”制造业升级", "某市推进“小巨人-1号”制造业升级"),
    ],
)
def test_the_title_without_the_name_of_the_site(title: str, expected: str) -> None:
    page = documents.PAGE.replace("某市推进制造业升级_某某网", title).replace("<h1>某市推进制造业升级</h1>", "")
    assert read(page).title == expected


def test_headings_above_the_text_belong_to_the_article() -> None:
    page = documents.PAGE.replace("<p>　　本报", "<h2>——某市工业走访</h2><p>　　本报")
    assert read(page).text.startswith("——某市工业走访\n")


def test_line_breaks_are_paragraphs() -> None:
    page = f"<html><body><div><h1>标题在此</h1>{'<br><br>'.join(documents.BODY)}</div></body></html>"
    assert read(page).text.split("\n")[-3:] == list(documents.BODY)


def test_a_page_without_an_article_is_read_as_it_is() -> None:
    raw = read("<html><head><title>短</title></head><body><p>短讯一条。</p></body></html>")
    assert raw.text == "短讯一条。"


@pytest.mark.parametrize(
    "page",
    [
        "<html><body></body></html>",
        "<html><body><script>'中文'</script></body></html>",
        "<html><body><p>English only</p></body></html>",
        "<html><body><nav><a href='/'>首页</a></nav></body></html>",
        "<html><body><ul><li><a href='/'>首页</a></li></ul></body></html>",
        "<!doctype html>",
    ],
)
def test_a_page_with_nothing_to_read(page: str) -> None:
    with pytest.raises(SourceError):
        read(page)


def test_deep_nesting_is_read() -> None:
    page = "<html><body>" + "<div>" * 50_000 + "<p>" + documents.LEAD + "</p>" + "</div>" * 50_000 + "</body></html>"
    assert documents.LEAD in read(page).text


def test_escape_sequences_do_not_get_in() -> None:
    raw = read(documents.PAGE.replace("某市", "某&#27;[31m市&#x9b;2J").replace("李明", "李\x1b]0;x\x07明"))
    assert not {"\x1b", "\x9b"} & set(raw.text + (raw.title or "") + (raw.byline or ""))


def test_a_subtitle_between_the_headline_and_its_byline() -> None:
    raw = read(documents.PAGE.replace("</h1>", "</h1><h4>——走访三家企业</h4><p>本报记者李明</p>"))
    assert raw.text.split("\n")[0] == "——走访三家企业"
    assert 0 not in raw.headings


@pytest.mark.parametrize(
    ("meta", "line", "expected"),
    [
        ("", "2024年05月06日08:15 | 来源：某某报", "2024年5月6日"),
        ("", "时间：2024/5/6", "2024年5月6日"),
        ('<meta name="pubdate" content="2024-05-07 10:00">', "2024年05月06日", "2024年5月7日"),
        ("", "2024-13-45", None),
    ],
)
def test_the_day_of_publication(meta: str, line: str, expected: str | None) -> None:
    page = documents.PAGE.replace('content="2024-05-06T10:00:00+08:00"', "").replace("2024-05-06 10:00", line)
    assert read(page.replace("<body>", f"{meta}<body>")).dateline == expected


def test_a_line_in_bold_type_is_a_heading() -> None:
    bold = "<p><strong>订单充足，生产忙</strong></p><p><b>问：为什么？</b></p><p><b>本报</b>讯</p>"
    bold += "<p><b>本报记者李明</b></p>"
    raw = read(documents.PAGE.replace("<p>分行业", bold + "<p>分行业"))
    lines = raw.text.split("\n")
    assert [lines[at] for at, level in raw.headings.items() if level == 7] == ["订单充足，生产忙"]


def test_a_link_behind_the_last_sentence_is_the_sites() -> None:
    linked = "，<a href='/x'>新能源</a>汽车。<a href='/'>返回首页</a></p>"
    raw = read(documents.PAGE.replace("技术工人。</p>", "技术工人" + linked))
    assert raw.text.endswith("技术工人，新能源汽车。")


def test_a_page_that_is_laid_out_by_tables() -> None:
    cell = f"<p>{documents.LEAD}</p><p>{documents.SAID}</p><table><tr><td><p>投资</p></td><td>12.5%</td></tr></table>"
    page = f"<html><body><form><table><tr><td>{cell}<p>{documents.LAST}</p></td></tr></table></form></body></html>"
    assert read(page).text.split("\n") == [documents.LEAD, documents.SAID, "投资 12.5%", documents.LAST]


def test_tables_without_ends() -> None:
    page = "<table><tr><td>一<td>二<tr><td>三" + "<table><tr><td>" * 50 + "四" + "</table>" * 10 + "五"
    assert "".join(read(f"<html><body>{page}").text.split()) == "一二三四五"


def test_the_name_of_a_channel_is_no_title() -> None:
    page = documents.PAGE.replace("某市推进制造业升级_某某网", "新闻").replace("<h1>某市推进制造业升级</h1>", "")
    assert read(page).title is None


def test_nothing_is_written_to_the_terminal(capfd: pytest.CaptureFixture[str]) -> None:
    read("<html><body><p>中文</p>" + "<a" * 100)
    read(documents.PAGE.replace("2024-05-06T10:00:00+08:00", "Mon, 6 May 2024 10:00:00 PKT"))
    assert capfd.readouterr() == ("", "")
