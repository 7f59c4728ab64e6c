import psutil
import pytest

from bench.terminal import Terminal

from .conftest import COMMAND


@pytest.mark.parametrize(("own", "theirs"), [(0, 10), (15, 15)])
def test_the_annotators_give_way_to_the_reader_and_to_whom_the_reader_gives_way(surroundings, long_text, own, theirs):
    command = ("nice", "-n", str(own), COMMAND, str(long_text))
    with Terminal(command, environment=surroundings) as terminal:
        reader = psutil.Process(terminal.pid)

        def annotators():
            found = [each for each in reader.children() if "jingdu.annotate.worker" in each.cmdline()]
            return found if len(found) == 2 else None

        started = terminal.until(annotators, "two annotating processes")
        terminal.pause(0.2)
        assert {each.nice() for each in started} == {theirs}
