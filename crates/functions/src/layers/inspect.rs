//! What the layers of a function bring, and which of them wins: read from the store, for its operator.

use std::collections::BTreeMap;
use std::fmt;

use bytes::Bytes;
use cresset_aws::arn::FunctionRef;
use cresset_runtimes::archive::{self, Brought, Limits};
use cresset_store::{Blobs, Digest, Records};
use serde::{Deserialize, Serialize};
use tokio::io::AsyncReadExt as _;

use super::Use;
use crate::Error;
use crate::document::Configuration;
use crate::index::Function;
use crate::load::load_one;
use crate::names::{FunctionKey, LATEST, Qualifier, Version};

/// Paths of [`FunctionLayers::clashes`] at most.
const MOST_CLASHES: usize = 1_000;

/// The layers of a version of a function, the first below all others.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FunctionLayers {
    pub function_arn: String,
    pub version: String,
    pub layers: Vec<InspectedLayer>,
    /// By path, and no more than a thousand.
    pub clashes: Vec<Clash>,
    pub clash_count: usize,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct InspectedLayer {
    pub arn: String,
    /// Bytes of its package.
    pub code_size: u64,
    /// Bytes of its files.
    pub unpacked_size: u64,
    pub files: usize,
}

/// A path that more than one layer brings. Folders that both are folders lie in each other.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Clash {
    /// As the function sees it.
    pub path: String,
    /// Places in [`FunctionLayers::layers`]: whose is hidden, and last whose is there.
    pub layers: Vec<usize>,
}

/// Why there is nothing to show.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum InspectError {
    #[error(
        "`{reference}` is not the name of a function: write hello, hello:1 for a version or an \
         alias, or a whole ARN"
    )]
    Name { reference: String },
    #[error(
        "there is no function {name} in account {account}, region {region}: other accounts are \
         named by --account, other regions by a whole ARN"
    )]
    NoFunction { name: String, account: String, region: String },
    #[error("the function {name} has no version or alias {qualifier}")]
    NoVersion { name: String, qualifier: String },
    #[error("the content of the layer {arn} is gone from the data directory")]
    Gone { arn: String },
    #[error("the content of the layer {arn} cannot be read")]
    Unreadable { arn: String, source: cresset_store::Error },
    #[error("the content of the layer {arn} broke while it was read")]
    Broken { arn: String, source: std::io::Error },
    #[error("the content of the layer {arn} is no package")]
    Archive { arn: String, source: archive::Error },
    #[error(transparent)]
    Records(#[from] Error),
}

/// The layers of `reference`, a name or an ARN with or without a qualifier, by default of this account
/// and region. Of an alias those of its first version.
///
/// # Errors
/// [`InspectError`].
///
/// # Cancel safety
/// It only reads.
pub async fn inspect_layers(
    records: &dyn Records,
    blobs: &dyn Blobs,
    account: &str,
    region: &str,
    reference: &str,
) -> Result<FunctionLayers, InspectError> {
    let named: FunctionRef = reference
        .parse()
        .map_err(|_unreadable| InspectError::Name { reference: reference.to_owned() })?;
    let key = FunctionKey {
        account: named.account.unwrap_or_else(|| account.to_owned()),
        region: named.region.unwrap_or_else(|| region.to_owned()),
        name: named.name,
    };
    let function = load_one(records, &key).await?;
    let function = function.ok_or_else(|| {
        let FunctionKey { account, region, name } = key.clone();
        InspectError::NoFunction { name, account, region }
    })?;
    let qualifier = named.qualifier.as_deref().unwrap_or(LATEST);
    let (version, configuration) = version_of(&function, qualifier).ok_or_else(|| {
        let (name, qualifier) = (key.name.clone(), qualifier.to_owned());
        InspectError::NoVersion { name, qualifier }
    })?;
    let mut layers = Vec::new();
    let mut pile = Pile::default();
    for layer in &configuration.layers {
        let brought = brought(blobs, layer).await?;
        layers.push(InspectedLayer {
            arn: layer.arn.clone(),
            code_size: layer.code_size,
            unpacked_size: layer.unpacked_size,
            files: brought.iter().filter(|it| !it.is_folder).count(),
        });
        pile.lay(&brought);
    }
    let clash_count = pile.clashes.len();
    let clashes = pile.clashes.into_iter().take(MOST_CLASHES);
    Ok(FunctionLayers {
        function_arn: key.arn(),
        version: version.to_string(),
        layers,
        clashes: clashes
            .map(|(path, layers)| Clash { path: format!("/opt/{path}"), layers })
            .collect(),
        clash_count,
    })
}

fn version_of<'a>(function: &'a Function, qualifier: &str) -> Option<(Version, &'a Configuration)> {
    let version = match Qualifier::of(qualifier) {
        Qualifier::Version(version) => version,
        Qualifier::Alias(name) => function.aliases.get(name)?.document.version,
        Qualifier::Nothing => return None,
    };
    match version {
        Version::Latest => Some((version, &function.document().latest)),
        Version::Published(number) => {
            Some((version, &function.versions.get(&number)?.document.configuration))
        }
    }
}

async fn brought(blobs: &dyn Blobs, layer: &Use) -> Result<Vec<Brought>, InspectError> {
    let arn = || layer.arn.clone();
    let zip = content(blobs, &layer.code, arn).await?;
    let listed = tokio::task::spawn_blocking(move || archive::list(&zip, &Limits::default())).await;
    let listed = listed.map_err(Error::interrupted("list a layer"))?;
    listed.map_err(|source| InspectError::Archive { arn: arn(), source })
}

async fn content(
    blobs: &dyn Blobs,
    digest: &Digest,
    arn: impl Fn() -> String,
) -> Result<Bytes, InspectError> {
    let got = blobs.get(digest).await;
    let got = got.map_err(|source| InspectError::Unreadable { arn: arn(), source })?;
    let mut reader = got.ok_or_else(|| InspectError::Gone { arn: arn() })?;
    let mut zip = Vec::new();
    let read = reader.read_to_end(&mut zip).await;
    read.map_err(|source| InspectError::Broken { arn: arn(), source })?;
    Ok(zip.into())
}

/// Layers over each other, as they are merged when a function is prepared.
#[derive(Debug, Default)]
struct Pile {
    laid: usize,
    /// Who brought what is there, and whether that is a folder.
    there: BTreeMap<String, (usize, bool)>,
    clashes: BTreeMap<String, Vec<usize>>,
}

impl Pile {
    fn lay(&mut self, brought: &[Brought]) {
        for it in brought {
            for (end, _) in it.path.match_indices('/') {
                self.put(it.path.get(..end).unwrap_or_default(), true);
            }
            self.put(&it.path, it.is_folder);
        }
        self.laid += 1;
    }

    fn put(&mut self, path: &str, is_folder: bool) {
        match self.there.get(path) {
            Some((_, true)) if is_folder => return,
            Some((below, was_folder)) if *below != self.laid => {
                let below = *below;
                if *was_folder {
                    self.clear(path);
                }
                let clash = self.clashes.entry(path.to_owned()).or_default();
                if clash.last() != Some(&below) {
                    clash.push(below);
                }
                clash.push(self.laid);
            }
            _ => {}
        }
        self.there.insert(path.to_owned(), (self.laid, is_folder));
    }

    /// A file takes the place of a folder with all that is in it.
    fn clear(&mut self, folder: &str) {
        let within = format!("{folder}/");
        let gone = self.there.range(within.clone()..).map(|(path, _)| path);
        let gone: Vec<String> = gone.take_while(|it| it.starts_with(&within)).cloned().collect();
        for path in gone {
            self.there.remove(&path);
        }
    }
}

impl fmt::Display for FunctionLayers {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{} ({})", self.function_arn, self.version)?;
        if self.layers.is_empty() {
            return writeln!(f, "no layers");
        }
        for (number, layer) in (1_usize..).zip(&self.layers) {
            let InspectedLayer { arn, code_size, unpacked_size, files } = layer;
            let size = format!("{code_size} bytes packed, {unpacked_size} unpacked");
            writeln!(f, "  {number}  {arn}  {files} files, {size}")?;
        }
        if self.clashes.is_empty() {
            return writeln!(f, "no file is brought by more than one of them");
        }
        writeln!(f, "brought by more than one of them, and taken from the last:")?;
        for clash in &self.clashes {
            let numbers: Vec<String> =
                clash.layers.iter().map(|place| (place + 1).to_string()).collect();
            writeln!(f, "  {}  {}", clash.path, numbers.join(" < "))?;
        }
        match self.clash_count - self.clashes.len() {
            0 => Ok(()),
            more => writeln!(f, "  and {more} more"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn brought(paths: &[&str]) -> Vec<Brought> {
        let one = |path: &&str| Brought {
            path: path.trim_end_matches('/').to_owned(),
            is_folder: path.ends_with('/'),
        };
        paths.iter().map(one).collect()
    }

    fn clashes(layers: &[&[&str]]) -> Vec<(String, Vec<usize>)> {
        let mut pile = Pile::default();
        for layer in layers {
            pile.lay(&brought(layer));
        }
        pile.clashes.into_iter().collect()
    }

    fn clash(path: &str, layers: &[usize]) -> (String, Vec<usize>) {
        (path.to_owned(), layers.to_vec())
    }

    #[test]
    fn a_file_of_several_layers_is_told_with_all_of_them() {
        let all = clashes(&[&["python/a.py", "x"], &["python/", "y"], &["python/a.py"], &["x"]]);
        assert_eq!(all, [clash("python/a.py", &[0, 2]), clash("x", &[0, 3])]);
        assert_eq!(clashes(&[&["x"], &["x"], &["x"]]), [clash("x", &[0, 1, 2])]);
        assert_eq!(clashes(&[&["bin/a"], &["bin/b"]]), []);
    }

    #[test]
    fn a_file_and_a_folder_cannot_both_be_there() {
        assert_eq!(clashes(&[&["bin"], &["bin/tool"]]), [clash("bin", &[0, 1])]);
        // What the file has hidden is not there to clash with.
        let hidden = clashes(&[&["bin/tool"], &["bin"], &["bin/tool"]]);
        assert_eq!(hidden, [clash("bin", &[0, 1, 2])]);
    }
}
