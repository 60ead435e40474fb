//! Which operation a request is for, by its head alone: method, path, and the query parameters that
//! some routes differ in. A path is split first and decoded after, so that an encoded `/` in a label
//! stays part of it.

use percent_encoding::percent_decode_str;

use crate::error::ServiceError;
use crate::schema::{OperationSchema, Segment};

/// The operations of all services that are served, in the form that requests are matched with.
#[derive(Debug)]
pub struct Router {
    operations: Vec<&'static OperationSchema>,
}

/// A request's operation, with the parts of the path that are bound to members.
#[derive(Debug)]
pub struct RouteMatch {
    pub operation: &'static OperationSchema,
    pub labels: Labels,
}

/// Members of the input that are in the path, decoded.
pub type Labels = Vec<(&'static str, String)>;

impl Router {
    pub fn new<'a>(operations: impl IntoIterator<Item = &'a &'static OperationSchema>) -> Self {
        Self { operations: operations.into_iter().copied().collect() }
    }

    /// # Errors
    /// 404 `UnknownOperationException` where no operation has this method and path, and 400 where a
    /// label is no text.
    pub fn route(
        &self,
        method: &str,
        raw_path: &str,
        raw_query: &str,
    ) -> Result<RouteMatch, ServiceError> {
        let path: Vec<&str> = segments(raw_path).collect();
        let operation = self
            .operations
            .iter()
            .copied()
            .filter(|operation| operation.route.method == method)
            .filter(|operation| path_matches(operation.route.path, &path))
            .filter(|operation| query_matches(operation.route.query, raw_query))
            .max_by_key(|operation| rank(operation))
            .ok_or_else(ServiceError::unknown_operation)?;
        let labels = labels(operation.route.path, &path)?;
        Ok(RouteMatch { operation, labels })
    }
}

/// The parts between slashes. The models write some paths with a slash at the end, and clients
/// send it or not.
fn segments(raw_path: &str) -> impl Iterator<Item = &str> {
    let path = raw_path.strip_prefix('/').unwrap_or(raw_path);
    path.strip_suffix('/').unwrap_or(path).split('/')
}

fn path_matches(pattern: &[Segment], path: &[&str]) -> bool {
    match (pattern.split_first(), path.split_first()) {
        (None, None) => true,
        (Some((Segment::GreedyLabel(_), [])), Some((first, _))) => !first.is_empty(),
        (Some((Segment::Literal(literal), pattern)), Some((first, path))) => {
            literal == first && path_matches(pattern, path)
        }
        (Some((Segment::Label(_), pattern)), Some((first, path))) => {
            !first.is_empty() && path_matches(pattern, path)
        }
        (Some((Segment::GreedyLabel(_), _)), _) | (Some(_), None) | (None, Some(_)) => false,
    }
}

fn query_matches(fixed: &[(&str, &str)], raw_query: &str) -> bool {
    fixed.iter().all(|(name, value)| {
        query_parameters(raw_query).any(|(key, found)| key == *name && found == *value)
    })
}

/// The parameters of a query, decoded.
pub(crate) fn query_parameters(raw: &str) -> impl Iterator<Item = (String, String)> {
    raw.split('&').filter(|pair| !pair.is_empty()).map(|pair| {
        let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
        (decode_query(name), decode_query(value))
    })
}

fn decode_query(text: &str) -> String {
    percent_decode_str(&text.replace('+', " ")).decode_utf8_lossy().into_owned()
}

/// Of several operations that match, the one that says more about the request is meant.
fn rank(operation: &OperationSchema) -> (usize, usize) {
    let literals =
        operation.route.path.iter().filter(|part| matches!(part, Segment::Literal(_))).count();
    (literals, operation.route.query.len())
}

fn labels(pattern: &[Segment], path: &[&str]) -> Result<Labels, ServiceError> {
    let mut labels = Labels::new();
    for (index, part) in pattern.iter().enumerate() {
        let (member, text) = match part {
            Segment::Literal(_) => continue,
            Segment::Label(member) => {
                (*member, path.get(index).copied().unwrap_or_default().into())
            }
            Segment::GreedyLabel(member) => {
                (*member, path.get(index..).unwrap_or_default().join("/"))
            }
        };
        labels.push((member, decode_label(&text)?));
    }
    Ok(labels)
}

fn decode_label(text: &str) -> Result<String, ServiceError> {
    percent_decode_str(text)
        .decode_utf8()
        .map(std::borrow::Cow::into_owned)
        .map_err(|error| ServiceError::serialization(format!("The path is not UTF-8: {error}")))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lambda::routes::OPERATIONS;

    fn routed(method: &str, target: &str) -> String {
        let (path, query) = target.split_once('?').unwrap_or((target, ""));
        match Router::new(OPERATIONS).route(method, path, query) {
            Ok(found) => format!("{} {:?}", found.operation.name, found.labels),
            Err(error) => error.code().to_owned(),
        }
    }

    #[test]
    fn routes_that_differ_in_a_verb_or_a_parameter_are_told_apart() {
        let requests = [
            ("GET", "/2015-03-31/functions"),
            ("GET", "/2015-03-31/functions/"),
            ("POST", "/2015-03-31/functions"),
            ("GET", "/2015-03-31/functions/f"),
            ("DELETE", "/2015-03-31/functions/f?Qualifier=1"),
            ("GET", "/2018-10-31/layers"),
            ("GET", "/2018-10-31/layers?find=LayerVersion&Arn=a"),
            ("GET", "/2018-10-31/layers/l/versions/1"),
            ("GET", "/2021-10-31/functions/f/url"),
            ("GET", "/2021-10-31/functions/f/urls"),
            ("GET", "/2019-09-30/functions/f/provisioned-concurrency?Qualifier=1"),
            ("GET", "/2019-09-30/functions/f/provisioned-concurrency?List=ALL"),
            ("PATCH", "/2015-03-31/functions/f"),
            ("GET", "/2015-03-31/functions//configuration"),
            ("GET", "/"),
            ("POST", "/2099-01-01/functions"),
        ];
        let table: Vec<String> = requests
            .iter()
            .map(|(method, target)| format!("{method} {target}: {}", routed(method, target)))
            .collect();
        insta::assert_snapshot!(table.join("\n"));
    }

    #[test]
    fn a_label_is_split_first_and_decoded_after() {
        let arn = "arn%3Aaws%3Alambda%3Aus-east-1%3A000000000000%3Afunction%3Af%3A%24LATEST";
        assert_eq!(
            routed("POST", &format!("/2015-03-31/functions/{arn}/invocations")),
            r#"Invoke [("FunctionName", "arn:aws:lambda:us-east-1:000000000000:function:f:$LATEST")]"#
        );
        assert_eq!(
            routed("GET", "/2015-03-31/functions/a%2Fb"),
            r#"GetFunction [("FunctionName", "a/b")]"#
        );
        assert_eq!(routed("GET", "/2015-03-31/functions/%FF"), "SerializationException");
    }

    #[test]
    fn every_operation_is_found_by_its_own_route() {
        for operation in OPERATIONS {
            let path: Vec<&str> = operation
                .route
                .path
                .iter()
                .map(|part| match part {
                    Segment::Literal(literal) => literal,
                    Segment::Label(_) | Segment::GreedyLabel(_) => "x",
                })
                .collect();
            let query: Vec<String> = operation
                .route
                .query
                .iter()
                .map(|(name, value)| format!("{name}={value}"))
                .collect();
            let found = Router::new(OPERATIONS)
                .route(operation.route.method, &format!("/{}", path.join("/")), &query.join("&"))
                .unwrap();
            assert_eq!(found.operation.name, operation.name);
        }
    }
}
