//! Randomness and the ids made of it. All of it comes from the operating system's generator, so
//! that every value may serve as a secret.

use rand::RngExt as _;
use uuid::Uuid;

/// Fills `bytes` with unpredictable bytes.
#[expect(clippy::disallowed_methods, reason = "this is the one place that asks for randomness")]
pub fn fill(bytes: &mut [u8]) {
    rand::rng().fill(bytes);
}

/// A random (version 4) UUID, the form of AWS's request and revision ids.
#[expect(clippy::disallowed_methods, reason = "this is the one place that makes ids")]
pub fn uuid() -> Uuid {
    Uuid::new_v4()
}

/// A number in `0.0..1.0`, as weighted routing and jitter need it.
#[expect(clippy::disallowed_methods, reason = "this is the one place that asks for randomness")]
pub fn fraction() -> f64 {
    rand::rng().random::<f64>()
}

/// `length` characters out of `0-9a-z`: names of temporary things, short ids.
pub fn alphanumeric(length: usize) -> String {
    letters(b"0123456789abcdefghijklmnopqrstuvwxyz", length)
}

/// `length` characters out of this alphabet, each as likely as any other where the alphabet's length
/// divides 256.
pub fn letters(alphabet: &[u8], length: usize) -> String {
    let mut bytes = vec![0u8; length];
    fill(&mut bytes);
    bytes
        .iter()
        .filter_map(|byte| alphabet.get(usize::from(*byte) % alphabet.len()))
        .map(|letter| char::from(*letter))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_ids_differ() {
        assert_ne!(uuid(), uuid());
        assert_ne!(alphanumeric(16), alphanumeric(16));
        assert_eq!(alphanumeric(16).len(), 16);
    }
}
