"""Search within a text."""

from __future__ import annotations
