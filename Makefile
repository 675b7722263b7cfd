# Each target only calls one command; README gives the same commands for pip alone.
PYTHON ?= $(shell command -v python3.11 || command -v python3)
VENV := .venv
BIN := $(VENV)/bin

.PHONY: serve check build print offline schema test lint accept bench lighthouse lock clean

serve: $(VENV)/.installed ## check the course and serve both editions, following each save
	@$(BIN)/course serve

check: $(VENV)/.installed ## find what is wrong in the course
	@$(BIN)/course check

build: $(VENV)/.installed ## both editions into site/client and site/staff
	@$(BIN)/course build

print: $(VENV)/.installed ## PDFs of everything that is printed, into dist/print
	@$(BIN)/course print

offline: $(VENV)/.installed ## a zip of each edition that works from a USB stick, into dist
	@$(BIN)/course offline

schema: $(VENV)/.installed ## the JSON Schemas for editors
	@$(BIN)/course schema

test: $(VENV)/.installed-test ## everything, the browser included
	@$(BIN)/python tests/set_up_browser.py
	@$(BIN)/python -m pytest -n auto

lint: $(VENV)/.installed-test ## the tool's own code
	@$(BIN)/ruff check && $(BIN)/ruff format --check && $(BIN)/mypy

accept: $(VENV)/.installed-test ## rewrite the expected results of the cases; then read the difference
	@ACCEPT=1 $(BIN)/python -m pytest -q tests/cases

bench: $(VENV)/.installed-test ## how fast it is, next to other ways (BENCH="--only build --rounds 3"; BENCH=--publish)
	@$(BIN)/python -m bench.run $(BENCH)

lighthouse: $(VENV)/.installed-test ## how fast pages are on a phone, next to a plain Material page
	@$(BIN)/python tests/lighthouse.py

lock: ## renew the lock files (needs uv)
	uv pip compile pyproject.toml --universal --python-version 3.11 --generate-hashes --no-header \
	  --no-emit-index-url --no-emit-find-links --extra setup -o requirements.lock
	uv pip compile pyproject.toml --universal --python-version 3.11 --generate-hashes --no-header \
	  --no-emit-index-url --no-emit-find-links --extra setup --extra bench --extra test \
	  -c requirements.lock -o requirements-test.lock

clean: ## what can be made again
	rm -rf build site node_modules $(VENV)

$(VENV)/.installed: requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Python 3.11 or newer is needed (found: $$($(PYTHON) --version 2>&1)). Set PYTHON=… to point at it."; exit 2; }
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV) || { echo "Python could not make a virtual environment. On Debian: apt install python3-venv"; exit 2; }
	@echo "Setting up (once) …"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

$(VENV)/.installed-test: $(VENV)/.installed requirements-test.lock
	@echo "Setting up the tests (once) …"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-test.lock
	@touch $@
