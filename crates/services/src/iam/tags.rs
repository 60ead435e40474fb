//! Tags of resources. Keys that differ in case only are the same key.

use std::collections::HashSet;

use cresset_aws::ServiceError;
use cresset_aws::iam::types::Tag;

use super::paging::Page;
use super::resources::{Head, Resource};
use super::{Iam, refusal, view};

/// The quota of the service.
const MOST: usize = 50;

type Tags = Vec<(String, String)>;

/// The tags of a new resource.
pub(super) fn of(tags: Option<Vec<Tag>>) -> Result<Tags, ServiceError> {
    let mut all = Tags::new();
    add(&mut all, tags.unwrap_or_default())?;
    Ok(all)
}

/// Adds tags, or changes their values.
pub(super) fn add(all: &mut Tags, tags: Vec<Tag>) -> Result<(), ServiceError> {
    let mut keys = HashSet::new();
    for Tag { key, value } in tags {
        if !keys.insert(key.to_lowercase()) {
            return Err(refusal::invalid_input(
                "Duplicate tag keys found. Please note that Tag keys are case insensitive.",
            ));
        }
        if key.to_lowercase().starts_with("aws:") {
            return Err(refusal::invalid_input(format!(
                "The tag key {key} begins with aws:, which is reserved."
            )));
        }
        remove(all, std::slice::from_ref(&key));
        all.push((key, value));
    }
    if all.len() > MOST {
        return Err(refusal::limit(format!(
            "The number of tags has reached the maximum limit of {MOST}."
        )));
    }
    Ok(())
}

/// A page of a resource's tags, by key.
pub(super) fn page(
    head: &Head,
    marker: Option<&str>,
    most: Option<i32>,
) -> Result<Page<Tag>, ServiceError> {
    let mut tags = view::tags(head).unwrap_or_default();
    tags.sort_by(|one, other| one.key.cmp(&other.key));
    Page::of(tags, |tag| tag.key.clone(), marker, most)
}

impl Iam {
    pub(super) async fn tag<T: Resource>(
        &self,
        account: &str,
        name: &str,
        tags: Vec<Tag>,
    ) -> Result<(), ServiceError> {
        let change = |resource: &mut T| add(&mut resource.head_mut().tags, tags);
        self.changed(account, name, change).await.map(drop)
    }

    pub(super) async fn untag<T: Resource>(
        &self,
        account: &str,
        name: &str,
        keys: &[String],
    ) -> Result<(), ServiceError> {
        let change = |resource: &mut T| {
            remove(&mut resource.head_mut().tags, keys);
            Ok(())
        };
        self.changed(account, name, change).await.map(drop)
    }
}

/// Removes tags. Keys that are not there are no error.
pub(super) fn remove(all: &mut Tags, keys: &[String]) {
    let same = |one: &str, other: &str| one.to_lowercase() == other.to_lowercase();
    all.retain(|(key, _)| !keys.iter().any(|removed| same(removed, key)));
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tag(key: &str, value: &str) -> Tag {
        Tag { key: key.to_owned(), value: value.to_owned() }
    }

    #[test]
    fn a_key_has_one_value_whatever_its_case() {
        let mut all = of(Some(vec![tag("a", "1"), tag("b", "2")])).unwrap();
        add(&mut all, vec![tag("A", "3")]).unwrap();
        assert_eq!(all, [("b".to_owned(), "2".to_owned()), ("A".to_owned(), "3".to_owned())]);
        remove(&mut all, &["B".to_owned(), "gone".to_owned()]);
        assert_eq!(all.len(), 1);
    }

    #[test]
    fn what_the_service_does_not_take_is_refused() {
        let twice = of(Some(vec![tag("a", "1"), tag("A", "2")])).unwrap_err();
        assert_eq!(twice.code(), "InvalidInput");
        assert_eq!(of(Some(vec![tag("aws:x", "1")])).unwrap_err().code(), "InvalidInput");
        let many = (0..51).map(|number| tag(&format!("k{number}"), "")).collect();
        assert_eq!(of(Some(many)).unwrap_err().code(), "LimitExceeded");
    }
}
