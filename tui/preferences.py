"""The settings while the reader runs: what is in force, and how a command changes it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from threading import Lock
from typing import Any

from textual.app import App
from textual.signal import Signal

from jingdu import settings
from jingdu.errors import SettingsError
from jingdu.settings import Settings


class Preferences:
    """One for the whole application; screens subscribe to `changed`."""

    def __init__(self, app: App[Any], in_force: Settings) -> None:
        self._app = app
        self._writing = Lock()
        self.now = in_force
        """What is in force."""
        self.changed: Signal[Settings] = Signal(app, "settings")
        """Published with the settings once a command has changed them."""

    def change(self, **values: Any) -> None:
        """Change settings from now on, for the next sittings too."""
        changed = {key: value for key, value in values.items() if getattr(self.now, key) != value}
        if not changed:
            return
        self.now = replace(self.now, **changed)
        self.changed.publish(self.now)
        # the disk may be slow: keys are answered meanwhile
        self._app.run_worker(lambda: self._write(changed), thread=True, group="settings")

    def next(self, key: str) -> str:
        """The value after the one in force, of a setting whose values can be counted."""
        values = settings.choices(key)
        return values[(values.index(getattr(self.now, key)) + 1) % len(values)]

    def _write(self, changed: dict[str, Any]) -> None:
        try:
            with self._writing:
                settings.change(**changed)
        except SettingsError as error:
            say: Callable[..., None] = self._app.notify
            self._app.call_from_thread(say, str(error), title="Not kept", severity="error", markup=False)
