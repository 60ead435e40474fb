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
    /// Make, list and revoke the access keys that `serve --auth keys` accepts, whether a server runs or not
    Credentials {
        #[command(flatten)]
        place: Place,
        #[command(subcommand)]
        action: CredentialsAction,
    },
    /// Look at the layers of functions, whether a server runs or not
    Layers {
        #[command(flatten)]
        place: Place,
        #[command(subcommand)]
        action: LayersAction,
    },
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

#[derive(Debug, Subcommand)]
pub(crate) enum CredentialsAction {
    /// Make a key, and show its secret this once
    Create {
        /// Account that the key acts in: twelve digits
        #[arg(long, value_name = "ACCOUNT", default_value = "000000000000")]
        account: String,
        /// User of the account that the key is for; without one it is the account's root
        #[arg(long, value_name = "NAME")]
        name: Option<String>,
        /// `text`, for ~/.aws/credentials, or `json`, as `aws iam create-access-key` answers
        #[arg(long, value_name = "FORMAT", default_value = "text")]
        format: OutputFormat,
    },
    /// List the keys, without their secrets
    List {
        /// `text` or `json`
        #[arg(long, value_name = "FORMAT", default_value = "text")]
        format: OutputFormat,
    },
    /// Revoke a key: no request is accepted with it from then on
    Revoke {
        /// The key's id, `AKIA…`
        #[arg(value_name = "ACCESS_KEY_ID")]
        id: String,
    },
}

#[derive(Debug, Subcommand)]
pub(crate) enum LayersAction {
    /// List a function's layers in their order, and the files that more than one of them brings
    Inspect {
        /// Name or ARN, perhaps with a version or an alias: `hello`, `hello:1`
        function: String,
        /// Account of a function that is given by name: twelve digits
        #[arg(long, value_name = "ACCOUNT", default_value = "000000000000")]
        account: String,
        /// `text` or `json`
        #[arg(long, value_name = "FORMAT", default_value = "text")]
        format: OutputFormat,
    },
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum OutputFormat {
    Text,
    Json,
}

/// Where the server keeps what it keeps.
#[derive(Debug, Default, Args)]
pub(crate) struct Place {
    /// The server's data directory [default: /var/lib/cresset as root, else ~/.local/share/cresset]
    #[arg(long, value_name = "DIR", global = true)]
    data_dir: Option<PathBuf>,
    /// The server's configuration file
    #[arg(long, value_name = "FILE", global = true)]
    config: Option<PathBuf>,
}

impl From<Place> for Settings {
    fn from(place: Place) -> Self {
        let Place { data_dir, config } = place;
        Self { data_dir, config, ..Self::default() }
    }
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
    /// Who may call: `any` access key (loopback addresses only), or `keys`, which verifies signatures against `cresset credentials` [default: any]
    #[arg(long, value_name = "WHO")]
    pub(crate) auth: Option<String>,
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
