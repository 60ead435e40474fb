//! ARNs and the names of functions: what is read is what was written, and the model agrees.

#![no_main]

use cresset_aws::arn::{Arn, FunctionRef};
use cresset_aws::lambda::schemas::NAMESPACED_FUNCTION_NAME;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    if let Ok(arn) = text.parse::<Arn>() {
        assert_eq!(arn.to_string(), text);
    }
    let pattern = NAMESPACED_FUNCTION_NAME.constraints.pattern.expect("the model has one");
    let function = text.parse::<FunctionRef>();
    assert_eq!(function.is_ok(), pattern.matches(text));
    if let Ok(FunctionRef { name, qualifier, .. }) = function {
        let end = qualifier.map_or(name.clone(), |qualifier| format!("{name}:{qualifier}"));
        assert!(text.ends_with(&end));
    }
});
