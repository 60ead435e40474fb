//! The tables of rules of all servers of this host, and with the last of them the host's forwarding.

use std::fs;

use serde_json::Value;

use super::host::{FORWARD, HostError, step};
use super::names::Names;
use super::nft::Nft;
use super::program::ProgramError;
use super::table::{self, BYSTANDERS};

#[derive(Debug, Default)]
pub(super) struct Tables(Vec<Table>);

#[derive(Debug)]
pub(super) struct Table {
    pub(super) names: Names,
    /// The host did not forward before the first server began.
    has_bystanders: bool,
}

impl Tables {
    pub(super) fn read(nft: &Nft) -> Result<Tables, ProgramError> {
        let listing = nft.ask(&["-j", "-t", "list", "sets", "inet"])?;
        let mut tables: Vec<Table> = Vec::new();
        for set in sets(&listing) {
            let named = |member| set.get(member).and_then(Value::as_str);
            let Some(names) = named("table").and_then(Names::of_table) else { continue };
            let has_bystanders = named("name") == Some(BYSTANDERS);
            match tables.iter_mut().find(|it| it.names == names) {
                Some(table) => table.has_bystanders |= has_bystanders,
                None => tables.push(Table { names, has_bystanders }),
            }
        }
        Ok(Tables(tables))
    }

    pub(super) fn all(&self) -> &[Table] {
        &self.0
    }

    /// The interfaces that another server has found before it let this host forward.
    pub(super) fn bystanders(&self, nft: &Nft) -> Result<Option<Vec<String>>, ProgramError> {
        let Some(table) = self.0.iter().find(|it| it.has_bystanders) else { return Ok(None) };
        let table = table.names.table();
        let listing = nft.ask(&["-j", "list", "set", "inet", &table, BYSTANDERS])?;
        let elements = sets(&listing).find_map(|set| set.get("elem")?.as_array().cloned());
        let names = elements.unwrap_or_default();
        Ok(Some(names.iter().filter_map(|it| Some(it.as_str()?.to_owned())).collect()))
    }

    /// Removes those that are `gone`. The host forwards no longer where it did not before and none is
    /// left that wants it.
    pub(super) fn remove(self, nft: &Nft, gone: impl Fn(&Names) -> bool) -> Result<(), HostError> {
        let (gone, left): (Vec<_>, Vec<_>) = self.0.into_iter().partition(|it| gone(&it.names));
        for table in &gone {
            nft.apply(&table::remove(&table.names))?;
        }
        let wanted = |tables: &[Table]| tables.iter().any(|it| it.has_bystanders);
        if wanted(&gone) && !wanted(&left) {
            fs::write(FORWARD, "0").map_err(step("switch net.ipv4.ip_forward off again"))?;
        }
        Ok(())
    }
}

fn sets(listing: &str) -> impl Iterator<Item = Value> {
    let parsed = serde_json::from_str::<Value>(listing).unwrap_or_default();
    let all = parsed.get("nftables").and_then(Value::as_array).cloned().unwrap_or_default();
    all.into_iter().filter_map(|entry| entry.get("set").cloned())
}
