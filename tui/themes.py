"""The reader's own themes; Textual's are there beside them."""

from __future__ import annotations

from textual.theme import Theme

DARK = Theme(
    name="jingdu-dark",
    primary="#e0785f",
    secondary="#8fb3a7",
    accent="#7fc4b8",
    warning="#e6b566",
    error="#f28b82",
    success="#8fcf9a",
    foreground="#dcd8cf",
    background="#16181b",
    surface="#1b1e22",
    panel="#25292e",
    dark=True,
)
LIGHT = Theme(
    name="jingdu-light",
    primary="#a8331c",
    secondary="#3c6e62",
    accent="#0f6b62",
    warning="#8a5200",
    error="#b3261e",
    success="#1d7037",
    foreground="#2b2723",
    background="#faf7f0",
    surface="#f3efe5",
    panel="#e6e0d2",
    dark=False,
)
CONTRAST = Theme(
    name="jingdu-contrast",
    primary="#ffd400",
    secondary="#00e5ff",
    accent="#00e5ff",
    warning="#ffd400",
    error="#ff6b6b",
    success="#6bff8f",
    foreground="#ffffff",
    background="#000000",
    surface="#000000",
    panel="#2a2a2a",
    dark=True,
)
THEMES = (DARK, LIGHT, CONTRAST)
