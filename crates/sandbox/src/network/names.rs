//! What carries an instance's name on the host, so that its clean-up finds its own and no other's.

use crate::identity;

/// The interfaces of every Cresset server of this machine.
pub(super) const ANY_SERVERS: &str = "crs*";
const TABLES: &str = "cresset_";
/// Interfaces that one server may have names for: three digits of base 36, for the kernel allows
/// fifteen letters.
const NUMBERS: u32 = 36 * 36 * 36;

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Names {
    instance: String,
    hash: u32,
}

impl Names {
    pub(super) fn of(instance: &str) -> Names {
        // Only what a table's name may have.
        let letter = |c: char| if c.is_ascii_alphanumeric() { c } else { '_' };
        let instance: String = instance.chars().map(letter).collect();
        let hash = identity::hash(&instance);
        Names { instance, hash }
    }

    /// Whose table it is, where it is one of Cresset's.
    pub(super) fn of_table(table: &str) -> Option<Names> {
        table.strip_prefix(TABLES).map(Names::of)
    }

    pub(super) fn instance(&self) -> &str {
        &self.instance
    }

    pub(super) fn hash(&self) -> u32 {
        self.hash
    }

    pub(super) fn table(&self) -> String {
        format!("{TABLES}{}", self.instance)
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

    fn prefix(&self) -> String {
        prefix(self.hash)
    }
}

/// The owner of an interface, where it is one of Cresset's.
pub(super) fn owner_of(interface: &str) -> Option<u32> {
    let hash = interface.strip_prefix("crs")?.split_once('-')?.0;
    u32::from_str_radix(hash, 16).ok().filter(|owner| interface.starts_with(&prefix(*owner)))
}

fn prefix(owner: u32) -> String {
    format!("crs{owner:08x}-")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_name_is_longer_than_the_kernel_allows() {
        let names = Names::of("0a1b2c3d");
        let last = names.interface(NUMBERS - 1);
        assert!(last.len() <= 15 && last.ends_with("-zzz"), "{last}");
        assert_eq!(owner_of(&last), Some(names.hash()));
        for foreign in ["crs", "crsx-1", "crs1-1", "cresset", "eth0", "xcrs0a1b2c3d-1"] {
            assert_eq!(owner_of(foreign), None, "{foreign}");
        }
        assert_eq!(names.interface(NUMBERS), names.interface(0));
    }
}
