"""Where what the reader keeps is kept; on its own, since not all of it is a database."""

from __future__ import annotations

import os
from pathlib import Path

FOLDER_VARIABLE = "JINGDU_DATA_DIR"
"""Names another folder than the system's."""


def folder() -> Path:
    """The reader's data folder; it need not exist yet."""
    named = os.environ.get(FOLDER_VARIABLE)
    if named:
        return Path(named)
    from platformdirs import user_data_path

    return user_data_path("jingdu", appauthor=False)
