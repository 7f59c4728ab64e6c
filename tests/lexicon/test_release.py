import gzip

import pytest

from jingdu.errors import SourceError
from jingdu.lexicon import cedict, release


def text(entries=60, date="2031-02-03T00:00:00Z", said=None):
    head = f"# CC-CEDICT\n#! entries={said or entries}\n" + (f"#! date={date}\n" if date else "")
    return head + "".join(f"好{n} 好{n} [hao3] /good {n}/\n" for n in range(entries))


@pytest.fixture(autouse=True)
def small(monkeypatch):
    monkeypatch.setattr(release, "FEWEST", 50)


@pytest.fixture
def file(tmp_path):
    return tmp_path / "cedict.u8"


def test_a_newer_release_is_used_from_now_on(file):
    assert release.in_use().date < "2031"
    file.write_text(text())
    assert release.take(file) == release.in_use() == cedict.Edition("2031-02-03T00:00:00Z", 60)
    assert cedict.source() == cedict.taken()
    assert len(list(cedict.entries(cedict.read(cedict.taken())))) == 60


@pytest.mark.parametrize(
    ("content", "why"),
    [
        ("", "not in the form"),
        ("<html>\n" * 200, "not in the form"),
        (text(entries=20), "too few"),
        (text(entries=60, said=120_000), "cut short: 60 of 120,000"),
        (text() + "no entry\n" * 5, "not in the form"),
        (text(date=""), "does not say when"),
        (text(date="2009-01-01T00:00:00Z"), "older than the one in use"),
    ],
)
def test_what_is_not_sound_is_refused_and_the_old_one_stays(file, content, why):
    file.write_text(content)
    with pytest.raises(SourceError, match=why) as refused:
        release.take(file)
    assert str(refused.value).startswith(f"{file}: ")
    assert cedict.source() == cedict.packaged()


def test_an_older_one_is_taken_by_force(file):
    file.write_text(text(date="2009-01-01T00:00:00Z"))
    assert release.take(file, force=True).date == "2009-01-01T00:00:00Z"


def test_a_damaged_or_missing_file_is_refused(file):
    with pytest.raises(SourceError, match="No such file"):
        release.take(file)
    file.write_bytes(gzip.compress(text().encode())[:-30])
    with pytest.raises(SourceError, match="damaged"):
        release.take(file)
    assert cedict.source() == cedict.packaged()
