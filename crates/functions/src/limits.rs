//! What an account may have. Pure.

use std::collections::HashMap;

/// The limits of one account.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Invocations at a time, in a region.
    pub concurrent_executions: usize,
    /// Bytes of a deployment package, or of a layer's content, that comes with a request.
    pub code_size_zipped: usize,
    /// Bytes of a package's files, those of the function's layers included.
    pub code_size_unzipped: u64,
    /// Bytes of the packages of all versions of functions and layers, in a region.
    pub total_code_size: u64,
    /// Layers of a function.
    pub layers: usize,
}

/// The limits of every account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LimitsByAccount {
    everybody: Limits,
    accounts: HashMap<String, Limits>,
}

impl Limits {
    /// AWS's defaults (`test_account_settings`).
    pub const AWS: Self = Self {
        concurrent_executions: 1_000,
        code_size_zipped: 52_428_800,
        code_size_unzipped: 262_144_000,
        total_code_size: 75 << 30,
        layers: 5,
    };

    /// As much as the server can bear. A request's body holds no larger package than AWS's.
    pub const RELAXED: Self = Self {
        concurrent_executions: 10_000,
        code_size_zipped: Self::AWS.code_size_zipped,
        code_size_unzipped: 1 << 30,
        total_code_size: 1 << 50,
        layers: 50,
    };
}

impl LimitsByAccount {
    /// `everybody`'s, but for `accounts` that have their own.
    pub fn new(everybody: Limits, accounts: HashMap<String, Limits>) -> Self {
        Self { everybody, accounts }
    }

    pub fn of(&self, account: &str) -> &Limits {
        self.accounts.get(account).unwrap_or(&self.everybody)
    }

    /// The largest of one limit that any account has.
    pub fn most<T: Ord>(&self, limit: impl Fn(&Limits) -> T) -> T {
        let everybody = limit(&self.everybody);
        self.accounts.values().map(limit).fold(everybody, T::max)
    }
}

impl Default for LimitsByAccount {
    fn default() -> Self {
        Self::new(Limits::AWS, HashMap::new())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_account_has_its_own_limits_or_everybodys() {
        let small = Limits { layers: 1, ..Limits::AWS };
        let limits = LimitsByAccount::new(Limits::AWS, [("1".to_owned(), small)].into());
        assert_eq!((limits.of("1"), limits.of("2")), (&small, &Limits::AWS));
        assert_eq!(limits.most(|it| it.layers), 5);
        let limits = LimitsByAccount::new(small, [("1".to_owned(), Limits::AWS)].into());
        assert_eq!(limits.most(|it| it.layers), 5);
    }
}
