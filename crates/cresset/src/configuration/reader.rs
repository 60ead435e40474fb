//! Takes keys out of a TOML document and collects what is wrong with them. What is left at the end
//! is unknown, and told with the nearest known key.

use std::fmt::Display;
use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::path::PathBuf;
use std::str::FromStr;

use cresset_sandbox::{Egress, Ipv4Net};
use strsim::levenshtein;
use toml::{Table, Value};
use tracing_subscriber::EnvFilter;
use tracing_subscriber::filter::LevelFilter;

use super::Mistakes;

#[derive(Debug)]
pub(super) struct Reader {
    table: Table,
    known: Vec<&'static str>,
    mistakes: Vec<String>,
}

impl Reader {
    pub(super) fn new(text: &str) -> Result<Self, Mistakes> {
        let table = text.parse::<Table>().map_err(|error| {
            Mistakes(vec![format!("the file is not TOML: {}", error.to_string().trim_end())])
        })?;
        Ok(Self::of(table))
    }

    pub(super) fn of(table: Table) -> Self {
        Self { table, known: Vec::new(), mistakes: Vec::new() }
    }

    /// A setting that has another name by now.
    pub(super) fn renamed(&mut self, old: &'static str, new: &str) {
        if self.take(old).is_some() {
            self.mistakes.push(format!("{old} is {new} now"));
        }
        self.known.pop();
    }

    /// A section within one; empty where there is none.
    pub(super) fn table(&mut self, key: &'static str) -> Table {
        match self.take(key) {
            None => Table::new(),
            Some(Value::Table(table)) => table,
            Some(other) => {
                self.wrong(key, &other, &"expected a section");
                Table::new()
            }
        }
    }

    /// An address, from the argument or else from the file.
    pub(super) fn address(
        &mut self,
        key: &'static str,
        argument: Option<SocketAddr>,
    ) -> Option<SocketAddr> {
        let in_file = self.string(key);
        let read = |text| address(text).map_err(|error| self.wrong(key, &text, &error)).ok();
        argument.or_else(|| in_file.as_deref().and_then(read))
    }

    /// Whatever is read from a text.
    pub(super) fn parsed<T: FromStr<Err: Display>>(&mut self, key: &'static str) -> Option<T> {
        let text = self.string(key)?;
        text.parse().map_err(|error| self.wrong(key, &text, &error)).ok()
    }

    /// A path, from the argument or else from the file or else the default, made absolute: a sandbox
    /// sees it from another folder.
    pub(super) fn absolute(
        &mut self,
        key: &'static str,
        argument: Option<PathBuf>,
        default: impl FnOnce() -> PathBuf,
    ) -> PathBuf {
        let in_file = self.string(key).map(PathBuf::from);
        let path = argument.or(in_file).unwrap_or_else(default);
        std::path::absolute(&path).unwrap_or_else(|error| {
            self.wrong(key, &path.display(), &error);
            path
        })
    }

    /// One of the words of `choices`, from the argument or else from the file.
    pub(super) fn choice<T: Copy>(
        &mut self,
        key: &'static str,
        argument: Option<&str>,
        choices: &[(&str, T)],
    ) -> Option<T> {
        let in_file = self.string(key);
        let word = argument.map(ToOwned::to_owned).or(in_file)?;
        let chosen = choices.iter().find(|(name, _)| *name == word).map(|(_, value)| *value);
        if chosen.is_none() {
            let names: Vec<&str> = choices.iter().map(|(name, _)| *name).collect();
            self.wrong(key, &word, &format!("expected {}", names.join(" or ")));
        }
        chosen
    }

    /// Words of `choices`, from the argument or else from the file; empty where there are none.
    pub(super) fn choices<T: Copy>(
        &mut self,
        key: &'static str,
        argument: Option<&[String]>,
        choices: &[(&str, T)],
    ) -> Vec<T> {
        let in_file = self.strings(key);
        let mut chosen = Vec::new();
        for word in argument.unwrap_or(&in_file) {
            match choices.iter().find(|(name, _)| name == word) {
                Some((_, value)) => chosen.push(*value),
                None => {
                    let names: Vec<&str> = choices.iter().map(|(name, _)| *name).collect();
                    self.wrong(key, word, &format!("expected some of {}", names.join(", ")));
                }
            }
        }
        chosen
    }

    /// Lets `section = value` stand for `[section] name = value`.
    pub(super) fn shorthand(&mut self, section: &'static str, name: &str) {
        self.known.push(section);
        if self.table.get(section).is_some_and(|value| !value.is_table())
            && let Some(value) = self.table.remove(section)
        {
            self.table
                .insert(section.to_owned(), Table::from_iter([(name.to_owned(), value)]).into());
        }
    }

    pub(super) fn number<T: TryFrom<i64>>(
        &mut self,
        key: &'static str,
        minimum: i64,
        maximum: i64,
    ) -> Option<T> {
        let value = self.take(key)?;
        let number = value.as_integer().filter(|n| (minimum..=maximum).contains(n));
        let converted = number.and_then(|n| T::try_from(n).ok());
        if converted.is_none() {
            let range = format!("expected a number from {minimum} to {maximum}");
            self.wrong(key, &value, &range);
        }
        converted
    }

    /// A list of strings; empty where there is none.
    pub(super) fn strings(&mut self, key: &'static str) -> Vec<String> {
        let Some(value) = self.take(key) else { return Vec::new() };
        let strings = value.as_array().and_then(|items| {
            items.iter().map(|item| item.as_str().map(ToOwned::to_owned)).collect()
        });
        if strings.is_none() {
            self.wrong(key, &value, &"expected a list of strings");
        }
        strings.unwrap_or_default()
    }

    /// A policy: a word, or a list of destinations.
    pub(super) fn egress(&mut self, key: &'static str) -> Option<Egress> {
        let value = self.take(key)?;
        self.egress_in(key, &value)
    }

    /// The settings of a section whose names are the operator's.
    pub(super) fn section(&mut self, key: &'static str) -> Vec<(String, Value)> {
        match self.take(key) {
            None => Vec::new(),
            Some(Value::Table(section)) => section.into_iter().collect(),
            Some(other) => {
                self.wrong(key, &other, &"expected a section of names with values");
                Vec::new()
            }
        }
    }

    pub(super) fn egress_in(&mut self, key: &str, value: &Value) -> Option<Egress> {
        let read = match value {
            Value::String(text) => text.parse::<Egress>().map_err(|error| error.to_string()),
            Value::Array(items) => items
                .iter()
                .map(Value::as_str)
                .collect::<Option<Vec<&str>>>()
                .ok_or_else(|| "expected a list of strings".to_owned())
                .and_then(|items| Egress::list(items).map_err(|error| error.to_string())),
            _ => Err("expected \"internet\", \"none\" or a list of destinations".to_owned()),
        };
        read.map_err(|why| self.wrong(key, value, &why)).ok()
    }

    /// A list of ports; empty where there is none.
    pub(super) fn ports(&mut self, key: &'static str, most: usize) -> Vec<u16> {
        let Some(value) = self.take(key) else { return Vec::new() };
        let port = |item: &Value| u16::try_from(item.as_integer()?).ok().filter(|port| *port > 0);
        let mut ports: Vec<u16> = value
            .as_array()
            .and_then(|items| items.iter().map(port).collect::<Option<_>>())
            .unwrap_or_default();
        ports.sort_unstable();
        ports.dedup();
        if ports.is_empty() || ports.len() > most {
            self.wrong(key, &value, &format!("expected a list of at most {most} ports"));
        }
        ports
    }

    /// Addresses with or without a port, which is 53 then.
    pub(super) fn resolvers(&mut self, key: &'static str) -> Vec<SocketAddr> {
        let all = self.strings(key);
        let read = |text: &String| {
            let address = text.parse::<IpAddr>().map(|it| SocketAddr::new(it, 53));
            let address = address.ok().or_else(|| text.parse().ok());
            if address.is_none() {
                self.wrong(key, text, &"expected an address such as 192.0.2.1, or 192.0.2.1:5353");
            }
            address
        };
        all.iter().filter_map(read).collect()
    }

    /// A block of private addresses for sandboxes.
    pub(super) fn subnet(&mut self, key: &'static str) -> Option<Ipv4Net> {
        let text = self.string(key)?;
        let read = cresset_sandbox::subnet(&text);
        read.map_err(|why| self.wrong(key, &text, &why)).ok()
    }

    /// A region's name, as it stands in ARNs and host names.
    pub(super) fn region(&mut self, key: &'static str) -> Option<String> {
        let text = self.string(key)?;
        let form = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        if text.is_empty() || text.len() > 32 || !text.chars().all(form) {
            self.wrong(key, &text, &"expected a region's name such as us-east-1");
            return None;
        }
        Some(text)
    }

    pub(super) fn log_filter(
        &mut self,
        key: &'static str,
        argument: Option<&str>,
    ) -> Option<String> {
        let in_file = self.string(key);
        let text = argument.map(ToOwned::to_owned).or(in_file)?;
        EnvFilter::try_new(&text).map_err(|error| self.wrong(key, &text, &error)).ok()?;
        // A lone word that is no level would be the name of a module, and all others were silent.
        let lone = |part: &&str| !part.contains(['=', '[']) && part.parse::<LevelFilter>().is_err();
        if text.split(',').any(|part| lone(&part)) {
            self.wrong(key, &text, &"expected error, warn, info, debug or trace, or module=level");
            return None;
        }
        Some(text)
    }

    /// # Errors
    /// Everything that was found wrong, here and by those who know `more`, the unknown keys last.
    pub(super) fn finish(mut self, more: impl Iterator<Item = String>) -> Result<(), Mistakes> {
        self.mistakes.extend(more);
        for key in leaves(&self.table, "") {
            let nearest = self.known.iter().min_by_key(|known| levenshtein(known, &key));
            let hint = nearest
                .filter(|known| levenshtein(known, &key) <= (key.len() / 3).min(3))
                .map(|known| format!("; did you mean {known}?"));
            self.mistakes.push(format!("{key}: no such setting{}", hint.unwrap_or_default()));
        }
        if self.mistakes.is_empty() { Ok(()) } else { Err(Mistakes(self.mistakes)) }
    }

    pub(super) fn string(&mut self, key: &'static str) -> Option<String> {
        let value = self.take(key)?;
        let Value::String(text) = value else {
            self.wrong(key, &value, &"expected a string");
            return None;
        };
        Some(text)
    }

    /// Whether the file has it, for better or worse.
    pub(super) fn has(&self, key: &'static str) -> bool {
        match key.split_once('.') {
            None => self.table.contains_key(key),
            Some((section, name)) => self
                .table
                .get(section)
                .and_then(Value::as_table)
                .is_some_and(|section| section.contains_key(name)),
        }
    }

    fn take(&mut self, key: &'static str) -> Option<Value> {
        self.known.push(key);
        match key.split_once('.') {
            None => self.table.remove(key),
            Some((section, name)) => self.table.get_mut(section)?.as_table_mut()?.remove(name),
        }
    }

    /// Of settings that do not go together.
    pub(super) fn mistake(&mut self, sentence: String) {
        self.mistakes.push(sentence);
    }

    fn wrong(&mut self, key: &str, value: &dyn Display, why: &dyn Display) {
        self.mistakes.push(format!("{key} = {value}: {why}"));
    }
}

/// `localhost` is what people write; it is read without asking a resolver.
pub(crate) fn address(text: &str) -> Result<SocketAddr, &'static str> {
    let expected = "expected an address and a port, such as 127.0.0.1:4566";
    match text.strip_prefix("localhost:") {
        Some(port) => port.parse().map(|port| (IpAddr::V4(Ipv4Addr::LOCALHOST), port).into()).ok(),
        None => text.parse().ok(),
    }
    .ok_or(expected)
}

fn leaves(table: &Table, prefix: &str) -> Vec<String> {
    let names = table.iter().flat_map(|(name, value)| match value {
        Value::Table(inner) if prefix.is_empty() => leaves(inner, &format!("{name}.")),
        _ => vec![format!("{prefix}{name}")],
    });
    names.collect()
}
