"""The article that opens when jingdu is called without one."""

from pathlib import Path

ARTICLE = Path(__file__).with_name("xinhua-round-table.txt")
