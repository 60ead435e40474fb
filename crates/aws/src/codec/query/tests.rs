//! The codec over IAM's and STS's schemas, and over a model of a few lines with what they lack.

use proptest::prelude::*;
use quick_xml::Reader;
use quick_xml::events::Event;

use super::*;
use crate::codec::trees::{sorted, tree};
use crate::schema::{
    Kind, Location, Member, Protocol, Route, ServiceSchema, Shape, TimestampFormat,
};
use crate::value::Structure;
use crate::{iam, sts};

static TEXT: Shape = Shape::new("Text", Kind::String);
static TIME: Shape = Shape::new("Time", Kind::Timestamp);
static BLOB: Shape = Shape::new("Blob", Kind::Blob);
static NUMBER: Shape = Shape::new("Number", Kind::Integer);
static FLAG: Shape = Shape::new("Flag", Kind::Boolean);
static TEXTS: Shape = Shape::list("Texts", &TEXT);
static LISTS: Shape = Shape::list("Lists", &TEXTS).element_name("Row");
static FLAT: Shape = Shape::list("Flat", &TEXT).flattened();
static NAMED: Shape = Shape::list("Named", &PART).flattened().element_name("Piece");
static PART: Shape = Shape::structure("Part", &PARTS);
static PARTS: [Member; 2] = [Member::new("Data", &BLOB), Member::new("Flag", &FLAG)];
static MAP: Shape = Shape::map("Map", &TEXT, &PART);
static FLAT_MAP: Shape =
    Shape::map("FlatMap", &TEXT, &NUMBER).flattened().entry_names("Name", "Value");
static ALL: Shape = Shape::structure(
    "All",
    &[
        Member::new("Text", &TEXT).renamed("text"),
        Member::new("Time", &TIME),
        Member::new("Epoch", &TIME).timestamp_format(TimestampFormat::EpochSeconds),
        Member::new("Texts", &TEXTS),
        Member::new("Lists", &LISTS),
        Member::new("Flat", &FLAT),
        Member::new("FlatHere", &TEXTS).flattened(),
        Member::new("Named", &NAMED),
        Member::new("Map", &MAP),
        Member::new("FlatMap", &FLAT_MAP),
        Member::new("Part", &PART),
    ],
);
static SERVICE: ServiceSchema = ServiceSchema {
    name: "things",
    signing_name: "things",
    protocol: Protocol::Query { version: "2020-01-01", namespace: "urn:things" },
    operations: OPERATIONS,
    unlisted: &[],
};
static OPERATIONS: &[&OperationSchema] = &[&DO];
static DO: OperationSchema = OperationSchema {
    name: "Do",
    service: &SERVICE,
    action: "Do",
    route: Route { method: "POST", path: &[], query: &[] },
    status: 200,
    input: &ALL,
    output: &ALL,
    result_wrapper: Some("DoResult"),
    errors: &[],
    body_limit: 1024,
};

/// A form as clients write it.
#[derive(Default)]
struct Form(Vec<(String, String)>);

impl Form {
    fn structure(&mut self, members: &'static [Member], present: &Structure, prefix: &str) {
        for member in members {
            let Some(value) = present.get(member.name) else { continue };
            let name = match member.shape.kind {
                Kind::List(_) if member.is_flattened() => member.shape.items.element,
                _ => None,
            };
            let name = name.unwrap_or(member.wire_name);
            self.value(member, value, &format!("{prefix}{name}"));
        }
    }

    fn value(&mut self, member: &Member, value: &Value, name: &str) {
        let items = &member.shape.items;
        let flat = member.is_flattened();
        match (&member.shape.kind, value) {
            (Kind::Structure(members), Value::Structure(present)) => {
                self.structure(members, present, &format!("{name}."));
            }
            (Kind::List(_) | Kind::Map { .. }, value) if is_empty(value) => {
                self.0.push((name.to_owned(), String::new()));
            }
            (Kind::List(shape), Value::List(elements)) => {
                let around = items.element.unwrap_or("member");
                let around = if flat { name.to_owned() } else { format!("{name}.{around}") };
                for (number, element) in (1..).zip(elements) {
                    self.value(&Member::new("", shape), element, &format!("{around}.{number}"));
                }
            }
            (Kind::Map { key, value: shape }, Value::Map(entries)) => {
                let around = if flat { name.to_owned() } else { format!("{name}.entry") };
                for (number, (text, entry)) in (1..).zip(entries) {
                    let text = Value::from(text.as_str());
                    let at = |part| format!("{around}.{number}.{part}");
                    self.value(&Member::new("", key), &text, &at(items.key));
                    self.value(&Member::new("", shape), entry, &at(items.value));
                }
            }
            (_, value) => {
                let text = super::super::scalar::write(member, value, TimestampFormat::DateTime);
                self.0.push((name.to_owned(), text.unwrap()));
            }
        }
    }

    fn text(&self) -> String {
        form_urlencoded::Serializer::new(String::new()).extend_pairs(&self.0).finish()
    }
}

fn is_empty(value: &Value) -> bool {
    matches!(value, Value::List(list) if list.is_empty())
        || matches!(value, Value::Map(map) if map.is_empty())
}

/// What a form can say: a structure of which nothing is present is not there.
fn said(value: Value) -> Option<Value> {
    match value {
        Value::Structure(members) => {
            let mut kept = Structure::default();
            for (name, value) in members.iter() {
                if let Some(value) = said(value.clone()) {
                    kept.set(name, value);
                }
            }
            (!kept.is_empty()).then_some(kept.into())
        }
        Value::List(list) => {
            let whole: Option<Vec<Value>> = list.into_iter().map(said).collect();
            whole.map(Value::List)
        }
        Value::Map(map) => {
            let whole: Option<_> =
                map.into_iter().map(|(key, value)| Some((key, said(value)?))).collect();
            whole.map(Value::Map)
        }
        other => Some(other),
    }
}

/// An element with its text and what is in it.
#[derive(Debug, Default)]
struct Element {
    name: String,
    text: String,
    inner: Vec<Element>,
}

fn parse(page: &str) -> Element {
    let mut reader = Reader::from_str(page);
    let mut open = vec![Element::default()];
    loop {
        match reader.read_event().unwrap() {
            Event::Start(start) => {
                let name = start.name().as_ref().to_owned();
                open.push(Element { name, ..Element::default() });
            }
            Event::End(_) => {
                let element = open.pop().unwrap();
                open.last_mut().unwrap().inner.push(element);
            }
            Event::Text(text) => open.last_mut().unwrap().text.push_str(&text),
            Event::GeneralRef(reference) => {
                let escaped = format!("&{};", &*reference);
                let text = quick_xml::escape::unescape(&escaped).unwrap();
                open.last_mut().unwrap().text.push_str(&text);
            }
            Event::Eof => return open.pop().unwrap().inner.remove(0),
            other => panic!("{other:?}"),
        }
    }
}

impl Element {
    fn find(&self, name: &str) -> Option<&Element> {
        self.inner.iter().find(|inner| inner.name == name)
    }

    fn structure(&self, members: &'static [Member]) -> Structure {
        let mut present = Structure::default();
        for member in members {
            if let Some(value) = self.member(member) {
                present.set(member.name, value);
            }
        }
        present
    }

    fn member(&self, member: &Member) -> Option<Value> {
        let items = &member.shape.items;
        let flat = member.is_flattened();
        let around = if flat { Some(self) } else { self.find(member.wire_name) };
        let all = |name: &str| -> Vec<&Element> {
            around.into_iter().flat_map(|it| &it.inner).filter(|it| it.name == name).collect()
        };
        let found = match member.shape.kind {
            Kind::List(shape) => {
                let name = items.element.unwrap_or(if flat { member.wire_name } else { "member" });
                let elements = all(name);
                let values = elements.iter().map(|it| it.value(&Member::new("", shape)));
                Value::List(values.collect())
            }
            Kind::Map { key, value } => {
                let entries = all(if flat { member.wire_name } else { "entry" });
                let entry = |it: &&Element| {
                    let key = it.find(items.key).unwrap().value(&Member::new("", key));
                    let value = it.find(items.value).unwrap().value(&Member::new("", value));
                    (key.as_str().unwrap().to_owned(), value)
                };
                Value::Map(entries.iter().map(entry).collect())
            }
            _ => return self.find(member.wire_name).map(|it| it.value(member)),
        };
        // Nothing is around an empty flattened list.
        (around.is_some() && !(flat && is_empty(&found))).then_some(found)
    }

    fn value(&self, member: &Member) -> Value {
        match member.shape.kind {
            Kind::Structure(members) => self.structure(members).into(),
            Kind::List(_) | Kind::Map { .. } => {
                let items = &member.shape.items;
                let Kind::List(shape) = member.shape.kind else { panic!("a map in a list") };
                let name = items.element.unwrap_or("member");
                let inner = self.inner.iter().filter(|it| it.name == name);
                Value::List(inner.map(|it| it.value(&Member::new("", shape))).collect())
            }
            _ => super::super::scalar::read(member, &self.text, TimestampFormat::DateTime).unwrap(),
        }
    }
}

/// What XML can say: texts without control characters, and no empty lists.
fn printed(value: Value) -> Value {
    let foreign = |it: char| (it < '\u{20}' && !"\t\r\n".contains(it)) || it == '\u{fffe}';
    let printed_text =
        |text: String| text.replace(|it| foreign(it) || it == '\u{ffff}', "\u{fffd}");
    match value {
        Value::String(text) => Value::String(printed_text(text)),
        Value::Structure(members) => {
            let mut kept = Structure::default();
            for (name, value) in members.iter().filter(|(_, value)| !is_empty(value)) {
                kept.set(name, printed(value.clone()));
            }
            kept.into()
        }
        Value::List(list) => Value::List(list.into_iter().map(printed).collect()),
        Value::Map(map) => {
            let entries = map.into_iter();
            Value::Map(entries.map(|(key, value)| (printed_text(key), printed(value))).collect())
        }
        other => other,
    }
}

fn any_input() -> impl Strategy<Value = (&'static OperationSchema, Value)> {
    let services = [iam::routes::OPERATIONS, sts::routes::OPERATIONS, OPERATIONS];
    let all: Vec<&'static OperationSchema> = services.concat();
    proptest::sample::select(all)
        .prop_flat_map(|operation| (Just(operation), tree(operation.input, &[Location::Body])))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn every_form_that_a_client_writes_is_read((operation, input) in any_input()) {
        let members = operation.input.members();
        let input = said(input).unwrap_or_else(|| Structure::default().into());
        let mut form = Form::default();
        form.structure(members, input.as_structure().unwrap(), "");
        let form = form.text();
        let read = decode(operation, "Action=x", form.as_bytes()).unwrap();
        prop_assert_eq!(sorted(read), sorted(input), "{}", form);
    }

    #[test]
    fn every_answer_is_read_by_its_shape(output in tree(&ALL, &[Location::Body])) {
        let answer = encode(&DO, "urn:things", &output, "the-id");
        prop_assert_eq!(answer.status, 200);
        let page = parse(std::str::from_utf8(&answer.body).unwrap());
        let read = page.find("DoResult").unwrap().structure(ALL.members());
        prop_assert_eq!(sorted(printed(read.into())), sorted(printed(output)));
    }

    #[test]
    fn no_form_makes_it_panic(form in "[a-zA-Z0-9.=&%+]{0,200}", bytes in any::<Vec<u8>>()) {
        for operation in [&DO, &iam::routes::CREATE_ROLE] {
            drop(decode(operation, &form, &bytes));
        }
    }
}

#[test]
fn what_cannot_be_read_says_why() {
    let many: String = (0..10_001).map(|number| format!("Texts.member.{number}=x&")).collect();
    let deep = format!("{}=x", ["a"; 40].join("."));
    let forms = [
        "Part.Flag=maybe",
        "FlatMap.1.Name=a&FlatMap.1.Value=b",
        "Part.Data=%21",
        "Time=yesterday",
        many.as_str(),
        deep.as_str(),
    ];
    let table: Vec<String> = forms
        .iter()
        .map(|form| {
            let shown: String = form.chars().take(40).collect();
            format!("{shown}\n  {}", decode(&DO, "", form.as_bytes()).unwrap_err())
        })
        .collect();
    insta::assert_snapshot!(table.join("\n"));
}

#[test]
fn elements_come_in_the_order_of_their_numbers() {
    let form = "Texts.member.10=c&Texts.member.2=b&Texts.member.1=a&Texts.member.x=d&Texts.y=e";
    let input = decode(&DO, "", form.as_bytes()).unwrap();
    let texts = input.as_structure().unwrap().get("Texts").cloned();
    assert_eq!(texts, Some(Value::List(["a", "b", "c"].map(Value::from).to_vec())));
}

#[test]
fn answers_and_errors_have_their_forms() {
    let mut output = Structure::default();
    output.set("Text", Value::from("<a> & \"b\"\r\n\u{1}"));
    output.set("Texts", Value::List(vec![Value::from("one"), Value::from("two")]));
    output.set("Flat", Value::List(vec![Value::from("one"), Value::from("two")]));
    let answers = [
        encode(&DO, "urn:things", &output.into(), "the-id"),
        encode(&iam::routes::DELETE_ROLE, "urn:iam", &Structure::default().into(), "the-id"),
        encode_error("urn:iam", &iam::errors::no_such_entity_exception("It is <gone>."), "the-id"),
        encode_error("urn:iam", &ServiceError::invalid("It is wrong."), "the-id"),
        encode_error("urn:iam", &ServiceError::internal("the secret cause"), "the-id"),
    ];
    let table: Vec<String> = answers
        .iter()
        .map(|answer| format!("{} {}", answer.status, answer.body.escape_ascii()))
        .collect();
    insta::assert_snapshot!(table.join("\n"));
}
