//! All the forms of the documentation, and the model's pattern as a second opinion.

use proptest::prelude::*;

use super::*;
use crate::lambda::schemas::NAMESPACED_FUNCTION_NAME;

fn function(text: &str) -> Option<String> {
    let FunctionRef { partition, region, account, name, qualifier } = text.parse().ok()?;
    let part = |part: Option<String>| part.unwrap_or_else(|| "-".to_owned());
    Some([part(partition), part(region), part(account), name, part(qualifier)].join(" "))
}

#[test]
fn every_form_of_a_function_is_understood() {
    for (text, expected) in [
        ("my-function", "- - - my-function -"),
        ("my-function:v1", "- - - my-function v1"),
        ("my-function:$LATEST", "- - - my-function $LATEST"),
        ("123456789012:my-function", "- - 123456789012 my-function -"),
        ("123456789012:function:my-function", "- - 123456789012 my-function -"),
        ("123456789012:function:my-function:7", "- - 123456789012 my-function 7"),
        ("function:my-function", "- - - my-function -"),
        ("us-west-2:123456789012:function:my-function", "- us-west-2 123456789012 my-function -"),
        (
            "arn:aws:lambda:us-west-2:123456789012:function:my-function",
            "aws us-west-2 123456789012 my-function -",
        ),
        (
            "arn:aws-us-gov:lambda:us-gov-west-1:123456789012:function:my-function:live",
            "aws-us-gov us-gov-west-1 123456789012 my-function live",
        ),
        // Without its last part an ARN names a function that is called like the word.
        ("arn:aws:lambda:us-east-1:111111111111:function", "aws us-east-1 111111111111 function -"),
        ("function:$LATEST", "- - - function $LATEST"),
        ("us-east-1", "- - - us-east-1 -"),
        ("arn", "- - - arn -"),
        ("123456789012", "- - - 123456789012 -"),
    ] {
        assert_eq!(function(text).as_deref(), Some(expected), "{text}");
    }
}

/// Cases of the recordings' `test_function_name_and_qualifier_validation`.
#[test]
fn what_awss_service_refuses_is_refused() {
    for text in [
        "",
        "*",
        "my-function!",
        "my-function:",
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
        assert_eq!(function(text), None, "{text}");
    }
}

#[test]
fn an_arn_has_six_parts() {
    let arn: Arn = "arn:aws:sqs:us-east-1:111111111111:queue".parse().unwrap();
    assert_eq!((arn.service.as_str(), arn.resource.as_str()), ("sqs", "queue"));
    let bucket: Arn = "arn:aws:s3:::bucket/key:1".parse().unwrap();
    assert_eq!((bucket.region.as_str(), bucket.resource.as_str()), ("", "bucket/key:1"));
    for text in ["", "arn", "arn:aws:s3::", "arn:aws:s3:::", "arn::s3:::b", "urn:aws:s3:::b"] {
        assert_eq!(text.parse::<Arn>(), Err(ParseError::Arn(text.to_owned())));
    }
}

/// Parts that names are made of, in any order: most of what comes out is nearly right.
fn nearly_a_function() -> impl Strategy<Value = String> {
    let part = prop_oneof![
        Just("arn".to_owned()),
        Just("aws".to_owned()),
        Just("lambda".to_owned()),
        Just("us-east-1".to_owned()),
        Just("123456789012".to_owned()),
        Just("function".to_owned()),
        Just("$LATEST".to_owned()),
        "[a-zA-Z0-9_.$ -]{0,6}",
    ];
    proptest::collection::vec(part, 1..9).prop_map(|parts| parts.join(":"))
}

proptest! {
    #[test]
    fn the_models_pattern_agrees(text in nearly_a_function()) {
        let pattern = NAMESPACED_FUNCTION_NAME.constraints.pattern.unwrap();
        prop_assert_eq!(function(&text).is_some(), pattern.matches(&text), "{}", text);
    }

    #[test]
    fn an_arn_is_written_as_it_was_read(
        parts in ("[a-z]{1,4}", "[a-z0-9]{1,8}", "[a-z0-9-]{0,9}", "[0-9]{0,12}", ".{1,30}"),
    ) {
        let (partition, service, region, account, resource) = parts;
        let arn = Arn { partition, service, region, account, resource };
        prop_assert_eq!(arn.to_string().parse(), Ok(arn));
    }

    #[test]
    fn no_text_makes_the_parsers_panic(text in any::<String>()) {
        drop(text.parse::<Arn>());
        drop(text.parse::<FunctionRef>());
    }
}
