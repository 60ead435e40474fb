//! The constraints of the model, checked on the tree of a request, with every violation counted and
//! told in AWS's own form: `Value '…' at '…' failed to satisfy constraint: Member must …`. What the
//! service answers differently from its model is in [`deviations`].

mod deviations;
mod printed;

use crate::error::ServiceError;
use crate::schema::{Bound, Kind, Member, OperationSchema, Shape};
use crate::value::{Structure, Value};
use printed::{camel, key, printed};

/// How many violations are told. All are counted, but an answer must not outgrow its request.
const MOST_TOLD: usize = 100;

/// Checks the input of `operation`.
///
/// # Errors
/// 400 `ValidationException` with all violations, or what the service answers instead.
pub fn validate(operation: &OperationSchema, input: &Value) -> Result<(), ServiceError> {
    let mut check = Check { operation, count: 0, told: Vec::new(), later: None };
    if let Value::Structure(present) = input {
        check.structure(operation.input.members(), present, "");
    }
    if check.count > 0 {
        return Err(ServiceError::violations(check.count, &check.told));
    }
    check.later.map_or(Ok(()), Err)
}

#[derive(Debug)]
struct Check<'o> {
    operation: &'o OperationSchema,
    count: usize,
    told: Vec<String>,
    /// The first answer that is not a violation's; it comes when there is none.
    later: Option<ServiceError>,
}

impl Check<'_> {
    fn structure(&mut self, members: &[Member], present: &Structure, path: &str) {
        for member in members {
            let field = join(path, &camel(member.name));
            match present.get(member.name) {
                Some(value) => self.value(member.shape, value, &field),
                None if member.required => {
                    let null = if self.tells_values() { " null" } else { "" };
                    self.violation(|| violation(null, &field, NOT_NULL));
                }
                None => {}
            }
        }
    }

    fn value(&mut self, shape: &Shape, value: &Value, field: &str) {
        if let Some(answer) = deviations::answer(self.operation, shape, value) {
            self.later.get_or_insert(answer);
            return;
        }
        for constraint in broken(self.operation, shape, value) {
            self.violate(shape, value, field, &constraint);
        }
        match (&shape.kind, value) {
            (Kind::Structure(members), Value::Structure(present)) => {
                self.structure(members, present, field);
            }
            (Kind::List(element), Value::List(elements)) => {
                self.list(shape, element, elements, value, field);
            }
            (Kind::Map { key, value: element }, Value::Map(_)) => {
                self.map(shape, key, element, value, field);
            }
            _ => {}
        }
    }

    /// A list is told as a whole where its elements are simple, and by number where they are not.
    fn list(
        &mut self,
        shape: &Shape,
        element: &Shape,
        elements: &[Value],
        list: &Value,
        field: &str,
    ) {
        let operation = self.operation;
        if elements.iter().any(|value| is_broken_element(operation, element, value)) {
            let constraint = deviations::of_elements(operation, shape).unwrap_or_else(|| {
                let required = deviations::says_required(operation, shape);
                let all = of_element(operation, element, required);
                format!("Member must satisfy constraint: [{all}]")
            });
            self.violate(shape, list, field, &constraint);
        }
        for (number, value) in (1_usize..).zip(elements) {
            self.inside(element, value, || format!("{field}.{number}.member"));
        }
    }

    /// A map's keys and its simple values are told as a whole, other values by their key.
    fn map(&mut self, shape: &Shape, keys: &Shape, element: &Shape, map: &Value, field: &str) {
        let Value::Map(entries) = map else { return };
        let operation = self.operation;
        let is_broken = |key: &str| !broken(operation, keys, &Value::from(key)).is_empty();
        if entries.keys().any(|key| is_broken(key)) {
            let all = all_constraints(operation, keys).join(", ");
            let constraint = format!("Map keys must satisfy constraint: [{all}]");
            self.violate(shape, map, field, &constraint);
        }
        if entries.values().any(|entry| is_broken_element(operation, element, entry)) {
            let all = of_element(operation, element, true);
            let constraint = format!("Map value must satisfy constraint: [{all}]");
            self.violate(shape, map, field, &constraint);
        }
        for (name, entry) in entries {
            self.inside(element, entry, || format!("{field}.{}.member", key(name)));
        }
    }

    /// What is inside an element that is not simple.
    fn inside(&mut self, element: &Shape, value: &Value, field: impl FnOnce() -> String) {
        if !is_simple(element) && *value != Value::Null {
            self.value(element, value, &field());
        }
    }

    fn violate(&mut self, shape: &Shape, value: &Value, field: &str, constraint: &str) {
        let told = self.tells_values() && !is_sensitive(shape);
        self.violation(|| {
            if !told {
                return violation("", field, constraint);
            }
            violation(&format!(" '{}'", printed(value)), field, constraint)
        });
    }

    fn tells_values(&self) -> bool {
        deviations::tells_values(self.operation)
    }

    fn violation(&mut self, text: impl FnOnce() -> String) {
        self.count += 1;
        if self.told.len() < MOST_TOLD {
            self.told.push(text());
        }
    }
}

const NOT_NULL: &str = "Member must not be null";

fn violation(value: &str, field: &str, constraint: &str) -> String {
    format!("Value{value} at '{field}' failed to satisfy constraint: {constraint}")
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

/// Whether a value, or what is inside it, must not be printed.
fn is_sensitive(shape: &Shape) -> bool {
    shape.sensitive
        || match shape.kind {
            Kind::List(element) => is_sensitive(element),
            Kind::Map { key, value } => is_sensitive(key) || is_sensitive(value),
            _ => false,
        }
}

fn is_broken_element(operation: &OperationSchema, element: &Shape, value: &Value) -> bool {
    *value == Value::Null || (is_simple(element) && !broken(operation, element, value).is_empty())
}

/// The constraints of this value's own shape that it breaks.
fn broken(operation: &OperationSchema, shape: &Shape, value: &Value) -> Vec<String> {
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
        broken.push(pattern_text(operation, shape, pattern.source()));
    }
    if let Kind::Enum(values) = shape.kind
        && !values.contains(&text.as_str())
    {
        broken.push(enum_text(operation, shape, values));
    }
    broken
}

/// All constraints of a shape, in AWS's order.
fn all_constraints(operation: &OperationSchema, shape: &Shape) -> Vec<String> {
    let constraints = &shape.constraints;
    let mut all = Vec::new();
    all.extend(constraints.maximum.map(|bound| maximum(shape, bound)));
    all.extend(constraints.minimum.map(|bound| minimum(shape, bound)));
    let pattern = constraints.pattern;
    all.extend(pattern.map(|pattern| pattern_text(operation, shape, pattern.source())));
    if let Kind::Enum(values) = shape.kind {
        all.push(enum_text(operation, shape, values));
    }
    all
}

/// What an element of a list or a map must be.
fn of_element(operation: &OperationSchema, element: &Shape, required: bool) -> String {
    let mut all = all_constraints(operation, element);
    if required {
        all.push(NOT_NULL.to_owned());
    }
    all.join(", ")
}

fn pattern_text(operation: &OperationSchema, shape: &Shape, source: &str) -> String {
    let source = deviations::pattern(operation, shape, source);
    format!("Member must satisfy regular expression pattern: {source}")
}

fn enum_text(operation: &OperationSchema, shape: &Shape, values: &[&str]) -> String {
    match deviations::values(operation, shape, values) {
        Some(values) => format!("Member must satisfy enum value set: [{values}]"),
        None => "Member must satisfy enum value set".to_owned(),
    }
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
