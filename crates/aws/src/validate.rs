//! The constraints of the model, checked on the tree of a request, with every violation counted and
//! told in AWS's own form: `Value '…' at '…' failed to satisfy constraint: Member must …`. What the
//! service answers differently from its model is in [`deviations`].

mod deviations;
mod printed;

use crate::error::ServiceError;
use crate::schema::{Bound, Kind, Member, OperationSchema, Shape};
use crate::value::{Structure, Value};
use printed::{Printed, camel};

/// Checks the input of `operation`.
///
/// # Errors
/// 400 `ValidationException` with all violations, or what the service answers instead.
pub fn validate(operation: &OperationSchema, input: &Value) -> Result<(), ServiceError> {
    let mut check = Check::default();
    if let Value::Structure(present) = input {
        check.structure(operation.input.members(), present, "");
    }
    if !check.violations.is_empty() {
        return Err(ServiceError::validation(&check.violations));
    }
    check.deviation.map_or(Ok(()), Err)
}

#[derive(Debug, Default)]
struct Check {
    violations: Vec<String>,
    /// The first answer that is not a violation's; it comes when there is none.
    deviation: Option<ServiceError>,
}

impl Check {
    fn structure(&mut self, members: &[Member], present: &Structure, path: &str) {
        for member in members {
            let field = join(path, &camel(member.name));
            match present.get(member.name) {
                Some(value) => self.value(member.shape, value, &field),
                None if member.required => self.violations.push(format!(
                    "Value null at '{field}' failed to satisfy constraint: Member must not be null"
                )),
                None => {}
            }
        }
    }

    fn value(&mut self, shape: &Shape, value: &Value, field: &str) {
        if let Some(answer) = deviations::answer(shape, value) {
            self.deviation.get_or_insert(answer);
            return;
        }
        for constraint in broken(shape, value) {
            self.violate(value, field, &constraint);
        }
        match (&shape.kind, value) {
            (Kind::Structure(members), Value::Structure(present)) => {
                self.structure(members, present, field);
            }
            (Kind::List(element), Value::List(elements)) => {
                self.elements(element, elements, value, field);
            }
            (Kind::Map { key, value: element }, Value::Map(entries)) => {
                if entries.keys().any(|text| !broken(key, &Value::from(text.as_str())).is_empty()) {
                    let all = all_constraints(key).join(", ");
                    self.violate(
                        value,
                        field,
                        &format!("Map keys must satisfy constraint: [{all}]"),
                    );
                }
                if entries.values().any(|entry| is_broken_element(element, entry)) {
                    let all = element_constraints(element);
                    self.violate(
                        value,
                        field,
                        &format!("Map value must satisfy constraint: [{all}]"),
                    );
                }
                for (name, entry) in entries {
                    self.inside(element, entry, &format!("{field}.{name}.member"));
                }
            }
            _ => {}
        }
    }

    /// A list is told as a whole where its elements are simple, and by number where they are not.
    fn elements(&mut self, element: &Shape, elements: &[Value], list: &Value, field: &str) {
        if elements.iter().any(|value| is_broken_element(element, value)) {
            let all = element_constraints(element);
            self.violate(list, field, &format!("Member must satisfy constraint: [{all}]"));
        }
        for (number, value) in (1_usize..).zip(elements) {
            self.inside(element, value, &format!("{field}.{number}.member"));
        }
    }

    /// What is inside an element that is not simple.
    fn inside(&mut self, element: &Shape, value: &Value, field: &str) {
        if !is_simple(element) && *value != Value::Null {
            self.value(element, value, field);
        }
    }

    fn violate(&mut self, value: &Value, field: &str, constraint: &str) {
        self.violations.push(format!(
            "Value '{}' at '{field}' failed to satisfy constraint: {constraint}",
            Printed(value)
        ));
    }
}

fn join(path: &str, name: &str) -> String {
    if path.is_empty() { name.to_owned() } else { format!("{path}.{name}") }
}

fn is_simple(shape: &Shape) -> bool {
    !matches!(
        shape.kind,
        Kind::List(_) | Kind::Map { .. } | Kind::Structure(_) | Kind::EventStream(_)
    )
}

fn is_broken_element(element: &Shape, value: &Value) -> bool {
    *value == Value::Null || (is_simple(element) && !broken(element, value).is_empty())
}

/// The constraints of this value's own shape that it breaks.
fn broken(shape: &Shape, value: &Value) -> Vec<String> {
    let size = Size::of(value);
    let constraints = &shape.constraints;
    let over = constraints.maximum.filter(|bound| size.is_some_and(|size| size.exceeds(*bound)));
    let under =
        constraints.minimum.filter(|bound| size.is_some_and(|size| size.falls_short(*bound)));
    let mut broken = Vec::new();
    broken.extend(over.map(|bound| maximum(shape, bound)));
    broken.extend(under.map(|bound| minimum(shape, bound)));
    let Value::String(text) = value else { return broken };
    if let Some(pattern) = constraints.pattern.filter(|pattern| !pattern.matches(text)) {
        broken.push(pattern_text(pattern.source()));
    }
    if let Kind::Enum(values) = shape.kind
        && !values.contains(&text.as_str())
    {
        broken.push(enum_text(shape, values));
    }
    broken
}

/// All constraints of a shape, in AWS's order.
fn all_constraints(shape: &Shape) -> Vec<String> {
    let constraints = &shape.constraints;
    let mut all = Vec::new();
    all.extend(constraints.maximum.map(|bound| maximum(shape, bound)));
    all.extend(constraints.minimum.map(|bound| minimum(shape, bound)));
    all.extend(constraints.pattern.map(|pattern| pattern_text(pattern.source())));
    if let Kind::Enum(values) = shape.kind {
        all.push(enum_text(shape, values));
    }
    all
}

/// What an element of a list or a map must be: never null, besides its own constraints.
fn element_constraints(element: &Shape) -> String {
    let mut all = all_constraints(element);
    all.push("Member must not be null".to_owned());
    all.join(", ")
}

fn pattern_text(source: &str) -> String {
    format!("Member must satisfy regular expression pattern: {source}")
}

fn enum_text(shape: &Shape, values: &[&str]) -> String {
    let values = deviations::enum_order(shape.name).unwrap_or(values).join(", ");
    format!("Member must satisfy enum value set: [{values}]")
}

fn maximum(shape: &Shape, bound: Bound) -> String {
    format!("Member must have {} less than or equal to {}", measure(shape), printed::bound(bound))
}

fn minimum(shape: &Shape, bound: Bound) -> String {
    format!(
        "Member must have {} greater than or equal to {}",
        measure(shape),
        printed::bound(bound)
    )
}

fn measure(shape: &Shape) -> &'static str {
    match shape.kind {
        Kind::Integer | Kind::Long | Kind::Float | Kind::Double => "value",
        _ => "length",
    }
}

/// What bounds are compared with: a number's value, anything else's length.
#[derive(Debug, Clone, Copy)]
enum Size {
    Integer(i64),
    Double(f64),
}

impl Size {
    fn of(value: &Value) -> Option<Self> {
        let length = match value {
            Value::Integer(number) => return Some(Self::Integer(*number)),
            Value::Double(number) => return Some(Self::Double(*number)),
            // AWS counts as Java does.
            Value::String(text) => text.encode_utf16().count(),
            Value::Blob(bytes) => bytes.len(),
            Value::List(elements) => elements.len(),
            Value::Map(entries) => entries.len(),
            Value::Null | Value::Boolean(_) | Value::Timestamp(_) | Value::Structure(_) => {
                return None;
            }
        };
        Some(Self::Integer(i64::try_from(length).unwrap_or(i64::MAX)))
    }

    fn exceeds(self, bound: Bound) -> bool {
        match (self, bound) {
            (Self::Integer(size), Bound::Integer(bound)) => size > bound,
            (size, bound) => size.as_f64() > as_f64(bound),
        }
    }

    fn falls_short(self, bound: Bound) -> bool {
        match (self, bound) {
            (Self::Integer(size), Bound::Integer(bound)) => size < bound,
            (size, bound) => size.as_f64() < as_f64(bound),
        }
    }

    #[expect(clippy::cast_precision_loss, reason = "compared with a bound that is a double")]
    fn as_f64(self) -> f64 {
        match self {
            Self::Integer(size) => size as f64,
            Self::Double(size) => size,
        }
    }
}

#[expect(clippy::cast_precision_loss, reason = "compared with a value that is a double")]
fn as_f64(bound: Bound) -> f64 {
    match bound {
        Bound::Integer(bound) => bound as f64,
        Bound::Double(bound) => bound,
    }
}

#[cfg(test)]
mod tests;
