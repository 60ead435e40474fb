//! What a sandbox reaches, and what reaches it. Each test runs in a network namespace of its own that
//! plays the host, with another one behind it that plays everything outside: the internet, a private
//! neighbour, the metadata service. No packet leaves this machine.

#![expect(clippy::unwrap_used, reason = "a test fails where it stands")]

mod support;

use cresset_sandbox::{Egress, Isolation, Sandbox, SandboxLevel};
use support::world::{self, INTERNET, METADATA, NEIGHBOUR, World};
use support::{Rig, eventually, python, run};

/// A sandbox with a policy of its own, of a server with another.
async fn sandbox(rig: &Rig, level: &SandboxLevel, egress: &str) -> Box<dyn Sandbox> {
    let mut assignment = rig.assignment();
    assignment.network = egress.parse().unwrap();
    let mut sandbox = level.create(&cresset_sandbox::Spec { mounts: Vec::new() }).await.unwrap();
    sandbox.assign(&assignment).await.unwrap();
    sandbox
}

fn level(rig: &Rig, egress: &str) -> SandboxLevel {
    let mut settings = rig.settings();
    settings.network.egress = egress.parse().unwrap();
    SandboxLevel::new(settings, support::privilege()).unwrap()
}

/// What of `targets` answers on TCP, by the sandbox's own account.
async fn reached(sandbox: &mut Box<dyn Sandbox>, targets: &[(&str, u16)]) -> Vec<String> {
    let list: Vec<String> = targets.iter().map(|(to, port)| format!("('{to}', {port})")).collect();
    let script = format!(
        "import socket\n\
         for to in {}:\n\
         \x20   try: print(to[0], socket.create_connection(to, 2).recv(16).decode())\n\
         \x20   except OSError: pass",
        list.join(", ") + ","
    );
    let run = run(sandbox, &python(&script)).await;
    run.out.lines().map(ToOwned::to_owned).collect()
}

#[test]
fn the_internet_is_reached_and_what_is_private_is_not() {
    world::within(|world: World| async move {
        let rig = Rig::new();
        let level = level(&rig, "internet");
        let mut sandbox = sandbox(&rig, &level, "internet").await;
        let all = [(INTERNET, 80), (NEIGHBOUR, 80), (METADATA, 80), (world.host(), world.port())];
        assert_eq!(reached(&mut sandbox, &all).await, [format!("{INTERNET} outside")]);
        sandbox.destroy().await.unwrap();
    });
}

#[test]
fn a_function_may_have_a_policy_of_its_own() {
    world::within(|_world: World| async move {
        let rig = Rig::new();
        let level = level(&rig, &format!("internet,{NEIGHBOUR}:80"));
        let all = [(INTERNET, 80), (NEIGHBOUR, 80), (METADATA, 80), (NEIGHBOUR, 81)];
        for (policy, expected) in [
            ("none".to_owned(), vec![]),
            (format!("{NEIGHBOUR}:80/tcp"), vec![format!("{NEIGHBOUR} outside")]),
            (format!("{NEIGHBOUR}:80/udp"), vec![]),
            (
                "0.0.0.0/0".to_owned(),
                vec![
                    format!("{INTERNET} outside"),
                    format!("{NEIGHBOUR} outside"),
                    format!("{NEIGHBOUR} outside"),
                ],
            ),
        ] {
            let mut sandbox = sandbox(&rig, &level, &policy).await;
            assert_eq!(reached(&mut sandbox, &all).await, expected, "{policy}");
            sandbox.destroy().await.unwrap();
        }
    });
}

#[test]
fn sandboxes_do_not_reach_each_other() {
    world::within(|_world: World| async move {
        let rig = Rig::new();
        let level = level(&rig, "0.0.0.0/0");
        let mut listening = sandbox(&rig, &level, "0.0.0.0/0").await;
        let script = "import socket\n\
                      s = socket.create_server(('0.0.0.0', 7000))\n\
                      print('listens', flush=True)\n\
                      s.accept()[0].send(b'reached')";
        let child = listening.spawn(&python(script)).await.unwrap();
        let mut other = sandbox(&rig, &level, "0.0.0.0/0").await;
        let address = own_address(&mut listening).await;
        assert_eq!(reached(&mut listening, &[(&address, 7_000)]).await.len(), 1);
        assert!(reached(&mut other, &[(&address, 7_000)]).await.is_empty());
        drop(child);
        listening.destroy().await.unwrap();
        other.destroy().await.unwrap();
    });
}

/// What the rules hold even where a function had every right over its link.
#[test]
fn neither_a_foreign_source_nor_ipv6_leaves_the_link() {
    world::within(|world: World| async move {
        let rig = Rig::new();
        let level = level(&rig, "internet");
        let sandbox = sandbox(&rig, &level, "internet").await;
        let init = rig.processes()[0];
        let outside = world.datagrams();
        let host = std::net::UdpSocket::bind("[::]:7200").unwrap();
        let send = |prepare: &str, family: &str, source: &str, to: &str| {
            world::shell(&format!(
                "nsenter -t {init} -n sh -c '{prepare}' && nsenter -t {init} -n python3 -c '\
import socket\ns = socket.socket(socket.{family}, socket.SOCK_DGRAM)\n\
s.bind((\"{source}\", 0))\ns.sendto(b\"canary\", (\"{to}\", 7200))'"
            ));
        };
        let own = "ip addr add 192.0.2.77/32 dev eth0";
        send(own, "AF_INET", "192.0.2.77", INTERNET);
        let v6 = "echo 0 >/proc/sys/net/ipv6/conf/eth0/disable_ipv6; sleep 0; \
                  ip addr add fd00::7/64 dev eth0 nodad";
        send(v6, "AF_INET6", "fd00::7", "ff02::1%eth0");
        for socket in [&outside, &host] {
            socket.set_read_timeout(Some(std::time::Duration::from_millis(300))).unwrap();
            assert!(socket.recv(&mut [0; 16]).is_err());
        }
        send("true", "AF_INET", "0.0.0.0", INTERNET);
        assert!(outside.recv(&mut [0; 16]).is_ok(), "the way itself is open");
        sandbox.destroy().await.unwrap();
    });
}

/// The address that the sandbox has on its link.
async fn own_address(sandbox: &mut Box<dyn Sandbox>) -> String {
    let script = "import socket\n\
                  s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)\n\
                  s.connect(('203.0.113.1', 9))\n\
                  print(s.getsockname()[0])";
    run(sandbox, &python(script)).await.out.trim().to_owned()
}

#[test]
fn nothing_is_left_of_a_level_that_is_gone() {
    world::within(|world: World| async move {
        let before = world::changes();
        let rig = Rig::new();
        let level = level(&rig, "internet");
        let sandbox = sandbox(&rig, &level, "10.0.0.0/8").await;
        let during = world::changes();
        assert!(during.iter().any(|it| it.contains("table inet cresset_")), "{during:?}");
        assert!(during.iter().any(|it| it.contains("crs")), "{during:?}");
        assert!(during.contains(&"forwards 1".to_owned()), "{during:?}");
        sandbox.destroy().await.unwrap();
        drop(level);
        eventually("all changes of the host are undone", || world::changes() == before).await;
        drop(world);
    });
}

#[test]
fn two_levels_stand_side_by_side_and_the_last_one_stops_forwarding() {
    world::within(|_world: World| async move {
        let before = world::changes();
        let (one, other) = (Rig::new(), Rig::new());
        let (first, second) = (level(&one, "internet"), level(&other, "internet"));
        let mut a = sandbox(&one, &first, "internet").await;
        let mut b = sandbox(&other, &second, "internet").await;
        assert_ne!(own_address(&mut a).await, own_address(&mut b).await);
        a.destroy().await.unwrap();
        drop(first);
        assert!(world::changes().contains(&"forwards 1".to_owned()));
        assert_eq!(reached(&mut b, &[(INTERNET, 80)]).await.len(), 1);
        b.destroy().await.unwrap();
        drop(second);
        eventually("all changes of the host are undone", || world::changes() == before).await;
    });
}

#[test]
fn a_subnet_in_use_is_refused() {
    world::within(|_world: World| async move {
        let rig = Rig::new();
        let mut settings = rig.settings();
        settings.network.egress = Egress::INTERNET;
        settings.network.subnet = Some("10.9.0.0/19".parse().unwrap());
        let refused = SandboxLevel::new(settings, support::privilege()).unwrap_err();
        let cause = std::error::Error::source(&refused).unwrap().to_string();
        assert!(cause.starts_with("network.subnet 10.9.0.0/19 is in use"), "{cause}");
        assert_eq!(rig.traces(), Vec::<String>::new());
    });
}
