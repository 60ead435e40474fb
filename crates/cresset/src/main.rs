//! The `cresset` program: arguments → meaning → action. What it does is in the crates below; what is
//! here is their wiring.

mod admin;
mod api;
mod arguments;
mod code_page;
mod configuration;
mod credentials;
mod doctor;
mod endpoints;
mod exit;
mod isolation;
mod keys;
mod layers;
mod log;
mod objects;
mod report;
mod runtimes;
mod serve;

use std::process::ExitCode;

use clap::Parser as _;

use arguments::{Arguments, Command, Settings};
use configuration::{Configuration, Home};

fn main() -> ExitCode {
    // The launcher and the sandboxes' PID 1 are this same file, and must stay single-threaded.
    if let Some(code) = cresset_sandbox::reexec() {
        return code;
    }
    cresset_sandbox::open_to_functions();
    let code = match Arguments::parse().command {
        Command::Serve(settings) => with_configuration(&settings, serve::run),
        Command::Doctor { settings, format } => {
            with_configuration(&settings, |configuration| doctor::run(configuration, format))
        }
        Command::Runtimes(settings) => with_configuration(&settings, runtimes::run),
        Command::Credentials { place, action } => {
            with_configuration(&place.into(), |configuration| {
                credentials::run(configuration, action)
            })
        }
        Command::Layers { place, action } => {
            with_configuration(&place.into(), |configuration| layers::run(configuration, action))
        }
        Command::Api { operation: Some(name), .. } => match api::operations(&name) {
            text if !text.is_empty() => report::print(&text),
            _ => report::usage(&format!("the API has no operation '{name}': see `cresset api`")),
        },
        Command::Api { markdown: true, .. } => report::print(&api::markdown()),
        Command::Api { .. } => report::print(&api::summary()),
    };
    ExitCode::from(code)
}

fn with_configuration(settings: &Settings, action: impl FnOnce(&Configuration) -> u8) -> u8 {
    match Configuration::load(settings, &Home::of_this_process()) {
        Ok(configuration) => action(&configuration),
        Err(mistakes) => {
            let file = settings.config.as_deref().map(|path| format!(" of {}", path.display()));
            let place = file.unwrap_or_default();
            report::usage(&format!("the settings{place} are wrong:\n{mistakes}"))
        }
    }
}
