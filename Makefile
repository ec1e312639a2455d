# Everything lives in this folder: .venv, node_modules, the built dashboard and the built extensions. `make help` lists the targets.
# Stamp files make the second time quick: nothing is installed or built again before its lock or its sources changed.
ifndef SIDE_BY_SIDE
.NOTPARALLEL:
endif
.DEFAULT_GOAL := help
VENV := .venv
PYTHON := $(VENV)/bin/python
PIP := $(PYTHON) -m pip --disable-pip-version-check --quiet
NPM := npm --no-fund --no-audit --loglevel=error
export PATH := $(CURDIR)/$(VENV)/bin:$(PATH)

sources = $(shell find $(1) -name node_modules -prune -o -print 2>/dev/null)
SHARED := $(call sources,shared/client shared/locales shared/ui shared/catalogue) shared/package.json shared/tsconfig.base.json
DASHBOARD := $(call sources,server/dashboard/src server/dashboard/public) $(wildcard server/dashboard/*.*)
EXTENSION := $(call sources,extension/entrypoints extension/src extension/public extension/assets) $(wildcard extension/*.*)
LOCK := package.json package-lock.json .npmrc

.PHONY: help setup run test test-full check check-python check-typescript check-contract test-server test-ui test-stories
.PHONY: dev demo package bench faults cues cues-cost look openapi screenshots format lock clean

help: ## List the targets
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1|\2/p' $(MAKEFILE_LIST) | awk -F'|' '{printf "%-20s %s\n", $$1, $$2}'

# --- For people --------------------------------------------------------------------------------------------------------

run: $(VENV)/.runtime node_modules/.dashboard node_modules/.extension ## Set up, build and start Escale
	@exec $(VENV)/bin/escale serve

demo: $(VENV)/.runtime node_modules/.dev node_modules/.dashboard node_modules/.extension node_modules/.stories ## Try it: a browser, two small sites, two weeks of history
	@exec $(NPM) run --silent demo -w @escale/e2e

package: node_modules/.dev $(VENV)/.runtime node_modules/.dashboard ## Write the wheel and one zip per browser into dist/
	rm -rf dist extension/built/*.zip && mkdir dist
	$(PIP) wheel --no-deps --no-build-isolation --wheel-dir dist .
	$(NPM) run --silent package -w @escale/extension
	cp extension/built/escale-*.zip dist/
	npx web-ext lint --source-dir extension/built/firefox-mv3

# --- For developers ----------------------------------------------------------------------------------------------------

setup: node_modules/.dev $(VENV)/.dev ## Set up all that development and tests need

test: check test-ui test-server test-stories ## Check and test everything

test-full: test look ## The tests, and the suites that take longer
	$(PYTHON) -m pytest -n auto --hypothesis-profile=full

check: ## Lint, format, types, import rules, freshness of the contract
	@$(MAKE) --no-print-directory --jobs 2 --output-sync=line SIDE_BY_SIDE=yes check-python check-typescript
	@$(MAKE) --no-print-directory check-contract

check-python: $(VENV)/.dev
	$(VENV)/bin/ruff check --quiet
	$(VENV)/bin/ruff format --check --quiet
	$(VENV)/bin/mypy
	$(VENV)/bin/lint-imports

check-typescript: node_modules/.dev
	$(NPM) run --silent lint
	$(NPM) run --silent types
	$(NPM) run --silent imports

check-contract: $(VENV)/.dev node_modules/.dev
	@sh tests/setup/contract.sh

test-server: $(VENV)/.dev node_modules/.dev node_modules/.dashboard
	$(PYTHON) -m pytest -n auto

test-ui: node_modules/.dev node_modules/.dashboard node_modules/.extension node_modules/.stories
	$(NPM) run --silent test

test-stories: $(VENV)/.dev node_modules/.dev node_modules/.dashboard node_modules/.stories
	@sh tests/setup/browsers.sh
	$(NPM) test --silent -w @escale/e2e

dev: setup node_modules/.dashboard ## Serve, and build again on every change, until Ctrl-C
	@npx concurrently --kill-others --names service,dashboard,chrome,firefox \
		"watchfiles --filter python '$(VENV)/bin/escale serve' server/escale" \
		"$(NPM) run watch -w @escale/dashboard" \
		"$(NPM) run watch:chrome -w @escale/extension" \
		"$(NPM) run watch:firefox -w @escale/extension"

bench: setup node_modules/.dashboard node_modules/.extension node_modules/.stories ## Measure, and print a table beside its floors
	$(PYTHON) -m tests.bench

faults: $(VENV)/.dev ## Kill it, cut its power, fill its disk, damage its file: about an hour
	$(PYTHON) -m tests.faults

cues: setup node_modules/.dashboard node_modules/.stories ## Try each kind of cue on each page in both browsers, and keep the table
	@sh tests/setup/browsers.sh
	@sh tests/setup/decoder.sh
	$(NPM) run --silent cues -w @escale/e2e

cues-cost: setup node_modules/.dashboard node_modules/.stories ## Measure what the watchers cost a long feed, in Chromium
	@sh tests/setup/browsers.sh
	$(NPM) run --silent cues-cost -w @escale/e2e

look: setup node_modules/.dashboard ## Photograph every page and state of the dashboard into tests/dashboard/out, and ask axe about each
	@sh tests/setup/browsers.sh
	node tests/dashboard/look.mjs tests/dashboard/out

screenshots: setup node_modules/.dashboard node_modules/.stories ## Take the pictures of the README from the real thing
	$(NPM) run --silent screenshots -w @escale/e2e

openapi: $(VENV)/.dev node_modules/.dev ## Write the contract again from the server
	$(PYTHON) -m escale.api.openapi > shared/openapi.json.new
	mv shared/openapi.json.new shared/openapi.json
	$(NPM) run --silent schema

format: $(VENV)/.dev node_modules/.dev ## Format everything, fix what can be fixed safely
	$(VENV)/bin/ruff check --quiet --fix
	$(VENV)/bin/ruff format --quiet
	$(NPM) run --silent format

lock: $(PYTHON) ## Write the locks again after a change of pyproject.toml or a package.json
	sh server/setup/lock.sh $(VENV)

clean: ## Remove everything that was installed or built
	rm -rf $(VENV) node_modules shared/node_modules server/dashboard/node_modules extension/node_modules tests/node_modules dist
	rm -rf server/escale/static extension/built extension/.wxt .mypy_cache .ruff_cache .pytest_cache .import_linter_cache

# --- Set-up by stamps --------------------------------------------------------------------------------------------------

$(PYTHON):
	@sh server/setup/venv.sh $(VENV)

$(VENV)/.runtime: requirements.txt requirements-build.txt pyproject.toml | $(PYTHON)
	@echo "Installing the service's libraries"
	@$(PIP) install --require-hashes --requirement requirements.txt --requirement requirements-build.txt
	@$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/.dev: requirements-dev.txt $(VENV)/.runtime
	@echo "Installing the tools of tests and checks"
	@$(PIP) install --require-hashes --requirement requirements-dev.txt
	@touch $@

$(VENV)/.node: requirements-node.txt server/setup/node.sh | $(VENV)/.runtime
	@sh server/setup/node.sh $(VENV)
	@touch $@

# `npm ci` empties node_modules first, stamps of builds included, so a changed lock builds everything again.
node_modules/.runtime: $(LOCK) | $(VENV)/.node
	@echo "Installing what builds the dashboard and the extensions"
	@$(NPM) ci --omit=dev
	@touch $@

node_modules/.dev: $(LOCK) | $(VENV)/.node
	@echo "Installing what builds and tests the dashboard and the extensions"
	@$(NPM) ci
	@touch node_modules/.runtime $@

node_modules/.dashboard: $(DASHBOARD) $(SHARED) node_modules/.runtime
	@$(NPM) run --silent build -w @escale/dashboard -- --logLevel warn
	@touch $@

node_modules/.extension: $(EXTENSION) $(SHARED) node_modules/.runtime
	@$(NPM) run --silent build -w @escale/extension
	@touch $@

node_modules/.stories: $(EXTENSION) $(SHARED) node_modules/.runtime
	@$(NPM) run --silent build:stories -w @escale/extension
	@touch $@
