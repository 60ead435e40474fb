//! Amazon resource names, and the ways in which Lambda's clients name a function: by name, by
//! account and name, by a partial or a full ARN, each with a qualifier or without.

use std::fmt;
use std::str::FromStr;

use crate::pattern::Pattern;

/// `arn:partition:service:region:account:resource`. Region and account may be empty.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Arn {
    pub partition: String,
    pub service: String,
    pub region: String,
    pub account: String,
    /// All that follows, colons and slashes included.
    pub resource: String,
}

/// A function as a client names it. What the client left out is `None`: the caller's own.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct FunctionRef {
    pub partition: Option<String>,
    pub region: Option<String>,
    pub account: Option<String>,
    pub name: String,
    /// A version, `$LATEST`, or an alias.
    pub qualifier: Option<String>,
}

/// A text that names nothing of this kind.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ParseError {
    #[error("{0:?} is no ARN")]
    Arn(String),
    #[error("{0:?} is no name or ARN of a function")]
    Function(String),
}

impl FromStr for Arn {
    type Err = ParseError;

    fn from_str(text: &str) -> Result<Self, ParseError> {
        let invalid = || ParseError::Arn(text.to_owned());
        let mut parts = text.splitn(6, ':').map(str::to_owned);
        let mut next = || parts.next().ok_or_else(invalid);
        if next()? != "arn" {
            return Err(invalid());
        }
        let arn = Self {
            partition: next()?,
            service: next()?,
            region: next()?,
            account: next()?,
            resource: next()?,
        };
        let complete =
            !arn.partition.is_empty() && !arn.service.is_empty() && !arn.resource.is_empty();
        if complete { Ok(arn) } else { Err(invalid()) }
    }
}

impl fmt::Display for Arn {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { partition, service, region, account, resource } = self;
        write!(f, "arn:{partition}:{service}:{region}:{account}:{resource}")
    }
}

// The parts of the model's pattern of function names (`NamespacedFunctionName`).
static PARTITION: Pattern = Pattern::new("(aws[a-zA-Z-]*)?");
static REGION: Pattern = Pattern::new(r"(eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\d{1}");
static ACCOUNT: Pattern = Pattern::new(r"\d{12}");
static NAME: Pattern = Pattern::new(r"[a-zA-Z0-9-_\.]+");
static QUALIFIER: Pattern = Pattern::new(r"\$LATEST(\.PUBLISHED)?|[a-zA-Z0-9-_]+");

/// What may stand before a name, in this order, each only if it is there.
#[derive(Debug, Clone, Copy)]
enum Prefix {
    Arn,
    Region,
    Account,
    Word,
}

impl FromStr for FunctionRef {
    type Err = ParseError;

    fn from_str(text: &str) -> Result<Self, ParseError> {
        let parts: Vec<&str> = text.split(':').collect();
        parse(&[Prefix::Arn, Prefix::Region, Prefix::Account, Prefix::Word], &parts)
            .ok_or_else(|| ParseError::Function(text.to_owned()))
    }
}

/// Takes a part for the next prefix where it can be one and a name follows, as the model's pattern
/// does: so `function:f` is the function `f`, and `function` alone a function of that name.
fn parse(prefixes: &[Prefix], parts: &[&str]) -> Option<FunctionRef> {
    let Some((prefix, later)) = prefixes.split_first() else { return named(parts) };
    taken(*prefix, later, parts).or_else(|| parse(later, parts))
}

fn taken(prefix: Prefix, later: &[Prefix], parts: &[&str]) -> Option<FunctionRef> {
    match (prefix, parts) {
        (Prefix::Arn, ["arn", partition, "lambda", rest @ ..]) if PARTITION.matches(partition) => {
            let partition = Some((*partition).to_owned());
            parse(later, rest).map(|function| FunctionRef { partition, ..function })
        }
        (Prefix::Region, [region, rest @ ..]) if REGION.matches(region) => {
            let region = Some((*region).to_owned());
            parse(later, rest).map(|function| FunctionRef { region, ..function })
        }
        (Prefix::Account, [account, rest @ ..]) if ACCOUNT.matches(account) => {
            let account = Some((*account).to_owned());
            parse(later, rest).map(|function| FunctionRef { account, ..function })
        }
        (Prefix::Word, ["function", rest @ ..]) => parse(later, rest),
        _ => None,
    }
}

fn named(parts: &[&str]) -> Option<FunctionRef> {
    let (name, qualifier) = match parts {
        [name] => (name, None),
        [name, qualifier] if QUALIFIER.matches(qualifier) => (name, Some((*qualifier).to_owned())),
        _ => return None,
    };
    let name = NAME.matches(name).then(|| (*name).to_owned())?;
    Some(FunctionRef { partition: None, region: None, account: None, name, qualifier })
}

#[cfg(test)]
mod tests;
