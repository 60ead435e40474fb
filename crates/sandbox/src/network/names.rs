//! What carries an instance's name on the host, so that its clean-up finds its own and no other's.

use crate::identity;

/// The interfaces of every Cresset server of this machine.
pub(super) const ANY_SERVERS: &str = "crs*";
/// Interfaces that one server may have names for: three digits of base 36, for the kernel allows
/// fifteen letters.
const NUMBERS: u32 = 36 * 36 * 36;

#[derive(Debug, Clone)]
pub(super) struct Names {
    instance: String,
    hash: u32,
}

impl Names {
    pub(super) fn of(instance: &str) -> Names {
        // Only what a table's name may have.
        let letter = |c: char| if c.is_ascii_alphanumeric() { c } else { '_' };
        let hash = identity::hash(instance);
        Names { instance: instance.chars().map(letter).collect(), hash }
    }

    pub(super) fn hash(&self) -> u32 {
        self.hash
    }

    pub(super) fn table(&self) -> String {
        format!("cresset_{}", self.instance)
    }

    /// `crs0a1b2c3d-1f`.
    pub(super) fn interface(&self, number: u32) -> String {
        let digit = |value: u32| char::from_digit(value % 36, 36).unwrap_or('0');
        let number = number % NUMBERS;
        let digits: String = [number / 1_296, number / 36, number].map(digit).iter().collect();
        format!("{}{digits}", self.prefix())
    }

    /// A pattern of `nft`.
    pub(super) fn all_interfaces(&self) -> String {
        format!("{}*", self.prefix())
    }

    pub(super) fn is_ours(&self, interface: &str) -> bool {
        interface.starts_with(&self.prefix())
    }

    fn prefix(&self) -> String {
        format!("crs{:08x}-", self.hash)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_name_is_longer_than_the_kernel_allows() {
        let names = Names::of("0a1b2c3d");
        let last = names.interface(NUMBERS - 1);
        assert!(last.len() <= 15 && last.ends_with("-zzz"), "{last}");
        assert!(names.is_ours(&last) && !Names::of("0a1b2c3e").is_ours(&last));
        assert_eq!(names.interface(NUMBERS), names.interface(0));
    }
}
