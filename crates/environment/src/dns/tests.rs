//! The resolver between real sockets, and a resolver of the test's own in the host's place.

use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::sync::Arc;
use std::time::Duration;

use cresset_ambient::TaskKind;
use cresset_sandbox::{DnsSockets, Egress};
use hickory_proto::op::{Edns, Message, Query as Question, ResponseCode};
use hickory_proto::rr::rdata::A;
use hickory_proto::rr::{Name, RData, Record, RecordType};
use prometheus_client::registry::Registry;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream, UdpSocket};

use super::{Dns, Serving};
use crate::Metrics;

struct House {
    registry: Registry,
    /// Where a function asks, by UDP and by TCP.
    udp: SocketAddr,
    tcp: SocketAddr,
    _serving: Serving,
}

fn house(resolver: SocketAddr, egress: Egress, host: bool) -> House {
    let mut registry = Registry::default();
    let dns = Arc::new(Dns::new(vec![resolver], Metrics::register(&mut registry)));
    let udp = std::net::UdpSocket::bind("127.0.0.1:0").unwrap();
    let tcp = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    udp.set_nonblocking(true).unwrap();
    tcp.set_nonblocking(true).unwrap();
    let (by_udp, by_tcp) = (udp.local_addr().unwrap(), tcp.local_addr().unwrap());
    let serving = dns.serve(DnsSockets { udp, tcp }, "arn:f", egress, host).unwrap();
    House { registry, udp: by_udp, tcp: by_tcp, _serving: serving }
}

impl House {
    async fn ask(&self, name: &str) -> Message {
        let socket = UdpSocket::bind("127.0.0.1:0").await.unwrap();
        socket.send_to(&question(name), self.udp).await.unwrap();
        let mut buffer = [0; 4_096];
        let length = socket.recv(&mut buffer).await.unwrap();
        Message::from_vec(&buffer[..length]).unwrap()
    }

    async fn ask_by_tcp(&self, name: &str) -> Message {
        let mut stream = TcpStream::connect(self.tcp).await.unwrap();
        let question = question(name);
        stream.write_u16(question.len().try_into().unwrap()).await.unwrap();
        stream.write_all(&question).await.unwrap();
        let mut answer = vec![0; stream.read_u16().await.unwrap().into()];
        stream.read_exact(&mut answer).await.unwrap();
        Message::from_vec(&answer).unwrap()
    }

    fn metrics(&self) -> String {
        let mut text = String::new();
        prometheus_client::encoding::text::encode(&mut text, &self.registry).unwrap();
        text
    }
}

fn question(name: &str) -> Vec<u8> {
    let mut message = Message::query();
    message.metadata.recursion_desired = true;
    message.add_query(Question::query(Name::from_ascii(name).unwrap(), RecordType::A));
    let mut edns = Edns::new();
    edns.set_max_payload(4_096);
    message.set_edns(edns);
    message.to_vec().unwrap()
}

/// Answers each query by UDP as `answer` says, and by TCP with many addresses.
async fn resolver(answer: fn(Message) -> Vec<Message>) -> SocketAddr {
    // Both on one port, as resolvers have it.
    let (udp, tcp) = loop {
        let udp = UdpSocket::bind("127.0.0.1:0").await.unwrap();
        if let Ok(tcp) = TcpListener::bind(udp.local_addr().unwrap()).await {
            break (udp, tcp);
        }
    };
    let address = udp.local_addr().unwrap();
    cresset_ambient::spawn(TaskKind("resolver of a test"), async move {
        let mut buffer = [0; 4_096];
        while let Ok((length, from)) = udp.recv_from(&mut buffer).await {
            for answer in answer(Message::from_vec(&buffer[..length]).unwrap()) {
                udp.send_to(&answer.to_vec().unwrap(), from).await.unwrap();
            }
        }
    });
    cresset_ambient::spawn(TaskKind("resolver of a test"), async move {
        while let Ok((mut stream, _)) = tcp.accept().await {
            let mut query = vec![0; stream.read_u16().await.unwrap().into()];
            stream.read_exact(&mut query).await.unwrap();
            let all: Vec<IpAddr> = (1..101).map(|n| Ipv4Addr::new(203, 0, 113, n).into()).collect();
            let answer = answered(Message::from_vec(&query).unwrap(), &all).to_vec().unwrap();
            stream.write_u16(answer.len().try_into().unwrap()).await.unwrap();
            stream.write_all(&answer).await.unwrap();
        }
    });
    address
}

fn answered(query: Message, addresses: &[IpAddr]) -> Message {
    let name = query.queries[0].name.clone();
    let mut answer = query.into_response();
    for address in addresses {
        if let IpAddr::V4(address) = address {
            answer.add_answer(Record::from_rdata(name.clone(), 5, RData::A(A(*address))));
        }
    }
    answer
}

fn public(query: Message) -> Vec<Message> {
    vec![answered(query, &[Ipv4Addr::new(203, 0, 113, 9).into()])]
}

fn addresses(answer: &Message) -> Vec<String> {
    answer.answers.iter().filter_map(|it| it.data.ip_addr()).map(|it| it.to_string()).collect()
}

#[tokio::test]
async fn a_name_is_asked_of_the_hosts_resolver() {
    let house = house(resolver(public).await, Egress::INTERNET, false);
    for answer in [house.ask("example.com.").await, house.ask_by_tcp("example.com.").await] {
        assert_eq!(addresses(&answer), ["203.0.113.9"]);
        assert_eq!(answer.metadata.response_code, ResponseCode::NoError);
    }
    assert!(house.metrics().contains("dns_queries_total{result=\"answered\"} 2"));
    assert!(house.metrics().contains("by_function_total{function=\"arn:f\"} 2"));
}

#[tokio::test]
async fn a_name_that_leads_inside_is_refused_by_either_way() {
    let rebinding = |query| {
        vec![answered(
            query,
            &[Ipv4Addr::new(203, 0, 113, 9).into(), Ipv4Addr::new(169, 254, 169, 254).into()],
        )]
    };
    let house = house(resolver(rebinding).await, Egress::INTERNET, false);
    for answer in [house.ask("evil.example.").await, house.ask_by_tcp("evil.example.").await] {
        assert_eq!(answer.metadata.response_code, ResponseCode::Refused);
        assert_eq!(addresses(&answer), [""; 0]);
    }
    assert!(house.metrics().contains("dns_queries_total{result=\"refused\"} 2"));
}

#[tokio::test]
async fn what_answers_another_question_is_passed_over() {
    let spoofing = |query: Message| {
        let mut other = query.clone();
        other.metadata.id = query.metadata.id.wrapping_add(1);
        let mut renamed = query.clone();
        renamed.queries[0].name = Name::from_ascii("other.example.").unwrap();
        let wrong = [Ipv4Addr::new(192, 0, 2, 66).into()];
        let right = [Ipv4Addr::new(203, 0, 113, 9).into()];
        vec![answered(other, &wrong), answered(renamed, &wrong), answered(query, &right)]
    };
    let house = house(resolver(spoofing).await, Egress::INTERNET, false);
    assert_eq!(addresses(&house.ask("example.com.").await), ["203.0.113.9"]);
}

#[tokio::test]
async fn an_answer_too_long_for_udp_is_asked_for_by_tcp() {
    let cut = |query| {
        let mut answer = answered(query, &[]);
        answer.metadata.truncation = true;
        vec![answer]
    };
    let house = house(resolver(cut).await, Egress::INTERNET, false);
    assert_eq!(addresses(&house.ask_by_tcp("long.example.").await).len(), 100);
    assert_eq!(addresses(&house.ask("long.example.").await).len(), 100);
}

#[tokio::test(start_paused = true)]
async fn a_resolver_that_hangs_is_not_waited_for_forever() {
    let house = house(resolver(|_| Vec::new()).await, Egress::INTERNET, false);
    let began = tokio::time::Instant::now();
    let answer = house.ask("example.com.").await;
    assert_eq!(answer.metadata.response_code, ResponseCode::ServFail);
    assert!(began.elapsed() < Duration::from_secs(5), "{:?}", began.elapsed());
}

#[tokio::test]
async fn without_a_network_nobody_is_asked() {
    let asked = |_| panic!("nobody is to be asked");
    let house = house(resolver(asked).await, Egress::NONE, true);
    let refused = house.ask("example.com.").await;
    assert_eq!(refused.metadata.response_code, ResponseCode::Refused);
    assert_eq!(addresses(&house.ask("sandbox.").await), ["127.0.0.1"]);
    assert_eq!(addresses(&house.ask("host.cresset.internal.").await), ["127.0.0.54"]);
}

#[tokio::test]
async fn the_numbers_of_a_function_go_with_its_last_environment() {
    let House { registry, _serving, .. } = house(resolver(public).await, Egress::INTERNET, false);
    let text = || {
        let mut text = String::new();
        prometheus_client::encoding::text::encode(&mut text, &registry).unwrap();
        text
    };
    assert!(text().contains("function=\"arn:f\""));
    drop(_serving);
    // The tasks end at their next turn.
    while text().contains("function=\"arn:f\"") {
        tokio::task::yield_now().await;
    }
}
