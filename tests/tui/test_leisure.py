import asyncio
import sys
import time

from tui.leisure import ANSWERED, PAUSE, Leisure


async def waited(leisure, **how):
    began = time.monotonic()
    await leisure.pause(**how)
    return time.monotonic() - began


async def test_who_has_not_typed_keeps_nobody_waiting():
    assert await waited(Leisure(), seconds=5.0) < 1.0


async def test_a_pause_is_waited_for():
    leisure = Leisure()
    leisure.busy()
    assert await waited(leisure, seconds=0.05) >= 0.05


async def test_each_key_begins_the_pause_anew():
    leisure = Leisure()
    leisure.busy()
    pause = asyncio.create_task(waited(leisure, seconds=0.2))
    await asyncio.sleep(0.1)
    leisure.busy()
    assert await pause >= 0.3


async def test_who_types_on_and_on_is_not_waited_for_forever():
    leisure = Leisure()

    async def type_on():
        while True:
            leisure.busy()
            await asyncio.sleep(0.01)

    typing = asyncio.create_task(type_on())
    await asyncio.sleep(0)
    assert 0.2 <= await waited(leisure, seconds=5.0, patience=0.2) < 4.0
    typing.cancel()


async def test_modules_are_loaded(monkeypatch):
    monkeypatch.delitem(sys.modules, "colorsys", raising=False)
    await Leisure().load("colorsys")
    assert "colorsys" in sys.modules


async def test_after_a_key_there_is_one_moment_and_then_none_until_the_next_key():
    leisure = Leisure()
    leisure.busy()
    began = time.monotonic()
    await leisure.moment()
    assert time.monotonic() - began >= ANSWERED
    second = asyncio.create_task(leisure.moment())
    await asyncio.sleep(ANSWERED)
    assert not second.done()
    leisure.busy()
    await second


async def test_in_a_pause_there_are_as_many_moments_as_are_wanted():
    leisure = Leisure()
    leisure.busy()
    await asyncio.sleep(PAUSE)
    began = time.monotonic()
    for _ in range(100):
        await leisure.moment()
    assert time.monotonic() - began < PAUSE
