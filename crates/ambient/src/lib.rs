//! What a program otherwise takes from thin air, and a test must hold in its hand: the wall clock,
//! randomness and ids, and spawned tasks. The bans of `clippy.toml` are lifted here and nowhere else.

mod clock;
pub mod random;
mod task;
mod utc;

pub use clock::{Clock, ManualClock};
pub use task::{TaskKind, spawn};
pub use utc::{Utc, epoch_millis};
