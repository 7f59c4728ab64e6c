"""Who speaks: names, functions, employers, and one entity for one speaker. All texts are invented."""

import pytest

from tests.annotate.voices_reading import heard, profiles, said

INTRODUCED = {
    "affiliation, role, name": ("省水利厅副厅长孙大伟表示，今年雨水偏多。", ("孙大伟", "副厅长", "省水利厅")),
    "name and title": ("江南大学党委书记刘基业教授说，学生是学校的根本。", ("刘基业", "党委书记、教授", "江南大学")),
    "function inside a university": (
        "江南大学学生会秘书长杨庆说，报名已经开始。",
        ("杨庆", "学生会秘书长", "江南大学"),
    ),
    "business of a company": (
        "长江股份海上风电相关业务负责人刘刚说，首台机组已经并网。",
        ("刘刚", "海上风电相关业务负责人", "长江股份"),
    ),
    "two roles": ("星河航天联合创始人、副总裁高千里说，卫星已经入轨。", ("高千里", "联合创始人、副总裁", "星河航天")),
    "double family name": ("著名作家欧阳明远说，写作没有捷径可走。", ("欧阳明远", "著名作家", None)),
    "shared character": ("外交部长王明远表示，双方将继续对话。", ("王明远", "部长", "外交部")),
    "minister of a country": ("乌克兰国防部长彼得连科说，谈判已经开始。", ("彼得连科", "国防部长", "乌克兰")),
    "two offices of one house": (
        "江北省统计局新闻发言人、综合统计处处长周明远说，物价平稳。",
        ("周明远", "新闻发言人、综合统计处处长", "江北省统计局"),
    ),
    "posted abroad": ("北国陆军驻欧部队前司令霍奇森说，此举不当。", ("霍奇森", "前司令", "北国陆军驻欧部队")),
    "elected where": ("青田區議員黃宇明指出，水管已經老化。", ("黃宇明", "青田區議員", None)),
    "of the village named before": (
        "车开进石桥村。村党支部书记陈国富说，路修好了。",
        ("陈国富", "村党支部书记", "石桥村"),
    ),
    "country before a player": (
        "球后林小珍以2比1逆轉泰國好手因達農。因達農賽後說，對手節奏很快。",
        ("因達農", "好手", "泰國"),
    ),
    "rare character in a dotted name": (
        "研究员马丁·容克尔认为，意义不大。容克尔预计，明年会好转。",
        ("马丁·容克尔", "研究员", None),
    ),
    "transliterated": (
        "巴尔干共和国总统安德烈·索科洛夫说，谈判已经开始。",
        ("安德烈·索科洛夫", "总统", "巴尔干共和国"),
    ),
    "described": ("正在排队的大三学生尹小坤说，队伍排了两个小时。", ("尹小坤", "大三学生", None)),
    "traditional": ("高雄市經發局長侯志遠指出，園區明年動工。", ("侯志遠", "局長", "高雄市經發局")),
    "after a dateline": (
        "新华社银川5月6日电（记者王一）青河县县长马成功介绍，旱情已经缓解。",
        ("马成功", "县长", "青河县"),
    ),
    "named beside another": (
        "江北市市长刘庆生与河东县县长马成功会见记者。马成功说，路要修。",
        ("马成功", "县长", "河东县"),
    ),
    "name of rare characters": ("民宿主人阿依古丽說，房間早就訂完了。", ("阿依古丽", "民宿主人", None)),
    "rare characters after a dot": ("牧民叶尔肯·马合木提说，日子越过越好。", ("叶尔肯·马合木提", "牧民", None)),
    "time after a dotted name": (
        "东岛国外长哈坎·菲丹在会谈开始前致辞说，各方应抓住机会。",
        ("哈坎·菲丹", "外长", "东岛国"),
    ),
    "after a dash": ("“我们不会放弃。”——老船员陈大勇如是说。", ("陈大勇", "老船员", None)),
    "which side": ("資方代表、全省工業總會理事長林國平指出，訂單減少。", ("林國平", "理事長", "全省工業總會")),
    "field": ("經濟學者關小平認為，樓價會跌。", ("關小平", "經濟學者", None)),
    "spoken to somebody": ("法国外长杜邦在电话中对德国总理施密特表示，协议必须遵守。", ("杜邦", "外长", "法国")),
}


@pytest.mark.parametrize(("text", "expected"), INTRODUCED.values(), ids=INTRODUCED.keys())
def test_introduction(text: str, expected: tuple[str, str | None, str | None]) -> None:
    assert profiles(text) == [expected]


def test_introduced_in_a_list_before_speaking() -> None:
    lines = [
        "论坛邀请江南大学校长刘庆生，省科技厅一处副处长秦浩然，星河航天副总裁高千里同台。",
        "秦浩然说，成果要转化。高千里说，市场在变化。",
    ]
    assert profiles(*lines) == [("秦浩然", "副处长", "省科技厅一处"), ("高千里", "副总裁", "星河航天")]


def test_introduced_while_doing_something_else() -> None:
    lines = ["江南大学大二学生田小云第一次感受到了微博的力量。", "“效果出乎意料。”田小云说。"]
    assert profiles(*lines) == [("田小云", "大二学生", "江南大学")]


def test_what_somebody_is_may_be_said_without_the_name() -> None:
    lines = ["于小锋每天第一件事是看微博。“我想了解同学。”于小锋说。作为校团委宣传中心的一员，他负责编辑。"]
    assert profiles(*lines) == [("于小锋", "成员", "校团委宣传中心")]


def test_named_without_speaking_is_no_speaker() -> None:
    assert profiles("省水利厅厅长孙大伟会见了江南大学校长刘庆生。") == []


SAME = {
    "title": ["江南大学校长刘庆生说，学校扩招。", "刘校长表示，宿舍已经建好。"],
    "family name alone": ["議員譚文豪批評，安排混亂。", "譚認為，當局應盡快交代。"],
    "first half of a long name": ["行政長官林鄭月華表示，計劃照舊。", "林鄭強調，不會一刀切。"],
    "after the dot": ["总统安德烈·索科洛夫说，谈判已经开始。", "索科洛夫表示，停火明天生效。"],
    "old": ["石门村支书杨志强说，村里修了路。", "老杨说，路通了人心就齐了。"],
    "alias in parentheses": ["歌手張小妹（阿妹）說，下月開唱。", "阿妹表示，票已經售完。"],
    "after the first dot": ["总统路易斯·拉卡列·波说，谈判已经开始。", "拉卡列·波表示，协定明年生效。"],
    "adverb after a name": ["居民刘倩几乎每天都来。刘倩说，这里很方便。", "她说，还会再来。"],
    "unnamed trader": ["一位不愿具名的食堂承包商透露，成本不高。", "该承包商说，利润很薄。"],
    "office": ["外交部发言人毛晓宁说，双方保持沟通。", "外交部发言人表示，对话是唯一出路。"],
    "description": ["省医院护士长何静说，病人多了一倍。", "这位护士长坦言，人手实在不够。"],
    "abbreviated": ["江东国家技术创新中心表示，大赛下周开幕。", "国创中心强调，报名不收费用。"],
    "told short form": [
        "深蓝航空股份有限公司（以下简称“深蓝航空”）公告称，拟回购股份。",
        "深蓝航空表示，资金来自自有资金。",
    ],
    "part of the name": ["北市文化局回應：「檔期有衝突。」", "文化局重申：「絕無封殺任何團體。」"],
    "family name of one introduced without a word": [
        "警方傳召會計歐慧儀到場。歐供稱，帳目早已做好。",
        "歐又說，不知情。",
    ],
    "end of the name": ["中国足协发表声明称，已提出申诉。", "足协在声明中还呼吁球迷保持冷静。"],
    "title after the full name": ["高小燕館長說，展品來自民間。", "高館長也坦言，經費不足。"],
    "somebody nobody else can be": ["快递员石小军是本村人。石小军说，路通了。", "小伙子告诉记者，他不再外出打工。"],
    "office of an unnamed one": ["運輸署發言人回覆稱，正處理申請。", "發言人續稱，會諮詢業界。"],
    "one of many": ["一名不願上鏡的家長表示，學費已經預繳。", "家長說，只求還錢。"],
    "adverb that ends a name": ["主任医师李小曾建议，老人要接种疫苗。", "李小曾都提醒，不要自行用药。"],
    "surname and sex": ["林男向警方辯稱，只是開玩笑。", "林男又說，並無惡意。"],
    "name and a day": ["美国总统特朗普当天宣布减税。", "特朗普说，税率还会下降。特朗普又说，明年再降。"],
    "group": ["与会专家认为，标准要统一。", "专家们还建议，试点可以先行。"],
}


@pytest.mark.parametrize("lines", SAME.values(), ids=SAME.keys())
def test_one_entity_for_one_speaker(lines: list[str]) -> None:
    _, speakers, statements = heard(*lines)
    assert len(speakers) == 1
    assert [s.speaker for s in statements] == ["s1", "s1"]
    assert len(speakers[0].mentions) >= 2


KINDS = {
    "organisation": ("国防部回应称，有关报道不实。", "国防部", "organisation"),
    "group": ("不少网友表示，门票太贵了。", "不少网友", "group"),
    "unnamed": ("一位不愿具名的车企高管告诉记者，价格还会再降。", "一位不愿具名的车企高管", "anonymous"),
    "office": ("护理部主任说，病房已经住满。", "护理部主任", "anonymous"),
    "family name only": ("王姓民眾抱怨，上下班時間塞車嚴重。", "王姓民眾", "anonymous"),
    "paper": ("《行动方案》提出，三年内建成一百个站点。", "《行动方案》", "document"),
    "figures": ("会上发布的数据显示，全年产量增长了两成。", "会上发布的数据", "document"),
    "reporter": ("记者发现，门店前排起了长队。", "记者", "reporter"),
    "spoken to the paper": ("一名不願上鏡的家長向本報表示，學費已經預繳。", "一名不願上鏡的家長", "anonymous"),
    "screen name": ("网友“山里人家”留言说，路终于通了。", "网友“山里人家”", "anonymous"),
    "suspect": ("犯罪嫌疑人王某交代，他因欠债起意。", "王某", "person"),
    "adviser of a president": ("美国总统特朗普的国家安全顾问沃尔兹在节目中说，谈判有进展。", "沃尔兹", "person"),
    "by first name": ("当事人小刚（化名）告诉记者，工作是托人找的。", "小刚", "person"),
    "somebody's old man": ("村里唱道情的老杜说，后继无人。", "老杜", "person"),
    "who did something": ("一名曾在该店工作的厨师说，菜都是半成品。", "一名曾在该店工作的厨师", "anonymous"),
    "quoted without 的": ("路透報導引述一名了解談判的官員說法指出，雙方未達共識。", "一名了解談判的官員", "anonymous"),
    "name in quotation marks": ("智庫「民間思路」表示，報告應該公開。", "民間思路", "organisation"),
    "whatever they do": ("几位正在浇水的妇女说，地里能种花生了。", "几位正在浇水的妇女", "group"),
    "when": ("「加油！」退場時看台上的球迷高喊。", "看台上的球迷", "group"),
    "wild in a party": ("最大在野党江东党党首李在明呼吁，各方保持克制。", "李在明", "person"),
    "quoted by a paper": ("據《晚報》引述消息人士指，當局已放棄方案。", "消息人士", "anonymous"),
    "in somebody's words": ("用高大山的话说，这条路是全村人的命。", "高大山", "person"),
    "person with a title only": ("李女士告诉记者，她已经等了半年。", "李女士", "person"),
}


@pytest.mark.parametrize(("text", "name", "kind"), KINDS.values(), ids=KINDS.keys())
def test_kind(text: str, name: str, kind: str) -> None:
    assert [(s.name, s.kind) for s in heard(text)[1]] == [(name, kind)]


def test_ids_follow_the_first_mention() -> None:
    lines = ["厂长高大山和工程师周晓梅来到现场。", "周晓梅说，设备已经调好。", "高大山说，今天就能通水。"]
    assert [(s.id, s.name) for s in heard(*lines)[1]] == [("s1", "高大山"), ("s2", "周晓梅")]


def test_mentions_are_where_the_name_stands() -> None:
    made, [speaker], _ = heard("厂长高大山来到现场。高大山说，今天就能通水。")
    assert [made.text[a:b] for a, b in speaker.mentions] == ["高大山", "高大山"]


def test_a_paper_goes_by_its_short_name() -> None:
    lines = ["《关于促进节水的指导意见》（以下简称《意见》）印发。", "《意见》提出，阶梯水价全面推开。"]
    assert said(*lines) == [("《意见》", "阶梯水价全面推开。")]


def test_polite_form_of_somebody_else() -> None:
    said_by = [name for name, _ in said("農業部長陳大吉表示，供應無虞。", "正在挑菜的陳太太表示，只好改吃豆芽。")]
    assert said_by == ["陳大吉", "陳太太"]


def test_who_asks_is_named_in_the_script_of_the_article() -> None:
    names = [name for name, _ in said("問：當初為什麼選這條路？", "答：完全是意外，誰也沒想到。", "問：後來呢？")]
    assert names[0] == "記者"
