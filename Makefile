# The commands of Helder's makers and of a first user. `make edition` and `make test` need python3 (3.11+) only.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
REPORT ?= examples/beleidsprioriteiten-2024.txt

# A model other than the default, added when it is missing: `make edition MODEL=opus-mt`.
MODEL ?=

.PHONY: edition test check format bench clean

edition: $(VENV)/.edition
	@$(if $(MODEL),$(BIN)/helder models add --if-missing $(MODEL))
	@$(BIN)/helder run $(REPORT) $(if $(MODEL),--model $(MODEL))

test: $(VENV)/.test
	@$(BIN)/python -m pytest

# The linters; not part of `make test`, so that a user's test run says only whether Helder works.
check: $(VENV)/.test
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy

format: $(VENV)/.test
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

bench: $(VENV)/.test
	$(BIN)/python benchmarks/run.py

$(VENV)/.edition: pyproject.toml tools/setup.sh
	@PYTHON="$(PYTHON)" sh tools/setup.sh edition

$(VENV)/.test: pyproject.toml package.json tools/setup.sh
	@PYTHON="$(PYTHON)" sh tools/setup.sh test

clean:
	rm -rf $(VENV) node_modules .pytest_cache .mypy_cache .ruff_cache .hypothesis
