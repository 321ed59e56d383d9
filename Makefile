# make site: the real report becomes site/.   make test: everything is tried.   See README.md.

PYTHON ?= python3
VENV := .venv
RUN := $(VENV)/bin/python

.PHONY: site test serve check bench lock clean

site: $(VENV)/.site
	$(RUN) build.py

test: $(VENV)/.test
	$(RUN) -m pytest

serve: $(VENV)/.site
	$(RUN) build.py serve

check: $(VENV)/.test
	$(RUN) -m ruff check .
	$(RUN) -m ruff format --check .
	$(RUN) -m mypy

bench: $(VENV)/.bench
	$(RUN) bench/run.py
	$(RUN) bench/readings.py
	$(RUN) bench/search.py
	$(RUN) bench/printing.py

# A stamp in the environment: the second run has nothing to install.
$(VENV)/.site: requirements.lock
	@test -x "$(RUN)" || $(PYTHON) -m venv "$(VENV)"
	"$(RUN)" -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	@touch "$@"

$(VENV)/.test: $(VENV)/.site requirements-dev.lock
	"$(RUN)" -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.lock
	@touch "$@"

$(VENV)/.bench: $(VENV)/.test requirements-bench.lock
	"$(RUN)" -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-bench.lock
	@touch "$@"

# Pinned versions with the hashes of every platform's file (needs uv).
lock:
	uv pip compile --quiet --universal --generate-hashes --no-header --no-annotate --extra print pyproject.toml -o requirements.lock
	uv pip compile --quiet --universal --generate-hashes --no-header --no-annotate --extra print --extra dev pyproject.toml -o requirements-dev.lock
	uv pip compile --quiet --universal --generate-hashes --no-header --no-annotate --extra print --extra dev --extra bench pyproject.toml -o requirements-bench.lock

clean:
	rm -rf site .site.* $(VENV)
