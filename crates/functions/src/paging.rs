//! Pages of a list. A marker names the last item that was shown, so that a page goes on at the
//! right place whatever was created or deleted since.

use std::ops::Bound;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

use crate::refusal::Refusal;

/// Items of a page if the client does not say how many.
const DEFAULT: usize = 50;

/// The most items of a page, whatever the client says: AWS's for functions and versions.
pub(crate) const MAX_CONFIGURATIONS: usize = 50;

/// The model's bound.
pub(crate) const MAX_ALIASES: usize = 10_000;

/// AWS's, of event source mappings, and as many if the client does not say how many.
const MAX_MAPPINGS: usize = 100;

/// Where a page begins.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Start {
    First,
    After(String),
}

/// Some items, and the marker of the page after them.
#[derive(Debug)]
pub(crate) struct Page<T> {
    pub(crate) items: Vec<T>,
    pub(crate) next: Option<String>,
}

impl Start {
    pub(crate) fn as_bound(&self) -> Bound<&str> {
        match self {
            Self::First => Bound::Unbounded,
            Self::After(last) => Bound::Excluded(last),
        }
    }
}

impl<T> Page<T> {
    /// The first `size` of `rest`, and the marker of the last of them if there are more.
    pub(crate) fn of(
        rest: impl IntoIterator<Item = T>,
        size: usize,
        marker: impl FnOnce(&T) -> String,
    ) -> Self {
        let mut rest = rest.into_iter();
        let items: Vec<T> = rest.by_ref().take(size).collect();
        let more = rest.next().is_some();
        let next = items.last().filter(|_| more).map(marker);
        Self { items, next }
    }
}

/// What comes after the marked item among `$LATEST`, versions by number and aliases by name, which
/// may have gone since.
pub(crate) fn after<T>(
    all: impl Iterator<Item = T>,
    start: &Start,
    qualifier: impl Fn(&T) -> &str,
) -> impl Iterator<Item = T> {
    let last = match start {
        Start::First => None,
        Start::After(last) => Some(rank(last)),
    };
    all.filter(move |it| last.as_ref().is_none_or(|last| rank(qualifier(it)) > *last))
}

fn rank(qualifier: &str) -> (u8, u64, String) {
    match qualifier.parse() {
        Ok(number) => (1, number, String::new()),
        Err(_) if qualifier.starts_with('$') => (0, 0, String::new()),
        Err(_) => (2, 0, qualifier.to_owned()),
    }
}

pub(crate) fn size(asked: Option<i32>, most: usize) -> usize {
    let asked = asked.and_then(|asked| usize::try_from(asked).ok());
    asked.unwrap_or(DEFAULT).clamp(1, most)
}

/// Pages of event source mappings are longer.
pub(crate) fn size_of_mappings(asked: Option<i32>) -> usize {
    asked.map_or(MAX_MAPPINGS, |asked| size(Some(asked), MAX_MAPPINGS))
}

pub(crate) fn marker(last: &str) -> String {
    URL_SAFE_NO_PAD.encode(last)
}

/// # Errors
/// A marker that none of our answers has had.
pub(crate) fn start(marker: Option<&str>) -> Result<Start, Refusal> {
    let Some(marker) = marker.filter(|marker| !marker.is_empty()) else { return Ok(Start::First) };
    let bytes = URL_SAFE_NO_PAD.decode(marker).ok().ok_or(Refusal::BadMarker)?;
    String::from_utf8(bytes).map(Start::After).ok().ok_or(Refusal::BadMarker)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_says_where_the_next_one_begins() {
        let page = Page::of(["a", "b", "c"], 2, |last| marker(last));
        assert_eq!(page.items, ["a", "b"]);
        assert_eq!(start(page.next.as_deref()), Ok(Start::After("b".to_owned())));
        assert!(Page::of(["a", "b"], 2, |last| marker(last)).next.is_none());
    }

    #[test]
    fn qualifiers_go_on_after_the_marked_one_even_where_it_has_gone() {
        let rest = |last: &str| {
            let all = ["$LATEST", "2", "10", "a", "c"].into_iter();
            after(all, &Start::After(last.to_owned()), |it| it).collect::<Vec<_>>()
        };
        assert_eq!(rest("$LATEST"), ["2", "10", "a", "c"]);
        assert_eq!(rest("3"), ["10", "a", "c"]);
        assert_eq!(rest("b"), ["c"]);
    }

    #[test]
    fn a_foreign_marker_is_refused() {
        assert_eq!(start(Some("not base64!")), Err(Refusal::BadMarker));
        assert_eq!(start(Some("")), Ok(Start::First));
        assert_eq!(start(None), Ok(Start::First));
    }

    #[test]
    fn sizes_are_bounded() {
        assert_eq!(size(None, 50), 50);
        assert_eq!(size(Some(10_000), 50), 50);
        assert_eq!(size(Some(1), 50), 1);
    }
}
