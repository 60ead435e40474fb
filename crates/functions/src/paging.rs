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

pub(crate) fn size(asked: Option<i32>, most: usize) -> usize {
    let asked = asked.and_then(|asked| usize::try_from(asked).ok());
    asked.unwrap_or(DEFAULT).clamp(1, most)
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
