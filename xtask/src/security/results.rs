//! What came of each attack on each kind of machine. A newer result takes the place of an older one, but
//! where an attack could not be tried takes the place of nothing: an ordinary user has more on some machines.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use serde::{Deserialize, Serialize};

use super::catalogue::Attack;

/// One try, as a suite tells it.
#[derive(Debug, Clone, Serialize, Deserialize, PartialEq, Eq)]
pub(super) struct Try {
    attack: String,
    family: String,
    platform: String,
    /// The walls that were left out; none is the usual.
    #[serde(default)]
    without: Vec<String>,
    result: Outcome,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    why: Option<String>,
}

#[derive(Debug, Clone, Copy, Serialize, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "snake_case")]
pub(super) enum Outcome {
    Failed,
    Succeeded,
    #[serde(rename = "not here")]
    NotHere,
}

/// Family, attack, platform, and whether walls were left out.
type Key = (String, String, String, bool);

#[derive(Debug, Default)]
pub(super) struct Results(BTreeMap<Key, Try>);

impl Results {
    /// Of the committed file; none where there is no file yet.
    pub(super) fn read(path: &Path) -> Result<Results, String> {
        let text = match std::fs::read_to_string(path) {
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
                return Ok(Results::default());
            }
            other => other.map_err(|error| format!("cannot read {}: {error}", path.display()))?,
        };
        let mut results = Results::default();
        let tries: Vec<Try> =
            serde_json::from_str(&text).map_err(|error| format!("{}: {error}", path.display()))?;
        tries.into_iter().for_each(|it| results.add(it));
        Ok(results)
    }

    /// Adds the lines of a run.
    pub(super) fn merge(&mut self, lines: &str) -> Result<(), String> {
        for (number, line) in lines.lines().enumerate() {
            let it = serde_json::from_str(line)
                .map_err(|error| format!("line {} is no result: {error}", number + 1))?;
            self.add(it);
        }
        Ok(())
    }

    fn add(&mut self, it: Try) {
        let key = key(&it.family, &it.attack, &it.platform, !it.without.is_empty());
        let was_tried = self.0.get(&key).is_some_and(|known| known.result != Outcome::NotHere);
        if it.result != Outcome::NotHere || !was_tried {
            self.0.insert(key, it);
        }
    }

    /// Forgets attacks that there are no more.
    pub(super) fn keep(&mut self, attacks: &[Attack]) {
        let known: BTreeSet<(&str, &str)> =
            attacks.iter().map(|it| (it.family.as_str(), it.attack.as_str())).collect();
        self.0.retain(|(family, attack, _, _), _| known.contains(&(family, attack)));
    }

    pub(super) fn text(&self) -> Result<String, String> {
        // A try a line, so that a change is read easily.
        let lines: Result<Vec<String>, _> = self.0.values().map(serde_json::to_string).collect();
        let lines = lines.map_err(|error| format!("cannot write results: {error}"))?;
        Ok(format!("[\n{}\n]\n", lines.join(",\n")))
    }

    /// With all walls.
    pub(super) fn of(&self, attack: &Attack, platform: &str) -> Option<(Outcome, Option<&str>)> {
        self.find(attack, platform, false).map(|it| (it.result, it.why.as_deref()))
    }

    /// Without its walls: what came of it, where, and which were out.
    pub(super) fn without(&self, attack: &Attack, platform: &str) -> Option<(Outcome, &[String])> {
        self.find(attack, platform, true).map(|it| (it.result, it.without.as_slice()))
    }

    fn find(&self, attack: &Attack, platform: &str, without: bool) -> Option<&Try> {
        self.0.get(&key(&attack.family, &attack.attack, platform, without))
    }
}

fn key(family: &str, attack: &str, platform: &str, without: bool) -> Key {
    (family.to_owned(), attack.to_owned(), platform.to_owned(), without)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_newer_result_takes_the_place_of_an_older_one_and_survives_the_file() {
        let line = |result: &str| {
            format!(
                r#"{{"attack":"a","family":"f","platform":"p","without":[],"result":"{result}"}}"#
            )
        };
        let mut results = Results::default();
        results.merge(&format!("{}\n{}\n", line("succeeded"), line("failed"))).unwrap();
        results.merge(&line("not here")).unwrap();
        assert!(results.merge("nonsense").is_err());
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("results.json");
        std::fs::write(&file, results.text().unwrap()).unwrap();
        let mut again = Results::read(&file).unwrap();
        let attack = |name: &str| Attack {
            attack: name.into(),
            family: "f".into(),
            what: String::new(),
            walls: Vec::new(),
        };
        assert_eq!(again.of(&attack("a"), "p"), Some((Outcome::Failed, None)));
        again.keep(&[attack("b")]);
        assert_eq!(again.of(&attack("a"), "p"), None);
    }
}
