# Guichet : construire, vérifier et montrer le portail. « make » tout court affiche l’aide.

SHELL := /bin/bash
.DEFAULT_GOAL := help
MAKEFLAGS += --no-print-directory

guichet := .build/release/guichet
python := .venv/bin/python

# The suites judge one and the same site whatever the day they run, under a folder of its host.
test_site := .build/site
test_options := --output $(test_site) --date 2026-11-23 --base-url https://familles.example/portail/

.PHONY: help
help: ## affiche cette aide
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-9s %s\n", $$1, $$2 }' Makefile

.PHONY: site
site: generator ## installe ce qui manque, construit le site et dit où il est
	@$(guichet) build
	@printf 'À ouvrir dans un navigateur : %s\n' "file://$${PWD// /%20}/site/index.html"

.PHONY: check
check: generator ## relit les contenus sans rien publier
	@$(guichet) check

.PHONY: serve
serve: generator ## montre le site sur cette machine, à jour à chaque enregistrement
	@$(guichet) serve

.PHONY: print
print: generator ## fait les PDF à imprimer : le livret du guide et l’affiche du mois de chaque commune
	@scripts/setup print
	@$(guichet) build --output .build/papier
	@$(python) scripts/print .build/papier papier

.PHONY: test
test: generator ## installe ce que les essais demandent, puis passe ceux que tout changement demande
	@scripts/setup test
	@swift test --quiet --disable-xctest --skip PreviewTests
# The preview answers requests while it runs: apart, so that the other suites leave it time to.
	@swift test --quiet --disable-xctest --skip-build --filter PreviewTests
	@$(guichet) build $(test_options)
	@GUICHET_SITE=$(test_site) $(python) -m pytest Tests/site

.PHONY: test-long
test-long: generator ## passe les essais que leur longueur tient à l’écart de make test
	@scripts/setup test
	@$(guichet) build $(test_options)
	@GUICHET_SITE=$(test_site) $(python) -m pytest -m long Tests/site

# Number of entries of the portal that is measured.
N := 1000

.PHONY: bench
bench: generator ## mesure le générateur : des graphiques, puis un portail inventé de N fiches (make bench N=10000)
	@scripts/quietly 'Construction des mesures' swift build -c release --product guichet-bench
	@python3 Benchmarks/bench.py $(N)

.PHONY: lint
lint: ## vérifie la mise en forme du code (ne dit rien quand tout va bien)
	@swift format lint --strict --parallel --recursive --configuration .swift-format Package.swift Sources Tests Benchmarks

.PHONY: clean
clean: ## retire ce qui a été construit ; le site publié reste en place
	@rm -rf .build .venv .pytest_cache

# Not in the help: what the other targets stand on.
.PHONY: generator
generator:
	@scripts/setup site
	@scripts/quietly 'Construction de guichet' swift build -c release --product guichet
