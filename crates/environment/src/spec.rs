//! What is known about a function before it is started, and what the operator has decided.

use std::collections::BTreeMap;
use std::fmt;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use cresset_runtimes::{Family, Runtime};
use cresset_sandbox::{Cpu, Egress};
use sha2::{Digest as _, Sha256};

/// One function version, with everything that an environment of it needs.
#[derive(Debug, Clone)]
pub struct FunctionSpec {
    pub account_id: String,
    pub region: String,
    pub function_name: String,
    /// `$LATEST` or a number.
    pub function_version: String,
    pub function_arn: String,
    /// The ARN of the role that the function acts in.
    pub role: String,
    pub memory_mb: u32,
    pub timeout: Duration,
    pub handler: String,
    pub ephemeral_storage_mb: u32,
    /// The function's own variables.
    pub environment: BTreeMap<String, String>,
    /// The unpacked deployment package on the host.
    pub code: PathBuf,
    /// What becomes `/opt`, on the host.
    pub layers: Option<PathBuf>,
    pub runtime: Arc<Runtime>,
    pub log_group: String,
    /// Lines for the log of an environment's first invocation.
    pub warnings: Vec<String>,
    /// What the function may reach, where it says so itself; else what the server says.
    pub egress: Option<Egress>,
}

impl FunctionSpec {
    /// What INIT_START says of the runtime: `python:3.11.7`, and an ARN that is the same as long as
    /// the runtime is.
    pub(crate) fn runtime_version(&self) -> (String, String) {
        let runtime = &self.runtime;
        let version = match runtime.family {
            Family::Python => format!("python:{}", runtime.version),
            Family::Node => format!("nodejs:{}", runtime.version),
            Family::Provided => runtime.identifier.replacen('.', ":", 1),
        };
        let digest = Sha256::digest(format!("{} {version}", runtime.identifier));
        let digest: String = digest.iter().map(|byte| format!("{byte:02x}")).collect();
        (version, format!("arn:aws:lambda:{}::runtime:{digest}", self.region))
    }
}

/// The session that the function's SDKs find in their environment.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Credentials {
    pub access_key_id: String,
    pub secret_access_key: String,
    pub session_token: String,
}

impl fmt::Debug for Credentials {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Credentials")
            .field("access_key_id", &self.access_key_id)
            .field("secret_access_key", &"***")
            .field("session_token", &"***")
            .finish()
    }
}

/// How a function's share of the CPU follows its memory.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum CpuPolicy {
    /// As much as it takes.
    Unlimited,
    /// A weight: an idle machine's whole CPU is the function's.
    #[default]
    Weight,
    /// A quota, as in Lambda: 1,769 MB are one vCPU.
    Quota,
}

impl CpuPolicy {
    /// The share of a function with this much memory.
    pub fn share(self, memory_mb: u32) -> Cpu {
        /// Megabytes that buy one vCPU (AWS's figure).
        const VCPU_MB: f64 = 1_769.0;
        let cpus = f64::from(memory_mb) / VCPU_MB;
        match self {
            Self::Unlimited => Cpu::Unlimited,
            Self::Weight => Cpu::Weight(cpus),
            Self::Quota => Cpu::Quota(cpus),
        }
    }
}

/// What the operator decides for all environments.
#[derive(Debug, Clone)]
pub struct Settings {
    pub cpu: CpuPolicy,
    /// What functions may reach, where the level of isolation can give them a network.
    pub egress: Egress,
    /// What functions may reach instead whose VpcConfig names one of these subnets and security groups.
    pub vpc: BTreeMap<String, Egress>,
    /// Who is asked for names; where there is nobody, those of `/etc/resolv.conf`.
    pub resolvers: Vec<SocketAddr>,
    /// How long Init may take before it is put off to the first invocation.
    pub init_timeout: Duration,
    /// How long an environment is idle before its processes are frozen.
    pub freeze_after: Duration,
    /// The longest that ending a sandbox may take before it is left to the next start's clean-up.
    pub destroy_timeout: Duration,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            cpu: CpuPolicy::default(),
            egress: Egress::NONE,
            vpc: BTreeMap::new(),
            resolvers: Vec::new(),
            init_timeout: Duration::from_secs(10),
            freeze_after: Duration::from_secs(1),
            destroy_timeout: Duration::from_secs(5),
        }
    }
}
