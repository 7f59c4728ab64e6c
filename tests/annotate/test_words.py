import random
import re

import jieba
import pytest

import jingdu
import seeds
from jingdu.annotate import vocabulary, words
from jingdu.annotate.pinyin import spell_word
from jingdu.annotate.rulings import Rulings
from jingdu.annotate.segmenter import Segmenter, compiled
from jingdu.annotate.words import WordFinder
from jingdu.lexicon.scripts import _simple, simplified

SEED = seeds.ARTICLE.read_text("utf-8")

VARIED = [
    "新质生产力是什么？",
    "2024年，A股三大指数集体收涨，沪指涨9.5%，成交额超1.2万亿元。",
    "记者周昊霖、蔡依婷从工业和信息化部获悉，上半年规模以上工业增加值同比增长6.0%。",
    "卡斯特里翁·德·拉·维加在会上说：“我们期待与中方合作。”",
    "C++、C#、AT&T和iPhone-15都是词。\r\n第二行\t有制表符",
    "他说的确实在理，结婚的和尚未结婚的都来了",
    "㐀𠀀吧龘靐齉齾爩",
    "……——！？",
    "",
    "啊" * 50,
]
TRADITIONAL = [
    "買賣雙方在臺北簽署備忘錄，行政院長出席。",
    "他看著窗外的乾燥土地，想起一部著名的小說。",
]
NAMES = ["秦浩源", "高千峰", "甘小斌", "新质生产力", "体重管理年"]


def as_jieba_cuts(text, known=()):
    """The words by jieba itself, with some made known to it as its documentation says."""
    jieba.setLogLevel(60)
    tokenizer = jieba.Tokenizer() if known else jieba.dt
    for word in known:
        tokenizer.suggest_freq(word, tune=True)
    spans, at = [], 0
    for piece in tokenizer.cut(text):
        if any(map(str.isalnum, piece)):
            spans.append((at, at + len(piece)))
        at += len(piece)
    return spans


def sentences(count):
    """Sentences made of the seed's clauses, of words of jieba's dictionary, of chance characters and numbers."""
    chance = random.Random(20250101)
    clauses = [clause for clause in re.split("[，。；：？！“”\n]", SEED) if clause]
    lines = jieba.get_dict_file().read().decode().splitlines()
    listed = [line.split(" ")[0] for line in lines]
    for _ in range(count):
        pieces = []
        for _ in range(chance.randint(2, 9)):
            kind = chance.random()
            if kind < 0.35:
                clause = chance.choice(clauses)
                cut = chance.randint(0, len(clause))
                pieces.append(clause[cut:] + clause[:cut])
            elif kind < 0.8:
                pieces.append("".join(chance.sample(listed, chance.randint(1, 4))))
            elif kind < 0.9:
                pieces.append("".join(chr(chance.randint(0x4E00, 0x9FFF)) for _ in range(chance.randint(1, 6))))
            else:
                pieces.append(f"{chance.random() * 10 ** chance.randint(0, 6):.2f}%万元A股")
            pieces.append(chance.choice("，。、；！ ") if chance.random() < 0.6 else "")
        yield "".join(pieces)


@pytest.fixture(scope="module")
def plain():
    """Knows nothing that jieba does not."""
    return WordFinder(known=())


@pytest.fixture
def finder():
    return WordFinder()


def cut(finder, text):
    return [text[start:end] for start, end in finder.segment(text)]


def test_the_seed_is_cut_as_jieba_cuts_it(plain):
    assert plain.segment(SEED) == as_jieba_cuts(SEED)


def test_two_thousand_sentences_are_cut_as_jieba_cuts_them(plain):
    differ = [text for text in sentences(2000) if plain.segment(text) != as_jieba_cuts(simplified(text))]
    assert differ == []


@pytest.mark.parametrize("text", VARIED)
def test_varied_text_is_cut_as_jieba_cuts_it(plain, text):
    assert plain.segment(text) == as_jieba_cuts(text)


@pytest.mark.parametrize("text", TRADITIONAL)
def test_traditional_text_is_cut_as_jieba_cuts_its_simplified_form(plain, text):
    assert plain.segment(text) == as_jieba_cuts(simplified(text))


def test_the_seed_in_traditional_characters_is_cut_like_the_seed_and_shown_as_it_is(plain):
    back = {ord(simple): chr(old) for old, simple in _simple().items()}
    traditional = SEED.translate(back)
    assert traditional != SEED
    assert plain.segment(traditional) == plain.segment(SEED)
    found = plain.find(traditional)
    assert all(word.text == traditional[word.start : word.end] for word in found)


def test_punctuation_and_space_are_no_words(plain):
    assert cut(plain, "“好”， 9.5% ——A股。") == ["好", "9.5%", "A股"]


# -- what is made known


def test_known_words_change_the_cut_as_they_change_jiebas(plain):
    finder = WordFinder(known=NAMES)
    assert finder.segment(SEED) == as_jieba_cuts(SEED, known=NAMES)


def test_a_word_made_known_is_kept_whole_and_the_rest_stays(plain):
    text = "这是卫健委新近提出的体重管理年三年行动。"
    before, after = cut(plain, text), cut(WordFinder(known=NAMES), text)
    assert "体重管理年" in after
    assert before[:4] == after[:4]
    assert after[-2:] == before[-2:]


def test_making_words_known_leaves_other_sentences_alone():
    finder = WordFinder(known=["秦浩源", "体重管理年"])
    for text in VARIED:
        assert finder.segment(text) == as_jieba_cuts(text)


def test_the_order_in_which_words_become_known_changes_nothing():
    text = "发展新质生产力，新质生产力发展。"
    known = ["新质生产力", "发展新质生产力", "新质"]
    assert cut(WordFinder(known=known), text) == cut(WordFinder(known=known[::-1]), text)


def test_terms_of_the_glossary_are_whole_and_have_their_parts(finder):
    (word,) = [word for word in finder.find("发展新质生产力。") if word.text == "新质生产力"]
    assert word.parts == ("新质", "生产力")
    assert spell_word(word) == "xīnzhì shēngchǎnlì"


def test_speakers_of_the_article_are_words_of_it():
    found = jingdu.analyze(jingdu.parse(SEED))
    people = {speaker.name for speaker in found.speakers if speaker.kind == "person"}
    assert people <= {word.text for word in found.words}


def test_the_names_of_one_article_are_not_known_in_the_next(plain):
    WordFinder().know(NAMES)
    assert "高千峰" not in cut(WordFinder(), "高千峰说，这很好。")


def test_neither_titles_of_documents_nor_phrases_are_words():
    article = jingdu.parse("《关于促进新时代文化发展的意见》指出，“一个由很多很多个词组成的长句”不是词。")
    found = jingdu.analyze(article)
    assert vocabulary.of(found.speakers, found.terms) == []


# -- what the reader decides


def test_a_joined_word_is_whole_everywhere_and_a_split_one_nowhere():
    text = "今天天气很好，科技创新很好。"
    finder = WordFinder(rulings=Rulings({"很好": (2,), "科技创新": (2, 2)}))
    assert cut(finder, text) == ["今天天气", "很好", "科技", "创新", "很好"]
    finder.rule("很好", None)
    finder.rule("科技创新", None)
    assert cut(finder, text) == cut(WordFinder(), text)


def test_a_decision_holds_in_traditional_characters_too():
    finder = WordFinder(rulings=Rulings({"备忘录": (1, 2), "双方": (1, 1)}))
    assert cut(finder, "雙方簽署備忘錄") == ["雙", "方", "簽署", "備", "忘錄"]


def test_words_are_read_in_their_paragraph_and_placed_in_the_article():
    found = words.find("行长重新调整了A股。", shift=100)
    assert [(w.start, w.text) for w in found] == [
        (100, "行长"), (102, "重新"), (104, "调整"), (106, "了"), (107, "A股"),
    ]  # fmt: skip
    assert found[0].pinyin == ("háng", "zhǎng")
    assert found[1].pinyin == ("chóng", "xīn")
    assert found[-1].pinyin == ("gǔ",)


def test_an_excerpt_of_the_dictionary_cuts_the_texts_it_is_made_for_alike(plain):
    texts = [SEED[:600], *VARIED, *map(simplified, TRADITIONAL)]
    early = WordFinder(known=(), segmenter=Segmenter(compiled.excerpt(texts)))
    assert [early.segment(text) for text in texts] == [plain.segment(text) for text in texts]
