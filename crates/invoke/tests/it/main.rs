//! The data plane over a real control plane: functions are created, changed and deleted by the API,
//! and run in an isolation whose "processes" are tasks that speak the Runtime API.

#[cfg(test)]
mod control;
#[cfg(test)]
mod fake;
#[cfg(test)]
mod house;
#[cfg(test)]
mod invoke;
#[cfg(test)]
mod upkeep;
