//! The paths of a package as the tree that they will make: nothing is there twice, nothing lies
//! below a file or a link, and no symbolic link leads out, on whatever way through other links.

use std::collections::HashMap;

use super::entry::{Entry, Kind};
use super::error::Rule;
use super::{Error, Limits};

/// Links that one link may lead through, as Linux has it.
const HOPS: usize = 40;
/// Segments that are walked for all links of a package together.
const STEPS: usize = 1_000_000;
/// `PATH_MAX` of Linux, less its NUL.
pub(super) const TARGET_LENGTH: usize = 4_095;

#[derive(Debug, Default)]
pub(super) struct Tree<'a> {
    nodes: HashMap<&'a str, Node<'a>>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Node<'a> {
    /// Named by an entry, or only the parent of one.
    Folder,
    File,
    Link {
        target: &'a str,
    },
}

impl<'a> Tree<'a> {
    /// `targets` are those of the links among `entries`, in their order.
    pub(super) fn grow(
        entries: &'a [Entry],
        targets: &'a [Vec<u8>],
        limits: &Limits,
    ) -> Result<Self, Error> {
        let mut tree = Self { nodes: HashMap::with_capacity(entries.len()) };
        let mut targets = targets.iter();
        for entry in entries {
            let node = match entry.kind {
                Kind::Folder => Node::Folder,
                Kind::File { .. } => Node::File,
                Kind::Link => {
                    let target = targets.next().and_then(|target| readable(target));
                    Node::Link {
                        target: target.ok_or_else(|| refused(entry, Rule::LinkMalformed))?,
                    }
                }
            };
            tree.place(entry, node)?;
            if tree.nodes.len() > limits.entries {
                return Err(Error::TooManyEntries { limit: limits.entries });
            }
        }
        Ok(tree)
    }

    fn place(&mut self, entry: &'a Entry, node: Node<'a>) -> Result<(), Error> {
        match self.nodes.insert(&entry.path, node) {
            None => {}
            Some(Node::Folder) if node == Node::Folder => {}
            Some(Node::Folder) => return Err(refused(entry, Rule::BelowFile)),
            Some(_) => return Err(refused(entry, Rule::Duplicate)),
        }
        let mut path = entry.path.as_str();
        while let Some((parent, _)) = path.rsplit_once('/') {
            match self.nodes.insert(parent, Node::Folder) {
                None => {}
                // Its own parents are placed already.
                Some(Node::Folder) => break,
                Some(_) => return Err(refused(entry, Rule::BelowFile)),
            }
            path = parent;
        }
        Ok(())
    }

    /// Follows every link of `entries` to its end.
    pub(super) fn links_stay_inside(&self, entries: &[Entry]) -> Result<(), Error> {
        let mut steps = STEPS;
        for entry in entries.iter().filter(|entry| entry.kind == Kind::Link) {
            self.follow(&entry.path, &mut steps).map_err(|rule| refused(entry, rule))?;
        }
        Ok(())
    }

    fn follow(&self, link: &str, steps: &mut usize) -> Result<(), Rule> {
        // What is still to be walked, last segment first.
        let mut ahead: Vec<&str> = link.rsplit('/').collect();
        let mut here: Vec<&str> = Vec::new();
        let mut hops = 0;
        while let Some(segment) = ahead.pop() {
            *steps = steps.checked_sub(1 + here.len()).ok_or(Rule::LinkMalformed)?;
            match segment {
                "" | "." => continue,
                ".." => {
                    here.pop().ok_or(Rule::LinkLeaves)?;
                    continue;
                }
                _ => here.push(segment),
            }
            if let Some(Node::Link { target }) = self.nodes.get(here.join("/").as_str()) {
                hops += 1;
                if hops > HOPS {
                    return Err(Rule::LinkMalformed);
                }
                if target.starts_with('/') {
                    return Err(Rule::LinkLeaves);
                }
                here.pop();
                ahead.extend(target.rsplit('/'));
            }
        }
        Ok(())
    }
}

fn readable(target: &[u8]) -> Option<&str> {
    let text = std::str::from_utf8(target).ok()?;
    (!text.is_empty() && text.len() <= TARGET_LENGTH && !text.contains('\0')).then_some(text)
}

fn refused(entry: &Entry, rule: Rule) -> Error {
    Error::refused(entry.path.as_bytes(), rule)
}
