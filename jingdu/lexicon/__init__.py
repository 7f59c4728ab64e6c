"""Reference material behind look-ups."""
