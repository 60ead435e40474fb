//! A service model as botocore has it, in its own words and its own order; documentation is not read.

use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Number, Value};

#[derive(Debug, thiserror::Error)]
#[expect(clippy::error_impl_error, reason = "it is used as model::Error")]
pub(crate) enum Error {
    #[error("the JSON is malformed")]
    Json(#[from] serde_json::Error),
    #[error("{name} is malformed")]
    Item { name: String, source: serde_json::Error },
}

#[derive(Debug)]
pub(crate) struct Model {
    pub(crate) metadata: Metadata,
    pub(crate) operations: Vec<(String, Operation)>,
    pub(crate) shapes: Vec<(String, Shape)>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Metadata {
    pub(crate) protocol: String,
    pub(crate) endpoint_prefix: String,
    pub(crate) signing_name: Option<String>,
    pub(crate) api_version: Option<String>,
    /// Of AWS JSON.
    pub(crate) json_version: Option<String>,
    pub(crate) target_prefix: Option<String>,
    /// Of protocols with XML.
    pub(crate) xml_namespace: Option<String>,
}

#[derive(Debug, Deserialize)]
pub(crate) struct Operation {
    pub(crate) http: Http,
    pub(crate) input: Option<Reference>,
    pub(crate) output: Option<Reference>,
    #[serde(default)]
    pub(crate) errors: Vec<Reference>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Http {
    pub(crate) method: String,
    pub(crate) request_uri: String,
    #[serde(default = "ok")]
    pub(crate) response_code: u16,
}

/// A shape by name, with what holds for it in this place only.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Reference {
    pub(crate) shape: String,
    pub(crate) location: Option<String>,
    pub(crate) location_name: Option<String>,
    pub(crate) timestamp_format: Option<String>,
    pub(crate) result_wrapper: Option<String>,
    #[serde(default)]
    pub(crate) flattened: bool,
    #[serde(default)]
    pub(crate) jsonvalue: bool,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Shape {
    #[serde(rename = "type")]
    pub(crate) kind: String,
    #[serde(default)]
    pub(crate) members: Map<String, Value>,
    #[serde(default)]
    pub(crate) required: Vec<String>,
    pub(crate) payload: Option<String>,
    pub(crate) member: Option<Reference>,
    pub(crate) key: Option<Reference>,
    pub(crate) value: Option<Reference>,
    #[serde(rename = "enum")]
    pub(crate) values: Option<Vec<String>>,
    pub(crate) min: Option<Number>,
    pub(crate) max: Option<Number>,
    pub(crate) pattern: Option<String>,
    #[serde(default)]
    pub(crate) sensitive: bool,
    #[serde(default)]
    pub(crate) flattened: bool,
    #[serde(default)]
    pub(crate) eventstream: bool,
    #[serde(default)]
    pub(crate) document: bool,
    pub(crate) timestamp_format: Option<String>,
    #[serde(default)]
    pub(crate) exception: bool,
    #[serde(default)]
    pub(crate) fault: bool,
    pub(crate) error: Option<ErrorTrait>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct ErrorTrait {
    pub(crate) code: Option<String>,
    pub(crate) http_status_code: Option<u16>,
}

impl Shape {
    pub(crate) fn members(&self) -> Result<Vec<(String, Reference)>, Error> {
        items(&self.members)
    }
}

pub(crate) fn parse(json: &str) -> Result<Model, Error> {
    #[derive(Deserialize)]
    struct Document {
        metadata: Metadata,
        operations: Map<String, Value>,
        shapes: Map<String, Value>,
    }
    let document: Document = serde_json::from_str(json)?;
    Ok(Model {
        metadata: document.metadata,
        operations: items(&document.operations)?,
        shapes: items(&document.shapes)?,
    })
}

fn items<T: DeserializeOwned>(map: &Map<String, Value>) -> Result<Vec<(String, T)>, Error> {
    map.iter()
        .map(|(name, value)| {
            let item = T::deserialize(value)
                .map_err(|source| Error::Item { name: name.clone(), source })?;
            Ok((name.clone(), item))
        })
        .collect()
}

fn ok() -> u16 {
    200
}
