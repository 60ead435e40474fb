//! A network of the test's own: a namespace that plays the host, which the test runs in, and one that
//! plays all that is outside.

use std::fs::{self, File};
use std::future::Future;
use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream, UdpSocket};
use std::os::fd::AsFd;
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex};
use std::thread;

use rustix::thread::{LinkNameSpaceType, UnshareFlags, move_into_link_name_space};

use super::is_root;

pub const INTERNET: &str = "203.0.113.9";
pub const NEIGHBOUR: &str = "10.9.9.9";
pub const METADATA: &str = "169.254.169.254";
const HOST: &str = "203.0.113.1";
/// The host has it too.
pub const ALSO_HOST: &str = "198.51.100.7";

/// As long as it is there, what is outside answers on the ports 80 and 81 of its addresses.
pub struct World {
    outside: Child,
    port: u16,
    heard: Heard,
}

/// Who was reached: `host` or `outside`, and by which of its addresses.
type Heard = Arc<Mutex<Vec<String>>>;

/// Runs `test` in a namespace that plays the host, or says that it cannot.
pub fn within<F: Future<Output = ()>>(test: impl FnOnce(World) -> F + Send) {
    if !is_root() {
        return;
    }
    thread::scope(|scope| {
        let tested = scope.spawn(|| {
            unshare_network();
            let world = World::make();
            // One thread for all, for each has the namespace that it was started in.
            let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
            runtime.block_on(test(world));
        });
        if let Err(panic) = tested.join() {
            std::panic::resume_unwind(panic);
        }
    });
}

impl World {
    fn make() -> World {
        shell("ip link set lo up");
        let outside = keep_namespace();
        let pid = outside.id();
        shell(&format!(
            "ip link add uplink type veth peer name eth0 netns {pid} && \
             ip addr add {HOST}/24 dev uplink && ip addr add {ALSO_HOST} dev uplink && \
             ip link set uplink up && ip route add default via {INTERNET} && \
             nsenter -t {pid} -n sh -c 'ip link set lo up && ip link set eth0 up && \
                ip addr add {INTERNET}/24 dev eth0 && ip addr add {NEIGHBOUR}/32 dev eth0 && \
                ip addr add {METADATA}/32 dev eth0' && \
             ip route add 10.9.9.0/24 via {INTERNET} && ip route add {METADATA} via {INTERNET}"
        ));
        let heard = Heard::default();
        serve_outside(pid, &heard);
        let host = TcpListener::bind("0.0.0.0:0").unwrap();
        let port = host.local_addr().unwrap().port();
        let told = Arc::clone(&heard);
        thread::spawn(move || serve(&host, "host", &told));
        for (to, port) in [(INTERNET, 80), (NEIGHBOUR, 80), (METADATA, 80), (HOST, port)] {
            let mut stream = TcpStream::connect((to, port)).expect("the host reaches all");
            stream.read_to_end(&mut Vec::new()).unwrap();
        }
        heard.lock().unwrap().clear();
        World { outside, port, heard }
    }

    pub fn host(&self) -> &'static str {
        HOST
    }

    /// What was reached so far, such as `outside 203.0.113.9`.
    pub fn heard(&self) -> Vec<String> {
        self.heard.lock().unwrap().clone()
    }

    /// A socket outside, which hears what is sent to the port 7200.
    pub fn datagrams(&self) -> UdpSocket {
        in_namespace(self.outside.id(), || UdpSocket::bind("0.0.0.0:7200").unwrap())
    }

    /// Of a server on the host, on all its addresses.
    pub fn port(&self) -> u16 {
        self.port
    }
}

impl Drop for World {
    fn drop(&mut self) {
        self.outside.kill().unwrap();
        self.outside.wait().unwrap();
    }
}

/// What servers change on the host: tables, links, routes, forwarding.
pub fn changes() -> Vec<String> {
    let mut all = Vec::new();
    for list in ["nft list tables", "ip -o -br link", "ip -4 -o route show table all"] {
        all.extend(shell(list).lines().map(ToOwned::to_owned));
    }
    let forwards = fs::read_to_string("/proc/sys/net/ipv4/ip_forward");
    all.push(format!("forwards {}", forwards.unwrap().trim()));
    all
}

#[expect(clippy::disallowed_methods, reason = "the world is made of programs")]
pub fn shell(script: &str) -> String {
    let done = Command::new("/bin/sh").arg("-c").arg(script).output().unwrap();
    assert!(done.status.success(), "{script}: {}", String::from_utf8_lossy(&done.stderr));
    String::from_utf8(done.stdout).unwrap()
}

/// A namespace that lasts as long as the process.
#[expect(clippy::disallowed_methods, reason = "the world is made of programs")]
fn keep_namespace() -> Child {
    let mut command = Command::new("unshare");
    let child = command.args(["-n", "sh", "-c", "echo; exec sleep 600"]).stdout(Stdio::piped());
    let mut child = child.spawn().unwrap();
    let mut said = [0];
    child.stdout.as_mut().unwrap().read_exact(&mut said).unwrap();
    child
}

/// Answers each connection with a word, by threads of this process.
fn serve_outside(pid: u32, heard: &Heard) {
    let listeners =
        in_namespace(pid, || [80, 81].map(|port| TcpListener::bind(("0.0.0.0", port)).unwrap()));
    for listener in listeners {
        let told = Arc::clone(heard);
        thread::spawn(move || serve(&listener, "outside", &told));
    }
}

fn in_namespace<T: Send + 'static>(pid: u32, make: impl FnOnce() -> T + Send + 'static) -> T {
    let namespace = File::open(format!("/proc/{pid}/ns/net")).unwrap();
    let maker = thread::spawn(move || {
        let kind = Some(LinkNameSpaceType::Network);
        move_into_link_name_space(namespace.as_fd(), kind).unwrap();
        make()
    });
    maker.join().unwrap()
}

fn serve(listener: &TcpListener, word: &str, heard: &Heard) {
    for stream in listener.incoming() {
        let Ok(mut stream) = stream else { continue };
        let by = stream.local_addr().unwrap().ip();
        heard.lock().unwrap().push(format!("{word} {by}"));
        // Whoever asks may have gone again.
        stream.write_all(word.as_bytes()).ok();
    }
}

#[expect(unsafe_code, reason = "the namespace of a thread of the test's own")]
fn unshare_network() {
    // SAFETY: only the network namespace of the calling thread changes; no descriptor table is left.
    unsafe { rustix::thread::unshare_unsafe(UnshareFlags::NEWNET) }.unwrap();
}
