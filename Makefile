# All recipes of the project; `make demo` and `make test` do their own set-up.
PYTHON ?= python3
PORT ?= 8642
DATA ?= ../shared/data
ROUNDS ?= 7
BIN = .venv/bin

.PHONY: help train gazetteer demo test check format lint types floors unit build docs gate gate-read knowledge speed speed-read speed-resolve lock clean

help: ## what can be made
	@grep -E '^[a-z-]+:.*##' Makefile | sed 's/:.*## /\t/' | expand -t 12

.venv/ready: pyproject.toml requirements.txt
	@command -v $(PYTHON) >/dev/null || { echo "Python 3.11 or newer is needed: install it, or name it with PYTHON=..."; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Python 3.11 or newer is needed, this is $$($(PYTHON) -V); name another with PYTHON=..."; exit 1; }
	@echo "Setting up .venv (about a minute) ..."
	@$(PYTHON) -m venv .venv
	@$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	@$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

demo: .venv/ready ## fill a demo archive and serve it on 127.0.0.1 (PORT=8642)
	@test -f demo-archive/archive.db || $(BIN)/dateline init demo-archive
	@$(BIN)/dateline add --archive demo-archive demo || test $$? -eq 1
	@$(BIN)/dateline status --archive demo-archive
	@$(BIN)/dateline serve --archive demo-archive --port $(PORT)

test: .venv/ready ## all tests, the browser's too
	@sh tests/browser/install.sh
	$(BIN)/pytest -q

check: format lint types floors unit build ## everything but the browser

format: .venv/ready ## is the source formatted?
	$(BIN)/ruff format --check .

lint: .venv/ready ## rules of style
	$(BIN)/ruff check .

types: .venv/ready ## mypy, strict
	$(BIN)/mypy

floors: .venv/ready ## who may import whom
	$(BIN)/lint-imports

unit: .venv/ready ## tests without a browser
	$(BIN)/pytest -q -m "not browser"

build: .venv/ready ## the wheel
	$(BIN)/python -m build --wheel --no-isolation --outdir dist .

docs: .venv/ready ## docs/command-line.md from --help
	$(BIN)/python tests/docs/test_command_line.py

gate: .venv/ready ## scores of splitting against bench/floors.json
	$(BIN)/python bench/gate.py splitting

gate-read: .venv/ready ## scores of reading, likewise
	$(BIN)/python bench/gate.py sample
	$(BIN)/python bench/gate.py reading
	$(BIN)/python bench/gate.py claims

knowledge: .venv/ready ## the reviewed lists of actors and outlets into the files that run
	$(BIN)/python -c "from dateline.resolve import press, reviewed; print(reviewed.written(), press.written(), sep=chr(10))"

train: .venv/ready ## the reading model anew, into the package (DATA=../shared/data; an hour or more on two cores)
	@test -d $(DATA) || { echo "The training data is not here: name its folder with DATA=..."; exit 1; }
	$(BIN)/pip install --quiet --disable-pip-version-check -e '.[train]'
	$(BIN)/python training/train.py --data $(DATA) --work training/work --rounds $(ROUNDS)
	$(BIN)/python training/release.py training/work/round-$$(printf %02d $$(($(ROUNDS) + 5))).pt --rounds $(ROUNDS)

gazetteer: .venv/ready ## the places that ship with the package anew, from libraries that only building needs
	$(BIN)/pip install --quiet --disable-pip-version-check -e '.[gazetteer]'
	$(BIN)/python gazetteer/build.py

speed: .venv/ready ## ratios against named peers
	$(BIN)/python bench/speed.py

speed-resolve: .venv/ready ## speed and memory of resolving names
	$(BIN)/python bench/speed_resolving.py

speed-read: .venv/ready ## speed and memory of reading; its peer needs the extra `train`
	$(BIN)/python bench/speed_reading.py

lock: .venv/ready ## requirements.txt from pyproject.toml, with hashes
	$(BIN)/uv pip compile --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --group dev pyproject.toml -o requirements.txt

clean: ## remove what was made
	rm -rf .venv dist demo-archive .mypy_cache .ruff_cache .pytest_cache .hypothesis
