//! The door of the fuzz targets, with what must hold behind it; not in the product.

use std::net::{Ipv4Addr, Ipv6Addr};
use std::sync::Arc;
use std::time::SystemTime;

use cresset_ambient::Clock;
use cresset_aws::auth::Identity;
use cresset_aws::sigv4::Credential;
use http::request::Parts;

use crate::authentication::AnyKey;
use crate::hosts::Hosts;
use crate::session::Session;

/// The head of a request to a server that has no names and no pages but its own.
pub fn head(head: &Parts) {
    let hosts = Hosts::new(&[], &[]);
    if let Ok(authority) = hosts.addressed(&head.uri, &head.headers) {
        assert!(is_of_this_machine(&authority), "{authority} is taken for this machine");
    }
    let page = hosts.origin(&head.headers);
    assert!(matches!(page, Ok(None) | Err(_)), "{page:?} may call");
    let credential = Credential::of(head);
    let signed = credential.as_ref().ok().and_then(Option::as_ref);
    let nobodys = Session::until(SystemTime::UNIX_EPOCH, Identity::default());
    let any = AnyKey { known: Arc::new(nobodys), clock: Clock::system() };
    if let Ok(identity) = any.identify(head, signed) {
        assert!(identity.account.len() == 12 && identity.account.parse::<u64>().is_ok());
    }
    if let Ok(Some(credential)) = credential {
        let parts = [credential.access_key, credential.region, credential.service];
        assert!(parts.iter().all(|part| part.bytes().all(|byte| byte.is_ascii_graphic())));
    }
}

fn is_of_this_machine(authority: &str) -> bool {
    let port = |text: &str| {
        text.is_empty() || text.strip_prefix(':').is_some_and(|port| port.parse::<u16>().is_ok())
    };
    if let Some((address, rest)) = authority.strip_prefix('[').and_then(|it| it.split_once(']')) {
        let address = address.parse::<Ipv6Addr>();
        let mapped =
            |address: Ipv6Addr| address.to_ipv4_mapped().is_some_and(|it| it.is_loopback());
        return address.is_ok_and(|it| it.is_loopback() || mapped(it)) && port(rest);
    }
    let (name, rest) = authority.split_at(authority.find(':').unwrap_or(authority.len()));
    let local = name.rsplit('.').next() == Some("localhost");
    (local || name.parse::<Ipv4Addr>().is_ok_and(|it| it.is_loopback())) && port(rest)
}
