"""Makes the table behind `jingdu.annotate.pinyin`. Needs numpy and scipy, which reading does not."""
