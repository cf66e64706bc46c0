# What takes more than one word to run; everything else is in CONTRIBUTING.md.

# Sizes of the blogs, generators, rounds, seconds of warming up, the largest blogs of slow ones, and the file for the report.
POSTS ?= 1000,10000
TOOLS ?= pressline,hugo,hexo,eleventy,jekyll
EDITS ?= 8
WARM ?= 20
BUILDS ?= 1
PATIENCE ?= 60
MOST ?= jekyll:1000
REPORT ?=

.PHONY: bench-site
bench-site: ## Pressline beside Hugo, Hexo, Eleventy and Jekyll on the same posts
	./pressline --version
	mvn -B -q -Dquick verify -DskipTests -Pbenchmarks -pl testing/benchmarks -am \
	  -Dbenchmark.of=site.SideBySide -Dbenchmark.heap=512m \
	  -Dbenchmark='posts=$(POSTS) tools=$(TOOLS) edits=$(EDITS) warm=$(WARM) builds=$(BUILDS) patience=$(PATIENCE) most=$(MOST) report=$(REPORT)'
