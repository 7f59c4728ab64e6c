"""The optional libraries, imported when a format needs them."""

from __future__ import annotations

from importlib import import_module
from types import ModuleType

from jingdu.errors import SourceError


def require(module: str, extra: str, what: str) -> ModuleType:
    """Import `module`, or say which extra of jingdu brings it: `what` is a plural (PDF files)."""
    try:
        return import_module(module)
    except ImportError as error:
        raise SourceError(
            f"{what} need an optional part of jingdu; install it with: pip install 'jingdu[{extra}]'"
        ) from error
