//! `cresset layers`: what the layers of a function bring, and which of them wins.

use cresset_functions::FunctionLayers;

use crate::admin::{self, Done, Question};
use crate::arguments::{LayersAction, OutputFormat};
use crate::configuration::Configuration;
use crate::report;

pub(crate) fn run(configuration: &Configuration, action: LayersAction) -> u8 {
    let LayersAction::Inspect { function, account, format } = action;
    let region = configuration.region.clone();
    let question = Question::Layers { function, account, region };
    match admin::ask(&configuration.data_dir, question) {
        Ok(Done::Layers(layers)) => report::print(&shown(&layers, format)),
        Ok(Done::Created(..) | Done::Listed(_) | Done::Revoked(_)) => {
            report::failure(&admin::Error::OtherAnswer)
        }
        Err(error) => report::failure(&error),
    }
}

fn shown(layers: &FunctionLayers, format: OutputFormat) -> String {
    match format {
        OutputFormat::Text => layers.to_string(),
        OutputFormat::Json => format!("{:#}\n", serde_json::json!(layers)),
    }
}
