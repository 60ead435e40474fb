// Written by `cargo xtask codegen`. Do not edit.

//! The shapes of the model as constants.

use crate::pattern::Pattern;
use crate::schema::{Bound, Kind, Member, Shape};

pub static GET_CALLER_IDENTITY_REQUEST: Shape = Shape::structure("GetCallerIdentityRequest", &[]);

pub static GET_CALLER_IDENTITY_RESPONSE: Shape = Shape::structure(
    "GetCallerIdentityResponse",
    &[
        Member::new("UserId", &USER_ID_TYPE),
        Member::new("Account", &ACCOUNT_TYPE),
        Member::new("Arn", &ARN_TYPE),
    ],
);

pub static ACCOUNT_TYPE: Shape = Shape::new("accountType", Kind::String);

static ARN_TYPE_PATTERN: Pattern = Pattern::new(
    r"[\u0009\u000A\u000D\u0020-\u007E\u0085\u00A0-\uD7FF\uE000-\uFFFD\u10000-\u10FFFF]+",
);
pub static ARN_TYPE: Shape = Shape::new("arnType", Kind::String)
    .minimum(Bound::Integer(20))
    .maximum(Bound::Integer(2048))
    .pattern(&ARN_TYPE_PATTERN);

pub static USER_ID_TYPE: Shape = Shape::new("userIdType", Kind::String);
