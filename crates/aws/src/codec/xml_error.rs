//! Reads the error of a service that answers in REST-XML, as S3 does: `<Error><Code>…</Code>
//! <Message>…</Message>…</Error>`.

use quick_xml::Reader;
use quick_xml::events::Event;

/// What a service says is wrong.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct XmlError {
    pub code: String,
    pub message: String,
}

/// The error in a body, if that is one. What stands around code and message means nothing.
pub fn xml_error(body: &[u8]) -> Option<XmlError> {
    let mut reader = Reader::from_str(std::str::from_utf8(body).ok()?);
    let mut path: Vec<String> = Vec::new();
    let mut error = XmlError::default();
    loop {
        match reader.read_event().ok()? {
            Event::Start(tag) => path.push(tag.local_name().as_ref().to_owned()),
            Event::End(_) => drop(path.pop()),
            Event::Text(text) => {
                if let Some(place) = place(&path, &mut error) {
                    place.push_str(&text);
                }
            }
            Event::GeneralRef(name) => {
                let letter = match name.resolve_char_ref().ok()? {
                    Some(letter) => letter.to_string(),
                    None => quick_xml::escape::resolve_predefined_entity(&name)?.to_owned(),
                };
                if let Some(place) = place(&path, &mut error) {
                    place.push_str(&letter);
                }
            }
            Event::Eof => break,
            _ => {}
        }
    }
    (!error.code.is_empty()).then_some(error)
}

fn place<'a>(path: &[String], error: &'a mut XmlError) -> Option<&'a mut String> {
    let [root, member] = path else { return None };
    match (root.as_str(), member.as_str()) {
        ("Error", "Code") => Some(&mut error.code),
        ("Error", "Message") => Some(&mut error.message),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn code_and_message_are_read_wherever_they_stand() {
        let body = br#"<?xml version="1.0" encoding="UTF-8"?>
<Error><Resource>/b/k<Code>inner</Code></Resource><Message>It isn&apos;t &lt;here&gt; &#x41;.</Message><Code>NoSuchKey</Code></Error>"#;
        let error = xml_error(body).unwrap();
        assert_eq!(error.code, "NoSuchKey");
        assert_eq!(error.message, "It isn't <here> A.");
    }

    #[test]
    fn what_is_no_error_is_none() {
        for body in ["", "<html><body>502</body></html>", "<Error/>", "<Error><Code>", "{}", "<"] {
            assert_eq!(xml_error(body.as_bytes()), None, "{body}");
        }
    }

    proptest::proptest! {
        #[test]
        fn no_body_breaks_it(body in proptest::collection::vec(proptest::num::u8::ANY, 0..200)) {
            xml_error(&body);
        }
    }
}
