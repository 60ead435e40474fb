//! The attacks of each family as a table in Markdown.

use super::catalogue::Attack;
use super::results::{Outcome, Results};

/// The kinds of machine, and how the page calls them.
const PLATFORMS: [(&str, &str); 3] =
    [("v1-root", "root, cgroup v1"), ("v2-vm", "root, cgroup v2"), ("rootless", "rootless")];

/// The one that may break: where attacks are tried without their walls.
const MAY_BREAK: &str = "v2-vm";

pub(super) fn render(attacks: &[Attack], results: &Results) -> String {
    let mut families: Vec<&str> = Vec::new();
    for attack in attacks {
        if !families.contains(&attack.family.as_str()) {
            families.push(&attack.family);
        }
    }
    let table = |family| table(family, attacks, results);
    families.into_iter().map(table).chain(["\n".to_owned()]).collect()
}

fn table(family: &str, attacks: &[Attack], results: &Results) -> String {
    let columns = PLATFORMS.map(|(_, name)| name).join(" | ");
    let lines = "---|".repeat(PLATFORMS.len());
    let head = format!(
        "\n#### {family}\n\n\
         | a function… | held by | {columns} | without these walls |\n\
         |---|---|{lines}---|\n"
    );
    let rows = attacks.iter().filter(|attack| attack.family == family);
    [head].into_iter().chain(rows.map(|attack| row(attack, results))).collect()
}

fn row(attack: &Attack, results: &Results) -> String {
    let cells = PLATFORMS.map(|(platform, _)| match results.of(attack, platform) {
        None => "not run".to_owned(),
        Some((Outcome::Failed, _)) => "fails".to_owned(),
        Some((Outcome::Succeeded, _)) => "**succeeds**".to_owned(),
        Some((Outcome::NotHere, why)) => why.unwrap_or("not there").to_owned(),
    });
    let without = PLATFORMS.iter().find_map(|(platform, _)| results.without(attack, platform));
    let without = match without {
        // Only there, what it takes to be tried at all is not there.
        None => match results.of(attack, MAY_BREAK) {
            Some((Outcome::NotHere, Some(why))) => why,
            _ => "not run",
        },
        Some((Outcome::Failed, _)) => "**fails too**",
        Some((Outcome::Succeeded, _)) => "succeeds",
        Some((Outcome::NotHere, _)) => "not there",
    };
    let (what, walls) = (&attack.what, attack.walls.join(", "));
    format!("| {what} | {walls} | {} | {without} |\n", cells.join(" | "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_attack_has_a_row_whatever_is_known_of_it() {
        let attack = |name: &str, family: &str| Attack {
            attack: name.into(),
            family: family.into(),
            what: format!("does {name}"),
            walls: vec!["a wall".into(), "another".into()],
        };
        let attacks = [attack("one", "files"), attack("two", "files"), attack("three", "kernel")];
        let mut results = Results::default();
        let lines = [
            r#"{"attack":"one","family":"files","platform":"v1-root","result":"failed"}"#,
            r#"{"attack":"one","family":"files","platform":"v2-vm","without":["a wall"],"result":"succeeded"}"#,
            r#"{"attack":"two","family":"files","platform":"rootless","result":"not here","why":"no such call"}"#,
        ];
        results.merge(&lines.join("\n")).unwrap();
        insta::assert_snapshot!(render(&attacks, &results));
    }
}
