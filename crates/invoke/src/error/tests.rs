use super::*;

/// One of each, so that a new variant is told to a client on purpose.
#[test]
fn clients_are_told_what_they_can_act_on() {
    let runtime = || {
        Arc::new(cresset_runtimes::Error::Native {
            sentence: "m.so is for Python 3.12.".to_owned(),
        })
    };
    let environment = || Arc::new(cresset_environment::Error::Interrupted);
    let all = [
        Error::Throttled(Throttled::Account),
        Error::Throttled(Throttled::Reserved),
        Error::Stopping,
        Error::Deadline,
        Error::Runtime(runtime()),
        Error::Egress(environment()),
        Error::Code(runtime()),
        Error::Memory { function_mb: 512, limit_mb: 256 },
        Error::Sandbox(environment()),
        Error::EndedEarly,
        Error::StartTimedOut,
        Error::Interrupted(environment()),
        Error::Stuck,
        Error::Abandoned,
    ];
    let told: Vec<String> = all
        .into_iter()
        .map(|error| {
            let error = ServiceError::from(error);
            let reason = error
                .members()
                .get("Reason")
                .and_then(|reason| reason.as_str().map(|text| format!(" {text}")));
            format!("{} {error}{}", error.status(), reason.unwrap_or_default())
        })
        .collect();
    insta::assert_snapshot!(told.join("\n"));
}

#[test]
fn the_log_has_the_whole_chain() {
    let source = cresset_runtimes::Error::Native { sentence: "m.so is for Python 3.12".to_owned() };
    let error = Error::Code(Arc::new(source));
    assert_eq!(
        chain(&error),
        "the deployment package could not be made ready: m.so is for Python 3.12"
    );
}
