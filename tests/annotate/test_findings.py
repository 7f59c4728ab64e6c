from jingdu.analysis import Quantity, Speaker, Statement, Word
from jingdu.annotate.findings import Findings
from jingdu.annotate.tracks import Track
from jingdu.article import Span, build

ARTICLE = build(
    [("heading", "一、开头", 1), ("paragraph", "王芳说：“明天去北京。”她笑了。", 0), ("paragraph", "GDP增长5.2%。", 0)]
)
TEXT = ARTICLE.text


def statement(start, end, speaker="s1"):
    return Statement(start, end, speaker, "direct", "说", (Span(start, end),), (), 0, 0)


def test_over_finds_what_shares_a_character():
    track = Track()
    track.extend([Quantity(0, 4, "", "bare"), Quantity(5, 8, "", "bare")])
    track.extend([Quantity(9, 12, "", "bare")])
    assert [q.start for q in track.over(4, 5)] == []
    assert [q.start for q in track.over(3, 10)] == [0, 5, 9]
    assert [q.start for q in track.over(7, 8)] == [5]


def test_a_long_one_is_found_behind_short_ones():
    track = Track()
    track.extend([Quantity(0, 100, "", "bare"), Quantity(5, 8, "", "bare"), Quantity(20, 22, "", "bare")])
    assert [q.start for q in track.over(50, 51)] == [0]
    assert track.at(21).start == 20


def test_statements_are_found_by_place_and_by_speaker():
    findings = Findings(ARTICLE)
    findings.add_speakers([Speaker("s1", "王芳", None, None, "person")])
    findings.add_statements([statement(6, 17), statement(20, 22, None)])
    assert findings.statements.at(10).speaker == "s1"
    assert list(findings.said_by("s1")) == [statement(6, 17)]
    assert len(findings.said_by(None)) == 2
    assert findings.speaker("s1").name == "王芳"
    assert findings.place_of("s2") is None


def test_until_words_come_a_character_is_a_word_and_a_number_is_one():
    findings = Findings(ARTICLE)
    assert [w.text for w in findings.words(2)] == ["GDP", "增", "长", "5.2%"]


def test_words_are_stepped_through_across_blocks():
    findings = Findings(ARTICLE)
    at = TEXT.index("她")
    findings.add_words(1, [Word(at, at + 1, "她"), Word(at + 1, at + 3, "笑了")])
    assert findings.word_at(at + 2).text == "笑了"
    assert findings.step_word(at, 1).text == "笑了"
    assert findings.step_word(at + 1, 1).text == "GDP"
    assert findings.step_word(TEXT.index("GDP"), -1).text == "笑了"
    assert findings.step_word(len(TEXT) - 1, 1) is None
    assert findings.step_word(0, -1) is None


def test_the_nearest_word_stands_in_for_punctuation():
    findings = Findings(ARTICLE)
    assert findings.word_at(TEXT.index("：")) is None
    assert findings.word_near(TEXT.index("：")).text == "说"


def test_a_sentence_takes_its_closing_quotation_mark():
    findings = Findings(ARTICLE)
    first = findings.sentence(TEXT.index("明天"))
    assert TEXT[slice(*first)] == "王芳说：“明天去北京。”"
    assert TEXT[slice(*findings.sentence(TEXT.index("笑")))] == "她笑了。"


def test_statements_are_walked_to_from_anywhere():
    findings = Findings(ARTICLE)
    findings.add_statements([statement(6, 10), statement(12, 16, "s2"), statement(18, 22)])
    assert findings.next_statement(None, 0).start == 6
    assert findings.next_statement("s1", 6).start == 18
    assert findings.next_statement("s1", 18) is None
    assert findings.previous_statement(None, 20).start == 12
    assert findings.previous_statement("s1", 20).start == 6
    assert findings.previous_statement(None, 11).start == 6
    assert findings.previous_statement(None, 6) is None
    assert [findings.said_until("s1", offset) for offset in (0, 6, 17, 18)] == [0, 1, 1, 2]


# -- corrections


def test_a_corrected_statement_changes_hands_and_can_be_taken_back():
    from dataclasses import replace

    from jingdu.analysis import Speaker, Statement
    from jingdu.article import Span, build

    def said(start, end, speaker):
        return Statement(start, end, speaker, "indirect", "说", (Span(start, end),), (), 0, 0)

    findings = Findings(build([("paragraph", "一二三四五六七八九十", 0)]))
    findings.add_speakers(Speaker(i, i, None, None, "person") for i in ("s1", "s2"))
    first, second, third = said(0, 2, "s1"), said(3, 5, "s2"), said(6, 8, "s1")
    findings.add_statements([first, second, third])
    assert (findings.share("s1"), findings.share("s2")) == (0.4, 0.2)
    corrected = replace(second, speaker="s1", rule="corrected")
    findings.correct(1, corrected)
    assert list(findings.said_by("s1")) == [first, corrected, third]
    assert list(findings.said_by("s2")) == []
    assert findings.statements.at(4) == corrected
    assert (findings.share("s1"), findings.share("s2")) == (0.6, 0)
    findings.correct(1, replace(second, speaker=None))
    assert list(findings.said_by("s1")) == [first, third]
    findings.correct(1, findings.as_found(1))
    assert list(findings.said_by("s2")) == [second]
    assert findings.share("s2") == 0.2
