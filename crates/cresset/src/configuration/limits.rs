//! `limits`: a word, or numbers over one, for everybody and for single accounts.

use std::collections::HashMap;

use cresset_functions::{Limits, LimitsByAccount};
use toml::{Table, Value};

use super::Mistakes;
use super::reader::Reader;

const BASES: &[(&str, Limits)] = &[("aws", Limits::AWS), ("relaxed", Limits::RELAXED)];

/// Digits of an account.
const ACCOUNT: usize = 12;

const MOST_EXECUTIONS: i64 = 100_000;
const MOST_UNZIPPED: i64 = 10 << 30;
const MOST_TOTAL: i64 = 1 << 50;

/// A request's body holds no larger package.
const MOST_ZIPPED: i64 = 52_428_800;

const MOST_LAYERS: i64 = 100;

pub(super) fn limits(file: &mut Reader) -> LimitsByAccount {
    file.renamed("environments.account_concurrency", "limits.concurrent_executions");
    let accounts = file.table("limits.accounts");
    let everybody = read(file, Limits::AWS);
    let mut own = HashMap::new();
    for (account, value) in accounts {
        if account.len() != ACCOUNT || !account.bytes().all(|byte| byte.is_ascii_digit()) {
            file.mistake(format!(
                "limits.accounts.{account}: expected an account, {ACCOUNT} digits"
            ));
            continue;
        }
        match of_account(value, everybody) {
            Ok(limits) => drop(own.insert(account, limits)),
            Err(Mistakes(mistakes)) => mistakes.iter().for_each(|mistake| {
                let place = format!("limits.accounts.{account}");
                file.mistake(mistake.replacen("limits", &place, 1));
            }),
        }
    }
    LimitsByAccount::new(everybody, own)
}

/// What an account has is read as if it stood in a file of its own.
fn of_account(value: Value, everybody: Limits) -> Result<Limits, Mistakes> {
    let mut file = Reader::of(Table::from_iter([("limits".to_owned(), value)]));
    let limits = read(&mut file, everybody);
    file.finish(std::iter::empty()).map(|()| limits)
}

fn read(file: &mut Reader, otherwise: Limits) -> Limits {
    file.shorthand("limits", "base");
    let base = file.choice("limits.base", None, BASES).unwrap_or(otherwise);
    Limits {
        concurrent_executions: file
            .number("limits.concurrent_executions", 1, MOST_EXECUTIONS)
            .unwrap_or(base.concurrent_executions),
        code_size_zipped: file
            .number("limits.code_size_zipped", 1, MOST_ZIPPED)
            .unwrap_or(base.code_size_zipped),
        code_size_unzipped: file
            .number("limits.code_size_unzipped", 1, MOST_UNZIPPED)
            .unwrap_or(base.code_size_unzipped),
        total_code_size: file
            .number("limits.total_code_size", 1, MOST_TOTAL)
            .unwrap_or(base.total_code_size),
        layers: file.number("limits.layers", 0, MOST_LAYERS).unwrap_or(base.layers),
    }
}
