//! `cargo xtask codegen`: reads AWS's own service models, as the `botocore` package ships them, and
//! writes Rust. The way is model → IR → emitters → rustfmt → files; the IR holds facts only (names,
//! bounds, patterns), none of the model's prose. What the model does not say is in [`services`].

mod emit;
mod ir;
mod model;
mod names;
mod output;
mod services;
mod source;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use output::Difference;
use services::Service;

#[derive(Debug, clap::Args)]
pub(crate) struct Arguments {
    /// Writes nothing: fails if the committed files are not what the models give
    #[arg(long)]
    check: bool,
}

#[derive(Debug, thiserror::Error)]
enum Error {
    #[error("the models are not to be had")]
    Source(#[from] source::Error),
    #[error("the model of {service} cannot be read")]
    Model { service: &'static str, source: model::Error },
    #[error("the model of {service} does not fit")]
    Ir { service: &'static str, source: ir::Error },
    #[error("the generated files cannot be written")]
    Output(#[from] output::Error),
}

#[expect(clippy::print_stderr, reason = "a chore tells its user how it went")]
pub(crate) fn main(arguments: &Arguments) -> ExitCode {
    match run(arguments) {
        Ok(differences) if differences.is_empty() => ExitCode::SUCCESS,
        Ok(differences) => {
            for difference in differences {
                eprintln!("{difference}");
            }
            eprintln!("generated code is not fresh: run `cargo xtask codegen`");
            ExitCode::FAILURE
        }
        Err(Error::Source(error)) if arguments.check && error.is_unavailable() => {
            eprintln!("generated code: not checked ({})", chain(&error));
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("codegen: {}", chain(&error));
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: &Arguments) -> Result<Vec<Difference>, Error> {
    let root = workspace_root();
    let models = source::Models::open(&root.join("target/codegen-venv"))?;
    let mut differences = Vec::new();
    for service in services::ALL {
        let folder = root.join("crates/aws/src/generated").join(service.module);
        let files = output::format(generate(service, &models.read(service)?)?)?;
        if arguments.check {
            differences.extend(output::compare(&folder, &files)?);
        } else {
            output::write(&folder, &files)?;
        }
    }
    Ok(differences)
}

fn generate(service: &'static Service, json: &str) -> Result<Vec<output::File>, Error> {
    let mut model =
        model::parse(json).map_err(|source| Error::Model { service: service.module, source })?;
    service.amend(&mut model);
    let ir = ir::build(service, &model)
        .map_err(|source| Error::Ir { service: service.module, source })?;
    Ok(emit::all(&ir))
}

fn workspace_root() -> PathBuf {
    let manifest = Path::new(env!("CARGO_MANIFEST_DIR"));
    manifest.parent().unwrap_or(manifest).to_owned()
}

/// An error and its causes in one line.
fn chain(error: &dyn std::error::Error) -> String {
    let mut text = error.to_string();
    let mut cause = error.source();
    while let Some(error) = cause {
        text.push_str(": ");
        text.push_str(&error.to_string());
        cause = error.source();
    }
    text
}

#[cfg(test)]
mod tests;
