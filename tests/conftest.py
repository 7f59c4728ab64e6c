"""What holds for every test: nobody's own library is read or written."""

import os
from pathlib import Path

import pytest

# Compiled dictionaries take seconds to build and do not change: they are kept between runs, apart from the user's.
os.environ["JINGDU_CACHE_DIR"] = str(Path(__file__).parent.parent / ".test-cache")
os.environ.pop("JINGDU_THEME", None)


@pytest.fixture(autouse=True)
def library_of_the_test(tmp_path_factory, monkeypatch):
    """A data folder that only this test has."""
    monkeypatch.setenv("JINGDU_DATA_DIR", str(tmp_path_factory.mktemp("library")))


def pytest_make_parametrize_id(val):
    """Names of tests: documents are made anew in each process and carry the time, so their bytes name nothing."""
    return "octets" if isinstance(val, bytes) else None
