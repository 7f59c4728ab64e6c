"""The one error that a reader's input can cause."""


class SourceError(Exception):
    """A source cannot be opened as an article.

    `str(error)` is one line for the person at the terminal: what is wrong and what to do.
    The command line prints it and exits with status 2; the application shows it as a notice.
    """
