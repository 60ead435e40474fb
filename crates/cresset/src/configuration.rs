//! The configuration: arguments over file over defaults, with all mistakes told at once.

mod limits;
mod reader;
mod upstreams;
mod vpc;

use std::collections::BTreeMap;
use std::fmt;
use std::net::{Ipv4Addr, SocketAddr};
use std::path::{Path, PathBuf};
use std::time::Duration;

use cresset_functions::LimitsByAccount;
use cresset_gateway::Auth;
use cresset_sandbox::{Egress, Level, MOST_HOST_PORTS, NetworkSettings, Wall};

use crate::arguments::Settings;
use reader::Reader;
pub(crate) use reader::address;
use upstreams::Upstreams;

/// What `cresset` runs with.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Configuration {
    pub(crate) listen: SocketAddr,
    pub(crate) auth: Auth,
    pub(crate) data_dir: PathBuf,
    pub(crate) region: String,
    pub(crate) isolation: Isolation,
    pub(crate) cpu: CpuPolicy,
    pub(crate) network: NetworkSettings,
    /// Policies of the subnets and security groups that functions name.
    pub(crate) vpc: BTreeMap<String, Egress>,
    /// Whom functions' names are asked of; where there is nobody, the host's own resolvers.
    pub(crate) resolvers: Vec<SocketAddr>,
    pub(crate) log: Log,
    pub(crate) gateway: Gateway,
    pub(crate) runtimes: Runtimes,
    pub(crate) environments: Environments,
    pub(crate) limits: LimitsByAccount,
    pub(crate) upstreams: Upstreams,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Isolation {
    pub(crate) level: IsolationLevel,
    /// Walls without which the server does not start.
    pub(crate) require: Vec<Wall>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum IsolationLevel {
    Sandbox,
    Process,
}

impl From<IsolationLevel> for Level {
    fn from(level: IsolationLevel) -> Level {
        match level {
            IsolationLevel::Sandbox => Level::Sandbox,
            IsolationLevel::Process => Level::Process,
        }
    }
}

/// How the memory size becomes CPU time: a weight lets an idle machine's whole CPU be the
/// function's, strict gives 1,769 MB one vCPU as Lambda does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum CpuPolicy {
    Weight,
    Strict,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Log {
    pub(crate) filter: String,
    pub(crate) format: LogFormat,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum LogFormat {
    Human,
    Json,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Gateway {
    pub(crate) allowed_hosts: Vec<String>,
    pub(crate) allowed_origins: Vec<String>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Runtimes {
    pub(crate) search: Vec<PathBuf>,
    pub(crate) refuse_missing: bool,
    /// Whether functions are made for runtimes that AWS no longer makes any for.
    pub(crate) accept_deprecated: bool,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Environments {
    /// How long an environment without an invocation is kept.
    pub(crate) idle_timeout: Duration,
    /// How long an environment is idle before its processes are frozen.
    pub(crate) freeze_after: Duration,
    /// Megabytes of the disk that the `/tmp` of all functions together may take; a reserve stays free
    /// in any case.
    pub(crate) tmp_disk_mb: Option<u64>,
    /// Sandboxes made ahead for each runtime in use.
    pub(crate) blanks_per_runtime: usize,
}

/// Everything that is wrong, each in a sentence of its own.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Mistakes(pub(crate) Vec<String>);

impl fmt::Display for Mistakes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|mistake| writeln!(f, "  {mistake}"))
    }
}

impl Configuration {
    /// Reads the file that `settings` names, if any, and lays the arguments over it.
    ///
    /// # Errors
    /// Every mistake of the file and of the arguments.
    pub(crate) fn load(settings: &Settings, home: &Home) -> Result<Self, Mistakes> {
        let text = match &settings.config {
            Some(path) => std::fs::read_to_string(path).map_err(|error| {
                Mistakes(vec![format!("{} cannot be read: {error}", path.display())])
            })?,
            None => String::new(),
        };
        Self::parse(&text, settings, home)
    }

    fn parse(text: &str, settings: &Settings, home: &Home) -> Result<Self, Mistakes> {
        let mut file = Reader::new(text)?;
        let region = file.region("region").unwrap_or_else(|| "us-east-1".to_owned());
        let vpc = vpc::read(&mut file);
        let upstreams = Upstreams::read(&mut file, &region);
        let configuration = Self {
            listen: file.address("listen", settings.listen).unwrap_or(DEFAULT_LISTEN),
            auth: file.choice("auth", settings.auth.as_deref(), AUTH).unwrap_or(Auth::Any),
            data_dir: file.absolute("data_dir", settings.data_dir.clone(), || home.data_dir()),
            region,
            isolation: isolation(&mut file, settings),
            cpu: file.choice("cpu", None, CPU).unwrap_or(CpuPolicy::Weight),
            network: NetworkSettings {
                egress: file.egress("network.egress").unwrap_or(Egress::INTERNET),
                others: vpc.values().cloned().collect(),
                subnet: file.subnet("network.subnet"),
                host_ports: file.ports("network.host_ports", MOST_HOST_PORTS),
            },
            vpc,
            resolvers: file.resolvers("network.resolvers"),
            log: Log {
                filter: file
                    .log_filter("log.level", settings.log_level.as_deref())
                    .unwrap_or_else(|| "info".to_owned()),
                format: file
                    .choice("log.format", settings.log_format.as_deref(), LOG_FORMAT)
                    .unwrap_or(LogFormat::Human),
            },
            gateway: Gateway {
                allowed_hosts: file.strings("gateway.allowed_hosts"),
                allowed_origins: file.strings("gateway.allowed_origins"),
            },
            runtimes: Runtimes {
                search: file.strings("runtimes.search").into_iter().map(PathBuf::from).collect(),
                refuse_missing: file.choice("runtimes.missing", None, MISSING).unwrap_or(false),
                accept_deprecated: file
                    .choice("runtimes.deprecated", None, DEPRECATED)
                    .unwrap_or(false),
            },
            environments: Environments {
                idle_timeout: Duration::from_secs(
                    file.number("environments.idle_timeout_seconds", 1, 86_400).unwrap_or(300),
                ),
                freeze_after: Duration::from_millis(
                    file.number("environments.freeze_after_ms", 10, 86_400_000).unwrap_or(1_000),
                ),
                tmp_disk_mb: file.number("environments.tmp_disk_mb", 1, 1 << 30),
                blanks_per_runtime: file
                    .number("environments.blanks_per_runtime", 0, 16)
                    .unwrap_or(1),
            },
            limits: limits::limits(&mut file),
            upstreams,
        };
        let gateway = configuration.gateway_settings().mistakes();
        file.finish(gateway.iter().map(ToString::to_string))?;
        Ok(configuration)
    }
}

/// `isolation = "sandbox"` is short for a section with nothing but the level.
fn isolation(file: &mut Reader, settings: &Settings) -> Isolation {
    file.shorthand("isolation", "level");
    let walls: Vec<(&str, Wall)> = Wall::ALL.iter().map(|wall| (wall.name(), *wall)).collect();
    Isolation {
        level: file
            .choice("isolation.level", settings.isolation.as_deref(), ISOLATION)
            .unwrap_or(IsolationLevel::Sandbox),
        require: file.choices("isolation.require", settings.require.as_deref(), &walls),
    }
}

impl Configuration {
    /// How the edge listens and whom it answers.
    pub(crate) fn gateway_settings(&self) -> cresset_gateway::Settings {
        cresset_gateway::Settings {
            auth: self.auth,
            allowed_hosts: self.gateway.allowed_hosts.clone(),
            allowed_origins: self.gateway.allowed_origins.clone(),
            region: self.region.clone(),
            ..cresset_gateway::Settings::new(self.listen)
        }
    }
}

const DEFAULT_LISTEN: SocketAddr = SocketAddr::new(std::net::IpAddr::V4(Ipv4Addr::LOCALHOST), 4566);
const AUTH: &[(&str, Auth)] = &[("any", Auth::Any), ("keys", Auth::Keys)];
const ISOLATION: &[(&str, IsolationLevel)] =
    &[("sandbox", IsolationLevel::Sandbox), ("process", IsolationLevel::Process)];
const CPU: &[(&str, CpuPolicy)] = &[("weight", CpuPolicy::Weight), ("strict", CpuPolicy::Strict)];
const LOG_FORMAT: &[(&str, LogFormat)] = &[("human", LogFormat::Human), ("json", LogFormat::Json)];
const DEPRECATED: &[(&str, bool)] = &[("refuse", false), ("accept", true)];
const MISSING: &[(&str, bool)] = &[("nearest", false), ("refuse", true)];

/// Where data goes by default, by who runs the program.
#[derive(Debug, Clone)]
pub(crate) struct Home {
    pub(crate) root: bool,
    pub(crate) xdg_data_home: Option<PathBuf>,
    pub(crate) home: Option<PathBuf>,
}

impl Home {
    /// From the process's own user and environment.
    pub(crate) fn of_this_process() -> Self {
        let variable = |name| std::env::var_os(name).filter(|v| !v.is_empty()).map(PathBuf::from);
        Self {
            root: cresset_sandbox::capabilities::is_root(),
            xdg_data_home: variable("XDG_DATA_HOME"),
            home: variable("HOME"),
        }
    }

    fn data_dir(&self) -> PathBuf {
        if self.root {
            return PathBuf::from("/var/lib/cresset");
        }
        self.xdg_data_home
            .clone()
            .or_else(|| self.home.as_ref().map(|home| home.join(".local/share")))
            .unwrap_or_else(|| Path::new(".").to_owned())
            .join("cresset")
    }
}

#[cfg(test)]
mod tests {
    use cresset_functions::Limits;

    use super::*;

    fn home() -> Home {
        Home { root: true, xdg_data_home: None, home: None }
    }

    fn parse(text: &str, settings: &Settings) -> Result<Configuration, Mistakes> {
        Configuration::parse(text, settings, &home())
    }

    #[test]
    fn an_empty_file_means_the_defaults() {
        let configuration = parse("", &Settings::default()).unwrap();
        assert_eq!(configuration.listen, DEFAULT_LISTEN);
        assert_eq!(configuration.data_dir, Path::new("/var/lib/cresset"));
        assert_eq!(configuration.limits, LimitsByAccount::default());
    }

    #[test]
    fn all_mistakes_are_told_at_once() {
        let text = "
            listen = 'here'
            isolaton = 'sandbox'
            cpu = 1
            region = 'us east'
            [log]
            level = 'info,cresset=loud'
            [environments]
            account_concurrency = 1
            idle_timeout_seconds = 'long'
            [gateway]
            allowed_hosts = 'one'
            [runtimes]
            missing = 'ask'
            search = [1]
            [network]
            egress = ['internet', 'db.example.com:5432']
            subnet = '10.200.0.1/19'
            host_ports = [5432, 0]
            resolvers = ['dns.example']
        ";
        let mistakes = parse(text, &Settings::default()).unwrap_err();
        insta::assert_snapshot!(mistakes.to_string());
    }

    #[test]
    fn what_only_the_edge_knows_is_told_with_the_rest() {
        let text = "
            listen = '0.0.0.0:80'
            cpu = 'lots'
            [gateway]
            allowed_hosts = ['not a host']
            allowed_origins = ['console']
        ";
        let mistakes = parse(text, &Settings::default()).unwrap_err();
        insta::assert_snapshot!(mistakes.to_string());
    }

    #[test]
    fn the_command_line_wins_over_the_file() {
        let text = "
            listen = '127.0.0.1:1'
            auth = 'any'
            data_dir = '/file'
            cpu = 'strict'
            isolation = { level = 'sandbox', require = ['cpu'] }
            log = { level = 'warn', format = 'human' }
        ";
        let settings = Settings {
            listen: Some(address("localhost:2").unwrap()),
            data_dir: Some("/argument".into()),
            config: None,
            auth: Some("keys".to_owned()),
            isolation: Some("process".to_owned()),
            require: Some(vec!["memory".to_owned()]),
            log_level: Some("debug".to_owned()),
            log_format: Some("json".to_owned()),
        };
        let all = parse(text, &settings).unwrap();
        assert_eq!(all.listen, SocketAddr::from(([127, 0, 0, 1], 2)));
        assert_eq!(all.data_dir, Path::new("/argument"));
        let isolation = Isolation { level: IsolationLevel::Process, require: vec![Wall::Memory] };
        assert_eq!((all.isolation, all.cpu), (isolation, CpuPolicy::Strict));
        assert_eq!(all.auth, Auth::Keys);
        assert_eq!(all.log, Log { filter: "debug".to_owned(), format: LogFormat::Json });
    }

    #[test]
    fn limits_are_a_word_or_numbers_also_of_single_accounts() {
        let limits = |text: &str| parse(text, &Settings::default()).unwrap().limits;
        assert_eq!(limits("limits = 'aws'"), LimitsByAccount::default());
        assert_eq!(limits("limits = 'relaxed'").of("1"), &Limits::RELAXED);
        let text = "
            [limits]
            layers = 3
            [limits.accounts]
            111111111111 = 'relaxed'
            [limits.accounts.222222222222]
            concurrent_executions = 7
        ";
        let limits = limits(text);
        let everybody = Limits { layers: 3, ..Limits::AWS };
        assert_eq!(limits.of("333333333333"), &everybody);
        assert_eq!(limits.of("111111111111"), &Limits::RELAXED);
        let second = Limits { concurrent_executions: 7, ..everybody };
        assert_eq!(limits.of("222222222222"), &second);
    }

    #[test]
    fn limits_that_are_none_are_told_with_their_account() {
        let text = "
            [limits]
            base = 'loose'
            layers = -1
            code_size_zipped = 52428801
            concurrency = 2
            [limits.accounts]
            111111111111 = 'tight'
            12 = 'aws'
            [limits.accounts.222222222222]
            total_code_size = 'all'
            layer = 2
        ";
        let mistakes = parse(text, &Settings::default()).unwrap_err();
        insta::assert_snapshot!(mistakes.to_string());
        let mistakes = parse("limits = { accounts = 3 }", &Settings::default()).unwrap_err();
        assert!(mistakes.to_string().contains("limits.accounts = 3: expected a section"));
    }

    #[test]
    fn the_level_alone_needs_no_section() {
        let short = parse("isolation = 'process'", &Settings::default()).unwrap();
        let long = parse("[isolation]\nlevel = 'process'", &Settings::default()).unwrap();
        assert_eq!(short.isolation, long.isolation);
        let section = "[isolation]\nrequire = ['memory', 'users']";
        let required = parse(section, &Settings::default()).unwrap().isolation;
        assert_eq!(required.level, IsolationLevel::Sandbox);
        assert_eq!(required.require, [Wall::Memory, Wall::Users]);
    }

    #[test]
    fn walls_that_are_none_are_told_with_those_that_are() {
        let text = "isolation = { level = 'box', require = ['memory', 'moat'], walls = 1 }";
        let mistakes = parse(text, &Settings::default()).unwrap_err();
        insta::assert_snapshot!(mistakes.to_string());
        let text = "[isolation]\nrequire = ['memory', 3]";
        let mistakes = parse(text, &Settings::default()).unwrap_err().to_string();
        assert!(mistakes.contains("expected a list of strings"), "{mistakes}");
    }

    #[test]
    fn a_level_that_is_none_is_refused() {
        for good in ["info", "OFF", "info,cresset_invoke=debug", "warn,hyper=info"] {
            parse(&format!("log.level = '{good}'"), &Settings::default()).unwrap();
        }
        for wrong in ["loud", "info,cresset_invoke", "verbose"] {
            let mistakes = parse(&format!("log.level = '{wrong}'"), &Settings::default());
            assert!(mistakes.unwrap_err().to_string().contains(wrong));
        }
    }

    #[test]
    fn a_file_that_is_not_toml_says_where() {
        let mistakes = parse("listen = ", &Settings::default()).unwrap_err();
        insta::assert_snapshot!(mistakes.to_string());
    }
}
