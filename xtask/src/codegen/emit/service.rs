//! `service.rs`: a trait for each answering crate, and the adapter that stands between it and trees.

use super::super::ir::{Operation, Service};
use super::super::names;
use super::*;

/// Functions longer than this need a reason (`too-many-lines-threshold` of `clippy.toml`).
const LONG: usize = 58;

pub(super) fn emit(service: &Service) -> String {
    let mut text =
        String::from("//! What the answering crates implement, and the adapters over it.\n\n");
    text.push_str("use std::future::Future;\nuse std::sync::Arc;\n\n");
    let errors = if service.refusal.is_some() { "errors, " } else { "" };
    put!(text, "use super::types::*;\nuse super::{{{errors}routes}};");
    text.push_str("use crate::auth::Authorized;\nuse crate::error::ServiceError;\n");
    text.push_str("use crate::schema::OperationSchema;\n");
    text.push_str(
        "use crate::service::{BoxFuture, Built, Service, admit, call, not_implemented, refuse};\n",
    );
    text.push_str("use crate::value::Value;\n\n");
    for answering in service.answering {
        let operations: Vec<&Operation> = service.operations_of(answering.name).collect();
        api(answering.name, &operations, &mut text);
        adapter(service, answering.name, &operations, &mut text);
    }
    text
}

fn api(name: &str, operations: &[&Operation], text: &mut String) {
    put!(text, "/// The operations that one crate answers; by default it answers none.");
    put!(text, "pub trait {name}Api: Send + Sync + 'static {{");
    put!(text, "/// The operations that are built, and which of their members have an effect.");
    put!(text, "fn built(&self) -> &'static [Built];");
    for operation in operations {
        put!(
            text,
            "\nfn {}(&self, call: Authorized<{}>)
                -> impl Future<Output = Result<{}, ServiceError>> + Send
            {{
                not_implemented(call, {})
            }}",
            names::field(&operation.name),
            names::type_name(&operation.input),
            names::type_name(&operation.output),
            literal(&operation.name)
        );
    }
    put!(text, "}}\n");
}

fn adapter(service: &Service, name: &str, operations: &[&Operation], text: &mut String) {
    put!(text, "/// A [`{name}Api`] as a [`Service`].");
    put!(text, "#[derive(Debug)]\npub struct {name}Service<T>(pub Arc<T>);\n");
    put!(text, "impl<T: {name}Api> Service for {name}Service<T> {{");
    put!(text, "fn operations(&self) -> &'static [&'static OperationSchema] {{");
    put!(text, "routes::{}_OPERATIONS\n}}\n", names::constant(name));
    put!(text, "fn built(&self) -> &'static [Built] {{\nself.0.built()\n}}\n");
    if operations.len() > LONG {
        let reason = "one line an operation";
        put!(text, "#[expect(clippy::too_many_lines, reason = {reason:?})]");
    }
    put!(
        text,
        "fn handle<'a>(&'a self, operation: &'static OperationSchema, input: Authorized<Value>)
            -> BoxFuture<'a, Result<Value, ServiceError>>
        {{
            let refusal = {};
            if let Err(error) = admit(self.0.built(), operation, &input.input, refusal) {{
                return refuse(error);
            }}
            let api = &*self.0;
            match operation.name {{",
        match service.refusal {
            Some(refusal) => format!("errors::{}", names::snake(refusal)),
            None => "ServiceError::invalid".to_owned(),
        }
    );
    for operation in operations {
        let (operation, method) = (literal(&operation.name), names::field(&operation.name));
        put!(text, "{operation} => call(input, |call| api.{method}(call)),");
    }
    put!(text, "other => refuse(ServiceError::not_implemented(other)),\n}}\n}}\n}}\n");
}
