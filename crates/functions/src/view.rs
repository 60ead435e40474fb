//! What a client sees of a configuration, and the small conversions between the model's types and
//! ours. Which members are in which answer is from the recordings; a member that AWS leaves out is
//! left out.

use cresset_aws::lambda::types::{
    Architecture, Environment, EnvironmentResponse, EphemeralStorage, FunctionConfiguration,
    LastUpdateStatus, LastUpdateStatusReasonCode, Layer, PackageType, RuntimeVersionConfig, State,
    StateReasonCode,
};
use cresset_store::Digest;

use crate::checks;
use crate::document::{Configuration, Failure, FailureKind, Lifecycle, Variables};
use crate::layers::Use;
use crate::names::{FunctionKey, Version, partition};
use crate::refusal::Refusal;
use crate::time::last_modified;

/// The only reason of a state in transition, also while it is updated (`test_function_lifecycle`).
const CREATING: &str = "The function is being created.";

/// How much of a configuration an answer has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Detail {
    Full,
    /// Without state and runtime version: in lists (`test_list_functions`).
    Listed,
}

/// `qualifier` is what the ARN ends in.
pub(crate) fn configuration(
    key: &FunctionKey,
    qualifier: Option<&str>,
    version: Version,
    it: &Configuration,
    detail: Detail,
) -> FunctionConfiguration {
    let mut shown = FunctionConfiguration {
        function_name: Some(key.name.clone()),
        function_arn: Some(key.qualified_arn(qualifier)),
        runtime: it.runtime.parse().ok(),
        role: Some(it.role.clone()),
        handler: Some(it.handler.clone()),
        code_size: Some(i64::try_from(it.code_size).unwrap_or(i64::MAX)),
        description: Some(it.description.clone()),
        timeout: Some(number(it.timeout_seconds)),
        memory_size: Some(number(it.memory_mb)),
        last_modified: Some(last_modified(it.last_modified)),
        code_sha256: Some(it.code.to_base64()),
        version: Some(version.to_string()),
        environment: it.environment.as_ref().map(environment),
        revision_id: Some(it.revision.clone()),
        package_type: Some(PackageType::Zip),
        architectures: it.architecture.parse().ok().map(|architecture| vec![architecture]),
        ephemeral_storage: Some(EphemeralStorage { size: number(it.ephemeral_storage_mb) }),
        ..FunctionConfiguration::default()
    };
    shown.layers = (!it.layers.is_empty()).then(|| it.layers.iter().map(layer).collect());
    it.members.show(key, version, &mut shown);
    if detail == Detail::Full {
        shown.runtime_version_config = Some(runtime_version(key, &it.runtime));
        show_lifecycle(&mut shown, &it.lifecycle);
    }
    shown
}

fn layer(it: &Use) -> Layer {
    Layer {
        arn: Some(it.arn.clone()),
        code_size: i64::try_from(it.code_size).ok(),
        ..Layer::default()
    }
}

fn show_lifecycle(shown: &mut FunctionConfiguration, lifecycle: &Lifecycle) {
    match lifecycle {
        Lifecycle::Creating => {
            shown.state = Some(State::Pending);
            shown.state_reason = Some(CREATING.to_owned());
            shown.state_reason_code = Some(StateReasonCode::Creating);
        }
        Lifecycle::Ready => {
            shown.state = Some(State::Active);
            shown.last_update_status = Some(LastUpdateStatus::Successful);
        }
        Lifecycle::Updating => {
            shown.state = Some(State::Active);
            shown.last_update_status = Some(LastUpdateStatus::InProgress);
            shown.last_update_status_reason = Some(CREATING.to_owned());
            shown.last_update_status_reason_code = Some(LastUpdateStatusReasonCode::Creating);
        }
        Lifecycle::CreateFailed(Failure { kind, reason }) => {
            shown.state = Some(State::Failed);
            shown.state_reason = Some(reason.clone());
            shown.state_reason_code = Some(match kind {
                FailureKind::InternalError => StateReasonCode::InternalError,
                FailureKind::InvalidZipFile => StateReasonCode::InvalidZipFileException,
            });
        }
        Lifecycle::UpdateFailed(Failure { kind, reason }) => {
            shown.state = Some(State::Active);
            shown.last_update_status = Some(LastUpdateStatus::Failed);
            shown.last_update_status_reason = Some(reason.clone());
            shown.last_update_status_reason_code = Some(match kind {
                FailureKind::InternalError => LastUpdateStatusReasonCode::InternalError,
                FailureKind::InvalidZipFile => LastUpdateStatusReasonCode::InvalidZipFileException,
            });
        }
    }
}

fn runtime_version(key: &FunctionKey, runtime: &str) -> RuntimeVersionConfig {
    RuntimeVersionConfig {
        runtime_version_arn: Some(runtime_version_arn(key, runtime)),
        ..RuntimeVersionConfig::default()
    }
}

/// An ARN of the recorded form, the same for the same runtime.
pub(crate) fn runtime_version_arn(key: &FunctionKey, runtime: &str) -> String {
    let hash = Digest::of(runtime.as_bytes());
    format!("arn:{}:lambda:{}::runtime:{hash}", partition(&key.region), key.region)
}

fn environment(variables: &Variables) -> EnvironmentResponse {
    EnvironmentResponse {
        variables: Some(variables.0.clone().into()),
        ..EnvironmentResponse::default()
    }
}

pub(crate) fn variables(environment: Environment) -> Variables {
    Variables(environment.variables.map(|variables| variables.0).unwrap_or_default())
}

/// The architecture that is asked for, or this machine's.
pub(crate) fn architecture(asked: Option<&[Architecture]>) -> Result<String, Refusal> {
    let asked = asked.and_then(<[Architecture]>::first);
    checks::architecture(asked.map(|asked| asked.as_str()))
}

/// Everything that is shown was checked to be far below the bound.
fn number(value: u32) -> i32 {
    i32::try_from(value).unwrap_or(i32::MAX)
}
