# Guichet : construire, vérifier et montrer le portail. « make » tout court affiche l’aide.

SHELL := /bin/bash
.DEFAULT_GOAL := help
MAKEFLAGS += --no-print-directory

guichet := .build/release/guichet
# One build for the portal and for the tests, which see what is internal. What a debugger would read takes a tenth of
# the compiler’s time, and nobody reads it: make DEBUG_INFO=dwarf writes it.
DEBUG_INFO := none
optimised := --configuration release -Xswiftc -enable-testing -debug-info-format $(DEBUG_INFO)
python := .venv/bin/python

# What the suites of the content judge: this portal, or another (make test-content PORTAL=../ailleurs).
PORTAL := .
test_site := .build/site

.PHONY: help
help: ## affiche cette aide
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' Makefile

.PHONY: site
site: generator ## installe ce qui manque, construit le site et dit où il est
	@$(guichet) build
	@printf 'À ouvrir dans un navigateur : %s\n' "file://$${PWD// /%20}/site/index.html"

.PHONY: check
check: generator ## relit les contenus sans rien publier (FICHIER=content/agenda/… : ce fichier seul)
	@$(guichet) check $(FICHIER)

.PHONY: schema
schema: generator ## écrit ce que VS Code propose et souligne dans une fiche, avec les mots du portail tel qu’il est
	@$(guichet) schema

.PHONY: serve
serve: generator ## montre le site sur cette machine, à jour à chaque enregistrement
	@$(guichet) serve

.PHONY: print
print: generator ## fait les PDF à imprimer : le livret du guide et l’affiche du mois de chaque commune
	@scripts/setup print
	@$(guichet) build --output .build/papier
	@$(python) scripts/print .build/papier papier

define judge_content
	@$(guichet) build --root $(PORTAL) --output $(CURDIR)/$(test_site) --base-url https://familles.example/portail/ \
	    --date "$$($(python) Tests/site/entries.py $(PORTAL))"
	@PORTAL=$(PORTAL) GUICHET_SITE=$(test_site) $(python) -m pytest Tests/site/content
endef

.PHONY: test
test: tested ## installe ce que les essais demandent, puis passe ceux que tout changement demande
	@swift test $(optimised) --skip-build --disable-xctest --quiet --skip PreviewTests
# The preview answers requests while it runs: apart, so that the other suites leave it time to.
	@swift test $(optimised) --skip-build --disable-xctest --quiet --filter PreviewTests
	$(judge_content)
	@$(python) -m pytest --ignore=Tests/site/content Tests/site

.PHONY: test-content
test-content: generator ## juge ce qu’un portail publie, celui-ci ou un autre (make test-content PORTAL=../ailleurs)
	@scripts/setup test
	$(judge_content)

.PHONY: test-long
test-long: tested ## passe les essais que leur longueur tient à l’écart de make test, et note ce qu’ils ont vu
	@scripts/test-long

# How long each reader is tried, and which one; without a name, all of them.
MINUTES := 1
TARGET :=

.PHONY: fuzz
fuzz: ## essaie les lecteurs avec des textes inventés (make fuzz MINUTES=10 TARGET=markdown)
	@scripts/setup site
	@MINUTES=$(MINUTES) TARGET=$(TARGET) scripts/fuzz

# Number of entries of the portal that is measured.
N := 1000

.PHONY: bench
bench: generator ## mesure le générateur à côté de Hugo, sur un portail inventé de N fiches (make bench N=10000)
	@scripts/setup bench
	@scripts/quietly 'Construction des mesures' swift build $(optimised) --product guichet-bench
	@$(python) Benchmarks/bench.py $(N)

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
	@scripts/quietly 'Construction de guichet' swift build $(optimised) --product guichet

.PHONY: tested
tested: generator
	@scripts/setup test
	@scripts/quietly 'Construction des essais' swift build $(optimised) --build-tests
