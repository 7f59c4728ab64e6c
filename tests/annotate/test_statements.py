"""What is said, by whom, and how far it goes. All texts are invented."""

import pytest

from tests.annotate.voices_reading import heard, said

ONE_STATEMENT = {
    "cue after 发言人": ("运输署发言人称，署方正检视安排。", "运输署发言人", "署方正检视安排。"),
    "passed on by a paper": (
        "据东方社报道，三名知情官员透露，部队将撤走一万人。",
        "三名知情官员",
        "部队将撤走一万人。",
    ),
    "a day between": ("“路修好了，车就多了。”27日，司机刘庆生回忆说。", "刘庆生", "路修好了，车就多了。"),
    "concerned": ("立法會議員譚小文關注，收費太高。", "譚小文", "收費太高。"),
    "whose worry it is": ("“挡我光，还吵。”一楼住户的顾虑也很实在。", "一楼住户", "挡我光，还吵。"),
    "quotation before the cue": ("“路修好了，车就多了。”刘庆生说。", "刘庆生", "路修好了，车就多了。"),
    "quotation and the rest of the report": (
        "“路修好了。”刘庆生说，货车司机不再绕道，运费降了一成。",
        "刘庆生",
        "路修好了。|货车司机不再绕道，运费降了一成。",
    ),
    "quotation split by its cue": (
        "“路修好了，”刘庆生说，“可是停车的地方还不够。”",
        "刘庆生",
        "路修好了，|可是停车的地方还不够。",
    ),
    "colon": ("刘庆生直言：“路修好了，停车又成了问题。”", "刘庆生", "路修好了，停车又成了问题。"),
    "indirect after a comma": ("刘庆生介绍，路面已经全部硬化。", "刘庆生", "路面已经全部硬化。"),
    "indirect without a comma": ("刘庆生认为路面还要再加宽两米。", "刘庆生", "路面还要再加宽两米。"),
    "report that ends in a quotation": (
        "刘庆生认为，路还不够宽，“只有再加宽两米，货车才能会车”。",
        "刘庆生",
        "路还不够宽|只有再加宽两米，货车才能会车",
    ),
    "adverbs and an addressee": (
        "刘庆生昨天在接受本报记者采访时再次强调，路面必须加宽。",
        "刘庆生",
        "路面必须加宽。",
    ),
    "told to the reporter": ("刘庆生告诉记者，路面还要加宽。", "刘庆生", "路面还要加宽。"),
    "manner": ("“总算修好了。”刘庆生激动地说。", "刘庆生", "总算修好了。"),
    "in somebody's eyes": ("在刘庆生看来，路面还要加宽。", "刘庆生", "路面还要加宽。"),
    "subject a clause earlier": ("刘庆生望着新路，感慨地说：“等了整整十年。”", "刘庆生", "等了整整十年。"),
    "adverbial clause between quotation and cue": (
        "“等了十年，”谈到修路，刘庆生说，“总算等到了。”",
        "刘庆生",
        "等了十年，|总算等到了。",
    ),
    "present with a colon": (
        "村主任刘庆生分享了修路的经过：村民每户出工十天，石料就地取材。",
        "刘庆生",
        "村民每户出工十天，石料就地取材。",
    ),
    "nested quotation marks": ("「這條路叫『同心路』。」劉慶生說。", "劉慶生", "這條路叫『同心路』。"),
    "one-character cue": ("李慧玲指，有關安排已經諮詢業界。", "李慧玲", "有關安排已經諮詢業界。"),
    "half-width punctuation": ("刘庆生说,路面还要加宽,排水也要改造。", "刘庆生", "路面还要加宽,排水也要改造。"),
    "Cantonese cue": ("高大山又話，「一個都不能少」。", "高大山", "一個都不能少"),
    "sharp cue": ("高大山酸，「那就讓他去蓋啊」。", "高大山", "那就讓他去蓋啊"),
    "according to somebody": ("据高大山了解，今年的订单已经排满。", "高大山", "今年的订单已经排满。"),
    "short quotation before a comma": (
        "“路通了，货出不去”，村支书高大山记得，当年没有车肯来。",
        "高大山",
        "路通了，货出不去|当年没有车肯来。",
    ),
    "as they all say": ("“路通了，货就活了。”村民们都这么说。", "村民们", "路通了，货就活了。"),
    "beside speaking": ("“三天没合眼了。”高大山沙哑着嗓子说。", "高大山", "三天没合眼了。"),
    "crowd": ("有村民抱怨停车位不足，假日塞车严重。", "村民", "停车位不足，假日塞车严重。"),
    "promise": ("高大山允诺会协调周边单位开放停车场。", "高大山", "会协调周边单位开放停车场。"),
    "report that begins with another's opinion": (
        "镇长周晓梅表示，水利部相信泵站明年能用上新设备。",
        "周晓梅",
        "水利部相信泵站明年能用上新设备。",
    ),
    "addressee between cue and colon": ("老伴常埋怨高大山：“树比娃亲。”", "老伴", "树比娃亲。"),
    "all at once": (
        "“地里能种花生了。”几位正在浇水的妇女你一言我一语。",
        "几位正在浇水的妇女",
        "地里能种花生了。",
    ),
    "kin before a quotation": (
        "母亲起初并不支持。“城里待得好好的，回来图个啥？”",
        "母亲",
        "城里待得好好的，回来图个啥？",
    ),
    "a group's verdict": ("评委给出的评语是：“它留住了声音。”", "评委", "它留住了声音。"),
    "so somebody sums up": (
        "“最怕的是觉得自己懂了。”三十六岁的苏晓婉这样总结自己。",
        "苏晓婉",
        "最怕的是觉得自己懂了。",
    ),
    "what somebody does": ("記者離開時，王阿姨追出來問：「明年能裝上嗎？」", "王阿姨", "明年能裝上嗎？"),
    "two things done": ("“我一天最多下去一趟。”今年76岁的王秀珍扶着楼梯喘了口气。", "王秀珍", "我一天最多下去一趟。"),
    "says that he worries": ("高大山直言擔心：「孩子天天來吃，怎麼辦？」", "高大山", "孩子天天來吃，怎麼辦？"),
    "criticism without a comma": ("議員高大山批評當局抽驗數目太少。", "高大山", "當局抽驗數目太少。"),
    "opening speech": ("控方開案陳詞指，被告虛報帳目。", "控方", "被告虛報帳目。"),
    "as somebody has said": ("正如高大山所说：“路通了，人心才能通。”", "高大山", "路通了，人心才能通。"),
    "cue that begins inside another word": (
        "刘庆生在报告中指出，路面还要加宽。",
        "刘庆生",
        "路面还要加宽。",
    ),
}


@pytest.mark.parametrize(("text", "name", "content"), ONE_STATEMENT.values(), ids=ONE_STATEMENT.keys())
def test_one_statement(text: str, name: str, content: str) -> None:
    assert said(text) == [(name, content)]


NO_STATEMENT = {
    "what somebody did": "小区去年就有人提议加装电梯，至今没有动工。",
    "scare quotes": "村里打出“生态牌”，走上“致富路”。",
    "来说": "对农户来说，这条路太重要了。",
    "据说": "据说，这条路修了十年。",
    "也就是说": "也就是说，货车不必再绕道。",
    "指标": "各项指标都在合理区间运行。",
    "telephone": "他掛斷電話，「一國兩制」的話題就此打住。",
    "abacus": "村民高大山打算，明年总算能歇一歇。",
    "acid": "工人处理硫酸，“三废”随后外运。",
    "noun": "大家认为的难题，其实早有答案。",
    "slogan after a colon": "墙上刷着标语：“要想富，先修路。”",
    "refusal": "公司未透露具体的投资金额和时间表。",
    "to name": "这条路被称为当地的生命线和致富路。",
    "performed": "中方代表对此表示欢迎。",
    "hope as a noun": "新修的公路给村民带来了希望和信心。",
}


@pytest.mark.parametrize("text", NO_STATEMENT.values(), ids=NO_STATEMENT.keys())
def test_no_statement(text: str) -> None:
    assert said(text) == []


def test_pronoun_means_the_speaker_before() -> None:
    assert said("镇长周晓梅说，水已经接通。她表示，下一步要修泵站。") == [
        ("周晓梅", "水已经接通。"),
        ("周晓梅", "下一步要修泵站。"),
    ]


def test_pronoun_with_what_is_said_of_somebody() -> None:
    lines = ["镇长老张回忆，当年没人敢签字。", "如今已退休的他感慨，改革是闯出来的。"]
    assert [name for name, _ in said(*lines)] == ["老张", "老张"]


def test_pronouns_agree_with_those_before() -> None:
    lines = [
        "镇长周晓梅说，水已经接通。她说，泵站也要修。",
        "村民高大山说，盼了十年。他说，再也不用挑水了。",
        "她最后表示，水费不会涨。",
    ]
    assert said(*lines)[-1] == ("周晓梅", "水费不会涨。")


def test_dropped_subject_goes_on() -> None:
    assert said("镇长周晓梅说，水已经接通，并强调水质每周检测一次。") == [
        ("周晓梅", "水已经接通"),
        ("周晓梅", "水质每周检测一次。"),
    ]


def test_wish_inside_a_report_belongs_to_it() -> None:
    assert said("镇长周晓梅说，水已经接通，希望大家节约使用。") == [("周晓梅", "水已经接通，希望大家节约使用。")]


def test_report_ends_before_the_next_speaker() -> None:
    text = "镇长周晓梅表示水已经接通，几天后再次采访时，村民高大山则说：“水压还是不够。”"
    assert said(text) == [("周晓梅", "水已经接通"), ("高大山", "水压还是不够。")]


def test_report_inside_a_report_is_part_of_it() -> None:
    assert said("镇长周晓梅表示，不少村民反映水压不够，泵站必须改造。") == [
        ("周晓梅", "不少村民反映水压不够，泵站必须改造。")
    ]


def test_report_runs_on_where_the_next_sentence_says_so() -> None:
    [(_, content)] = said("镇长周晓梅说，水已经接通。同时，泵站也在改造。村口的老槐树开花了。")
    assert content.replace("|", "") == "水已经接通。同时，泵站也在改造。"


def test_narration_before_the_cue_is_not_part() -> None:
    assert said("水是生命之源。周晓梅说，管网已经全部更新。") == [("周晓梅", "管网已经全部更新。")]


def test_quotation_that_goes_on_over_paragraphs() -> None:
    lines = ["老船长沈国华说：“那年冬天雾很大。", "“我站在船头，什么也看不见。", "“可是我没有怕。”"]
    assert said(*lines) == [
        ("沈国华", "那年冬天雾很大。"),
        ("沈国华", "我站在船头，什么也看不见。"),
        ("沈国华", "可是我没有怕。"),
    ]


def test_quotation_at_the_head_belongs_to_who_comes_after() -> None:
    assert said("“水压上来了。”对此，高大山深有感触：“做饭再也不用等了。”") == [
        ("高大山", "水压上来了。|做饭再也不用等了。")
    ]


def test_quotation_beside_an_action() -> None:
    text = "“最远的卖到了巴西，”村民高大山掏出手机给记者看订单，“一次就订了三百条。”"
    assert said(text) == [("高大山", "最远的卖到了巴西，|一次就订了三百条。")]


def test_quotation_at_the_end_of_a_sentence_about_its_speaker() -> None:
    text = "“三天没合眼了。”村民高大山说。这位62岁的老人从凌晨起就在这里排队，“孙子问我等什么，我答不上来”。"
    assert said(text)[1] == ("高大山", "孙子问我等什么，我答不上来")


def test_row_of_quotations_of_a_group() -> None:
    text = "“进一步完善供水价格机制”“加快推进管网更新改造”……座谈中，代表们谈到的一项项建议，都被记录下来。"
    assert said(text) == [("代表们", "进一步完善供水价格机制|加快推进管网更新改造")]


def test_question_and_answer_in_one_paragraph() -> None:
    assert said("记者问高大山：“水够用吗？”高大山答：“够用，一天到晚都有。”")[-1] == ("高大山", "够用，一天到晚都有。")


def test_a_quotation_after_a_colon_is_not_whose_name_comes_next() -> None:
    text = "门将高大山难掩失落：“输了就是输了。”前锋周晓松则表示，下一场还要拼。"
    assert said(text) == [("高大山", "输了就是输了。"), ("周晓松", "下一场还要拼。")]


def test_who_answers_inside_a_report_about_them() -> None:
    text = "經紀人陳小川透露歌手張小妹聽到以後非常失望，還回應：「我可以不唱啊！」"
    assert said(text) == [("陳小川", "歌手張小妹聽到以後非常失望"), ("張小妹", "我可以不唱啊！")]


def test_the_other_party_answers_inside_a_report() -> None:
    text = "東主葉永全被捕。會計歐慧儀透露，曾經向葉提出疑問，但對方只回了一句：「你不用管那麼多。」"
    assert said(text) == [("歐慧儀", "曾經向葉提出疑問"), ("葉永全", "你不用管那麼多。")]


def test_unknown_speaker_stays_unknown() -> None:
    _, speakers, statements = heard("随后，现场传来一阵喊声：“水来了，水真的来了！”")
    assert speakers == []
    assert [(s.speaker, s.rule) for s in statements] == [(None, "unresolved")]


def test_kinds() -> None:
    lines = ["“水来了。”高大山说。", "高大山说，水来了就好。", "“水来了。”高大山说，大家都很高兴。"]
    assert [s.kind for s in heard(*lines)[2]] == ["direct", "indirect", "mixed"]


def test_spans_lie_in_the_article() -> None:
    made, _, [statement] = heard("= 通水", "# 一", "水厂厂长高大山说：“今天通水。”")
    assert [made.text[a:b] for a, b in statement.quotes] == ["今天通水。"]
    assert made.text[statement.start : statement.end].endswith("今天通水。”")
    assert (statement.section, statement.paragraph, statement.cue) == (0, 0, "说")


def test_rule_and_confidence_go_together() -> None:
    named, pronoun = heard("厂长高大山说，今天通水。他说，水压正常。")[2]
    assert (named.rule, pronoun.rule) == ("named", "pronoun")
    assert 0 < pronoun.confidence < named.confidence <= 1


# -- transcripts


def test_bare_question_and_answer() -> None:
    lines = [
        "= 市水务局负责人就供水问题答记者问",
        "市水务局负责人就此回答了记者提问。",
        "问：什么时候通水？",
        "答：下个月。管网已经铺好。",
        "泵站还要调试。",
        "问：水费呢？",
        "答：不变。",
    ]
    got = said(*lines)
    assert [name for name, _ in got] == ["记者", "市水务局负责人", "市水务局负责人", "记者", "市水务局负责人"]
    assert got[2] == ("市水务局负责人", "泵站还要调试。")


def test_names_before_turns() -> None:
    lines = [
        "新华社记者：中方有何评论？",
        "毛晓宁：我们注意到有关报道。",
        "我们希望有关方面保持克制。",
        "路透社记者：能否证实？",
        "毛晓宁：我没有可以提供的信息。",
    ]
    assert said(*lines) == [
        ("新华社记者", "中方有何评论？"),
        ("毛晓宁", "我们注意到有关报道。"),
        ("毛晓宁", "我们希望有关方面保持克制。"),
        ("路透社记者", "能否证实？"),
        ("毛晓宁", "我没有可以提供的信息。"),
    ]


@pytest.mark.parametrize("kind", ["", "# "])
def test_label_line_before_paragraphs(kind: str) -> None:
    lines = [f"{kind}省水利厅副厅长 孙大伟：", "今年雨水偏多。", "请大家注意防汛。"]
    assert said(*lines) == [("孙大伟", "今年雨水偏多。"), ("孙大伟", "请大家注意防汛。")]


def test_reports_inside_a_turn_are_part_of_it() -> None:
    lines = ["记者：村民怎么看？", "孙大伟：村民代表高大山说，水压不够，我们正在改。", "记者：谢谢。"]
    assert [name for name, _ in said(*lines)] == ["记者", "孙大伟", "记者"]


def test_label_of_a_list_is_no_turn() -> None:
    assert said("时间：下周三上午九点。", "地点：市民中心三楼会议室。") == []


def test_one_long_line_is_read_like_paragraphs() -> None:
    sentence = "水厂厂长高大山说，今天通水一切正常。"
    made, speakers, statements = heard(sentence * 600)
    assert len(speakers) == 1
    assert len(statements) == 600
    assert all(made.text[s.content[0].start : s.content[0].end] == "今天通水一切正常。" for s in statements)
