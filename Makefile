# The commands of the project. Everything here is plain go; make only names it.
.PHONY: build test lint race bench ci

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
