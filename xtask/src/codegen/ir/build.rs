//! From the model to the IR.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use serde_json::Number;

use super::{
    Bound, Error, ErrorShape, Items, JsonVersion, Kind, Location, Member, Operation, Protocol,
    Service, Shape, TimestampFormat, Variant, routes,
};
use crate::codegen::model::{self, Model};
use crate::codegen::names;
use crate::codegen::services::{self, Listed};

pub(crate) fn build(service: &'static services::Service, model: &Model) -> Result<Service, Error> {
    let protocol = protocol(&model.metadata)?;
    let mut shapes = BTreeMap::new();
    let mut errors = Vec::new();
    for (name, shape) in &model.shapes {
        if shape.exception {
            errors.push(error(name, shape)?);
        } else {
            shapes.insert(name.clone(), self::shape(name, shape)?);
        }
    }
    let unlisted = unlisted(service, model)?;
    let operations = operations(service, model, &mut shapes)?;
    if let Listed::Named(_) = service.operations {
        errors.retain(|error| is_answered(service, &operations, &error.name));
    }
    errors.sort_by(|one, other| one.name.cmp(&other.name));
    inherit_timestamp_formats(model, &mut shapes)?;
    keep_reachable(&mut shapes, &operations, &errors)?;
    box_recursive(&mut shapes);
    Ok(Service {
        module: service.module,
        signing_name: signing_name(&model.metadata).to_owned(),
        protocol,
        refusal: service.refusal,
        answering: service.answering,
        shapes,
        errors,
        operations,
        unlisted,
    })
}

fn protocol(metadata: &model::Metadata) -> Result<Protocol, Error> {
    let needed = |value: &Option<String>, part| {
        let missing = || Error::Metadata { protocol: metadata.protocol.clone(), part };
        value.clone().ok_or_else(missing)
    };
    Ok(match metadata.protocol.as_str() {
        "rest-json" => Protocol::RestJson,
        "json" => Protocol::AwsJson {
            version: match needed(&metadata.json_version, "jsonVersion")?.as_str() {
                "1.0" => JsonVersion::V1_0,
                "1.1" => JsonVersion::V1_1,
                other => return Err(Error::Protocol(format!("json {other}"))),
            },
            target_prefix: needed(&metadata.target_prefix, "targetPrefix")?,
        },
        "query" => Protocol::Query {
            version: needed(&metadata.api_version, "apiVersion")?,
            namespace: needed(&metadata.xml_namespace, "xmlNamespace")?,
        },
        other => return Err(Error::Protocol(other.to_owned())),
    })
}

fn signing_name(metadata: &model::Metadata) -> &str {
    metadata.signing_name.as_deref().unwrap_or(&metadata.endpoint_prefix)
}

/// The operations that are not generated. What is listed must be there.
fn unlisted(service: &services::Service, model: &Model) -> Result<Vec<String>, Error> {
    let Listed::Named(names) = service.operations else { return Ok(Vec::new()) };
    let exists = |name: &str| model.operations.iter().any(|(operation, _)| operation == name);
    if let Some(missing) = names.iter().copied().find(|name| !exists(name)) {
        return Err(Error::MissingOperation(missing));
    }
    let others = model.operations.iter().map(|(name, _)| name);
    let mut others: Vec<String> =
        others.filter(|name| !names.contains(&name.as_str())).cloned().collect();
    others.sort();
    Ok(others)
}

/// Whether an error is one of an operation's, or the service's refusal.
fn is_answered(service: &services::Service, operations: &[Operation], error: &str) -> bool {
    service.refusal == Some(error)
        || operations.iter().any(|operation| operation.errors.iter().any(|name| name == error))
}

fn shape(name: &str, shape: &model::Shape) -> Result<Shape, Error> {
    Ok(Shape {
        name: name.to_owned(),
        kind: kind(name, shape)?,
        minimum: bound(name, shape.min.as_ref())?,
        maximum: bound(name, shape.max.as_ref())?,
        pattern: shape.pattern.clone(),
        sensitive: shape.sensitive,
        items: items(shape),
    })
}

/// The names that forms and XML have; JSON has none.
fn items(shape: &model::Shape) -> Items {
    let name = |reference: &Option<model::Reference>| {
        reference.as_ref().and_then(|reference| reference.location_name.clone())
    };
    let entry = match (name(&shape.key), name(&shape.value)) {
        (None, None) => None,
        (key, value) => Some((
            key.unwrap_or_else(|| "key".to_owned()),
            value.unwrap_or_else(|| "value".to_owned()),
        )),
    };
    Items { flattened: shape.flattened, element: name(&shape.member), entry }
}

fn kind(name: &str, shape: &model::Shape) -> Result<Kind, Error> {
    let incomplete = |part| Error::Incomplete { shape: name.to_owned(), part };
    let target = |reference: &Option<model::Reference>, part| {
        reference.as_ref().map(|found| found.shape.clone()).ok_or_else(|| incomplete(part))
    };
    Ok(match (shape.kind.as_str(), &shape.values) {
        ("string" | "character", Some(values)) => Kind::Enum(variants(name, values)?),
        ("string" | "character", None) => Kind::String,
        ("blob", _) => Kind::Blob,
        ("boolean", _) => Kind::Boolean,
        ("integer", _) => Kind::Integer,
        ("long", _) => Kind::Long,
        ("float", _) => Kind::Float,
        ("double", _) => Kind::Double,
        ("timestamp", _) => Kind::Timestamp,
        ("list", _) => Kind::List(target(&shape.member, "member")?),
        ("map", _) => {
            Kind::Map { key: target(&shape.key, "key")?, value: target(&shape.value, "value")? }
        }
        ("structure", _) if shape.eventstream => Kind::EventStream(members(name, shape)?),
        ("structure", _) if !shape.document => Kind::Structure(members(name, shape)?),
        (other, _) => {
            let kind = if shape.document { "document" } else { other };
            return Err(Error::Kind { shape: name.to_owned(), kind: kind.to_owned() });
        }
    })
}

fn variants(name: &str, values: &[String]) -> Result<Vec<Variant>, Error> {
    let mut seen = HashSet::new();
    values
        .iter()
        .map(|value| {
            let variant = names::variant(value);
            if !seen.insert(variant.clone()) {
                return Err(Error::Variant { shape: name.to_owned(), variant });
            }
            Ok(Variant { name: variant, value: value.clone() })
        })
        .collect()
}

fn bound(name: &str, bound: Option<&Number>) -> Result<Option<Bound>, Error> {
    let Some(number) = bound else { return Ok(None) };
    if let Some(integer) = number.as_i64() {
        return Ok(Some(Bound::Integer(integer)));
    }
    match number.as_f64() {
        Some(double) => Ok(Some(Bound::Double(double))),
        None => Err(Error::Bound { shape: name.to_owned(), bound: number.to_string() }),
    }
}

fn members(name: &str, shape: &model::Shape) -> Result<Vec<Member>, Error> {
    shape
        .members()?
        .into_iter()
        .map(|(member, reference)| self::member(name, shape, member, reference))
        .collect()
}

fn member(
    owner: &str,
    shape: &model::Shape,
    name: String,
    reference: model::Reference,
) -> Result<Member, Error> {
    if reference.jsonvalue {
        return Err(Error::JsonValue { shape: owner.to_owned(), member: name });
    }
    let location = location(owner, shape, &name, reference.location.as_deref())?;
    let wire_name = reference.location_name.unwrap_or_else(|| name.clone());
    let wire_name = match location {
        Location::Header | Location::HeaderPrefix => wire_name.to_lowercase(),
        _ => wire_name,
    };
    let format = reference.timestamp_format.as_deref();
    Ok(Member {
        field: names::field(&name),
        required: shape.required.contains(&name),
        timestamp_format: timestamp_format(owner, &name, format)?,
        shape: reference.shape,
        location,
        wire_name,
        name,
        boxed: false,
        flattened: reference.flattened,
    })
}

fn location(
    owner: &str,
    shape: &model::Shape,
    name: &str,
    location: Option<&str>,
) -> Result<Location, Error> {
    Ok(match location {
        _ if shape.payload.as_deref() == Some(name) => Location::Payload,
        None => Location::Body,
        Some("uri") => Location::Label,
        Some("querystring") => Location::Query,
        Some("header") => Location::Header,
        Some("headers") => Location::HeaderPrefix,
        Some("statusCode") => Location::StatusCode,
        Some(other) => {
            let (shape, member) = (owner.to_owned(), name.to_owned());
            return Err(Error::Location { shape, member, location: other.to_owned() });
        }
    })
}

fn timestamp_format(
    owner: &str,
    name: &str,
    format: Option<&str>,
) -> Result<Option<TimestampFormat>, Error> {
    Ok(Some(match format {
        None => return Ok(None),
        Some("unixTimestamp") => TimestampFormat::EpochSeconds,
        Some("iso8601") => TimestampFormat::DateTime,
        Some("rfc822") => TimestampFormat::HttpDate,
        Some(other) => {
            let (shape, member) = (owner.to_owned(), name.to_owned());
            return Err(Error::TimestampFormat { shape, member, format: other.to_owned() });
        }
    }))
}

fn error(name: &str, shape: &model::Shape) -> Result<ErrorShape, Error> {
    let details = shape.error.as_ref();
    let default_status = if shape.fault { 500 } else { 400 };
    Ok(ErrorShape {
        name: name.to_owned(),
        code: details.and_then(|error| error.code.clone()).unwrap_or_else(|| name.to_owned()),
        status: details.and_then(|error| error.http_status_code).unwrap_or(default_status),
        server_fault: shape.fault,
        members: members(name, shape)?,
    })
}

fn operations(
    service: &'static services::Service,
    model: &Model,
    shapes: &mut BTreeMap<String, Shape>,
) -> Result<Vec<Operation>, Error> {
    let mut inputs = HashSet::new();
    let mut operations = Vec::new();
    for (name, operation) in &model.operations {
        if let Listed::Named(names) = service.operations
            && !names.contains(&name.as_str())
        {
            continue;
        }
        let input = end(shapes, operation.input.as_ref(), || format!("{name}Request"));
        let output = end(shapes, operation.output.as_ref(), || format!("{name}Response"));
        if !inputs.insert(input.clone()) {
            return Err(Error::SharedInput { operation: name.clone(), shape: input });
        }
        let answering =
            service.answering(name).ok_or_else(|| Error::Unclaimed { operation: name.clone() })?;
        let (path, query) = routes::parse(&operation.http.request_uri);
        routes::check(name, &operation.http.request_uri, &path, shapes.get(&input))?;
        operations.push(Operation {
            name: name.clone(),
            action: service.action(name).to_owned(),
            answering: answering.name,
            method: operation.http.method.clone(),
            path,
            query,
            status: operation.http.response_code,
            input,
            output,
            result_wrapper: operation.output.as_ref().and_then(|end| end.result_wrapper.clone()),
            errors: operation.errors.iter().map(|error| error.shape.clone()).collect(),
            body_limit: service.body_limit(name),
        });
    }
    operations.sort_by(|one, other| one.name.cmp(&other.name));
    Ok(operations)
}

/// The shape at one end of an operation; an empty structure where the model has none.
fn end(
    shapes: &mut BTreeMap<String, Shape>,
    reference: Option<&model::Reference>,
    default: impl FnOnce() -> String,
) -> String {
    if let Some(reference) = reference {
        return reference.shape.clone();
    }
    let name = default();
    shapes.entry(name.clone()).or_insert_with(|| Shape {
        name: name.clone(),
        kind: Kind::Structure(Vec::new()),
        minimum: None,
        maximum: None,
        pattern: None,
        sensitive: false,
        items: Items::default(),
    });
    name
}

/// A member has the timestamp format of its shape, unless it has one of its own.
fn inherit_timestamp_formats(
    model: &Model,
    shapes: &mut BTreeMap<String, Shape>,
) -> Result<(), Error> {
    let mut formats = BTreeMap::new();
    for (name, shape) in &model.shapes {
        if let Some(format) = timestamp_format(name, "", shape.timestamp_format.as_deref())? {
            formats.insert(name.as_str(), format);
        }
    }
    for shape in shapes.values_mut() {
        if let Kind::Structure(members) | Kind::EventStream(members) = &mut shape.kind {
            for member in members {
                let inherited = formats.get(member.shape.as_str()).copied();
                member.timestamp_format = member.timestamp_format.or(inherited);
            }
        }
    }
    Ok(())
}

/// Leaves out shapes that no operation and no error leads to.
fn keep_reachable(
    shapes: &mut BTreeMap<String, Shape>,
    operations: &[Operation],
    errors: &[ErrorShape],
) -> Result<(), Error> {
    let ends = operations.iter().flat_map(|operation| [&operation.input, &operation.output]);
    let of_errors = errors.iter().flat_map(|error| &error.members).map(|member| &member.shape);
    let mut waiting: Vec<String> = ends.chain(of_errors).cloned().collect();
    let mut reached = BTreeSet::new();
    while let Some(name) = waiting.pop() {
        let shape = shapes.get(&name).ok_or_else(|| Error::MissingShape(name.clone()))?;
        if reached.insert(name) {
            waiting.extend(targets(shape).map(str::to_owned));
        }
    }
    shapes.retain(|name, _| reached.contains(name));
    Ok(())
}

fn targets(shape: &Shape) -> Box<dyn Iterator<Item = &str> + '_> {
    match &shape.kind {
        Kind::List(member) => Box::new(std::iter::once(member.as_str())),
        Kind::Map { key, value } => Box::new([key.as_str(), value.as_str()].into_iter()),
        Kind::Structure(members) | Kind::EventStream(members) => {
            Box::new(members.iter().map(|member| member.shape.as_str()))
        }
        _ => Box::new(std::iter::empty()),
    }
}

/// Boxes members by which a structure contains itself without a list or a map between.
fn box_recursive(shapes: &mut BTreeMap<String, Shape>) {
    let mut direct: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (name, shape) in shapes.iter() {
        if let Kind::Structure(members) | Kind::EventStream(members) = &shape.kind {
            direct.insert(name.clone(), members.iter().map(|m| m.shape.clone()).collect());
        }
    }
    for (name, shape) in shapes.iter_mut() {
        if let Kind::Structure(members) | Kind::EventStream(members) = &mut shape.kind {
            for member in members {
                member.boxed = leads_to(&direct, &member.shape, name);
            }
        }
    }
}

fn leads_to(direct: &BTreeMap<String, Vec<String>>, from: &str, to: &str) -> bool {
    let mut waiting = vec![from];
    let mut seen = HashSet::new();
    while let Some(name) = waiting.pop() {
        if name == to {
            return true;
        }
        if seen.insert(name) {
            waiting.extend(direct.get(name).into_iter().flatten().map(String::as_str));
        }
    }
    false
}
