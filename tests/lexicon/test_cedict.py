import gzip
import zipfile

import pytest

from jingdu.lexicon import cedict
from jingdu.lexicon.cedict import Edition, Entry

RELEASE = """\
# CC-CEDICT
#! version=1
#! entries=3
#! date=2031-02-03T04:05:06Z
一寸光陰，一寸金 一寸光阴，一寸金 [yi1 cun4 guang1 yin1 , yi1 cun4 jin1] /time is money/
單位 单位 [dan1 wei4] /unit (of measure)/work unit/CL:個|个[ge4]/
K歌 K歌 [K ge1] /karaoke/
"""


def test_an_entry_has_both_scripts_its_reading_and_its_senses():
    proverb, unit, karaoke = cedict.entries(RELEASE)
    assert unit == Entry("單位", "单位", ("dan1", "wei4"), ("unit (of measure)", "work unit", "CL:個|个[ge4]"))
    assert karaoke.syllables == ("K", "ge1")
    assert proverb.syllables == ("yi1", "cun4", "guang1", "yin1", "yi1", "cun4", "jin1")


@pytest.mark.parametrize(
    ("line", "syllables"),
    [
        ("皮實 皮实 [[pi2shi5]] /sturdy/", ("pi2", "shi5")),
        ("女兒 女儿 [[nu:3'er2]] /daughter/", ("nu:3", "er2")),
        ("西安市 西安市 [[Xi1'an1 Shi4]] /Xi'an City/", ("Xi1", "an1", "Shi4")),
        ("花兒 花儿 [hua1 r5] /flower/ ", ("hua1", "r5")),
        ("AA制 AA制 [[A-A-zhi4]] /to split the bill/\r", ("A", "A", "zhi4")),
    ],
)
def test_both_ways_of_writing_a_reading_are_understood(line, syllables):
    (entry,) = cedict.entries(line.replace("\r", ""))
    assert entry.syllables == syllables


@pytest.mark.parametrize(
    "line", ["# 單位 单位 [dan1] /unit/", "單位 [dan1 wei4] /unit/", "單位 单位 dan1 /unit/", "", "單位 单位 [d"]
)
def test_what_is_no_entry_is_passed_over(line):
    assert list(cedict.entries(f"{line}\n好 好 [hao3] /good/")) == [Entry("好", "好", ("hao3",), ("good",))]


def test_the_head_says_which_edition_it_is():
    assert cedict.edition(RELEASE) == Edition("2031-02-03T04:05:06Z", 3)
    assert cedict.edition("好 好 [hao3] /good/") == Edition("", 0)


def zipped(path, text):
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("readme.txt", "see cedict_ts.u8")
        archive.writestr("cedict_ts.u8", text)


PACKINGS = {
    "plain": lambda path, text: path.write_text(text),
    "gzip": lambda path, text: path.write_bytes(gzip.compress(text.encode())),
    "zip": zipped,
    "with a mark and other line ends": lambda path, text: path.write_bytes(
        b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode()
    ),
}


@pytest.mark.parametrize("packing", PACKINGS)
def test_a_release_is_read_however_it_is_packed(tmp_path, packing):
    file = tmp_path / "release"
    PACKINGS[packing](file, RELEASE)
    assert cedict.read(file) == RELEASE


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (gzip.compress(RELEASE.encode())[:-20], "damaged"),
        (b"\x1f\x8bno", "damaged"),
        (b"PK\x03\x04no archive", "damaged"),
        ("單位".encode("gbk"), "UTF-8"),
    ],
)
def test_a_file_that_cannot_be_read_is_said_to_be_damaged(tmp_path, content, why):
    file = tmp_path / "release"
    file.write_bytes(content)
    with pytest.raises(ValueError, match=why):
        cedict.read(file)


def test_what_unpacks_to_too_much_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(cedict, "_LARGEST", 100)
    file = tmp_path / "release.gz"
    file.write_bytes(gzip.compress(b"#" * 5000))
    with pytest.raises(ValueError, match="too large"):
        cedict.read(file)


def test_the_reader_s_own_release_goes_before_the_package_s():
    assert cedict.source() == cedict.packaged()
    cedict.taken().parent.mkdir(parents=True, exist_ok=True)
    cedict.taken().write_text(RELEASE)
    assert cedict.source() == cedict.taken()
