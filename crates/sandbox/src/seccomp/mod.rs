//! The allow-list of system calls of each level, compiled to the kernel's filter language. The list itself is
//! data, in `rules.rs`. It is the same in debug builds, and an empty one is an error.

mod rules;

use std::io;

use self::rules::{ALLOWED, CONDITIONAL, Condition, Conditional, REFUSED, WITHIN_NAMESPACES};
use crate::Level;
pub(crate) use crate::sys::seccomp::{Instruction, install};

/// What the filter answers to a call.
#[derive(Debug, Clone, Copy)]
enum Verdict {
    Allow,
    Errno(i32),
    Kill,
}

/// Of `struct seccomp_data`.
const NUMBER: u32 = 0;
const ARCHITECTURE: u32 = 4;
const ARGUMENTS: u32 = 16;

#[cfg(target_arch = "x86_64")]
const OURS: u32 = 0xC000_003E; // AUDIT_ARCH_X86_64
#[cfg(target_arch = "aarch64")]
const OURS: u32 = 0xC000_00B7; // AUDIT_ARCH_AARCH64

/// Numbers from here on are of the x32 ABI, which shares x86-64's architecture value.
#[cfg(target_arch = "x86_64")]
const X32: u32 = 0x4000_0000;

/// The filter for a function's processes (and for a sandbox's PID 1, which needs no more).
pub(crate) fn filter(level: Level) -> io::Result<Vec<Instruction>> {
    let within_namespaces = match level {
        Level::Sandbox => Verdict::Allow,
        Level::Process => Verdict::Errno(libc::EPERM),
    };
    let mut program = Program::default();
    program.load(ARCHITECTURE);
    // Another architecture's numbers mean other calls.
    program.skip_if_equal(OURS, 1);
    program.answer(Verdict::Kill);
    program.load(NUMBER);
    #[cfg(target_arch = "x86_64")]
    {
        program.skip_if_less(X32, 1);
        program.answer(Verdict::Errno(libc::ENOSYS));
    }
    for call in ALLOWED.iter().flat_map(|group| group.calls) {
        program.on(number(*call)?, Verdict::Allow);
    }
    for call in WITHIN_NAMESPACES.iter().flat_map(|group| group.calls) {
        program.on(number(*call)?, within_namespaces);
    }
    for conditional in CONDITIONAL {
        program.conditional(conditional)?;
    }
    for call in REFUSED.iter().flat_map(|group| group.calls) {
        program.on(number(*call)?, Verdict::Errno(libc::EPERM));
    }
    // As on a kernel that does not have the call: libraries fall back.
    program.answer(Verdict::Errno(libc::ENOSYS));
    Ok(program.0)
}

fn number(call: libc::c_long) -> io::Result<u32> {
    u32::try_from(call).map_err(io::Error::other)
}

#[derive(Debug, Default)]
struct Program(Vec<Instruction>);

impl Program {
    fn push(&mut self, code: u32, jt: u8, jf: u8, k: u32) {
        // Every opcode fits: they are below 0x100.
        let code = u16::try_from(code).unwrap_or(u16::MAX);
        self.0.push(Instruction { code, jt, jf, k });
    }

    fn load(&mut self, offset: u32) {
        self.push(libc::BPF_LD | libc::BPF_W | libc::BPF_ABS, 0, 0, offset);
    }

    fn mask(&mut self, mask: u32) {
        self.push(libc::BPF_ALU | libc::BPF_AND | libc::BPF_K, 0, 0, mask);
    }

    fn skip_if_equal(&mut self, value: u32, count: u8) {
        self.push(libc::BPF_JMP | libc::BPF_JEQ | libc::BPF_K, count, 0, value);
    }

    fn skip_unless_equal(&mut self, value: u32, count: u8) {
        self.push(libc::BPF_JMP | libc::BPF_JEQ | libc::BPF_K, 0, count, value);
    }

    #[cfg(target_arch = "x86_64")]
    fn skip_if_less(&mut self, value: u32, count: u8) {
        self.push(libc::BPF_JMP | libc::BPF_JGE | libc::BPF_K, 0, count, value);
    }

    fn answer(&mut self, verdict: Verdict) {
        let value = match verdict {
            Verdict::Allow => libc::SECCOMP_RET_ALLOW,
            Verdict::Errno(errno) => libc::SECCOMP_RET_ERRNO | errno.unsigned_abs(),
            Verdict::Kill => libc::SECCOMP_RET_KILL_PROCESS,
        };
        self.push(libc::BPF_RET | libc::BPF_K, 0, 0, value);
    }

    fn on(&mut self, call: u32, verdict: Verdict) {
        self.skip_unless_equal(call, 1);
        self.answer(verdict);
    }

    /// Each way is a conjunction; the call is allowed when one of them holds. A way that fails jumps
    /// to the next, so every test is compiled with the rest of its way behind it.
    fn conditional(&mut self, conditional: &Conditional) -> io::Result<()> {
        let mut body = Program::default();
        for way in conditional.ways {
            body.way(way)?;
        }
        body.answer(Verdict::Errno(conditional.otherwise));
        let length = u8::try_from(body.0.len()).map_err(io::Error::other)?;
        self.skip_unless_equal(number(conditional.call)?, length);
        self.0.append(&mut body.0);
        Ok(())
    }

    fn way(&mut self, conditions: &[Condition]) -> io::Result<()> {
        let mut rest = Program::default();
        rest.answer(Verdict::Allow);
        for condition in conditions.iter().rev() {
            let mut test = Program::default();
            // The kernel takes these arguments as 32-bit numbers: the low half, which comes first.
            test.load(ARGUMENTS + 8 * condition.argument);
            test.mask(condition.mask);
            let behind = u8::try_from(rest.0.len()).map_err(io::Error::other)?;
            let among = u8::try_from(condition.values.len()).map_err(io::Error::other)?;
            // A value that is found skips the other values and the jump to the next way.
            for (value, left) in condition.values.iter().zip((0..among).rev()) {
                test.skip_if_equal(*value, left + 1);
            }
            test.push(libc::BPF_JMP | libc::BPF_JA, 0, 0, behind.into());
            test.0.append(&mut rest.0);
            rest = test;
        }
        self.0.append(&mut rest.0);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Runs the filter as the kernel would.
    fn verdict(call: libc::c_long, arguments: [u32; 3]) -> u32 {
        let mut data = vec![u32::try_from(call).unwrap(), OURS, 0, 0];
        data.extend(arguments.iter().flat_map(|argument| [*argument, 0xFFFF_FFFF]));
        run(&filter(Level::Sandbox).unwrap(), &data)
    }

    fn run(program: &[Instruction], data: &[u32]) -> u32 {
        let (mut at, mut accumulator) = (0, 0);
        loop {
            let it = &program[at];
            at += 1;
            let jump = |yes: bool| usize::from(if yes { it.jt } else { it.jf });
            match u32::from(it.code) {
                0x20 => accumulator = data[it.k as usize / 4],
                0x54 => accumulator &= it.k,
                0x15 => at += jump(accumulator == it.k),
                0x35 => at += jump(accumulator >= it.k),
                0x05 => at += it.k as usize,
                0x06 => return it.k,
                other => panic!("unknown opcode {other:#x}"),
            }
        }
    }

    const ALLOW: u32 = libc::SECCOMP_RET_ALLOW;

    fn errno(number: i32) -> u32 {
        libc::SECCOMP_RET_ERRNO | number.unsigned_abs()
    }

    #[test]
    fn the_filter_fits_the_kernels_bound() {
        for level in [Level::Sandbox, Level::Process] {
            let length = filter(level).unwrap().len();
            assert!((100..4_096).contains(&length), "{length}");
        }
    }

    #[test]
    fn another_architecture_is_killed() {
        let data = [0, OURS ^ 1, 0, 0];
        assert_eq!(run(&filter(Level::Process).unwrap(), &data), libc::SECCOMP_RET_KILL_PROCESS);
    }

    #[test]
    fn no_call_is_in_two_lists() {
        let lists = ALLOWED
            .iter()
            .chain(WITHIN_NAMESPACES)
            .chain(REFUSED)
            .flat_map(|group| group.calls.iter().copied());
        let mut all: Vec<_> = lists.chain(CONDITIONAL.iter().map(|it| it.call)).collect();
        let count = all.len();
        all.sort_unstable();
        all.dedup();
        assert_eq!(all.len(), count);
    }

    #[test]
    fn ordinary_calls_pass_and_dangerous_ones_do_not() {
        assert_eq!(verdict(libc::SYS_read, [0; 3]), ALLOW);
        assert_eq!(verdict(libc::SYS_execve, [0; 3]), ALLOW);
        for call in [libc::SYS_mount, libc::SYS_bpf, libc::SYS_ptrace, libc::SYS_unshare] {
            assert_eq!(verdict(call, [0; 3]), errno(libc::EPERM), "{call}");
        }
        assert_eq!(verdict(libc::SYS_clone3, [0; 3]), errno(libc::ENOSYS));
        assert_eq!(verdict(9_999, [0; 3]), errno(libc::ENOSYS));
    }

    #[test]
    fn what_only_a_namespace_keeps_apart_is_refused_without_one() {
        let data = [u32::try_from(libc::SYS_shmget).unwrap(), OURS, 0, 0];
        let at = |level| run(&filter(level).unwrap(), &data);
        assert_eq!(at(Level::Sandbox), ALLOW);
        assert_eq!(at(Level::Process), errno(libc::EPERM));
    }

    #[test]
    fn clone_makes_threads_and_no_namespaces() {
        let thread = 0x003d_0f00;
        assert_eq!(verdict(libc::SYS_clone, [thread, 0, 0]), ALLOW);
        for flag in [libc::CLONE_NEWUSER, libc::CLONE_NEWNS, libc::CLONE_NEWNET] {
            let flags = thread | flag.unsigned_abs();
            assert_eq!(verdict(libc::SYS_clone, [flags, 0, 0]), errno(libc::EPERM));
        }
    }

    #[test]
    fn sockets_are_local_internet_or_route_queries() {
        let socket = |domain: i32, kind: i32, protocol: i32| {
            let arguments = [domain, kind, protocol].map(i32::unsigned_abs);
            verdict(libc::SYS_socket, arguments)
        };
        let refused = errno(libc::EAFNOSUPPORT);
        assert_eq!(socket(libc::AF_INET, libc::SOCK_STREAM | libc::SOCK_CLOEXEC, 0), ALLOW);
        assert_eq!(socket(libc::AF_INET6, libc::SOCK_DGRAM, 0), ALLOW);
        assert_eq!(socket(libc::AF_UNIX, libc::SOCK_SEQPACKET, 0), ALLOW);
        assert_eq!(socket(libc::AF_INET, libc::SOCK_RAW, 0), refused);
        assert_eq!(socket(libc::AF_NETLINK, libc::SOCK_RAW, libc::NETLINK_ROUTE), ALLOW);
        assert_eq!(socket(libc::AF_NETLINK, libc::SOCK_RAW, libc::NETLINK_NETFILTER), refused);
        for domain in [libc::AF_PACKET, libc::AF_ALG, libc::AF_VSOCK] {
            assert_eq!(socket(domain, libc::SOCK_STREAM, 0), refused);
        }
    }

    #[test]
    fn nothing_is_typed_into_a_terminal() {
        let ioctl = |command: u32| verdict(libc::SYS_ioctl, [0, command, 0]);
        assert_eq!(ioctl(0x5412), errno(libc::ENOTTY)); // TIOCSTI
        assert_eq!(ioctl(0x5401), ALLOW); // TCGETS
    }
}
