"""`jingdu config`: the settings in force, as the file that would say so."""

from __future__ import annotations

import argparse
import textwrap

from jingdu import settings
from jingdu.commands.output import say

COMMENT_CELLS = 100


def arguments(parser: argparse.ArgumentParser) -> None:
    """--path."""
    parser.add_argument("--path", action="store_true", help="print only where the file is")


def run(options: argparse.Namespace) -> int:
    """Print where the file is, and each setting with what it means, its value, and whether that is the default."""
    file = settings.path()
    if options.path:
        say(f"{file}\n")
        return 0
    in_force, stated = settings.load(), settings.stated()
    say(f"# {file}\n" if file.exists() else f"# {file} (not there yet: make it to choose something else)\n")
    meanings = _meanings()
    for key in settings.KEYS:
        value = getattr(in_force, key)
        whose = "yours" if key in stated else "the default"
        if key == "theme" and value != stated.get(key, settings.Settings().theme):
            whose = settings.THEME_VARIABLE
        comment = textwrap.fill(meanings[key], COMMENT_CELLS, initial_indent="# ", subsequent_indent="# ")
        say(f"\n{comment}\n{key} = {settings.written(value)}  # {whose}\n")
    return 0


def _meanings() -> dict[str, str]:
    """The docstring under each field of `Settings`."""
    import ast
    import inspect

    (model,) = ast.parse(inspect.getsource(settings.Settings)).body
    assert isinstance(model, ast.ClassDef)
    found = {}
    for field, doc in zip(model.body, model.body[1:], strict=False):
        if isinstance(field, ast.AnnAssign) and isinstance(field.target, ast.Name) and isinstance(doc, ast.Expr):
            found[field.target.id] = str(ast.literal_eval(doc.value))
    return found
