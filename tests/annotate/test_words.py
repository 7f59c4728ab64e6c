from pathlib import Path

import jieba
import pytest

from jingdu.annotate import words

SEED = Path(__file__).parents[2] / "seeds" / "xinhua-round-table.txt"

VARIED = [
    "新质生产力是什么？",
    "2024年，A股三大指数集体收涨，沪指涨9.5%，成交额超1.2万亿元。",
    "记者周昊霖、蔡依婷从工业和信息化部获悉，上半年规模以上工业增加值同比增长6.0%。",
    "卡斯特里翁·德·拉·维加在会上说：“我们期待与中方合作。”",
    "C++、C#、AT&T和iPhone-15都是词。\r\n第二行\t有制表符",
    "買賣雙方在臺北簽署備忘錄，行政院長出席。",
    "他说的确实在理，结婚的和尚未结婚的都来了",
    "㐀𠀀吧龘靐齉齾爩",
    "……——！？",
    "",
    "啊" * 50,
]


@pytest.fixture(autouse=True)
def nothing_known():
    yield
    words.forget()


def as_jieba_cuts(text):
    jieba.setLogLevel(60)
    spans, at = [], 0
    for piece in jieba.cut(text):
        if any(map(str.isalnum, piece)):
            spans.append((at, at + len(piece)))
        at += len(piece)
    return spans


def test_the_seed_is_cut_as_jieba_cuts_it():
    text = SEED.read_text("utf-8")
    assert words.segment(text) == as_jieba_cuts(text)


@pytest.mark.parametrize("text", VARIED)
def test_varied_text_is_cut_as_jieba_cuts_it(text):
    assert words.segment(text) == as_jieba_cuts(text)


def test_punctuation_and_space_are_no_words():
    text = "“好”， 9.5% ——A股。"
    assert [text[s.start : s.end] for s in words.segment(text)] == ["好", "9.5%", "A股"]


def test_a_word_made_known_is_kept_whole_and_the_rest_stays():
    text = "这是卫健委新近提出的体重管理年三年行动。"
    before = [text[a:b] for a, b in words.segment(text)]
    words.know(["体重管理年"])
    after = [text[a:b] for a, b in words.segment(text)]
    assert "体重管理年" in after
    assert before[:4] == after[:4]
    assert after[-2:] == before[-2:]


def test_making_words_known_leaves_other_sentences_alone():
    words.know(["秦浩源", "新质生产力"])
    for text in VARIED[1:]:
        assert words.segment(text) == as_jieba_cuts(text)


def test_words_are_read_in_their_paragraph_and_placed_in_the_article():
    found = words.find("行长重新调整了A股。", shift=100)
    assert [(w.start, w.text) for w in found] == [
        (100, "行长"), (102, "重新"), (104, "调整"), (106, "了"), (107, "A股"),
    ]  # fmt: skip
    assert found[0].pinyin == ("háng", "zhǎng")
    assert found[1].pinyin == ("chóng", "xīn")
    assert found[-1].pinyin == ("gǔ",)
