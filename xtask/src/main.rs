//! Chores of the workspace, for people and for CI: `cargo xtask --help`.

mod codegen;

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
}

fn main() -> ExitCode {
    match Arguments::parse().chore {
        Chore::Codegen(arguments) => codegen::main(&arguments),
    }
}
