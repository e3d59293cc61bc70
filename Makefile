# make demo   the program with an invented municipality on http://localhost:8000 (PORT= for another)
# make test   everything that CI checks
# The rest:   install check fast long bench screenshots clean

PYTHON_BIN := .venv/bin
PORT ?= 8000
PYTEST := $(PYTHON_BIN)/pytest -q
# A process a core and one more, since they often wait for a browser, but four at most; each has a server, keys and files
# of its own. The walks in a browser come last.
DIVIDED := -n $(shell cores=$$(nproc); echo $$((cores < 3 ? cores + 1 : 4))) --dist loadfile --no-loadscope-reorder

.PHONY: install demo test check fast long bench screenshots lock clean

install:
	@scripts/install
	@$(PYTHON_BIN)/python -m hjemmel.web.translations compile

demo: install
	@$(PYTHON_BIN)/hjemmel site demo --port $(PORT)

test: install check
	@scripts/install oidc
	HJEMMEL_CHROMIUM="$$(scripts/install browser)" $(PYTEST) $(DIVIDED)

# Style, types, arrows between packages, translations, law.
check: install
	$(PYTHON_BIN)/ruff check .
	$(PYTHON_BIN)/ruff format --check .
	$(PYTHON_BIN)/mypy
	$(PYTHON_BIN)/lint-imports
	$(PYTHON_BIN)/python -m hjemmel.web.translations check
	$(PYTHON_BIN)/hjemmel law check

# What a developer runs all day: no browser, nothing slow.
fast: install
	@scripts/install oidc
	$(PYTEST) $(DIVIDED) -m "not browser and not slow and not long"

# What takes too long for every change: mutation, kills, load. Results go to docs/performance.md with their date.
long: install
	HJEMMEL_CHROMIUM="$$(scripts/install browser)" $(PYTEST) -m long -o log_cli=true -o log_cli_level=INFO

bench: install
	$(PYTHON_BIN)/python -m benchmarks

screenshots: install
	HJEMMEL_CHROMIUM="$$(scripts/install browser)" HJEMMEL_SCREENSHOTS=docs/screenshots $(PYTEST) -m browser tests/browser

# New versions within pyproject.toml, with hashes and without addresses.
lock:
	$(PYTHON_BIN)/python -m pip install --quiet uv
	$(PYTHON_BIN)/uv pip compile --quiet --upgrade --generate-hashes --no-emit-index-url --no-annotate --no-header \
		--universal --python-version 3.11 --all-extras pyproject.toml --output-file requirements/lock.txt

clean:
	rm -rf .venv node_modules build
