//! The suite of all engines.

use super::Place;

crate::suite::suite!(Place::new());
