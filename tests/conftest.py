"""What holds for every test: nobody's own library and settings are read or written."""

import os
from pathlib import Path

import pytest
from hypothesis import settings

# the same cases in every run, however slow the machine: a failure is the change's own
settings.register_profile("same", derandomize=True, deadline=None)
settings.load_profile("same")

# Compiled dictionaries take seconds to build and do not change: they are kept between runs, apart from the user's.
os.environ["JINGDU_CACHE_DIR"] = str(Path(__file__).parent.parent / ".test-cache")
os.environ.pop("JINGDU_THEME", None)


@pytest.fixture(autouse=True)
def library_of_the_test(tmp_path_factory, monkeypatch):
    """A data folder that only this test has."""
    monkeypatch.setenv("JINGDU_DATA_DIR", str(tmp_path_factory.mktemp("library")))


@pytest.fixture(autouse=True)
def settings_of_the_test(tmp_path_factory, monkeypatch):
    """A folder of settings that only this test has, empty."""
    folder = tmp_path_factory.mktemp("settings")
    monkeypatch.setenv("JINGDU_CONFIG_DIR", str(folder))
    return folder


def pytest_make_parametrize_id(val):
    """Names of tests: documents are made anew in each process and carry the time, so their bytes name nothing."""
    return "octets" if isinstance(val, bytes) else None
