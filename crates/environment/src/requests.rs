//! Which call of the Runtime API is allowed when. Pure: it answers, the driver acts.
//!
//! ```text
//!            next                deliver              answer             next
//!  Started ───────> Ready ─────────────────> Running ────────> Answered ──────> Ready
//!     │ init/error    │ ↺ next (asks again)    │ ↺ next (gets the same event again)
//!     V
//!  InitFailed
//! ```
//! One event is in flight at most, and it is answered once at most. A runtime that lost its
//! connection may ask again: no event is lost with a connection.

use std::fmt;

/// Numbers the events of one runtime process, so that nothing is taken for an answer to another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Lease(u64);

/// The state of one runtime process.
#[derive(Debug)]
pub(crate) struct Exchange {
    state: State,
    events: u64,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum State {
    Started,
    InitFailed,
    Ready,
    Running { request_id: String, lease: Lease },
    Answered,
}

/// What a runtime that asks for the next event gets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Next {
    /// It waits. `asked_first` where this ends an Init or an invocation.
    Wait { asked_first: bool },
    /// The event that it has already.
    Again,
}

/// Why a call is refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Refusal {
    /// 400: not the event in flight, or answered already.
    RequestId,
    /// 403: out of order.
    Transition { from: &'static str, to: &'static str },
}

impl Exchange {
    /// A process that has just been started.
    pub(crate) fn new() -> Self {
        Self { state: State::Started, events: 0 }
    }

    /// `GET invocation/next`
    pub(crate) fn next(&mut self) -> Result<Next, Refusal> {
        let asked_first = match self.state {
            State::InitFailed => return Err(self.refusal("Ready")),
            State::Running { .. } => return Ok(Next::Again),
            State::Ready => false,
            State::Started | State::Answered => true,
        };
        self.state = State::Ready;
        Ok(Next::Wait { asked_first })
    }

    /// The driver has an event for a runtime that is ready. `None` where it is not.
    pub(crate) fn deliver(&mut self, request_id: &str) -> Option<Lease> {
        if self.state != State::Ready {
            return None;
        }
        self.events += 1;
        let lease = Lease(self.events);
        self.state = State::Running { request_id: request_id.to_owned(), lease };
        Some(lease)
    }

    /// `POST invocation/{id}/response` and `…/error`: which event it answers.
    pub(crate) fn answer(&mut self, request_id: &str) -> Result<Lease, Refusal> {
        match &self.state {
            State::Running { request_id: current, lease } if current == request_id => {
                let lease = *lease;
                self.state = State::Answered;
                Ok(lease)
            }
            State::Running { .. }
            | State::Started
            | State::InitFailed
            | State::Ready
            | State::Answered => Err(Refusal::RequestId),
        }
    }

    /// `POST init/error`
    pub(crate) fn init_error(&mut self) -> Result<(), Refusal> {
        if self.state != State::Started {
            return Err(self.refusal("InitError"));
        }
        self.state = State::InitFailed;
        Ok(())
    }

    fn refusal(&self, to: &'static str) -> Refusal {
        Refusal::Transition { from: self.state.name(), to }
    }
}

impl State {
    /// AWS's name of it.
    fn name(&self) -> &'static str {
        match self {
            Self::Started => "Started",
            Self::InitFailed => "InitError",
            Self::Ready => "Ready",
            Self::Running { .. } => "Running",
            Self::Answered => "ResponseSent",
        }
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::RequestId => f.write_str("Invalid request ID"),
            Self::Transition { from, to } => write!(
                f,
                "State transition from {from} to {to} failed for runtime. \
                 Error: State transition is not allowed"
            ),
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[derive(Debug, Clone)]
    enum Call {
        Next,
        Deliver(u8),
        Answer(u8),
        InitError,
    }

    fn calls() -> impl Strategy<Value = Vec<Call>> {
        // Few ids, so that late, doubled and confused answers are frequent.
        let call = prop_oneof![
            4 => Just(Call::Next),
            4 => (0u8..3).prop_map(Call::Deliver),
            4 => (0u8..3).prop_map(Call::Answer),
            1 => Just(Call::InitError),
        ];
        proptest::collection::vec(call, 0..60)
    }

    proptest! {
        /// Against a model that knows only what is in flight and whether the runtime has asked.
        #[test]
        fn every_event_is_asked_for_and_answered_once_at_most(calls in calls()) {
            let mut exchange = Exchange::new();
            let (mut in_flight, mut asked, mut failed, mut begun) = (None, false, false, false);
            let mut answered = std::collections::BTreeSet::new();
            for call in calls {
                match call {
                    Call::Next => {
                        let expected = match (failed, in_flight.is_some()) {
                            (true, _) => Err(()),
                            (false, true) => Ok(Next::Again),
                            (false, false) => Ok(Next::Wait { asked_first: !asked }),
                        };
                        prop_assert_eq!(exchange.next().map_err(|_refusal| ()), expected);
                        asked |= expected.is_ok() && in_flight.is_none();
                        begun |= expected.is_ok();
                    }
                    Call::Deliver(id) => {
                        let lease = exchange.deliver(&id.to_string());
                        prop_assert_eq!(lease.is_some(), asked);
                        if let Some(lease) = lease {
                            in_flight = Some((id, lease));
                            asked = false;
                        }
                    }
                    Call::Answer(id) => {
                        let expected = in_flight.filter(|(current, _)| *current == id);
                        let got = exchange.answer(&id.to_string());
                        match expected {
                            Some((_, lease)) => {
                                prop_assert_eq!(got, Ok(lease));
                                prop_assert!(answered.insert(lease), "answered twice");
                                in_flight = None;
                            }
                            None => prop_assert_eq!(got, Err(Refusal::RequestId)),
                        }
                    }
                    Call::InitError => {
                        let allowed = !begun && !failed;
                        prop_assert_eq!(exchange.init_error().is_ok(), allowed);
                        failed |= allowed;
                    }
                }
            }
        }
    }

    #[test]
    fn a_call_out_of_order_is_told_the_states_by_their_names() {
        let mut exchange = Exchange::new();
        exchange.init_error().unwrap();
        assert_eq!(
            exchange.next().unwrap_err().to_string(),
            "State transition from InitError to Ready failed for runtime. \
             Error: State transition is not allowed"
        );
        let mut exchange = Exchange::new();
        exchange.next().unwrap();
        exchange.deliver("1").unwrap();
        assert_eq!(
            exchange.init_error().unwrap_err().to_string(),
            "State transition from Running to InitError failed for runtime. \
             Error: State transition is not allowed"
        );
    }
}
