"""What holds for every test: nobody's own library is read or written."""

import pytest


@pytest.fixture(autouse=True)
def library_of_the_test(tmp_path_factory, monkeypatch):
    """A data folder that only this test has."""
    monkeypatch.setenv("JINGDU_DATA_DIR", str(tmp_path_factory.mktemp("library")))
