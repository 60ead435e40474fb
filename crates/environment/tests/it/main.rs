//! The environment from outside: against a fake isolation whose processes are tasks that speak the
//! real Runtime API, in paused time; so every duration in an expected log is exact.

#[cfg(test)]
mod fake;
#[cfg(test)]
mod house;

#[cfg(test)]
mod endpoint;
#[cfg(test)]
mod failures;
#[cfg(test)]
mod freezing;
#[cfg(test)]
mod life;
#[cfg(test)]
mod real;
#[cfg(test)]
mod runtime_api;
