"""RawText -> Article: undo hard wraps, then find title, byline, sections and paragraphs."""

from __future__ import annotations
