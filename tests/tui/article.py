"""An article of our own, with two speakers, numbers, terms and three sections, for the tests of the application."""

from jingdu.article import build

LINES = [
    ("title", "山村办起共享书屋", 0),
    ("byline", "本报记者 苏文", 0),
    ("paragraph", "清水村今年办起一间共享书屋，藏书超过3.2万册，每天有200多人来看书。", 0),
    ("heading", "一间书屋怎样办起来", 1),
    ("paragraph", "“书是大家捐的，屋是大家修的。”清水村党支部书记周明说，村里去年投入120万元，把旧粮仓改成了书屋。", 0),
    ("paragraph", "他说，书屋开放一年来，借书的人同比增长35%。", 0),
    ("paragraph", "县图书馆馆长林小燕介绍，图书馆派了两名馆员驻村，推动城乡融合发展。", 0),
    ("heading", "读书的人多了", 1),
    ("paragraph", "傍晚的书屋里坐满了人。孩子们做完作业，围在一起听故事。", 0),
    ("paragraph", "周明表示，明年还要办三间这样的书屋，助力乡村振兴。", 0),
    ("paragraph", "“读书让村子安静下来，也热闹起来。”林小燕说。", 0),
    ("heading", "下一步", 1),
    ("paragraph", "县里计划到2027年建成50间共享书屋，覆盖全部行政村。“一间书屋，一盏灯。”周明说。", 0),
]


def article(times=1):
    return build(LINES * times)
