# Each target sets up what it needs: the stamps in .venv (at the end) are redone when a requirements file changes.
VENV := .venv
RUN  := $(VENV)/bin/python
LOCK := $(VENV)/bin/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
        --exclude-newer "1 week" --custom-compile-command "make lock"

export NO_MKDOCS_2_WARNING := 1
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help site serve test check bench screenshots lighthouse clean setup pages golden lock

help: ## show these targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "make %-11s %s\n", $$1, $$2}' Makefile

site: $(VENV)/.site ## the main job: letters/ -> a finished, searchable site/
	@$(RUN) -m site_gen build $(if $(VORIGE),--vorige "$(VORIGE)")

serve: $(VENV)/.site ## show the site on this machine and rebuild what changes
	@$(RUN) -m site_gen serve

test: $(VENV)/.test ## every test; those in a browser too where one is found or can be installed
	@sh tests/ensure_browser.sh
	@sh tests/ensure_validator.sh
	@$(RUN) -m pytest

check: $(VENV)/.test ## format, lint, types, and the doubts about the letters
	@$(RUN) -m ruff format --check && $(RUN) -m ruff check && $(RUN) -m mypy
	@$(RUN) -m site_gen check

bench: $(VENV)/.site ## time and size of a site of 100 and of 1,000 letters
	@$(RUN) benchmarks/build_bench.py

screenshots: $(VENV)/.test site ## pictures of each kind of page in schermen/: wide, dark, phone, print
	@sh tests/ensure_browser.sh
	@$(RUN) -m tests.screenshots site schermen

lighthouse: $(VENV)/.test site ## marks of Lighthouse for home, dossier, paper and search (needs npm and a browser)
	@sh tests/ensure_browser.sh
	@$(RUN) benchmarks/lighthouse.py site

clean: ## remove what was made, and what builds remember (not .venv)
	@git clean -qdfX -- docs site schermen '.site*' .mypy_cache .pytest_cache .ruff_cache .hypothesis
	@rm -rf "$${XDG_CACHE_HOME:-$$HOME/.cache}/site-gen"

setup: $(VENV)/.site $(VENV)/.test ## only set up: the virtual environment from the lock

pages: $(VENV)/.site ## only the first step: letters/ -> Markdown in docs/
	@$(RUN) -m site_gen pages

golden: $(VENV)/.test ## write the golden pages of tests/ again; read the difference before you commit it
	@GOLDEN=1 $(RUN) -m pytest -q -k golden

lock: $(VENV)/.lock ## choose versions again and write requirements/*.txt (no release younger than a week)
	@cd requirements && for part in site test lock; do ../$(LOCK) --upgrade $$part.in -o $$part.txt || exit 1; done

# --- set-up --------------------------------------------------------------------------------------

$(VENV)/bin/python:
	@sh requirements/make_venv.sh $(VENV)

$(VENV)/.site $(VENV)/.test $(VENV)/.lock: $(VENV)/.%: requirements/%.txt | $(VENV)/bin/python
	@echo "Setting up: $<"
	@$(RUN) -m pip install --quiet --require-hashes -r $< && touch $@
