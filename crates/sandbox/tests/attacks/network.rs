//! Everything beyond the sandbox's own loopback: this host, other sandboxes, and what is outside, which
//! the test plays by namespaces of its own.

use std::net::{TcpListener, UdpSocket};
use std::time::Duration;

use cresset_sandbox::{Defence, Isolation, Privilege, Sandbox, SandboxLevel, Spec};

use crate::harness::{Attack, Outcome, Verdict};
use crate::scene::Scene;
use crate::support::world::{self, ALSO_HOST, METADATA, NEIGHBOUR, World};
use crate::support::{Rig, finish, privilege, python};

/// What stands between a function and sockets that make packets of their own.
const RIGHTS: [Defence; 4] =
    [Defence::Seccomp, Defence::UserNamespace, Defence::FunctionUser, Defence::Capabilities];

pub(crate) const ATTACKS: &[Attack] = &[
    Attack {
        name: "reach_a_port_of_the_hosts_loopback",
        what: "connects to a server of the host by every address of its loopback",
        walls: &[Defence::NetworkNamespace],
        attempt: |scene| Box::pin(reach_the_loopback(scene)),
    },
    Attack {
        name: "reach_a_port_of_the_host_over_the_link",
        what: "connects to a server of the host by all its addresses, and by that of the sandbox's link",
        walls: &[Defence::HostRules],
        attempt: |scene| in_a_world(scene, "0.0.0.0/0", reach_the_host),
    },
    Attack {
        name: "reach_the_metadata_service",
        what: "connects to 169.254.169.254, with a policy that allows every address",
        walls: &[Defence::NeverRanges],
        attempt: |scene| in_a_world(scene, "0.0.0.0/0", reach_the_metadata),
    },
    Attack {
        name: "reach_a_private_neighbour",
        what: "connects to a private address that this host has a route to",
        walls: &[Defence::PrivateRanges],
        attempt: |scene| in_a_world(scene, "internet", reach_the_neighbour),
    },
    Attack {
        name: "reach_another_sandbox",
        what: "connects to a server of another function by its address, with a policy that allows it",
        walls: &[Defence::SandboxesApart],
        attempt: |scene| in_a_world(scene, "0.0.0.0/0", reach_another_sandbox),
    },
    Attack {
        name: "reach_the_host_by_ipv6",
        what: "sends to all IPv6 nodes of its link, where the host is one, and to fd00:ec2::254",
        // The two ends of the link have one address, so that what comes from it is also a foreign source.
        walls: &[Defence::NoIpv6, Defence::HostRules, Defence::SourceCheck],
        attempt: |scene| in_a_world(scene, "internet", reach_by_ipv6),
    },
    Attack {
        name: "send_raw_packets",
        what: "opens a socket that makes whole packets, and sends one to the internet",
        walls: &RIGHTS,
        attempt: |scene| in_a_world(scene, "internet", send_raw),
    },
    Attack {
        name: "send_as_somebody_else",
        what: "sends to the internet with a source address that is not its own",
        walls: &[
            Defence::Seccomp,
            Defence::UserNamespace,
            Defence::FunctionUser,
            Defence::Capabilities,
            Defence::SourceCheck,
        ],
        attempt: |scene| in_a_world(scene, "internet", send_spoofed),
    },
];

async fn reach_the_loopback(scene: &mut Scene) -> Outcome {
    let host = TcpListener::bind("0.0.0.0:0").unwrap();
    host.set_nonblocking(true).unwrap();
    let port = host.local_addr().unwrap().port();
    scene.python(&connect(&["127.0.0.1", "127.1.2.3", "0.0.0.0", "localhost"], port)).await;
    Outcome::succeeded_if(host.accept().is_ok())
}

/// A server in a world of the test's, and one sandbox of it.
struct Field {
    world: World,
    rig: Rig,
    level: SandboxLevel,
    sandbox: Box<dyn Sandbox>,
    egress: &'static str,
}

type Fought = for<'a> fn(&'a mut Field) -> Verdict<'a>;

/// The attack by a sandbox whose policy is `egress`, where the host is a namespace of the test's.
fn in_a_world<'a>(scene: &'a mut Scene, egress: &'static str, attack: Fought) -> Verdict<'a> {
    if !matches!(privilege(), Privilege::Root) && !has_pasta() {
        return Box::pin(async {
            Outcome::NotHere("without pasta an ordinary user has no network")
        });
    }
    let rig = Rig::new();
    let mut settings = scene.settings_of(&rig);
    settings.network.egress = egress.parse().unwrap();
    let fight = move || {
        let mut outcome = Outcome::NotHere("the world was not made");
        world::within(|world| async {
            let level = SandboxLevel::new(settings, privilege()).unwrap();
            let sandbox = assigned(&rig, &level, egress).await;
            let mut field = Field { world, rig, level, sandbox, egress };
            // Otherwise everything would be out of reach.
            field.python(&connect(&[world::INTERNET], 80)).await;
            assert!(field.world.heard().contains(&format!("outside {}", world::INTERNET)));
            outcome = attack(&mut field).await;
            field.sandbox.destroy().await.unwrap();
        });
        outcome
    };
    Box::pin(async { tokio::task::spawn_blocking(fight).await.unwrap() })
}

fn has_pasta() -> bool {
    let folders = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&folders).any(|folder| folder.join("pasta").is_file())
}

async fn assigned(rig: &Rig, level: &SandboxLevel, egress: &str) -> Box<dyn Sandbox> {
    let mut assignment = rig.assignment();
    assignment.network = egress.parse().unwrap();
    let mut sandbox = level.create(&Spec { mounts: Vec::new() }).await.unwrap();
    sandbox.assign(&assignment).await.unwrap();
    sandbox
}

impl Field {
    async fn python(&mut self, script: &str) -> String {
        finish(self.sandbox.spawn(&python(script)).await.unwrap()).await.out
    }

    /// The other end of the sandbox's link: the first address of the block.
    async fn gateway(&mut self) -> String {
        let script = "import ipaddress, socket\n\
                      s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)\n\
                      s.connect(('203.0.113.1', 9))\n\
                      print(ipaddress.ip_network(s.getsockname()[0] + '/19', strict=False)[1])";
        self.python(script).await.trim().to_owned()
    }
}

fn reach_the_host(field: &mut Field) -> Verdict<'_> {
    Box::pin(async {
        let targets = [field.world.host(), ALSO_HOST, &field.gateway().await];
        let attack = connect(&targets, field.world.port());
        field.python(&attack).await;
        Outcome::succeeded_if(field.world.heard().iter().any(|it| it.starts_with("host")))
    })
}

fn reach_the_metadata(field: &mut Field) -> Verdict<'_> {
    Box::pin(reach(field, METADATA))
}

fn reach_the_neighbour(field: &mut Field) -> Verdict<'_> {
    Box::pin(reach(field, NEIGHBOUR))
}

async fn reach(field: &mut Field, target: &str) -> Outcome {
    field.python(&connect(&[target], 80)).await;
    Outcome::succeeded_if(field.world.heard().contains(&format!("outside {target}")))
}

fn reach_another_sandbox(field: &mut Field) -> Verdict<'_> {
    Box::pin(async {
        let mut other = assigned(&field.rig, &field.level, field.egress).await;
        let script = "import socket\n\
                      s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)\n\
                      s.connect(('203.0.113.1', 9))\n\
                      l = socket.create_server(('0.0.0.0', 7000))\n\
                      l.settimeout(4)\n\
                      open('/tmp/address', 'w').write(s.getsockname()[0])\n\
                      try: print('reached by', l.accept()[1])\n\
                      except OSError: pass";
        let served = other.spawn(&python(script)).await.unwrap();
        let mut address = String::new();
        for _ in 0..100 {
            let told = other.spawn(&python("print(open('/tmp/address').read())")).await.unwrap();
            finish(told).await.out.trim().clone_into(&mut address);
            if !address.is_empty() {
                break;
            }
        }
        assert!(!address.is_empty(), "the other one has an address");
        field.python(&connect(&[&address], 7_000)).await;
        let reached = finish(served).await.out.contains("reached by");
        other.destroy().await.unwrap();
        Outcome::succeeded_if(reached)
    })
}

fn reach_by_ipv6(field: &mut Field) -> Verdict<'_> {
    Box::pin(async {
        let Ok(host) = UdpSocket::bind("[::]:7100") else {
            return Outcome::NotHere("this kernel has no IPv6");
        };
        host.set_read_timeout(Some(Duration::from_millis(500))).unwrap();
        field
            .python(
                // An address may not be used before the kernel has asked whether somebody has it.
                "import socket, time\n\
                 def asks():\n\
                 \x20   lines = [it.split() for it in open('/proc/net/if_inet6')]\n\
                 \x20   return any(it[5] == 'eth0' and int(it[4], 16) & 0x40 for it in lines)\n\
                 end = time.monotonic() + 20\n\
                 while asks() and time.monotonic() < end: time.sleep(0.02)\n\
                 s = socket.socket(socket.AF_INET6, socket.SOCK_DGRAM)\n\
                 for to in 'ff02::1', 'fd00:ec2::254', '::ffff:169.254.169.254':\n\
                 \x20   try: s.sendto(b'canary', (to, 7100, 0, socket.if_nametoindex('eth0')))\n\
                 \x20   except OSError: pass",
            )
            .await;
        Outcome::succeeded_if(host.recv(&mut [0; 16]).is_ok())
    })
}

fn send_raw(field: &mut Field) -> Verdict<'_> {
    Box::pin(raw(field, None))
}

fn send_spoofed(field: &mut Field) -> Verdict<'_> {
    Box::pin(raw(field, Some("192.0.2.77")))
}

/// A datagram whose every byte is the function's own.
async fn raw(field: &mut Field, source: Option<&str>) -> Outcome {
    let outside = field.world.datagrams();
    let source = source.map_or_else(|| "own".to_owned(), |it| format!("'{it}'"));
    let script = format!(
        "import socket, struct\n\
         s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)\n\
         s.connect(('{0}', 7200))\n\
         own = s.getsockname()[0]\n\
         udp = struct.pack('!HHHH', 7300, 7200, 14, 0) + b'canary'\n\
         head = struct.pack('!BBHHHBBH', 0x45, 0, 20 + len(udp), 1, 0, 64, 17, 0)\n\
         packet = head + socket.inet_aton({source}) + socket.inet_aton('{0}') + udp\n\
         raw = socket.socket(socket.AF_INET, socket.SOCK_RAW, socket.IPPROTO_RAW)\n\
         raw.sendto(packet, ('{0}', 0))",
        world::INTERNET
    );
    field.python(&script).await;
    outside.set_read_timeout(Some(Duration::from_millis(500))).unwrap();
    Outcome::succeeded_if(outside.recv(&mut [0; 16]).is_ok())
}

fn connect(targets: &[&str], port: u16) -> String {
    let list: Vec<String> = targets.iter().map(|it| format!("'{it}'")).collect();
    format!(
        "import socket\n\
         for to in {}:\n\
         \x20   try: socket.create_connection((to, {port}), 2).recv(1)\n\
         \x20   except OSError: pass",
        list.join(", ") + ","
    )
}
