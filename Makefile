# Two commands do everything: `make run` and `make test`. Rust is the one thing that must be there.

# Tests change what only root may, and become other users.
as_root := $(shell [ "$$(id -u)" = 0 ] || echo sudo)

.PHONY: run build test test-v2 check fuzz bench soak tools test-tools examples clean

# Installs what is missing, builds, starts the server, deploys and calls the examples.
run: tools build examples
	@scripts/run

build: rust
	cargo build --release --locked

# The custom runtime of the examples: a package of its own, as its author would have it.
examples: rust
	cargo build --release --locked --manifest-path examples/rust/Cargo.toml --target-dir target/examples

# Every test: the crates' own, then the server through real clients.
test: tools test-tools build examples
	cargo nextest run --workspace --locked
	cargo nextest run --locked -p cresset-sandbox --features failpoints --test every_step --target-dir target/failpoints
	cargo build --locked --bin cresset --features failpoints --target-dir target/failpoints
	$(as_root) .venv/bin/python -m pytest tests
	@scripts/test-v2 core || { [ $$? = 77 ] && [ -z "$$CI" ]; }

# Everything that is tested on cgroup v2, in a virtual machine.
test-v2: rust
	@scripts/test-v2

# The house's rules: format, lints, the arrows of the layers, generated code, licences.
check: tools rust
	@scripts/check

# Hostile bytes for whatever reads them, 20 seconds a target.
fuzz: tools rust
	@scripts/fuzz

# Hostile and good functions for ten minutes (SOAK_SECONDS): nothing may grow, and nothing remain.
soak: tools test-tools build
	$(as_root) .venv/bin/python tests/soak.py

bench: tools test-tools build examples
	cargo xtask bench

tools:
	@scripts/tools

test-tools: tools
	@scripts/tools test

.PHONY: rust
rust:
	@scripts/tools rust

clean:
	rm -rf target .venv .cresset tests/node_modules
