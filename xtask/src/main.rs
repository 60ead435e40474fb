//! Chores of the workspace, for people and for CI: `cargo xtask --help`.

#![expect(clippy::disallowed_methods, reason = "chores start processes and measure time")]

mod api_coverage;
mod bench;
mod codegen;
mod layers;
mod security;
mod tidy;

use std::path::Path;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

#[derive(Debug, Parser)]
#[command(name = "cargo xtask", about = "Chores of the workspace")]
struct Arguments {
    #[command(subcommand)]
    chore: Chore,
}

#[derive(Debug, Subcommand)]
enum Chore {
    /// Generates the code of AWS's service models
    Codegen(codegen::Arguments),
    /// Checks that the crates use each other as the design's table has it
    Layers,
    /// Checks that no file is too long to be read
    Tidy,
    /// Writes docs/api-coverage.md
    ApiCoverage {
        /// Writes nothing: fails if the committed page is not what the code says
        #[arg(long)]
        check: bool,
    },
    /// Measures the release binary and writes docs/performance.md
    Bench {
        /// Measures this alone, and writes nothing
        part: Option<bench::Part>,
    },
    /// Writes the attacks and their results into docs/security.md
    Security(security::Arguments),
}

fn main() -> ExitCode {
    match Arguments::parse().chore {
        Chore::Codegen(arguments) => codegen::main(&arguments),
        Chore::Layers => tell(layers::check()),
        Chore::Tidy => tell(tidy::check(root())),
        Chore::ApiCoverage { check } => tell(api_coverage::run(root(), check)),
        Chore::Bench { part: None } => tell(bench::run(root())),
        Chore::Bench { part: Some(part) } => tell(bench::run_part(root(), part)),
        Chore::Security(arguments) => tell(security::run(root(), &arguments)),
    }
}

/// The folder of the workspace.
fn root() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/.."))
}

#[expect(clippy::print_stdout, clippy::print_stderr, reason = "a chore tells its user how it went")]
fn tell(outcome: Result<String, String>) -> ExitCode {
    match outcome {
        Ok(text) => {
            println!("{text}");
            ExitCode::SUCCESS
        }
        Err(text) => {
            eprintln!("{text}");
            ExitCode::FAILURE
        }
    }
}
