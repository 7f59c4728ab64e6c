"""Where text comes from. `read` is the door; a module a format behind it."""

from __future__ import annotations
