//! The AWS endpoint of each environment: the gateway serves it, and a session that is made here is all
//! that opens it, with those that `sts` gives to who has it. Environments may be there before the gateway; their connections wait for it.

use std::io;
use std::net::TcpListener;
use std::sync::Arc;
use std::time::Duration;

use cresset_ambient::{Clock, TaskKind, spawn};
use cresset_aws::auth::Identity;
use cresset_environment::{AwsEndpoint, Credentials, EndpointSession, FunctionSpec};
use cresset_gateway::{Endpoints, Secrets, Session};
use cresset_services::sts::Sts;
use tokio::sync::watch;
use tokio::task::JoinHandle;

use crate::keys::EnvironmentKeys;

/// How long a session is good for. An environment is retired before.
const LIFETIME: Duration = Duration::from_secs(12 * 60 * 60);

#[derive(Debug)]
pub(crate) struct FunctionEndpoints {
    clock: Clock,
    sts: Arc<Sts>,
    gateway: watch::Sender<Option<Endpoints>>,
}

impl FunctionEndpoints {
    pub(crate) fn new(clock: Clock, sts: Arc<Sts>) -> Self {
        Self { clock, sts, gateway: watch::Sender::new(None) }
    }

    /// From here on there are answers.
    pub(crate) fn connect(&self, endpoints: Endpoints) {
        self.gateway.send_replace(Some(endpoints));
    }

    /// No new environment is answered any more. To be called when the server ends: the gateway leads
    /// to the services, these to the environments, and these here.
    pub(crate) fn disconnect(&self) {
        self.gateway.send_replace(None);
    }
}

impl AwsEndpoint for FunctionEndpoints {
    fn open(&self, listener: TcpListener, function: &FunctionSpec) -> io::Result<EndpointSession> {
        let listener = tokio::net::TcpListener::from_std(listener)?;
        let session = Session::until(self.clock.now() + LIFETIME, identity(function));
        let Secrets { access_key_id, secret_access_key, session_token } = session.secrets().clone();
        let keys = Arc::new(EnvironmentKeys { session, sts: Arc::clone(&self.sts) });
        let mut gateway = self.gateway.subscribe();
        let serve = async move {
            let connected = match gateway.wait_for(Option::is_some).await {
                Ok(endpoints) => endpoints.clone(),
                // The server ends.
                Err(_closed) => None,
            };
            if let Some(endpoints) = connected {
                endpoints.serve(listener, keys).await;
            }
        };
        Ok(EndpointSession {
            credentials: Credentials { access_key_id, secret_access_key, session_token },
            lifetime: LIFETIME,
            server: Box::new(Serving(spawn(TaskKind("aws endpoint"), serve))),
        })
    }
}

/// A task that ends with this.
struct Serving(JoinHandle<()>);

impl Drop for Serving {
    fn drop(&mut self) {
        self.0.abort();
    }
}

/// Whom a function's calls are from: its role, in a session that has the function's name.
fn identity(function: &FunctionSpec) -> Identity {
    let FunctionSpec { account_id, role, function_name, .. } = function;
    let role = role.rsplit('/').next().unwrap_or(role);
    Identity {
        account: account_id.clone(),
        caller_arn: format!("arn:aws:sts::{account_id}:assumed-role/{role}/{function_name}"),
        session: None,
    }
}
