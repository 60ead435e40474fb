//! A model's `requestUri` taken apart: `/a/{Label}/{Rest+}?fixed=value`.

use super::{Error, Kind, Location, Segment, Shape};

type Query = Vec<(String, String)>;

pub(super) fn parse(uri: &str) -> (Vec<Segment>, Query) {
    let (path, query) = uri.split_once('?').unwrap_or((uri, ""));
    let segments = path.split('/').filter(|part| !part.is_empty()).map(segment).collect();
    let parameters = query
        .split('&')
        .filter(|part| !part.is_empty())
        .map(|part| part.split_once('=').unwrap_or((part, "")))
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
        .collect();
    (segments, parameters)
}

/// That every label of the path is a label of the input.
pub(super) fn check(
    operation: &str,
    uri: &str,
    path: &[Segment],
    input: Option<&Shape>,
) -> Result<(), Error> {
    let members = match input.map(|shape| &shape.kind) {
        Some(Kind::Structure(members)) => members.as_slice(),
        _ => &[],
    };
    for segment in path {
        let (Segment::Label(label) | Segment::GreedyLabel(label)) = segment else { continue };
        let bound = members
            .iter()
            .any(|member| member.location == Location::Label && member.wire_name == *label);
        if !bound {
            let (operation, path) = (operation.to_owned(), uri.to_owned());
            return Err(Error::Label { operation, path, label: label.clone() });
        }
    }
    Ok(())
}

fn segment(part: &str) -> Segment {
    let Some(label) = part.strip_prefix('{').and_then(|rest| rest.strip_suffix('}')) else {
        return Segment::Literal(part.to_owned());
    };
    match label.strip_suffix('+') {
        Some(greedy) => Segment::GreedyLabel(greedy.to_owned()),
        None => Segment::Label(label.to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_uri_is_segments_and_fixed_parameters() {
        let (path, query) = parse("/2018/layers/{Name}/{Rest+}?find=LayerVersion&List");
        let literal = |text: &str| Segment::Literal(text.to_owned());
        assert_eq!(
            path,
            [
                literal("2018"),
                literal("layers"),
                Segment::Label("Name".to_owned()),
                Segment::GreedyLabel("Rest".to_owned()),
            ]
        );
        let pair = |name: &str, value: &str| (name.to_owned(), value.to_owned());
        assert_eq!(query, [pair("find", "LayerVersion"), pair("List", "")]);
    }
}
