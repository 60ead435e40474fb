//! What the program says to the person who called it: data to standard output, everything else to
//! standard error, and the exit code that goes with it.

use std::error::Error;
use std::io::{Write as _, stderr, stdout};

use crate::exit;

/// Prints data. A reader that went away (`| head`) is no failure.
pub(crate) fn print(text: &str) -> u8 {
    match stdout().write_all(text.as_bytes()) {
        Err(error) if error.kind() != std::io::ErrorKind::BrokenPipe => exit::FAILURE,
        _ => exit::SUCCESS,
    }
}

/// Says what was wrong with how the program was called.
pub(crate) fn usage(sentence: &str) -> u8 {
    say(sentence);
    exit::USAGE
}

/// Says what failed, with its causes.
pub(crate) fn failure(error: &dyn Error) -> u8 {
    say(&chain(error));
    exit::FAILURE
}

/// Says something beside the data.
pub(crate) fn note(sentence: &str) {
    say(sentence);
}

fn say(sentence: &str) {
    // Where standard error is closed there is nobody to tell, and the exit code says it too.
    drop(writeln!(stderr(), "cresset: {}", sentence.trim_end()));
}

/// An error and its causes in one line.
pub(crate) fn chain(error: &dyn Error) -> String {
    let mut text = error.to_string();
    let mut cause = error.source();
    while let Some(error) = cause {
        text.push_str(": ");
        text.push_str(&error.to_string());
        cause = error.source();
    }
    text
}
