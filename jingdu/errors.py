"""What a reader's own files can cause: each error is one line for the person at the terminal."""


class SourceError(Exception):
    """A source cannot be opened as an article.

    `str(error)` is one line for the person at the terminal: what is wrong and what to do.
    The command line prints it and exits with status 2; the application shows it as a notice.
    """


class SettingsError(Exception):
    """The file with the reader's settings is no good, or cannot be written.

    `str(error)` is one line: which file, line and key, and what is allowed there. Shown as a `SourceError` is.
    """
