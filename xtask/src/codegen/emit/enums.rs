//! `enums.rs`: an enum for every string with a value set.

use super::super::ir::{Kind, Service, Variant};
use super::super::names;
use super::*;

pub(super) fn emit(service: &Service) -> String {
    let mut text = String::from("//! Enums, with the model's values.\n\n");
    text.push_str("use std::fmt;\nuse std::str::FromStr;\n\n");
    text.push_str("use crate::convert::{FromValue, IntoValue, Mismatch};\n");
    text.push_str("use crate::value::Value;\n\n");
    for shape in service.shapes.values() {
        if let Kind::Enum(variants) = &shape.kind {
            enumeration(&names::type_name(&shape.name), variants, &mut text);
        }
    }
    text
}

fn enumeration(name: &str, variants: &[Variant], text: &mut String) {
    put!(text, "#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]");
    put!(text, "pub enum {name} {{");
    for variant in variants {
        put!(text, "{},", variant.name);
    }
    put!(text, "}}\n\nimpl {name} {{");
    put!(text, "/// Every value, in the model's order.");
    put!(text, "pub const ALL: &'static [Self] = &[");
    for variant in variants {
        put!(text, "Self::{},", variant.name);
    }
    put!(text, "];\n");
    put!(text, "pub fn as_str(self) -> &'static str {{ match self {{");
    for variant in variants {
        put!(text, "Self::{} => {},", variant.name, literal(&variant.value));
    }
    put!(text, "}} }}\n}}\n");
    conversions(name, text);
}

fn conversions(name: &str, text: &mut String) {
    put!(
        text,
        "impl FromStr for {name} {{
            type Err = Mismatch;

            fn from_str(text: &str) -> Result<Self, Mismatch> {{
                let known = Self::ALL.iter().find(|value| value.as_str() == text);
                known.copied().ok_or_else(|| Mismatch::UnknownVariant(text.to_owned()))
            }}
        }}

        impl fmt::Display for {name} {{
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {{
                f.write_str(self.as_str())
            }}
        }}

        impl From<{name}> for String {{
            fn from(value: {name}) -> Self {{
                value.as_str().to_owned()
            }}
        }}

        impl FromValue for {name} {{
            fn from_value(value: Value) -> Result<Self, Mismatch> {{
                String::from_value(value)?.parse()
            }}
        }}

        impl IntoValue for {name} {{
            fn into_value(self) -> Value {{
                Value::from(self.as_str())
            }}
        }}
        "
    );
}
