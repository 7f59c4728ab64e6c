# Two commands for everybody: `make run` reads, `make test` tests. Both set up what they need.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
# what the bench compares with brings much along: it gets its own environment
PEERS := .venv-peers
FILE ?=

.PHONY: run test check bench bench-peers clean

run: $(VENV)/reader
	$(BIN)/jingdu $(FILE)

test: $(VENV)/developer
	$(BIN)/pytest -n auto $(ARGS)

check: $(VENV)/developer
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: $(VENV)/developer
	$(BIN)/python -m bench $(ARGS)

bench-peers: $(PEERS)/developer
	$(PEERS)/bin/python -m bench peers readings $(ARGS)

clean:
	rm -rf $(VENV) $(PEERS) .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache

# The stamps say for which pyproject.toml the environment was made.
$(VENV)/bin/python:
	$(PYTHON) -m venv $(VENV)

$(VENV)/reader: $(VENV)/bin/python pyproject.toml
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	touch $@

$(VENV)/developer: $(VENV)/bin/python pyproject.toml
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	touch $@ $(VENV)/reader

$(PEERS)/developer: pyproject.toml
	test -x $(PEERS)/bin/python || $(PYTHON) -m venv $(PEERS)
	$(PEERS)/bin/python -m pip install --quiet --disable-pip-version-check --editable '.[dev,peers]'
	touch $@
