//! What a query gets without asking anybody, and whether an answer may be passed on. Pure.

use std::net::{IpAddr, Ipv4Addr};

use cresset_sandbox::{Egress, HOST_ADDRESS, HOST_NAME};
use hickory_proto::op::{Edns, Message, MessageType, OpCode, Query as Question, ResponseCode};
use hickory_proto::rr::rdata::A;
use hickory_proto::rr::rdata::opt::EdnsOption;
use hickory_proto::rr::rdata::svcb::SvcParamValue;
use hickory_proto::rr::{DNSClass, RData, Record, RecordType};

/// What an answer by UDP may have: what passes every network in one piece.
pub(super) const PAYLOAD: u16 = 1_232;
/// What a client takes that says nothing.
const LEAST_PAYLOAD: u16 = 512;
/// Seconds for which a name of ours may be kept.
const TTL: u32 = 60;
/// RFC 8914.
const EXTENDED_ERROR: u16 = 15;
const BLOCKED: u16 = 15;
const OTHER: u16 = 0;

/// A packet that has at least the form of a query.
#[derive(Debug)]
pub(super) enum Asked {
    Query(Query),
    Faulty(Query, ResponseCode),
}

#[derive(Debug, Clone)]
pub(super) struct Query {
    id: u16,
    op_code: OpCode,
    question: Option<Question>,
    /// Where the client speaks EDNS: what it takes by UDP, and whether it wants signatures.
    edns: Option<(u16, bool)>,
}

/// Nothing for what cannot be answered: noise, and answers.
pub(super) fn read(packet: &[u8]) -> Option<Asked> {
    let Ok(mut message) = Message::from_vec(packet) else { return unreadable(packet) };
    if message.metadata.message_type != MessageType::Query {
        return None;
    }
    let (id, op_code) = (message.metadata.id, message.metadata.op_code);
    let edns = message.edns.as_ref().map(|edns| (edns.max_payload(), edns.flags().dnssec_ok));
    let question = if message.queries.len() == 1 { message.queries.pop() } else { None };
    let query = Query { id, op_code, question, edns };
    let fault = match &query.question {
        _ if op_code != OpCode::Query => Some(ResponseCode::NotImp),
        None => Some(ResponseCode::FormErr),
        Some(question) if question.query_class != DNSClass::IN => Some(ResponseCode::Refused),
        // Whole zones and everything at once are for those who spread answers.
        Some(question) => match question.query_type {
            RecordType::ANY | RecordType::AXFR | RecordType::IXFR => Some(ResponseCode::NotImp),
            _ => None,
        },
    };
    Some(match fault {
        Some(code) => Asked::Faulty(query, code),
        None => Asked::Query(query),
    })
}

/// What has the head of a query at least is told that the rest is wrong.
fn unreadable(packet: &[u8]) -> Option<Asked> {
    let &[high, low, flags, _, ..] = packet.get(..12)? else { return None };
    let is_query = flags & 0x80 == 0;
    let id = u16::from_be_bytes([high, low]);
    let query = Query { id, op_code: OpCode::Query, question: None, edns: None };
    is_query.then_some(Asked::Faulty(query, ResponseCode::FormErr))
}

impl Query {
    /// What is known without asking: the sandbox itself, and the host where its ports are opened.
    pub(super) fn local(&self, host: bool) -> Option<Message> {
        let question = self.question.as_ref()?;
        let name = question.name.to_lowercase().to_ascii();
        let name = name.trim_end_matches('.');
        let address = match name {
            "localhost" | "sandbox" | "sandbox.localdomain" => Ipv4Addr::LOCALHOST,
            _ if name.ends_with(".localhost") => Ipv4Addr::LOCALHOST,
            HOST_NAME if host => HOST_ADDRESS,
            HOST_NAME => return Some(self.answer(ResponseCode::NXDomain)),
            _ => return None,
        };
        let mut answer = self.answer(ResponseCode::NoError);
        if question.query_type == RecordType::A {
            let address = RData::A(A(address));
            answer.add_answer(Record::from_rdata(question.name.clone(), TTL, address));
        }
        Some(answer)
    }

    pub(super) fn refuse(&self, why: &str) -> Message {
        self.explain(ResponseCode::Refused, BLOCKED, why)
    }

    pub(super) fn fail(&self, why: &str) -> Message {
        self.explain(ResponseCode::ServFail, OTHER, why)
    }

    pub(super) fn fault(&self, code: ResponseCode) -> Message {
        self.answer(code)
    }

    /// What is asked of a resolver in the client's place.
    pub(super) fn forwarded(&self, id: u16) -> Option<Message> {
        let mut message = Message::new(id, MessageType::Query, OpCode::Query);
        message.metadata.recursion_desired = true;
        message.add_query(self.question.clone()?);
        let mut edns = Edns::new();
        edns.set_max_payload(PAYLOAD);
        edns.set_dnssec_ok(self.edns.is_some_and(|(_, signatures)| signatures));
        message.set_edns(edns);
        Some(message)
    }

    /// Whether a packet of a resolver answers this, asked by `id`.
    pub(super) fn is_answered_by(&self, id: u16, message: &Message) -> bool {
        let metadata = &message.metadata;
        let same = message.queries.first().zip(self.question.as_ref()).is_some_and(|(it, ours)| {
            it.name.to_lowercase() == ours.name.to_lowercase()
                && it.query_type == ours.query_type
                && it.query_class == ours.query_class
        });
        metadata.id == id && metadata.message_type == MessageType::Response && same
    }

    /// A resolver's answer as this client takes it.
    pub(super) fn passed_on(&self, mut answer: Message) -> Message {
        answer.metadata.id = self.id;
        answer.metadata.authoritative = false;
        answer.metadata.authentic_data = false;
        answer.queries = self.question.iter().cloned().collect();
        answer.signature = None;
        answer.edns = self.own_edns();
        answer
    }

    /// The first address of an answer that `egress` does not let through, wherever in it it is: as an
    /// address, or as a hint beside another service's name.
    pub(super) fn forbidden(&self, answer: &Message, egress: &Egress) -> Option<IpAddr> {
        let mut all = answer.all_sections().flat_map(|record| addresses(&record.data));
        all.find(|address| !egress.reaches(*address))
    }

    /// The bytes, cut to what the client takes by UDP.
    pub(super) fn by_udp(&self, answer: &Message) -> Option<Vec<u8>> {
        let most = self.edns.map_or(LEAST_PAYLOAD, |(most, _)| most.clamp(LEAST_PAYLOAD, 4_096));
        let bytes = answer.to_vec().ok()?;
        if bytes.len() <= usize::from(most) { Some(bytes) } else { answer.truncate().to_vec().ok() }
    }

    fn answer(&self, code: ResponseCode) -> Message {
        let mut answer = Message::error_msg(self.id, self.op_code, code);
        answer.metadata.recursion_desired = true;
        answer.metadata.recursion_available = true;
        answer.add_queries(self.question.iter().cloned());
        if let Some(edns) = self.own_edns() {
            answer.set_edns(edns);
        }
        answer
    }

    fn explain(&self, code: ResponseCode, info: u16, why: &str) -> Message {
        let mut answer = self.answer(code);
        if let Some(edns) = &mut answer.edns {
            let text = [&info.to_be_bytes(), why.as_bytes()].concat();
            edns.options_mut().insert(EdnsOption::Unknown(EXTENDED_ERROR, text));
        }
        answer
    }

    fn own_edns(&self) -> Option<Edns> {
        let (_, signatures) = self.edns?;
        let mut edns = Edns::new();
        edns.set_max_payload(PAYLOAD);
        edns.set_dnssec_ok(signatures);
        Some(edns)
    }
}

fn addresses(data: &RData) -> Vec<IpAddr> {
    let service = match data {
        RData::HTTPS(https) => &https.0,
        RData::SVCB(service) => service,
        other => return other.ip_addr().into_iter().collect(),
    };
    let hints = service.svc_params.iter().flat_map(|(_, value)| match value {
        SvcParamValue::Ipv4Hint(hints) => hints.0.iter().map(|it| IpAddr::V4(it.0)).collect(),
        SvcParamValue::Ipv6Hint(hints) => hints.0.iter().map(|it| IpAddr::V6(it.0)).collect(),
        _ => Vec::new(),
    });
    hints.collect()
}

#[cfg(test)]
mod tests {
    use hickory_proto::rr::Name;
    use proptest::prelude::*;

    use super::*;

    fn query(name: &str, kind: RecordType) -> Query {
        let mut message = Message::query();
        message.add_query(Question::query(Name::from_ascii(name).unwrap(), kind));
        let mut edns = Edns::new();
        edns.set_max_payload(4_096);
        message.set_edns(edns);
        match read(&message.to_vec().unwrap()) {
            Some(Asked::Query(query)) => query,
            other => panic!("{other:?}"),
        }
    }

    fn answered(query: &Query, addresses: &[&str]) -> Message {
        let mut answer = query.answer(ResponseCode::NoError);
        for address in addresses {
            let data = match address.parse().unwrap() {
                IpAddr::V4(address) => RData::A(A(address)),
                IpAddr::V6(address) => RData::AAAA(hickory_proto::rr::rdata::AAAA(address)),
            };
            let name = query.question.as_ref().unwrap().name.clone();
            answer.add_answer(Record::from_rdata(name, 1, data));
        }
        answer
    }

    #[test]
    fn the_sandbox_knows_itself() {
        for name in ["localhost.", "sandbox.", "Sandbox.LocalDomain.", "db.localhost."] {
            let answer = query(name, RecordType::A).local(false).unwrap();
            let address = answer.answers.first().and_then(|it| it.data.ip_addr());
            assert_eq!(address, Some(IpAddr::V4(Ipv4Addr::LOCALHOST)), "{name}");
            let other = query(name, RecordType::AAAA).local(false).unwrap();
            assert_eq!(
                (other.answers.len(), other.metadata.response_code),
                (0, ResponseCode::NoError)
            );
        }
        assert!(query("example.com.", RecordType::A).local(true).is_none());
    }

    #[test]
    fn the_host_is_known_where_its_ports_are_open() {
        let host = query("host.cresset.internal.", RecordType::A);
        let open = host.local(true).unwrap();
        assert_eq!(
            open.answers.first().and_then(|it| it.data.ip_addr()),
            Some(HOST_ADDRESS.into())
        );
        assert_eq!(host.local(false).unwrap().metadata.response_code, ResponseCode::NXDomain);
    }

    #[test]
    fn an_answer_with_one_forbidden_address_is_forbidden() {
        let query = query("rebinding.example.", RecordType::A);
        let forbidden =
            |addresses: &[&str]| query.forbidden(&answered(&query, addresses), &Egress::INTERNET);
        assert_eq!(forbidden(&["203.0.113.9", "2606:4700::1"]), None);
        for inner in ["169.254.169.254", "127.0.0.1", "10.0.0.1", "fd00:ec2::254", "::1"] {
            let address = inner.parse().ok();
            assert_eq!(forbidden(&["203.0.113.9", inner]), address);
        }
    }

    #[test]
    fn what_is_refused_says_why() {
        let refused = query("rebinding.example.", RecordType::A).refuse("because");
        assert_eq!(refused.metadata.response_code, ResponseCode::Refused);
        let bytes = refused.to_vec().unwrap();
        assert!(bytes.windows(9).any(|window| window == b"\x00\x0fbecause"));
    }

    #[test]
    fn an_answer_that_is_too_long_for_udp_says_so() {
        let query = query("long.example.", RecordType::A);
        let many: Vec<String> = (0..250).map(|n| format!("203.0.113.{n}")).collect();
        let many: Vec<&str> = many.iter().map(String::as_str).collect();
        let short = query.by_udp(&answered(&query, &many)).unwrap();
        let whole = Message::from_vec(&short).unwrap();
        assert!(short.len() <= 4_096 && (whole.metadata.truncation || whole.answers.len() == 250));
        let plain = Query { edns: None, ..query };
        let short = plain.by_udp(&answered(&plain, &many)).unwrap();
        assert!(short.len() <= 512 && Message::from_vec(&short).unwrap().metadata.truncation);
    }

    proptest! {
        #[test]
        fn no_packet_is_too_much(packet in proptest::collection::vec(any::<u8>(), 0..600)) {
            if let Some(Asked::Query(query) | Asked::Faulty(query, _)) = read(&packet) {
                let refused = query.refuse("no");
                query.by_udp(&refused);
            }
        }
    }
}
