# Everything a checkout needs, with nothing but Python 3.11 or newer and make.
#
#   make demo       install, read an example report, make a casebook of all of them
#   make test       install and run every test, with coverage
#   make lint       style, types, the order of the rooms, sizes against their targets
#   make evaluate   score the reading against gold data and write docs/accuracy.md
#   make bench      measure speed and memory
#   make picture    draw the picture in the README again, from real output
#   make lock       pin every requirement again, with hashes
#   make clean      remove what the above made, .venv included
#
# make PYTHON=/path/to/python3.12 … chooses the interpreter.

# The first of these that is there and new enough.
PYTHON ?= $(shell for python in python3 python3.11 python3.12 python3.13 python3.14; do \
	$$python -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null \
	&& echo $$python && break; done)

VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
COMPILE := CUSTOM_COMPILE_COMMAND="make lock" $(BIN)/pip-compile --quiet --no-config \
	--generate-hashes --allow-unsafe --strip-extras \
	--no-emit-index-url --no-emit-find-links --no-emit-trusted-host

DEMO_CASE := build/demo.casebook
DEMO_REPORT := $(firstword $(sort $(wildcard examples/*.txt)))

.DEFAULT_GOAL := help
.PHONY: help demo test lint style types rooms sizes evaluate bench picture lock clean install install-dev

help:
	@sed -n 's/^#   \(make\)/\1/p' Makefile

$(BIN)/python:
	@test -n "$(PYTHON)" || { echo "Dragoman needs Python 3.11 or newer:" \
		"none of python3, python3.11 … python3.14 is that" >&2; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo \
		"Dragoman needs Python 3.11 or newer; $(PYTHON) is `$(PYTHON) --version 2>&1`" >&2; exit 1; }
	$(PYTHON) -m venv $(VENV)

# Stamps: an install runs only when a requirement has changed since the last one.
$(VENV)/.installed: requirements.txt pyproject.toml | $(BIN)/python
	$(PIP) install --require-hashes -r requirements.txt
	$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/.installed-dev: requirements-dev.txt pyproject.toml | $(BIN)/python
	$(PIP) install --require-hashes -r requirements-dev.txt
	$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@ $(VENV)/.installed

install: $(VENV)/.installed
install-dev: $(VENV)/.installed-dev

demo: install
	@mkdir -p build && rm -f $(DEMO_CASE)*
	$(BIN)/dragoman read $(DEMO_REPORT)
	$(BIN)/dragoman add $(DEMO_CASE) examples
	$(BIN)/dragoman timeline $(DEMO_CASE)

test: install-dev
	$(BIN)/pytest --cov

lint: style types rooms sizes

style: install-dev
	$(BIN)/ruff check
	$(BIN)/ruff format --check

types: install-dev
	$(BIN)/mypy

rooms: install-dev
	$(BIN)/lint-imports

sizes: install-dev
	$(BIN)/python scripts/style_report.py

evaluate: install
	$(BIN)/dragoman evaluate --output docs/accuracy.md

bench: install
	$(BIN)/python benchmarks/reading_speed.py

picture: install
	$(BIN)/python scripts/picture.py

lock: | $(VENV)/.installed-dev
	$(COMPILE) --all-build-deps --output-file=requirements.txt pyproject.toml
	$(COMPILE) --all-build-deps --extra=dev --constraint=requirements.txt \
		--output-file=requirements-dev.txt pyproject.toml

clean:
	rm -rf $(VENV) build dist .coverage .mypy_cache .ruff_cache .pytest_cache \
		.import_linter_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
