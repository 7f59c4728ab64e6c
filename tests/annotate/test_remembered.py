"""A second opening needs no analysis: what is kept, when it holds, and what happens to it."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

import jingdu
from jingdu import cache
from jingdu.annotate import annotation_cache, finding_session, kept_words, remembered, wire
from jingdu.annotate.rulings import Rulings
from jingdu.annotate.words import WordFinder
from jingdu.article import build

LINES = [
    ("title", "江城数字经济提速", 0),
    ("paragraph", "江城市科技局局长周明说，上半年增长9.5%，第一、第二产业分别增长3%和5%。", 0),
    ("paragraph", "“企业是出题人。”周明说，甲、乙两区分别引进企业120家、80家，推广“先用后付”。", 0),
]
ARTICLE = build(LINES)


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    """A cache of annotations of its own; the compiled dictionaries stay those of all tests."""
    monkeypatch.setattr(annotation_cache, "_folder", lambda: tmp_path / "articles")
    return tmp_path / "articles"


@pytest.fixture
def at_work(monkeypatch):
    """Counts how often something is really looked for."""
    work = []
    for module, name in ((finding_session, "findings"), (remembered, "WordFinder")):
        original = getattr(module, name)
        monkeypatch.setattr(module, name, lambda *a, _o=original, _n=name, **k: (work.append(_n), _o(*a, **k))[1])
    return work


def analyze(article=ARTICLE, rulings=None):
    return remembered.analyze(article, rulings or Rulings())


def test_it_finds_what_the_annotators_find():
    assert analyze() == jingdu.analyze(ARTICLE)


def test_the_second_time_nothing_is_looked_for_and_all_is_the_same(at_work):
    first = analyze()
    at_work.clear()
    assert analyze() == first
    assert at_work == []


def test_another_text_or_another_structure_is_another_article(at_work):
    analyze()
    for lines in ([*LINES, ("paragraph", "完。", 0)], [("heading", LINES[0][1], 1), *LINES[1:]]):
        at_work.clear()
        analyze(build(lines))
        assert "findings" in at_work


@pytest.mark.parametrize("kind", ["findings", "words"])
@pytest.mark.parametrize("damage", [lambda b: b"", lambda b: b[:-5], lambda b: b[:60] + bytes([b[60] ^ 1]) + b[61:]])
def test_what_is_damaged_is_ignored_and_made_anew(folder, at_work, kind, damage):
    first = analyze()
    (path,) = folder.glob(f"*.{kind}")
    path.write_bytes(damage(path.read_bytes()))
    at_work.clear()
    assert analyze() == first
    assert len(at_work) == 1
    at_work.clear()
    assert analyze() == first
    assert at_work == []


def test_what_was_made_by_other_code_or_tables_is_ignored(monkeypatch, at_work):
    analyze()
    at_work.clear()
    monkeypatch.setattr(annotation_cache, "fingerprint", lambda: b"x" * 32)
    analyze()
    assert sorted(at_work) == ["WordFinder", "findings"]


def test_the_fingerprint_changes_with_a_table(monkeypatch, tmp_path):
    from jingdu.annotate.segmenter import compiled

    table = tmp_path / "dict.txt"
    table.write_text("甲 1 n\n")
    monkeypatch.setattr(compiled, "sources", lambda: (table,))
    annotation_cache.fingerprint.cache_clear()
    before = annotation_cache.fingerprint()
    table.write_text("甲 1 n\n乙 1 n\n")
    annotation_cache.fingerprint.cache_clear()
    assert annotation_cache.fingerprint() != before
    monkeypatch.undo()
    annotation_cache.fingerprint.cache_clear()


def test_a_word_made_by_hand_changes_only_the_blocks_that_have_it(monkeypatch):
    analyze()
    cut, find = [], WordFinder.find
    monkeypatch.setattr(WordFinder, "find", lambda self, text, *rest: (cut.append(text), find(self, text, *rest))[1])
    joined = analyze(rulings=Rulings({"出题人": (3,)}))
    assert "出题人" in {word.text for word in joined.words}
    assert cut == [LINES[2][1]]
    assert analyze() == jingdu.analyze(ARTICLE)


def test_the_oldest_make_room(folder, monkeypatch):
    names = [f"{n}.words" for n in range(5)]
    for age, name in enumerate(names):
        annotation_cache.store(name, b"m" * 32, bytes(1000))
        os.utime(folder / name, (1000 + age, 1000 + age))
    assert annotation_cache.load(names[0], b"m" * 32) is not None
    monkeypatch.setattr(annotation_cache, "LIMIT", 3500)
    annotation_cache.store("new.words", b"m" * 32, bytes(1000))
    assert {path.name for path in folder.iterdir()} == {"0.words", "4.words", "new.words"}


def test_where_nothing_can_be_written_it_works_all_the_same(folder):
    folder.write_text("a file where the folder should be")
    assert analyze() == jingdu.analyze(ARTICLE)


def test_words_of_a_block_whose_text_is_another_are_not_taken():
    kept = kept_words.KeptWords(Rulings())
    request = wire.Segment(3, 100, "甲乙")
    kept.put(request, wire.packed(wire.Words(3, ())))
    assert kept.get(request) is not None
    assert kept.get(wire.Segment(3, 100, "甲丙")) is None
    assert kept.get(wire.Segment(3, 101, "甲乙")) is None


def test_files_have_names_by_path_and_content_and_those_that_are_too_long_have_none(tmp_path, monkeypatch):
    one, other = tmp_path / "one.txt", tmp_path / "other.txt"
    names = []
    for path, text in ((one, "甲"), (other, "甲"), (one, "乙"), (one, "甲")):
        path.write_text(text)
        names.append(annotation_cache.identity_of_file(str(path)))
    assert len(set(names)) == 3
    assert names[0] == names[3]
    monkeypatch.setattr(annotation_cache, "FILE_BYTES", 2)
    assert annotation_cache.identity_of_file(str(one)) == annotation_cache.NOTHING
    assert annotation_cache.findings(annotation_cache.NOTHING) is None


def test_a_file_in_the_cache_can_make_nothing_but_annotations():
    import pickle

    class Evil:
        def __reduce__(self):
            return os.system, ("true",)

    for body in (pickle.dumps(Evil()), b"cjingdu.annotate.wire\npickle.os.system\n(S'true'\ntR."):
        with pytest.raises(pickle.UnpicklingError):
            wire.unpacked(body)


def test_the_process_imports_no_annotator_the_second_time(tmp_path):
    script = """
import sys, jingdu, seeds
from jingdu.annotate import remembered
from jingdu.annotate.rulings import Rulings
remembered.analyze(jingdu.read(seeds.ARTICLE), Rulings())
print(*(name for name in sys.modules if name.startswith(("jieba", "pypinyin", "jingdu."))))
"""
    # dictionaries from the cache of all tests, annotations in a folder of this test
    (tmp_path / "cache").mkdir()
    for file in cache.folder().glob("*.bin"):
        (tmp_path / "cache" / file.name).symlink_to(file)
    environment = os.environ | {cache.FOLDER_VARIABLE: str(tmp_path / "cache")}
    loaded = []
    for _ in range(2):
        done = subprocess.run([sys.executable, "-c", script], env=environment, stdout=subprocess.PIPE, check=True)
        loaded.append(set(done.stdout.decode().split()))
    annotators = {"jingdu.annotate.voices", "jingdu.annotate.quantities", "jingdu.annotate.terms"}
    assert annotators | {"jingdu.annotate.pinyin.reader"} <= loaded[0]
    assert not loaded[1] & (annotators | {"jingdu.annotate.pinyin.reader", "jieba", "pypinyin"})


def test_processes_that_begin_together_find_the_same():
    script = """
import jingdu, sys
from jingdu.cli import main
main(["analyze", sys.argv[1], "--json"], lambda sources: 0)
"""
    import seeds

    several = [
        subprocess.Popen([sys.executable, "-c", script, str(seeds.ARTICLE)], stdout=subprocess.PIPE) for _ in range(3)
    ]
    said = {process.communicate()[0] for process in several}
    assert len(said) == 1
    assert b"\xe9\xab\x98\xe5\x8d\x83\xe5\xb3\xb0" in said.pop()
