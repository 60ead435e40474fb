//! Answers in XML, by schema.

use std::borrow::Cow;
use std::io;

use quick_xml::Writer;
use quick_xml::events::{BytesEnd, BytesStart, BytesText, Event};

use crate::codec::scalar;
use crate::error::ServiceError;
use crate::schema::{Kind, Member, OperationSchema, Shape, TimestampFormat};
use crate::value::{Structure, Value};

/// An XML document that grows.
struct Page(Writer<Vec<u8>>);

/// The answer of an operation, with its output.
pub(super) fn answer(
    operation: &'static OperationSchema,
    namespace: &str,
    output: &Value,
    request_id: &str,
) -> Result<Vec<u8>, ServiceError> {
    let Value::Structure(present) = output else {
        return Err(ServiceError::internal("an output that is no structure"));
    };
    let mut page = Page(Writer::new(Vec::new()));
    let root = format!("{}Response", operation.name);
    page.open_root(&root, namespace)?;
    if let Some(wrapper) = operation.result_wrapper {
        page.within(wrapper, |page| page.members(operation.output.members(), present))?;
    } else {
        page.members(operation.output.members(), present)?;
    }
    page.within("ResponseMetadata", |page| page.text("RequestId", request_id))?;
    page.close(&root)?;
    Ok(page.0.into_inner())
}

/// An error. What its shape has besides the message stands beside it.
pub(super) fn error(
    namespace: &str,
    fault: &str,
    code: &str,
    error: &ServiceError,
    request_id: &str,
) -> Vec<u8> {
    let mut page = Page(Writer::new(Vec::new()));
    let mut write = || {
        page.open_root("ErrorResponse", namespace)?;
        page.within("Error", |page| {
            page.text("Type", fault)?;
            page.text("Code", code)?;
            page.text("Message", error.message())?;
            let mut present = error.members();
            for said in ["Type", "Message", "message"] {
                drop(present.take(said));
            }
            page.members(error.shape().members, &present)
        })?;
        page.text("RequestId", request_id)?;
        page.close("ErrorResponse")
    };
    // A vector takes every write, and what errors hold are texts and numbers of ours.
    let written: Result<(), ServiceError> = write();
    debug_assert!(written.is_ok(), "{written:?}");
    page.0.into_inner()
}

impl Page {
    fn members(
        &mut self,
        members: &'static [Member],
        present: &Structure,
    ) -> Result<(), ServiceError> {
        for member in members {
            if let Some(value) = present.get(member.name) {
                self.member(member, value)?;
            }
        }
        Ok(())
    }

    fn member(&mut self, member: &Member, value: &Value) -> Result<(), ServiceError> {
        let (name, items) = (member.wire_name, &member.shape.items);
        match (&member.shape.kind, value) {
            (Kind::List(element), Value::List(elements)) if member.is_flattened() => {
                self.elements(items.element.unwrap_or(name), element, elements)
            }
            (Kind::List(element), Value::List(elements)) => self.within(name, |page| {
                page.elements(items.element.unwrap_or("member"), element, elements)
            }),
            (Kind::Map { key, value: shape }, Value::Map(entries)) => {
                let write = |page: &mut Self, around: &str| {
                    for (text, value) in entries {
                        page.within(around, |page| {
                            let key = Member::new(items.key, key);
                            page.member(&key, &Value::from(text.as_str()))?;
                            page.member(&Member::new(items.value, shape), value)
                        })?;
                    }
                    Ok(())
                };
                if member.is_flattened() {
                    write(self, name)
                } else {
                    self.within(name, |page| write(page, "entry"))
                }
            }
            (Kind::Structure(members), Value::Structure(present)) => {
                self.within(name, |page| page.members(members, present))
            }
            (_, value) => {
                let text = scalar::write(member, value, TimestampFormat::DateTime)?;
                self.text(name, &text)
            }
        }
    }

    fn elements(
        &mut self,
        name: &'static str,
        shape: &'static Shape,
        elements: &[Value],
    ) -> Result<(), ServiceError> {
        let element = Member::new(name, shape);
        elements.iter().try_for_each(|value| self.member(&element, value))
    }

    fn open_root(&mut self, name: &str, namespace: &str) -> Result<(), ServiceError> {
        let mut start = BytesStart::new(name);
        start.push_attribute(("xmlns", namespace));
        self.event(Event::Start(start))
    }

    fn close(&mut self, name: &str) -> Result<(), ServiceError> {
        self.event(Event::End(BytesEnd::new(name)))
    }

    fn within(
        &mut self,
        name: &str,
        write: impl FnOnce(&mut Self) -> Result<(), ServiceError>,
    ) -> Result<(), ServiceError> {
        self.event(Event::Start(BytesStart::new(name)))?;
        write(self)?;
        self.close(name)
    }

    fn text(&mut self, name: &str, text: &str) -> Result<(), ServiceError> {
        self.within(name, |page| {
            // Readers take a bare carriage return for a line feed.
            let escaped = quick_xml::escape::escape(printable(text)).replace('\r', "&#xD;");
            page.event(Event::Text(BytesText::from_escaped(escaped)))
        })
    }

    fn event(&mut self, event: Event<'_>) -> Result<(), ServiceError> {
        self.0.write_event(event).map_err(|error: io::Error| ServiceError::internal(error))
    }
}

/// XML has no form for control characters, escaped or not.
fn printable(text: &str) -> Cow<'_, str> {
    let foreign = |letter: char| matches!(letter, '\0'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}');
    if text.contains(foreign) { text.replace(foreign, "\u{fffd}").into() } else { text.into() }
}
