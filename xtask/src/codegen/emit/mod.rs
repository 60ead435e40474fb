//! From the IR to Rust text, one emitter a file. Layout is rustfmt's: emitters only get the tokens
//! and the order right.

mod conversions;
mod enums;
mod errors;
mod routes;
mod schemas;
mod service;
mod types;

use std::fmt::Write as _;

use super::ir::Service;
use super::output::File;

/// All files of a service, in the order of their names.
pub(crate) fn all(service: &Service) -> Vec<File> {
    let mut files = vec![
        file("conversions.rs", conversions::emit(service)),
        file("errors.rs", errors::emit(service)),
        file("mod.rs", module(service)),
        file("routes.rs", routes::emit(service)),
        file("schemas.rs", schemas::emit(service)),
        file("service.rs", service::emit(service)),
        file("types.rs", types::emit(service)),
    ];
    if service.has_enums() {
        files.insert(1, file("enums.rs", enums::emit(service)));
    }
    files
}

fn file(name: &'static str, body: String) -> File {
    File { name, text: format!("// Written by `cargo xtask codegen`. Do not edit.\n\n{body}") }
}

fn module(service: &Service) -> String {
    let mut text = format!("//! The service `{}`, as its model has it.\n\n", service.module);
    let enums = if service.has_enums() { "mod enums;\n" } else { "" };
    put!(text, "mod conversions;\n{enums}pub mod errors;\npub mod routes;");
    text.push_str("pub mod schemas;\nmod service;\npub mod types;\n\n");
    text.push_str("pub use service::{");
    for answering in service.answering {
        put!(text, "{0}Api, {0}Service,", answering.name);
    }
    text.push_str("};\n");
    text
}

/// A Rust string literal; raw where that reads better.
fn literal(text: &str) -> String {
    if text.contains(['\\', '"']) && !text.contains("\"#") {
        let hashes = if text.contains('"') { "#" } else { "" };
        return format!("r{hashes}\"{text}\"{hashes}");
    }
    format!("{text:?}")
}

/// Adds formatted text to a string.
macro_rules! put {
    ($text:expr, $($arguments:tt)*) => {
        writeln!($text, $($arguments)*).expect("a String takes every write")
    };
}
use put;
