import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from zlib import crc32

import pytest

from jingdu import cache


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    monkeypatch.setenv(cache.FOLDER_VARIABLE, str(tmp_path / "cache"))
    return tmp_path / "cache"


@pytest.fixture
def source(tmp_path):
    path = tmp_path / "source.txt"
    path.write_text("甲")
    return path


def test_a_file_is_built_once(source):
    built = []

    def build():
        built.append(1)
        return b"body"

    assert bytes(cache.mapped("table", [source], 1, build)) == b"body"
    assert bytes(cache.mapped("table", [source], 1, build)) == b"body"
    assert len(built) == 1


def test_it_is_built_again_when_its_source_or_version_changes(source, folder):
    cache.mapped("table", [source], 1, lambda: b"old")
    assert bytes(cache.mapped("table", [source], 2, lambda: b"newer")) == b"newer"
    source.write_text("甲乙")
    assert bytes(cache.mapped("table", [source], 2, lambda: b"newest")) == b"newest"


def test_what_another_version_uses_stays_and_what_nobody_uses_goes(source, folder):
    month = 30 * 86400
    for version in (1, 2, 3):
        cache.mapped("table", [source], version, lambda: b"body")
    first, second, _ = sorted(folder.iterdir(), key=lambda built: built.stat().st_mtime_ns)
    for built in (first, second):
        os.utime(built, (time.time() - month,) * 2)
    assert cache.existing("table", [source], 2) is not None  # which is a use
    cache.mapped("table", [source], 4, lambda: b"body")
    assert not first.exists()
    assert second.exists()
    assert len(list(folder.iterdir())) == 3


@pytest.mark.parametrize("damage", [b"", b"jing", b"no head of ours at all", None])
def test_a_damaged_file_is_built_again(source, folder, damage):
    cache.mapped("table", [source], 1, lambda: b"a body of some length")
    (built,) = folder.iterdir()
    whole = built.read_bytes()
    built.write_bytes(whole[:-3] if damage is None else damage)
    assert bytes(cache.mapped("table", [source], 1, lambda: b"whole again")) == b"whole again"
    assert bytes(cache.mapped("table", [source], 1, lambda: b"not built")) == b"whole again"


def test_where_nothing_can_be_written_it_works_from_memory(source, folder):
    folder.write_text("a file where the folder should be")
    assert bytes(cache.mapped("table", [source], 1, lambda: b"body")) == b"body"


def test_a_database_is_built_once_and_appears_whole(source, folder):
    built = []

    def write(part):
        built.append(part)
        assert not list(folder.glob("*.bin"))
        part.write_bytes(b"rows")

    assert cache.existing_database("table", [source], 1) is None
    path = cache.database("table", [source], 1, write)
    assert path.read_bytes() == b"rows"
    assert cache.database("table", [source], 1, write) == path == cache.existing_database("table", [source], 1)
    assert len(built) == 1
    assert list(folder.iterdir()) == [path]


def test_a_database_that_cannot_be_made_leaves_nothing(source, folder):
    def write(part):
        part.write_bytes(b"half")
        raise ValueError("no rows")

    with pytest.raises(ValueError, match="no rows"):
        cache.database("table", [source], 1, write)
    assert list(folder.iterdir()) == []


def test_a_process_killed_while_it_writes_leaves_nothing_broken(source, folder):
    script = (
        "from pathlib import Path; from jingdu import cache\n"
        "print('ready', flush=True)\n"
        f"while True: cache.store(Path({str(folder / 'table.bin')!r}), b'x' * 3_000_000)\n"
    )
    process = subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE)
    assert process.stdout is not None
    process.stdout.readline()
    while not (folder / "table.bin").exists():
        time.sleep(0.005)
    os.kill(process.pid, signal.SIGKILL)
    process.wait()
    process.stdout.close()
    assert (folder / "table.bin").stat().st_size == 3_000_000


def test_processes_that_build_together_are_all_served_and_a_killed_one_harms_nobody(source, folder):
    script = (
        "from pathlib import Path; import zlib; from jingdu import cache\n"
        "print('ready', flush=True); input()\n"
        f"view = cache.mapped('table', [Path({str(source)!r})], 1, lambda: b'x' * 20_000_000)\n"
        "print(len(view), zlib.crc32(view), flush=True)\n"
    )
    several = [
        subprocess.Popen([sys.executable, "-c", script], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        for _ in range(4)
    ]
    for process in several:
        process.stdout.readline()
    for process in several:
        process.stdin.write("\n")
        process.stdin.flush()
    while not folder.exists():
        time.sleep(0.001)
    os.kill(several[0].pid, signal.SIGKILL)
    said = {process.communicate()[0] for process in several[1:]}
    assert said == {f"20000000 {crc32(b'x' * 20_000_000)}\n"}
    several[0].communicate()
    assert len(cache.mapped("table", [source], 1, lambda: b"not built")) == 20_000_000


def test_parts_of_killed_processes_are_cleared_away(source, folder):
    folder.mkdir()
    old, young = folder / "table-0.bin.1.part", folder / "table-0.bin.2.part"
    for part in (old, young):
        part.write_bytes(b"half")
    os.utime(old, (0, 0))
    cache.mapped("table", [source], 1, lambda: b"body")
    assert not old.exists()
    assert young.exists()


def test_without_the_variable_it_is_the_users_cache_folder(monkeypatch):
    monkeypatch.delenv(cache.FOLDER_VARIABLE)
    assert cache.folder().name == "jingdu"
    assert isinstance(cache.folder(), Path)
