# Two commands for everybody: `make run` reads, `make test` tests. Both set up what they need.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
FILE ?=

.PHONY: run test check bench clean

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

clean:
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache

# The stamps say for which pyproject.toml the environment was made.
$(VENV)/bin/python:
	$(PYTHON) -m venv $(VENV)

$(VENV)/reader: $(VENV)/bin/python pyproject.toml
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	touch $@

$(VENV)/developer: $(VENV)/bin/python pyproject.toml
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	touch $@ $(VENV)/reader
