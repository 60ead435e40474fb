//! The members of a configuration that say how a function is connected rather than what it runs:
//! network, logs, traces, dead letters, keys, SnapStart. CreateFunction and UpdateFunctionConfiguration
//! take them alike; what each of them does here is said in [`crate::built`]. Pure.

use cresset_aws::arn::Arn;
use cresset_aws::lambda::types::{
    ApplicationLogLevel, CreateFunctionRequest, DeadLetterConfig, FunctionConfiguration, LogFormat,
    LoggingConfig, SnapStart, SnapStartApplyOn, SnapStartOptimizationStatus, SnapStartResponse,
    SystemLogLevel, TracingConfig, TracingConfigResponse, TracingMode,
    UpdateFunctionConfigurationRequest, VpcConfig, VpcConfigResponse,
};
use cresset_store::Digest;
use serde::{Deserialize, Serialize};

use crate::names::{FunctionKey, Version};
use crate::refusal::Refusal;

/// AWS's names of what has snapshots.
const SNAP_START: [&str; 9] = [
    "java11",
    "java17",
    "java21",
    "java25",
    "python3.12",
    "python3.13",
    "python3.14",
    "dotnet8",
    "dotnet10",
];

/// Hexadecimal digits of the id of a VPC.
const VPC_DIGITS: usize = 17;

#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct Members {
    /// Absent is not the same as empty: it is shown as it was given.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) vpc: Option<Vpc>,
    #[serde(skip_serializing_if = "Logging::is_default")]
    pub(crate) logging: Logging,
    #[serde(skip_serializing_if = "is_false")]
    traced: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    dead_letters: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    kms_key: Option<String>,
    #[serde(skip_serializing_if = "is_false")]
    snap_start: bool,
}

#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Vpc {
    subnets: Vec<String>,
    security_groups: Vec<String>,
    ipv6: bool,
}

/// Where a function's lines go, and in which form.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Logging {
    /// The levels of JSON records; text has none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    json: Option<Levels>,
    /// Absent for the function's own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    group: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Levels {
    application: String,
    system: String,
}

/// The members as a request has them: those that are there replace what was.
#[derive(Debug, Default)]
pub(crate) struct Given {
    vpc_config: Option<VpcConfig>,
    logging_config: Option<LoggingConfig>,
    tracing_config: Option<TracingConfig>,
    dead_letter_config: Option<DeadLetterConfig>,
    kms_key_arn: Option<String>,
    snap_start: Option<SnapStart>,
}

impl Given {
    pub(crate) fn of_create(input: &mut CreateFunctionRequest) -> Self {
        Self {
            vpc_config: input.vpc_config.take(),
            logging_config: input.logging_config.take(),
            tracing_config: input.tracing_config.take(),
            dead_letter_config: input.dead_letter_config.take(),
            kms_key_arn: input.kms_key_arn.take(),
            snap_start: input.snap_start.take(),
        }
    }

    pub(crate) fn of_update(input: &mut UpdateFunctionConfigurationRequest) -> Self {
        Self {
            vpc_config: input.vpc_config.take(),
            logging_config: input.logging_config.take(),
            tracing_config: input.tracing_config.take(),
            dead_letter_config: input.dead_letter_config.take(),
            kms_key_arn: input.kms_key_arn.take(),
            snap_start: input.snap_start.take(),
        }
    }
}

impl Members {
    /// What was, changed by what is given, of a function of this `runtime`.
    ///
    /// # Errors
    /// What AWS refuses: half a VPC, levels of text, dead letters to what takes none, snapshots of
    /// what has none.
    pub(crate) fn changed(&self, given: Given, runtime: &str) -> Result<Self, Refusal> {
        let mut members = self.clone();
        if let Some(vpc) = given.vpc_config {
            members.vpc = Some(Vpc::of(vpc)?);
        }
        if let Some(logging) = given.logging_config {
            members.logging = members.logging.changed(logging)?;
        }
        if let Some(mode) = given.tracing_config.and_then(|tracing| tracing.mode) {
            members.traced = mode == TracingMode::Active;
        }
        if let Some(target) = given.dead_letter_config.map(|it| it.target_arn.unwrap_or_default()) {
            members.dead_letters = dead_letters(target)?;
        }
        if let Some(key) = given.kms_key_arn {
            members.kms_key = Some(key).filter(|key| !key.is_empty());
        }
        if let Some(apply_on) = given.snap_start.and_then(|snap_start| snap_start.apply_on) {
            members.snap_start = apply_on == SnapStartApplyOn::PublishedVersions;
        }
        if members.snap_start && !SNAP_START.contains(&runtime) {
            return Err(Refusal::NoSnapStart { runtime: runtime.to_owned() });
        }
        Ok(members)
    }

    pub(crate) fn show(
        &self,
        key: &FunctionKey,
        version: Version,
        shown: &mut FunctionConfiguration,
    ) {
        shown.vpc_config = self.vpc.as_ref().map(|vpc| vpc.shown(key));
        shown.logging_config = Some(self.logging.shown(&key.name));
        let mode = if self.traced { TracingMode::Active } else { TracingMode::PassThrough };
        shown.tracing_config = Some(TracingConfigResponse { mode: Some(mode) });
        shown.dead_letter_config = self
            .dead_letters
            .as_ref()
            .map(|target| DeadLetterConfig { target_arn: Some(target.clone()) });
        shown.kms_key_arn.clone_from(&self.kms_key);
        shown.snap_start = Some(self.snap_start(version));
    }

    /// `$LATEST` has no snapshot, whatever its versions have.
    fn snap_start(&self, version: Version) -> SnapStartResponse {
        let (apply_on, status) = match (self.snap_start, version) {
            (false, _) => (SnapStartApplyOn::None, SnapStartOptimizationStatus::Off),
            (true, Version::Latest) => {
                (SnapStartApplyOn::PublishedVersions, SnapStartOptimizationStatus::Off)
            }
            (true, Version::Published(_)) => {
                (SnapStartApplyOn::PublishedVersions, SnapStartOptimizationStatus::On)
            }
        };
        SnapStartResponse { apply_on: Some(apply_on), optimization_status: Some(status) }
    }
}

impl Vpc {
    fn of(given: VpcConfig) -> Result<Self, Refusal> {
        let vpc = Self {
            subnets: given.subnet_ids.unwrap_or_default(),
            security_groups: given.security_group_ids.unwrap_or_default(),
            ipv6: given.ipv6_allowed_for_dual_stack.unwrap_or(false),
        };
        if vpc.subnets.is_empty() == vpc.security_groups.is_empty() {
            Ok(vpc)
        } else {
            Err(Refusal::HalfVpc)
        }
    }

    /// Of everything that may decide about its network.
    pub(crate) fn ids(&self) -> Vec<String> {
        self.subnets.iter().chain(&self.security_groups).cloned().collect()
    }

    /// An account has one VPC in each region here, by an id of its own.
    fn shown(&self, key: &FunctionKey) -> VpcConfigResponse {
        let hash = Digest::of(format!("{}/{}", key.account, key.region).as_bytes()).to_string();
        let digits = hash.get(..VPC_DIGITS).unwrap_or_default();
        let id = if self.subnets.is_empty() { String::new() } else { format!("vpc-{digits}") };
        VpcConfigResponse {
            subnet_ids: Some(self.subnets.clone()),
            security_group_ids: Some(self.security_groups.clone()),
            vpc_id: Some(id),
            ipv6_allowed_for_dual_stack: Some(self.ipv6),
        }
    }
}

impl Logging {
    /// What is not given stays; levels go with JSON only (`TestLoggingConfig`).
    fn changed(&self, given: LoggingConfig) -> Result<Self, Refusal> {
        let json = match given.log_format {
            Some(format) => format == LogFormat::Json,
            None => self.json.is_some(),
        };
        let levels = (given.application_log_level, given.system_log_level);
        let json = match (json, levels) {
            (false, (None, None)) => None,
            (false, _) => return Err(Refusal::LevelsOfText),
            (true, (application, system)) => {
                let mut json = self.json.clone().unwrap_or_default();
                if let Some(application) = application {
                    json.application = application.to_string();
                }
                if let Some(system) = system {
                    json.system = system.to_string();
                }
                Some(json)
            }
        };
        Ok(Self { json, group: given.log_group.or_else(|| self.group.clone()) })
    }

    fn shown(&self, name: &str) -> LoggingConfig {
        let group = Some(self.group_of(name));
        match &self.json {
            None => LoggingConfig {
                log_format: Some(LogFormat::Text),
                log_group: group,
                ..LoggingConfig::default()
            },
            Some(levels) => LoggingConfig {
                log_format: Some(LogFormat::Json),
                application_log_level: levels.application.parse().ok(),
                system_log_level: levels.system.parse().ok(),
                log_group: group,
            },
        }
    }

    /// The log group of a function of this name.
    pub(crate) fn group_of(&self, name: &str) -> String {
        self.group.clone().unwrap_or_else(|| format!("/aws/lambda/{name}"))
    }

    /// What tells AWS's runtime clients to write JSON, and from which level on.
    pub(crate) fn variables(&self) -> impl Iterator<Item = (String, String)> {
        let levels = self.json.iter();
        levels.flat_map(|levels| {
            [("AWS_LAMBDA_LOG_FORMAT", "JSON"), ("AWS_LAMBDA_LOG_LEVEL", &levels.application)]
                .map(|(name, value)| (name.to_owned(), value.to_owned()))
        })
    }

    fn is_default(&self) -> bool {
        *self == Self::default()
    }
}

impl Default for Levels {
    fn default() -> Self {
        Self {
            application: ApplicationLogLevel::Info.to_string(),
            system: SystemLogLevel::Info.to_string(),
        }
    }
}

/// A queue or a topic; none where the ARN is empty.
fn dead_letters(target: String) -> Result<Option<String>, Refusal> {
    if target.is_empty() {
        return Ok(None);
    }
    let service = target.parse::<Arn>().map(|arn| arn.service).unwrap_or_default();
    if matches!(service.as_str(), "sqs" | "sns") {
        Ok(Some(target))
    } else {
        Err(Refusal::NoDeadLetters { arn: target })
    }
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde passes a reference")]
const fn is_false(value: &bool) -> bool {
    !*value
}

#[cfg(test)]
mod tests {
    use super::*;

    fn logging(format: Option<LogFormat>, level: Option<ApplicationLogLevel>) -> Given {
        let logging_config = Some(LoggingConfig {
            log_format: format,
            application_log_level: level,
            ..LoggingConfig::default()
        });
        Given { logging_config, ..Given::default() }
    }

    fn vpc(subnets: &[&str], groups: &[&str]) -> Given {
        let list = |ids: &[&str]| Some(ids.iter().map(|id| (*id).to_owned()).collect());
        let vpc_config = Some(VpcConfig {
            subnet_ids: list(subnets),
            security_group_ids: list(groups),
            ipv6_allowed_for_dual_stack: None,
        });
        Given { vpc_config, ..Given::default() }
    }

    fn changed(members: &Members, given: Given) -> Result<Members, Refusal> {
        members.changed(given, "python3.12")
    }

    #[test]
    fn levels_come_and_go_with_json() {
        let text = Members::default();
        let json = changed(&text, logging(Some(LogFormat::Json), None)).unwrap();
        assert_eq!(json.logging.shown("f").application_log_level, Some(ApplicationLogLevel::Info));
        let debug = changed(&json, logging(None, Some(ApplicationLogLevel::Debug))).unwrap();
        assert_eq!(debug.logging.json.as_ref().unwrap().application, "DEBUG");
        assert_eq!(changed(&debug, logging(Some(LogFormat::Text), None)), Ok(text.clone()));
        let level = logging(None, Some(ApplicationLogLevel::Debug));
        assert_eq!(changed(&text, level), Err(Refusal::LevelsOfText));
    }

    #[test]
    fn a_vpc_is_whole_or_empty() {
        let none = Members::default();
        assert_eq!(changed(&none, vpc(&["subnet-1"], &[])), Err(Refusal::HalfVpc));
        let key = FunctionKey { account: "1".into(), region: "r".into(), name: "f".into() };
        let some = changed(&none, vpc(&["subnet-1"], &["sg-1"])).unwrap();
        assert!(some.vpc.as_ref().unwrap().shown(&key).vpc_id.unwrap().starts_with("vpc-"));
        let empty = changed(&some, vpc(&[], &[])).unwrap();
        assert_eq!(empty.vpc.as_ref().unwrap().shown(&key).vpc_id.as_deref(), Some(""));
    }

    #[test]
    fn dead_letters_go_to_queues_and_topics() {
        let queue = "arn:aws:sqs:us-east-1:111111111111:q".to_owned();
        assert_eq!(dead_letters(queue.clone()), Ok(Some(queue)));
        assert_eq!(dead_letters(String::new()), Ok(None));
        assert!(dead_letters("arn:aws:s3:::b".to_owned()).is_err());
    }

    #[test]
    fn snapshots_are_of_published_versions_of_some_runtimes() {
        let given = || Given {
            snap_start: Some(SnapStart { apply_on: Some(SnapStartApplyOn::PublishedVersions) }),
            ..Given::default()
        };
        let members = Members::default().changed(given(), "python3.12").unwrap();
        let status = |version| members.snap_start(version).optimization_status;
        assert_eq!(status(Version::Latest), Some(SnapStartOptimizationStatus::Off));
        assert_eq!(status(Version::Published(1)), Some(SnapStartOptimizationStatus::On));
        assert!(Members::default().changed(given(), "nodejs20.x").is_err());
        assert!(members.changed(Given::default(), "python3.11").is_err());
    }
}
