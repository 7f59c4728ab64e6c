import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pypinyin import pinyin as pypinyin

import jingdu
from jingdu.annotate.pinyin import read_aloud, spell
from jingdu.annotate.pinyin.model import Model
from jingdu.annotate.pinyin.readings import Readings
from jingdu.annotate.pinyin.spelling import over_characters
from jingdu.lexicon.syllables import marked


def read(text):
    return " ".join(syllable for syllable in read_aloud(text) if syllable)


def test_one_entry_a_character_and_none_for_what_is_not_han():
    assert read_aloud("A股涨9%，好。𠀀") == [None, "gǔ", "zhǎng", None, None, None, "hǎo", None, "hē"]
    assert read_aloud("") == []
    assert read_aloud("PA和AA制") == [None, None, "hé", None, None, "zhì"]


@given(st.text(st.one_of(st.characters(), st.sampled_from("为行长得地銀著隻〇一，。\n9A")), max_size=40))
def test_any_text_gets_one_entry_a_character(text):
    found = read_aloud(text)
    assert len(found) == len(text)
    for char, reading in zip(text, found, strict=True):
        if unicodedata.category(char) != "Lo":
            assert reading is None
        elif "\u4e00" <= char <= "\u9fa5":
            assert reading


def test_a_long_text_is_read_line_by_line_and_keeps_its_length():
    line = "银行行长重新调整利率，为企业服务。"
    text = "\n".join([line] * 3 + [line * 400])
    found = read_aloud(text)
    assert len(found) == len(text)
    assert found[: len(line)] == read_aloud(line) == found[-len(line) :]


def test_every_character_that_has_a_reading_is_read():
    text = "龘靐㐀買賣龍龜臺灣"
    assert [s.split(",") for s in map(str, read_aloud(text))] == [x for x in pypinyin(text)]


def test_the_readings_are_those_of_the_tables():
    readings = Readings.load()
    assert readings.of("乐")[:2] == ["lè", "yuè"]
    assert readings.of("，") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("不断探索一个新办法", "bù duàn tàn suǒ yī gè xīn bàn fǎ"),
        ("银行行长重新调整", "yín háng háng zhǎng chóng xīn tiáo zhěng"),
        ("安徽六安", "ān huī lù ān"),
    ],
)
def test_phrases_are_read_as_the_dictionary_reads_them(text, expected):
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # 为, 得, 地, 长: two readings each, and only the sentence tells
        ("志愿者免费为老人理发", "zhì yuàn zhě miǎn fèi wèi lǎo rén lǐ fà"),
        ("增速为五点三", "zēng sù wéi wǔ diǎn sān"),
        ("他被任命为部长", "tā bèi rèn mìng wéi bù zhǎng"),
        ("跑得很快", "pǎo de hěn kuài"),
        ("不得擅自改变", "bù dé shàn zì gǎi biàn"),
        ("更好地满足需要", "gèng hǎo de mǎn zú xū yào"),
        ("耕地面积", "gēng dì miàn jī"),
        ("较长一段时间", "jiào cháng yī duàn shí jiān"),
        ("同比增长", "tóng bǐ zēng zhǎng"),
        ("率团访问", "shuài tuán fǎng wèn"),
        ("利润率为三成", "lì rùn lǜ wéi sān chéng"),
        # what our own list settles, whatever stands around it
        ("没收违法所得", "mò shōu wéi fǎ suǒ dé"),
        ("赋能千行百业", "fù néng qiān háng bǎi yè"),
        ("两行代码一行三人", "liǎng háng dài mǎ yī xíng sān rén"),
        ("受多重因素影响", "shòu duō chóng yīn sù yǐng xiǎng"),
    ],
)
def test_a_character_is_read_as_its_sentence_asks(text, expected):
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("買賣雙方簽署備忘錄", "mǎi mài shuāng fāng qiān shǔ bèi wàng lù"),
        ("銀行行長看著音樂會", "yín háng háng zhǎng kàn zhe yīn yuè huì"),
        ("頭髮乾了", "tóu fà gān le"),
        ("重慶發展三隻羊", "chóng qìng fā zhǎn sān zhī yáng"),
    ],
)
def test_traditional_text_is_read(text, expected):
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("记者单国强报道", "jì zhě shàn guó qiáng bào dào"),
        ("单位负责人介绍", "dān wèi fù zé rén jiè shào"),
        ("市民任女士说", "shì mín rén nǚ shì shuō"),
        ("主任任命了三人", "zhǔ rèn rèn mìng le sān rén"),
        ("记者解读政策", "jì zhě jiě dú zhèng cè"),
        ("区志坚教授表示", "ōu zhì jiān jiào shòu biǎo shì"),
        ("代表曾参与起草", "dài biǎo céng cān yù qǐ cǎo"),
        ("记者单志强、张明报道", "jì zhě shàn zhì qiáng zhāng míng bào dào"),
        ("书记任建国出席仪式", "shū jì rén jiàn guó chū xí yí shì"),
        ("工作人员查账目、看记录", "gōng zuò rén yuán chá zhàng mù kàn jì lù"),
        ("据朴教授介绍", "jù piáo jiào shòu jiè shào"),
        ("应记者要求", "yìng jì zhě yāo qiú"),
    ],
)
def test_family_names_have_their_own_reading_and_only_as_names(text, expected):
    assert read(text) == expected


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("心智", "xīnzhì"),
        ("方案", "fāng'àn"),
        ("女儿", "nǚ'ér"),
        ("好", "hǎo"),
        ("9.5%", ""),
        ("A股", "A gǔ"),
        ("维C片", "wéi C piàn"),
        ("台州", "Tāizhōu"),
        ("六安", "Lù'ān"),
        ("西安", "Xī'ān"),
        ("上海市", "Shànghǎi Shì"),
        ("广东省", "Guǎngdōng Shěng"),
        ("长江", "Cháng Jiāng"),
        ("京津冀", "Jīng-Jīn-Jì"),
        ("中国科学院", "Zhōngguó Kēxuéyuàn"),
        ("中国科学技术大学", "Zhōngguó Kēxué Jìshù Dàxué"),
        ("毛泽东", "Máo Zédōng"),
        ("洪水", "hóngshuǐ"),
        ("环境保护", "huánjìng bǎohù"),
        ("总工程师", "zǒnggōngchéngshī"),
        ("欣欣向荣", "xīnxīn-xiàngróng"),
        ("实事求是", "shíshì-qiúshì"),
        ("总而言之", "zǒng'éryánzhī"),
        ("研究研究", "yánjiū yánjiū"),
        ("清清楚楚", "qīngqīngchǔchǔ"),
        ("第十三", "dì-shísān"),
        ("九亿零七万", "jiǔyì líng qīwàn"),
        ("三千五百", "sānqiān wǔbǎi"),
    ],
)
def test_a_word_is_spelled_as_the_standard_has_it(word, expected):
    assert spell(word, [syllable for syllable in read_aloud(word) if syllable]) == expected


def test_a_person_has_two_names():
    assert spell("单国强", ["shàn", "guó", "qiáng"], person=True) == "Shàn Guóqiáng"
    assert spell("欧阳文安", ["ōu", "yáng", "wén", "ān"], person=True) == "Ōuyáng Wén'ān"


def test_a_foreign_name_is_one():
    assert spell("冯德莱恩", ["féng", "dé", "lái", "ēn"], person=True) == "Féngdélái'ēn"
    assert spell("普京", ["pǔ", "jīng"], person=True) == "Pǔjīng"


@pytest.mark.parametrize(
    ("numbered", "expected"),
    [
        ("lu:4", "lǜ"),
        ("gui4", "guì"),
        ("liu2", "liú"),
        ("xue2", "xué"),
        ("jiong3", "jiǒng"),
        ("de5", "de"),
        ("n2", "ń"),
    ],
)
def test_tone_marks_stand_where_they_belong(numbered, expected):
    assert marked(numbered) == expected


def test_what_is_no_table_of_readings_is_refused():
    with pytest.raises(ValueError, match="not a table"):
        Model(memoryview(bytes(64)))


@pytest.mark.parametrize(
    ("text", "syllables", "over"),
    [
        ("新质", ("xīn", "zhì"), ["xīn", "zhì"]),
        ("饥饿", ("jī", "è"), ["jī", "'è"]),
        ("5个", ("gè",), ["", "gè"]),
        ("T恤衫", ("xù", "shān"), ["", "xù", "shān"]),
    ],
)
def test_each_character_has_its_part_of_the_spelling(text, syllables, over):
    assert over_characters(text, syllables) == over


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("不是一个", "bú shì yí gè"),
        ("不好，一起说，一年", "bù hǎo yì qǐ shuō yì nián"),
        ("第一次，二十一个，之一", "dì yī cì èr shí yī gè zhī yī"),
        ("统一战线，一九四九年一月", "tǒng yī zhàn xiàn yī jiǔ sì jiǔ nián yī yuè"),
        ("百分之一点二，一百万", "bǎi fēn zhī yī diǎn èr yì bǎi wàn"),
        ("不", "bù"),
    ],
)
def test_in_speech_two_characters_change_their_tone(text, expected):
    assert " ".join(s for s in jingdu.pinyin(text, sandhi=True) if s) == expected
    assert {s for c, s in zip(text, jingdu.pinyin(text), strict=True) if c in "一不"} <= {"yī", "bù"}
