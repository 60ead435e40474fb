//! How functions are named: by name, by partial or full ARN, with a qualifier inside or beside it.
//! What a client wrote becomes a [`Target`] here, in the caller's own account and region or not at all.

use std::fmt;
use std::str::FromStr;

use cresset_aws::RequestContext;
use cresset_aws::arn::{FunctionRef, ParseError};
use cresset_store::Key;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use crate::refusal::Refusal;

/// The unpublished version.
pub(crate) const LATEST: &str = "$LATEST";

/// The longest name of a function; references may be longer, and then name nothing.
pub(crate) const MAX_NAME: usize = 64;

/// What identifies a function.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) struct FunctionKey {
    pub(crate) account: String,
    pub(crate) region: String,
    pub(crate) name: String,
}

/// A function that a client named, and the qualifier it gave, exactly as given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Target {
    pub(crate) key: FunctionKey,
    pub(crate) qualifier: Option<String>,
}

/// `$LATEST`, or the number of a published version.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) enum Version {
    Latest,
    Published(u64),
}

/// What a qualifier can be, by its form alone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Qualifier<'a> {
    Version(Version),
    Alias(&'a str),
    /// A form that the model allows and nothing ever has, such as `$latest`.
    Nothing,
}

impl FunctionKey {
    pub(crate) fn new(context: &RequestContext, name: String) -> Self {
        Self { account: context.account.clone(), region: context.region.clone(), name }
    }

    /// The unqualified ARN.
    pub(crate) fn arn(&self) -> String {
        let Self { account, region, name } = self;
        format!("arn:{}:lambda:{region}:{account}:function:{name}", partition(region))
    }

    pub(crate) fn qualified_arn(&self, qualifier: Option<impl fmt::Display>) -> String {
        match qualifier {
            Some(qualifier) => format!("{}:{qualifier}", self.arn()),
            None => self.arn(),
        }
    }

    /// Where the function's document is stored.
    pub(crate) fn record(&self) -> Result<Key, cresset_store::Error> {
        let Self { account, region, name } = self;
        Key::new(format!("functions/{account}/{region}/{name}"))
    }

    /// The opposite of [`Self::record`].
    pub(crate) fn of_record(key: &Key) -> Option<Self> {
        let mut segments = key.segments().skip(1).map(str::to_owned);
        let (account, region, name) = (segments.next()?, segments.next()?, segments.next()?);
        segments.next().is_none().then_some(Self { account, region, name })
    }
}

impl Target {
    /// What `reference` names, for a caller who wants to do `action` to it.
    ///
    /// # Errors
    /// Another region's functions are not found, another account's are forbidden, and a qualifier
    /// in `reference` must be the one beside it. The order of the three is AWS's.
    pub(crate) fn parse(
        context: &RequestContext,
        action: &'static str,
        reference: &str,
        qualifier: Option<&str>,
    ) -> Result<Self, Refusal> {
        let asked: FunctionRef = reference.parse().map_err(|_unreadable: ParseError| {
            Refusal::MalformedName { reference: reference.to_owned() }
        })?;
        if let Some(region) = asked.region.filter(|region| *region != context.region) {
            return Err(Refusal::OtherRegion { asked: region, here: context.region.clone() });
        }
        let key = FunctionKey::new(context, asked.name);
        if let Some(account) = asked.account.filter(|account| *account != context.account) {
            return Err(Refusal::OtherAccount {
                caller: context.caller_arn.clone(),
                action,
                arn: FunctionKey { account, ..key }.qualified_arn(asked.qualifier),
            });
        }
        let qualifier = match (asked.qualifier, qualifier) {
            (Some(inside), Some(beside)) if inside != beside => {
                return Err(Refusal::QualifierMismatch);
            }
            (inside, beside) => beside.map(str::to_owned).or(inside),
        };
        Ok(Self { key, qualifier })
    }

    /// The same, for operations that only whole functions have.
    pub(crate) fn parse_unqualified(
        context: &RequestContext,
        action: &'static str,
        reference: &str,
    ) -> Result<FunctionKey, Refusal> {
        let target = Self::parse(context, action, reference, None)?;
        match target.qualifier.as_deref() {
            None | Some(LATEST) => Ok(target.key),
            Some(_) => Err(Refusal::FunctionsOnly),
        }
    }

    /// The ARN as it was named, for "not found".
    pub(crate) fn arn(&self) -> String {
        self.key.qualified_arn(self.qualifier.as_deref())
    }

    /// That nothing is there, in AWS's words.
    pub(crate) fn not_found(&self) -> Refusal {
        Refusal::FunctionNotFound { arn: self.arn() }
    }
}

impl<'a> Qualifier<'a> {
    pub(crate) fn of(text: &'a str) -> Self {
        if let Ok(version) = text.parse() {
            Self::Version(version)
        } else if !text.is_empty() && text.bytes().all(is_qualifier_byte) {
            Self::Alias(text)
        } else {
            Self::Nothing
        }
    }
}

impl fmt::Display for Version {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Latest => formatter.write_str(LATEST),
            Self::Published(number) => write!(formatter, "{number}"),
        }
    }
}

/// The text is neither `$LATEST` nor a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("neither $LATEST nor the number of a version")]
pub(crate) struct NoVersion;

impl FromStr for Version {
    type Err = NoVersion;

    /// A number that is too large for any version, or written with zeros before it, is one that
    /// names nothing: version 0, which is never published.
    fn from_str(text: &str) -> Result<Self, NoVersion> {
        match text {
            LATEST => Ok(Self::Latest),
            "" => Err(NoVersion),
            digits if !digits.bytes().all(|byte| byte.is_ascii_digit()) => Err(NoVersion),
            digits if digits.starts_with('0') => Ok(Self::Published(0)),
            digits => Ok(Self::Published(digits.parse().unwrap_or(0))),
        }
    }
}

impl Serialize for Version {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Version {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(de::Error::custom)
    }
}

const fn is_qualifier_byte(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_')
}

pub(crate) fn partition(region: &str) -> &'static str {
    match region {
        _ if region.starts_with("cn-") => "aws-cn",
        _ if region.starts_with("us-gov-") => "aws-us-gov",
        _ => "aws",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn context() -> RequestContext {
        RequestContext {
            account: "111111111111".to_owned(),
            region: "us-east-1".to_owned(),
            caller_arn: "arn:aws:iam::111111111111:user/me".to_owned(),
            ..RequestContext::default()
        }
    }

    fn parse(
        reference: &str,
        qualifier: Option<&str>,
    ) -> Result<(String, Option<String>), Refusal> {
        Target::parse(&context(), "GetFunction", reference, qualifier)
            .map(|target| (target.key.name, target.qualifier))
    }

    #[test]
    fn the_callers_own_functions_are_found_by_every_form_of_their_name() {
        for (reference, qualifier) in [
            ("hello", None),
            ("111111111111:function:hello:prod", Some("prod")),
            ("arn:aws:lambda:us-east-1:111111111111:function:hello", None),
            ("arn:aws:lambda:us-east-1:111111111111:function:hello:7", Some("7")),
        ] {
            let expected = ("hello".to_owned(), qualifier.map(str::to_owned));
            assert_eq!(parse(reference, None), Ok(expected), "{reference}");
        }
    }

    #[test]
    fn what_the_pattern_refuses_is_malformed() {
        for reference in ["", "*", "f:", "arn:aws:lambda:us-east-1:123400000000@function:myfn"] {
            let refused = Refusal::MalformedName { reference: reference.to_owned() };
            assert_eq!(parse(reference, None), Err(refused), "{reference}");
        }
    }

    #[test]
    fn a_qualifier_inside_must_be_the_one_beside_the_name() {
        assert_eq!(parse("f:1", Some("2")), Err(Refusal::QualifierMismatch));
        assert_eq!(parse("f:1", Some("1")), Ok(("f".to_owned(), Some("1".to_owned()))));
        assert_eq!(parse("f", Some("live")), Ok(("f".to_owned(), Some("live".to_owned()))));
    }

    #[test]
    fn other_regions_and_accounts_are_told_apart() {
        assert_eq!(
            parse("arn:aws:lambda:ap-southeast-1:111111111111:function:f", None),
            Err(Refusal::OtherRegion {
                asked: "ap-southeast-1".to_owned(),
                here: "us-east-1".to_owned()
            })
        );
        assert!(matches!(
            parse("222222222222:function:f", None),
            Err(Refusal::OtherAccount { arn, .. }) if arn == "arn:aws:lambda:us-east-1:222222222222:function:f"
        ));
    }

    #[test]
    fn qualifiers_are_told_apart_by_their_form() {
        assert_eq!(Qualifier::of("$LATEST"), Qualifier::Version(Version::Latest));
        assert_eq!(Qualifier::of("12"), Qualifier::Version(Version::Published(12)));
        assert_eq!(Qualifier::of("012"), Qualifier::Version(Version::Published(0)));
        assert_eq!(Qualifier::of("2024-01-02"), Qualifier::Alias("2024-01-02"));
        assert_eq!(Qualifier::of("$latest"), Qualifier::Nothing);
    }
}
