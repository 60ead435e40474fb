//! Who an access key belongs to.

use super::Error;

/// The longest name of a user, in characters (IAM's).
const LONGEST_NAME: usize = 64;

/// An account's own root user, or one of its users by name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Principal {
    account: String,
    user: Option<String>,
}

impl Principal {
    /// # Errors
    /// [`Error::Account`] and [`Error::UserName`] where one of them has not AWS's form.
    pub fn new(account: &str, user: Option<&str>) -> Result<Self, Error> {
        let digits = account.len() == 12 && account.bytes().all(|byte| byte.is_ascii_digit());
        if !digits {
            return Err(Error::Account(account.to_owned()));
        }
        if let Some(name) = user.filter(|name| !is_user_name(name)) {
            return Err(Error::UserName(name.to_owned()));
        }
        Ok(Self { account: account.to_owned(), user: user.map(str::to_owned) })
    }

    /// Twelve digits.
    pub fn account(&self) -> &str {
        &self.account
    }

    /// `None` for the account's root user.
    pub fn user(&self) -> Option<&str> {
        self.user.as_deref()
    }

    /// Whether both are the same: a user's name has no case.
    pub(super) fn is(&self, other: &Self) -> bool {
        let same_user = match (&self.user, &other.user) {
            (Some(user), Some(other)) => user.eq_ignore_ascii_case(other),
            (None, None) => true,
            (Some(_), None) | (None, Some(_)) => false,
        };
        same_user && self.account == other.account
    }

    /// `arn:aws:iam::123456789012:user/deploy`, or `…:root`. The path of a user is not known here.
    pub fn arn(&self) -> String {
        match &self.user {
            Some(user) => format!("arn:aws:iam::{}:user/{user}", self.account),
            None => format!("arn:aws:iam::{}:root", self.account),
        }
    }
}

fn is_user_name(name: &str) -> bool {
    let allowed = |byte: u8| byte.is_ascii_alphanumeric() || b"+=,.@_-".contains(&byte);
    (1..=LONGEST_NAME).contains(&name.len()) && name.bytes().all(allowed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_arn_names_the_user_or_the_root() {
        let arn = |user| Principal::new("123456789012", user).unwrap().arn();
        assert_eq!(arn(Some("deploy")), "arn:aws:iam::123456789012:user/deploy");
        assert_eq!(arn(None), "arn:aws:iam::123456789012:root");
    }

    #[test]
    fn what_is_no_account_and_no_name_is_refused_by_its_value() {
        for account in ["", "12345678901", "1234567890123", "12345678901x", "１２３４"] {
            let error = Principal::new(account, None).unwrap_err();
            assert!(matches!(error, Error::Account(told) if told == account));
        }
        for name in ["", "a/b", "a b", "ü", &"a".repeat(65)] {
            let error = Principal::new("123456789012", Some(name)).unwrap_err();
            assert!(matches!(error, Error::UserName(told) if told == name));
        }
        assert!(Principal::new("123456789012", Some(&"a".repeat(64))).is_ok());
    }
}
