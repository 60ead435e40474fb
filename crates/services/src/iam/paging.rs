//! Pages of a list. A marker holds the name of the last item that was shown, so that a page goes on
//! at the right place whatever was created or deleted since.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use cresset_aws::ServiceError;

/// Items of a page if the client does not say how many.
const DEFAULT: usize = 100;

/// Some items, and the marker of the page after them.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Page<T> {
    pub(super) items: Vec<T>,
    pub(super) marker: Option<String>,
}

impl<T> Page<T> {
    /// The page that a client asks for of all items, which are in the order of their `name`s.
    ///
    /// # Errors
    /// A marker that none of our answers has had.
    pub(super) fn of(
        all: impl IntoIterator<Item = T>,
        name: impl Fn(&T) -> String,
        marker: Option<&str>,
        most: Option<i32>,
    ) -> Result<Self, ServiceError> {
        let after = marker.map(read).transpose()?;
        let most = most.and_then(|most| usize::try_from(most).ok()).unwrap_or(DEFAULT);
        let mut rest =
            all.into_iter().filter(|item| after.as_ref().is_none_or(|after| name(item) > *after));
        let items: Vec<T> = rest.by_ref().take(most).collect();
        let more = rest.next().is_some();
        let last = items.last().filter(|_| more);
        let marker = last.map(|last| URL_SAFE_NO_PAD.encode(name(last)));
        Ok(Self { items, marker })
    }

    pub(super) fn is_truncated(&self) -> Option<bool> {
        Some(self.marker.is_some())
    }

    pub(super) fn map<U>(self, convert: impl FnMut(T) -> U) -> Page<U> {
        Page { items: self.items.into_iter().map(convert).collect(), marker: self.marker }
    }
}

fn read(marker: &str) -> Result<String, ServiceError> {
    let bytes = URL_SAFE_NO_PAD.decode(marker).ok();
    let name = bytes.and_then(|bytes| String::from_utf8(bytes).ok());
    name.ok_or_else(|| ServiceError::invalid(format!("Invalid Marker: {marker}")))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(marker: Option<&str>, most: i32) -> Page<&'static str> {
        Page::of(["a", "b", "c"], |name| (*name).to_owned(), marker, Some(most)).unwrap()
    }

    #[test]
    fn a_page_says_where_the_next_one_begins() {
        let first = page(None, 2);
        assert_eq!(first.items, ["a", "b"]);
        let second = page(first.marker.as_deref(), 2);
        assert_eq!((second.items.as_slice(), second.marker), (&["c"][..], None));
        assert_eq!(page(None, 3).marker, None);
    }

    #[test]
    fn a_foreign_marker_is_refused() {
        let error = Page::of(["a"], |name| (*name).to_owned(), Some("!"), None).unwrap_err();
        assert_eq!(error.message(), "Invalid Marker: !");
    }
}
