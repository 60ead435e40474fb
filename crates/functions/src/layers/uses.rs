//! The layers of a function: what a request names becomes content that the function keeps.

use std::collections::HashMap;

use cresset_aws::RequestContext;
use cresset_aws::arn::Arn;
use cresset_store::Digest;
use serde::{Deserialize, Serialize};

use super::LayerKey;
use crate::core::Core;
use crate::refusal::Refusal;

/// A version of a layer as a function has it, also when it was deleted since.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Use {
    pub(crate) arn: String,
    pub(crate) code: Digest,
    pub(crate) code_size: u64,
    pub(crate) unpacked_size: u64,
}

/// The versions that `arns` name, in their order. One that the function has already (`before`) need
/// not be there any more.
pub(crate) fn uses(
    core: &Core,
    context: &RequestContext,
    arns: &[String],
    before: &[Use],
) -> Result<Vec<Use>, Refusal> {
    let most = core.limits(&context.account).layers;
    if arns.len() > most {
        return Err(Refusal::TooManyLayers { most });
    }
    let mut layers: HashMap<&str, &str> = HashMap::new();
    let mut uses = Vec::with_capacity(arns.len());
    for arn in arns {
        let layer = arn.rsplit_once(':').map_or(arn.as_str(), |(layer, _)| layer);
        let here = arn.parse::<Arn>().is_ok_and(|it| it.region == context.region);
        if !here {
            return Err(Refusal::LayerOfOtherRegion { here: context.region.clone() });
        }
        if let Some(first) = layers.insert(layer, arn) {
            let (first, second) = (first.to_owned(), arn.clone());
            return Err(Refusal::LayerTwice { first, second });
        }
        let kept = before.iter().find(|it| it.arn == *arn).cloned();
        uses.push(kept.map_or_else(|| found(core, context, arn), Ok)?);
    }
    Ok(uses)
}

fn found(core: &Core, context: &RequestContext, arn: &str) -> Result<Use, Refusal> {
    let key = LayerKey::parse(context, "GetLayerVersion", arn)?;
    let number = arn.rsplit(':').next().and_then(|number| number.parse().ok());
    let version = number.and_then(|number| core.layers.version(&key, number));
    let version = version.ok_or_else(|| Refusal::NoSuchLayer { arn: arn.to_owned() })?;
    Ok(Use {
        arn: arn.to_owned(),
        code: version.document.code,
        code_size: version.document.code_size,
        unpacked_size: version.document.unpacked_size,
    })
}
