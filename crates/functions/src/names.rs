//! How functions are named: by name, by partial or full ARN, with a qualifier inside or beside it.
//! What a client wrote becomes a [`Target`] here, in the caller's own account and region or not at all.

use std::fmt;
use std::str::FromStr;

use cresset_aws::RequestContext;
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
    pub(crate) fn new(context: &RequestContext, name: &str) -> Self {
        Self {
            account: context.account.clone(),
            region: context.region.clone(),
            name: name.to_owned(),
        }
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
        let parts = Parts::of(reference)
            .ok_or_else(|| Refusal::MalformedName { reference: reference.to_owned() })?;
        if let Some(region) = parts.region.filter(|region| *region != context.region) {
            return Err(Refusal::OtherRegion {
                asked: region.to_owned(),
                here: context.region.clone(),
            });
        }
        if let Some(account) = parts.account.filter(|account| *account != context.account) {
            let other = FunctionKey {
                account: account.to_owned(),
                ..FunctionKey::new(context, parts.name)
            };
            return Err(Refusal::OtherAccount {
                caller: context.caller_arn.clone(),
                action,
                arn: other.qualified_arn(parts.qualifier),
            });
        }
        let qualifier = match (parts.qualifier, qualifier) {
            (Some(inside), Some(beside)) if inside != beside => {
                return Err(Refusal::QualifierMismatch);
            }
            (inside, beside) => beside.or(inside).map(str::to_owned),
        };
        Ok(Self { key: FunctionKey::new(context, parts.name), qualifier })
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

/// `(arn:aws:lambda:)?(region:)?(account:)?(function:)?name(:qualifier)?`: a part is taken for one
/// of the optional ones where it has its form and a name follows, as the model's pattern does it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Parts<'a> {
    region: Option<&'a str>,
    account: Option<&'a str>,
    name: &'a str,
    qualifier: Option<&'a str>,
}

impl<'a> Parts<'a> {
    fn of(reference: &'a str) -> Option<Self> {
        let mut rest: Vec<&str> = without_arn(reference)?.split(':').collect();
        rest.reverse();
        let region = take(&mut rest, is_region);
        let account = take(&mut rest, is_account);
        take(&mut rest, |part| part == "function");
        let name = rest.pop().filter(|name| is_name(name))?;
        let qualifier = rest.pop();
        let well_formed = qualifier.is_none_or(|text| {
            text == LATEST || text == "$LATEST.PUBLISHED" || text.bytes().all(is_qualifier_byte)
        });
        (rest.is_empty() && well_formed).then_some(Self { region, account, name, qualifier })
    }
}

/// What follows `arn:aws…:lambda:`; all of it where it is no ARN.
fn without_arn(reference: &str) -> Option<&str> {
    let Some(rest) = reference.strip_prefix("arn:") else { return Some(reference) };
    let (partition, rest) = rest.split_once(':')?;
    let known = partition.is_empty()
        || partition.strip_prefix("aws").is_some_and(|suffix| {
            suffix.bytes().all(|byte| byte.is_ascii_alphabetic() || byte == b'-')
        });
    rest.strip_prefix("lambda:").filter(|_| known)
}

/// Takes the next part, the last of `rest`, if it has the form and a name follows it.
fn take<'a>(rest: &mut Vec<&'a str>, form: impl Fn(&str) -> bool) -> Option<&'a str> {
    let following = rest.iter().rev().nth(1)?;
    let next = rest.last()?;
    if form(next) && is_name(following) { rest.pop() } else { None }
}

fn is_name(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| is_qualifier_byte(byte) || byte == b'.')
}

const fn is_qualifier_byte(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_')
}

fn is_account(text: &str) -> bool {
    text.len() == 12 && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// `(eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\d`
fn is_region(text: &str) -> bool {
    let text = text.strip_prefix("eusc-").unwrap_or(text);
    let mut words = text.split('-');
    let lower = |word: &str| word.bytes().all(|byte| byte.is_ascii_lowercase());
    let country = words.next().is_some_and(|word| word.len() == 2 && lower(word));
    let number = words.next_back().is_some_and(|word| {
        word.len() == 1
            && word.as_bytes().is_ascii()
            && word.bytes().all(|byte| byte.is_ascii_digit())
    });
    let middle: Vec<&str> = words.collect();
    let middle = match middle.as_slice() {
        [place] => !place.is_empty() && lower(place),
        [kind, place] => {
            let isolated =
                kind.strip_prefix("iso").is_some_and(|more| more.len() <= 1 && lower(more));
            (*kind == "gov" || isolated) && !place.is_empty() && lower(place)
        }
        _ => false,
    };
    country && number && middle
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
    fn every_form_of_a_name_is_understood() {
        for (reference, name, qualifier) in [
            ("hello", "hello", None),
            ("hello:1", "hello", Some("1")),
            ("hello:$LATEST", "hello", Some("$LATEST")),
            ("function:hello", "hello", None),
            ("function:$LATEST", "function", Some("$LATEST")),
            ("111111111111:hello", "hello", None),
            ("111111111111:function:hello:prod", "hello", Some("prod")),
            ("us-east-1:111111111111:function:hello", "hello", None),
            ("arn:aws:lambda:us-east-1:111111111111:function:hello", "hello", None),
            ("arn:aws:lambda:us-east-1:111111111111:function:hello:7", "hello", Some("7")),
            // test_function_name_and_qualifier_validation[incomplete_arn]
            ("arn:aws:lambda:us-east-1:111111111111:function", "function", None),
            ("us-east-1", "us-east-1", None),
            ("123456789012", "123456789012", None),
        ] {
            let expected = (name.to_owned(), qualifier.map(str::to_owned));
            assert_eq!(parse(reference, None), Ok(expected), "{reference}");
        }
    }

    /// `test_function_name_and_qualifier_validation`, the names that AWS's pattern refuses.
    #[test]
    fn what_the_pattern_refuses_is_malformed() {
        for reference in [
            "*",
            "",
            "my-function!",
            "invalid-account:function:my-function",
            "arn:aws:lambda:invalid-region:111111111111:function:my-function",
            "arn:aws:ec2:us-east-1:111111111111:instance:i-1234567890abcdef0",
            "arn:aws:lambda:us-east-1:111111111111:function:my-function:1:2",
            "function:my-function:$LATEST:extra",
            "arn:aws:lambda::111111111111:function:my-function",
            "arn:aws:lambda:us-east-1::function:my-function",
            "arn:aws:lambda:us-east-1:111111111111:function:my-function:$LATES",
            "arn:aws:lambda:us-east-1:123400000000@function:myfn",
        ] {
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
