"""What stands after a number: unit, per-unit, and the words that make it approximate."""

from __future__ import annotations

import re

from jingdu.analysis import Modifier
from jingdu.annotate.quantities.tables import Unit, unit_lengths, units

PERCENT = Unit("%", "percent", "per cent")
PER_MILLE = Unit("‰", "permille", "per mille")
POINTS = Unit("个百分点", "points_of_percent", "percentage point|percentage points")
BASIS_POINTS = Unit("个基点", "basis_points", "basis point|basis points")
TIMES = Unit("倍", "multiple", "times")
DOUBLINGS = Unit("番", "doubling", "doubling|doublings")
TENTHS = Unit("成", "tenths", "tenth|tenths")
DISCOUNT = Unit("折", "discount", "tenths of the price")
DOZEN = Unit("打", "dozen", "dozen")

_SHARE = re.compile(
    r"(?P<percent>%|个?百分比)|(?P<permille>‰)|(?P<pp>个?百分点|pct)|(?P<bp>个?基点|个点子|[bB][pP][sS]?(?![a-z]))"
    r"|(?P<times>倍(?!增|加))|(?P<tenths>成(?!员(?!工)|[功立果长绩就套型千交熟语像全])半?)"
    r"|(?P<discount>折(?![腾叠断射页旧返磨中合算]))"
)
_KINDS = {
    "percent": PERCENT,
    "permille": PER_MILLE,
    "pp": POINTS,
    "bp": BASIS_POINTS,
    "times": TIMES,
    "tenths": TENTHS,
    "discount": DISCOUNT,
}
_ASCII_UNIT = re.compile(r" ?([A-Za-zμ°℃℉㎡][A-Za-z0-9/²³℃]*)")
_PER = re.compile(
    r"/(?P<slash>[\u4e00-\u9fff]{1,3}|[A-Za-z]+[²³]?)|每(?P<each>平方米|立方米|公斤|千克|小时|分钟|人|吨|股|天|日|年|月|桶|千瓦时|度|秒|亩|公顷|瓦|盎司|斤|套|张)"
)
_BIG = re.compile(r"大(?P<noun>[\u4e00-\u9fff]{1,5})")
_COUNTED_NOUNS = (
    "板块 领域 行业 方面 类 产业 举措 任务 工程 行动 体系 平台 目标 重点 关键 问题 挑战 优势 特点 亮点 趋势 变化 战略 原则 主题 区域 "
    "片区 中心 基地 城市 城市群 经济体 机场 港口 银行 航空公司 运营商 电信运营商 攻坚战 支柱 支柱产业 市场 品牌 集团 企业 公司 机构 部门 "
    "系统 模块 指标 指数 股指 要素 支撑 抓手 举措 措施 政策 功能 场景 赛道 集群 项目 活动 展区 展馆 主线 环节 维度 层面 因素 原因 门类 "
    "品类 种类 群体 渠道 通道 走廊 机制 制度 改革 工作 使命 职能 职责 流域 水系 河流 湖泊 海域 粮仓 名著 菜系 门户 板块 阵营 政党 学科 "
    "专项 专项行动 攻坚 攻坚行动 难题 短板 瓶颈 方向 路径 法宝 规律 理念 发展理念 精神 传统 文明 倡议 全球倡议 联赛 赛事 洲 洋 国 强 "
    "件 项 块 点 州 奖 展 家 派 主力 主体 单元 看点 新闻 发现 突破 进展 成果 标志 标志性 工程 场馆 赛区 球 满贯"
).split()
_COUNTED = frozenset(_COUNTED_NOUNS)


def share(text: str, at: int) -> tuple[Unit, int] | None:
    """Percent, percentage points, 倍, 成 or 折 at `at`, and where it ends."""
    match = _SHARE.match(text, at)
    if match is None:
        return None
    return _KINDS[match.lastgroup or ""], match.end()


def read(text: str, at: int) -> tuple[Unit, int] | None:
    """The longest unit that begins at `at`, and where it ends."""
    if text[at : at + 1] == " " and text[at + 1 : at + 2].isascii():
        at += 1
    if at >= len(text):
        return None
    known = units()
    for size in unit_lengths().get(text[at], ()):
        unit = known.get(text[at : at + size])
        if unit is None or at + size > len(text):
            continue
        following = text[at + size : at + size + 1]
        if following and following in unit.not_before:
            continue
        if unit.name[-1].isascii() and unit.name[-1].isalnum() and following.isascii() and following.isalnum():
            continue
        return unit, at + size
    return None


def big_noun(text: str, at: int) -> int | None:
    """The end of 大 and the noun after it (四大板块), or None."""
    match = _BIG.match(text, at)
    if match is None:
        return None
    noun = match["noun"]
    for size in range(len(noun), 0, -1):
        if noun[:size] in _COUNTED:
            return match.start("noun") + size
    return match.start("noun") + min(2, len(noun))


def per(text: str, at: int) -> tuple[str, int] | None:
    """A denominator written after the unit: 元/吨, 元每平方米."""
    match = _PER.match(text, at)
    if match is None:
        return None
    if match["slash"]:
        found = read(text, match.start("slash"))
        if found is None:
            return None
        return found[0].name, found[1]
    return match["each"], match.end()


_BEFORE: dict[str, Modifier] = {}
for _words, _modifier in (
    ("超 超过 逾 超逾 多于 大于 高于 不止 不只 已超 早已超过 超出", "over"),
    ("上", "over"),
    ("近 将近 接近 几近 几乎 临近", "near"),
    ("约 大约 大概 约莫 差不多 约合 左右 估计 大致 约有 约占 约为 约达", "approx"),
    ("至少 不少于 不低于 不下于 不下 最少 起码 不小于 大于等于 大于或等于 不亚于", "at_least"),
    ("不到 不足 少于 低于 小于 未满 不满 未到 未达", "under"),
    ("不超过 不高于 不大于 不多于 至多 最多 最多不超过 小于等于 小于或等于 顶多", "at_most"),
):
    _BEFORE.update(dict.fromkeys(_words.split(), _modifier))  # type: ignore[arg-type]
# they modify the number and stay outside what is highlighted
_OUTSIDE: dict[str, Modifier] = dict.fromkeys(
    "突破 冲破 迈上 站上 跨过 越过 跨越 冲上 升破 涨破 突破了 迈过 重返 踏上 迈入".split(), "over"
)
_OUTSIDE |= dict.fromkeys("逼近 直逼 迫近".split(), "near")
_OUTSIDE |= dict.fromkeys("跌破 失守 跌穿 约有 约占 约为 约达 约合".split(), "approx")
_OUTSIDE |= dict.fromkeys("跌破 失守 跌穿".split(), "under")
_NOT_ABOUT = frozenset("节合纽公签违预制条契特邀履缔毁盟租续失赴隐简集婉守立爽相订")
_NOT_NEAR = frozenset("附临最亲邻靠就远贴晚")
_NOT_OVER = frozenset("赶反中英德意西法美土")

_AFTER = re.compile(
    r"(?P<over>多(?![^，。；、：！？\s]{0,2}(?:功能|元|样|边|数))|有余|余(?![下额地人家])|开外|出头|有多|之多(?=x))"
    r"|(?P<approx>左右(?![手])|上下|前后|许(?![可多诺])|(?:的?样子)(?=x))"
    r"|(?P<at_least>及?以上|或以上|之上|及以后(?=x)|起(?=x))"
    r"|(?P<at_most>及以下|或以下|以内|之内)|(?P<under>以下|不到(?=[，。；、）)]|$)|不等(?=x))"
)


def approximator_before(text: str, start: int) -> tuple[int, Modifier | None]:
    """Where the highlight begins once 近, 超过, 约 … are taken in, and what they say."""
    for size in (5, 4, 3, 2, 1):
        word = text[max(0, start - size) : start]
        if len(word) < size:
            continue
        if word in _OUTSIDE:
            return start, _OUTSIDE[word]
        modifier = _BEFORE.get(word)
        if modifier is None:
            continue
        before = text[start - size - 1 : start - size] if start > size else ""
        if word == "上" and text[start] not in "百千万亿":
            continue
        barred = {"约": _NOT_ABOUT, "近": _NOT_NEAR, "超": _NOT_OVER}.get(word, ())
        if before and before in barred:
            return start, None
        return start - size, modifier
    return start, None


def approximator_after(text: str, end: int) -> tuple[int, Modifier | None]:
    """Where the highlight ends once 多, 左右, 以上 … are taken in, and what they say."""
    match = _AFTER.match(text, end)
    if match is None:
        return end, None
    return match.end(), match.lastgroup  # type: ignore[return-value]
