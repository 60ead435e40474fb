//! The command line, as words. What they mean together with the configuration file is decided in
//! `configuration`.

use std::net::SocketAddr;
use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

use crate::configuration::address;

/// AWS Lambda that you own.
#[derive(Debug, Parser)]
#[command(
    name = "cresset",
    version,
    after_help = "Exit codes: 0 success; 1 failure; 2 wrong arguments or configuration; \
                  3 `doctor` found something missing."
)]
pub(crate) struct Arguments {
    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Serve the AWS Lambda API until SIGTERM or Ctrl-C
    Serve(Settings),
    /// Say what this machine can and cannot do for functions, and how to mend it
    Doctor {
        #[command(flatten)]
        settings: Settings,
        /// `human` or `json`
        #[arg(long, value_name = "FORMAT", default_value = "human")]
        format: DoctorFormat,
    },
    /// List the runtimes that functions can use here, and where each was found
    Runtimes(Settings),
    /// List the operations of the API, and which of them and their members are built
    Api {
        /// Show this operation with its members: `GetPolicy` of every service, or `iam:GetPolicy`
        operation: Option<String>,
        /// Print the page of the documentation
        #[arg(long, conflicts_with = "operation")]
        markdown: bool,
    },
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum DoctorFormat {
    Human,
    Json,
}

/// What may stand in the configuration file too; the command line wins.
#[derive(Debug, Default, Args)]
pub(crate) struct Settings {
    /// Address and port to listen on [default: 127.0.0.1:4566]
    #[arg(long, value_name = "ADDRESS:PORT", value_parser = address)]
    pub(crate) listen: Option<SocketAddr>,
    /// Folder that holds everything that the server keeps [default: /var/lib/cresset as root, else ~/.local/share/cresset]
    #[arg(long, value_name = "DIR")]
    pub(crate) data_dir: Option<PathBuf>,
    /// Configuration file
    #[arg(long, value_name = "FILE")]
    pub(crate) config: Option<PathBuf>,
    /// How functions are kept apart: `sandbox` or `process` (no isolation at all) [default: sandbox]
    #[arg(long, value_name = "LEVEL")]
    pub(crate) isolation: Option<String>,
    /// Refuse to start where one of these walls does not hold: memory, pids, network, …; `cresset doctor` lists them
    #[arg(long, value_name = "WALLS", value_delimiter = ',')]
    pub(crate) require: Option<Vec<String>>,
    /// error, warn, info, debug, trace, or a filter such as `info,cresset_invoke=debug` [default: info]
    #[arg(long, value_name = "LEVEL")]
    pub(crate) log_level: Option<String>,
    /// `human` or `json` [default: human]
    #[arg(long, value_name = "FORMAT")]
    pub(crate) log_format: Option<String>,
}
