//! Everything beyond the sandbox's own loopback.

use std::net::TcpListener;

use cresset_sandbox::Defence;

use crate::harness::{Attack, Outcome};
use crate::scene::Scene;

pub(crate) const ATTACKS: &[Attack] = &[Attack {
    name: "reach_a_port_of_the_hosts_loopback",
    what: "connects to a server of the host by every address of its loopback",
    walls: &[Defence::NetworkNamespace],
    attempt: |scene| Box::pin(reach_the_loopback(scene)),
}];

async fn reach_the_loopback(scene: &mut Scene) -> Outcome {
    let host = TcpListener::bind("0.0.0.0:0").unwrap();
    host.set_nonblocking(true).unwrap();
    let port = host.local_addr().unwrap().port();
    let attack = format!(
        "import socket\n\
         for to in '127.0.0.1', '127.1.2.3', '0.0.0.0', 'localhost':\n\
         \x20   try: socket.create_connection((to, {port}), 2)\n\
         \x20   except OSError: pass"
    );
    scene.python(&attack).await;
    Outcome::succeeded_if(host.accept().is_ok())
}
