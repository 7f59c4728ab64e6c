"""The commands in Textual's command palette."""

from __future__ import annotations

from functools import partial

from textual.command import DiscoveryHit, Hit, Hits, Provider

from tui.commands import COMMANDS, SETTING_COMMANDS, Command


class Commands(Provider):
    """Finds commands by what they do."""

    async def discover(self) -> Hits:
        """All of them, before anything is typed."""
        for command in self._offered():
            yield DiscoveryHit(command.does, partial(self._run, command), help=f"{command.group}  {command.shown}")

    async def search(self, query: str) -> Hits:
        """Those that match what is typed."""
        matcher = self.matcher(query)
        for command in self._offered():
            score = matcher.match(command.does)
            if score > 0:
                shown = matcher.highlight(command.does)
                yield Hit(score, shown, partial(self._run, command), help=f"{command.group}  {command.shown}")

    @staticmethod
    def _offered() -> list[Command]:
        return [command for command in (*COMMANDS, *SETTING_COMMANDS) if command.in_palette]

    async def _run(self, command: Command) -> None:
        await self.screen.run_action(command.name)
