//! The users that an ordinary user may use besides itself: `/etc/subuid` and `/etc/subgid`
//! (subuid(5)), as arguments of `newuidmap(1)` and `newgidmap(1)`.

/// More users than this are of no use: two are needed for each sandbox.
const MOST: u32 = 200_000;
/// What the kernel takes, beside the line of the user itself.
const MOST_RANGES: usize = 339;

/// A range of one of the files.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Range {
    pub(super) first: u32,
    pub(super) count: u32,
}

/// The ranges of a user, by its name or its number.
pub(super) fn ranges(file: &str, name: Option<&str>, number: u32) -> Vec<Range> {
    let number = number.to_string();
    let ours = |owner: &str| owner == number || name == Some(owner);
    let parsed = file.lines().filter_map(|line| {
        let mut fields = line.trim().split(':');
        fields.next().filter(|owner| ours(owner))?;
        let (first, count) = (fields.next()?.parse().ok()?, fields.next()?.parse().ok()?);
        (count > 0).then_some(Range { first, count })
    });
    parsed.take(MOST_RANGES).collect()
}

/// The name of a user, of the lines of `/etc/passwd`.
pub(super) fn name_of(passwd: &str, number: u32) -> Option<&str> {
    let number = number.to_string();
    passwd.lines().find_map(|line| {
        let mut fields = line.split(':');
        let name = fields.next()?;
        (fields.nth(1)? == number).then_some(name)
    })
}

pub(super) fn total(ranges: &[Range]) -> u32 {
    ranges.iter().fold(0_u32, |sum, range| sum.saturating_add(range.count)).min(MOST)
}

/// What `newuidmap` is told after the pid: the user itself is root inside, and `count` of the ranges'
/// are the numbers from 1 on.
pub(super) fn arguments(own: u32, ranges: &[Range], count: u32) -> Vec<String> {
    let mut arguments = vec![0, own, 1];
    let mut inside = 1;
    for range in ranges {
        let taken = range.count.min((count + 1).saturating_sub(inside));
        if taken > 0 {
            arguments.extend([inside, range.first, taken]);
            inside += taken;
        }
    }
    arguments.iter().map(ToString::to_string).collect()
}

/// How many users from 1 on there are in a namespace, of its `uid_map`; `None` in the host's own, which
/// has all.
pub(super) fn inner_users(map: &str) -> Option<u32> {
    let mut lines: Vec<(u32, u32)> = map
        .lines()
        .filter_map(|line| {
            let mut fields = line.split_whitespace();
            let inside = fields.next()?.parse().ok()?;
            Some((inside, fields.nth(1)?.parse().ok()?))
        })
        .collect();
    if lines.contains(&(0, u32::MAX)) {
        return None;
    }
    lines.sort_unstable();
    let mut next = 0_u32;
    for (inside, count) in lines {
        if inside > next {
            break;
        }
        next = next.max(inside.saturating_add(count));
    }
    Some(next.saturating_sub(1).min(MOST))
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = "alice:100000:65536\nbob:165536:10\n\n# no\n1000:300000:5\nalice:400000:0\n";

    #[test]
    fn a_user_is_known_by_name_and_by_number() {
        let found = ranges(FILE, Some("alice"), 1_000);
        assert_eq!(
            found,
            [Range { first: 100_000, count: 65_536 }, Range { first: 300_000, count: 5 }]
        );
        assert_eq!(ranges(FILE, None, 7), []);
        assert_eq!(total(&found), 65_541);
    }

    #[test]
    fn a_name_is_found_by_its_number() {
        let passwd = "root:x:0:0::/root:/bin/sh\nalice:x:1000:1000::/home/alice:/bin/sh\n";
        assert_eq!(name_of(passwd, 1_000), Some("alice"));
        assert_eq!(name_of(passwd, 100), None);
    }

    #[test]
    fn ranges_become_one_row_of_users() {
        let ranges = [Range { first: 100, count: 3 }, Range { first: 900, count: 3 }];
        assert_eq!(arguments(1_000, &ranges, 6).join(" "), "0 1000 1 1 100 3 4 900 3");
        assert_eq!(arguments(1_000, &ranges, 4).join(" "), "0 1000 1 1 100 3 4 900 1");
        assert_eq!(arguments(1_000, &ranges, 2).join(" "), "0 1000 1 1 100 2");
    }

    #[test]
    fn the_users_of_a_namespace_are_those_without_a_gap() {
        assert_eq!(inner_users("         0          0 4294967295\n"), None);
        assert_eq!(inner_users("0 1000 1\n1 100000 65536\n"), Some(65_536));
        assert_eq!(inner_users("0 1000 1\n"), Some(0));
        assert_eq!(inner_users("5 1000 1\n0 100 2\n"), Some(1));
        assert_eq!(inner_users(""), Some(0));
    }
}
