//! The system calls that a function may make, by what they are for. What is in no list answers
//! ENOSYS, as on a kernel without the call. The levels differ in one list: what is allowed only where
//! namespaces lie around it.
//!
//! Run with it by the tests (`tests/programs`): programs in Python, JavaScript (Node.js with workers),
//! Java (three collectors), Ruby and Go that start threads and processes, use files, locks, mapped memory,
//! timers and sockets, and speak TLS; .NET (3.1, two collectors) that does the same but TLS; a shell and
//! coreutils.

mod allowed;

use libc::c_long;

pub(super) use self::allowed::{ALLOWED, WITHIN_NAMESPACES};

/// Calls that belong together.
pub(super) struct Group {
    pub(super) calls: &'static [c_long],
}

/// A call that is allowed in certain ways.
pub(super) struct Conditional {
    pub(super) call: c_long,
    /// Allowed when all conditions of one way hold.
    pub(super) ways: &'static [&'static [Condition]],
    /// Answered where no way holds.
    pub(super) otherwise: i32,
}

/// The argument, masked, is one of the values.
pub(super) struct Condition {
    pub(super) argument: u32,
    pub(super) mask: u32,
    pub(super) values: &'static [u32],
}

/// Flags of `clone` that make namespaces. (`CLONE_NEWTIME` is in the signal's bits there.)
const NEW_NAMESPACES: u32 = 0x7E02_0000;
/// The kind of a socket, without its flags.
const SOCKET_KIND: u32 = 0xF;
const WHOLE: u32 = u32::MAX;

pub(super) const CONDITIONAL: &[Conditional] = &[
    // Processes and threads, but no namespaces. `clone3`, whose flags a filter cannot see, answers
    // ENOSYS, and C libraries come here instead.
    Conditional {
        call: libc::SYS_clone,
        ways: &[&[Condition { argument: 0, mask: NEW_NAMESPACES, values: &[0] }]],
        otherwise: libc::EPERM,
    },
    // Local and internet sockets (no raw ones), and the questions about interfaces and routes that
    // `getifaddrs` asks over netlink. Every other family is more kernel than a function needs.
    Conditional {
        call: libc::SYS_socket,
        ways: &[
            &[
                Condition { argument: 0, mask: WHOLE, values: &[1, 2, 10] },
                Condition { argument: 1, mask: SOCKET_KIND, values: &[1, 2, 5] },
            ],
            &[
                Condition { argument: 0, mask: WHOLE, values: &[16] },
                Condition { argument: 2, mask: WHOLE, values: &[0] },
            ],
        ],
        otherwise: libc::EAFNOSUPPORT,
    },
    // What libraries ask of a stream: TCGETS, TCSETS, TCSETSW, TCSETSF, TIOCGPGRP, TIOCOUTQ, TIOCGWINSZ,
    // FIONREAD, FIONBIO, FIONCLEX, FIOCLEX, FIOASYNC, TCGETS2. So TIOCSTI and TIOCLINUX, which type
    // into a terminal, are refused.
    Conditional {
        call: libc::SYS_ioctl,
        ways: &[
            &[Condition {
                argument: 1,
                mask: WHOLE,
                values: &[
                    0x5401,
                    0x5402,
                    0x5403,
                    0x5404,
                    0x540F,
                    0x5411,
                    0x5413,
                    0x541B,
                    0x5421,
                    0x5450,
                    0x5451,
                    0x5452,
                    0x802C_542A,
                ],
            }],
            // Interfaces (SIOCGIF…, type 0x89), which Node.js and Go ask for, and the attributes of
            // files (FS_IOC_GETFLAGS, FICLONE, FICLONERANGE, FIGETBSZ).
            &[Condition { argument: 1, mask: 0xFF00, values: &[0x8900] }],
            &[Condition {
                argument: 1,
                mask: WHOLE,
                values: &[0x8008_6601, 0x4004_9409, 0x4020_940D, 0x2],
            }],
        ],
        // As a file answers that does not know the command.
        otherwise: libc::ENOTTY,
    },
];

/// Known to be dangerous: refused by name, so that a program says "not permitted" and not "too old".
pub(super) const REFUSED: &[Group] = &[
    // Mounts and roots.
    Group {
        calls: &[
            libc::SYS_mount,
            libc::SYS_umount2,
            libc::SYS_pivot_root,
            libc::SYS_chroot,
            libc::SYS_move_mount,
            libc::SYS_open_tree,
            libc::SYS_fsopen,
            libc::SYS_fsconfig,
            libc::SYS_fsmount,
            libc::SYS_fspick,
            libc::SYS_mount_setattr,
            libc::SYS_swapon,
            libc::SYS_swapoff,
            libc::SYS_quotactl,
            libc::SYS_name_to_handle_at,
            libc::SYS_open_by_handle_at,
        ],
    },
    // Namespaces.
    Group { calls: &[libc::SYS_unshare, libc::SYS_setns] },
    // Other processes' memory and descriptors.
    Group {
        calls: &[
            libc::SYS_ptrace,
            libc::SYS_process_vm_readv,
            libc::SYS_process_vm_writev,
            libc::SYS_process_madvise,
            libc::SYS_pidfd_getfd,
            libc::SYS_kcmp,
        ],
    },
    // Kernel surface that has been the way out again and again.
    Group {
        calls: &[
            libc::SYS_bpf,
            libc::SYS_perf_event_open,
            libc::SYS_userfaultfd,
            libc::SYS_io_uring_setup,
            libc::SYS_io_uring_enter,
            libc::SYS_io_uring_register,
            libc::SYS_keyctl,
            libc::SYS_add_key,
            libc::SYS_request_key,
            libc::SYS_vmsplice,
            libc::SYS_fanotify_init,
            libc::SYS_msgget,
            libc::SYS_msgsnd,
            libc::SYS_msgrcv,
            libc::SYS_msgctl,
        ],
    },
    // The machine.
    Group {
        calls: &[
            libc::SYS_init_module,
            libc::SYS_finit_module,
            libc::SYS_delete_module,
            libc::SYS_kexec_load,
            libc::SYS_kexec_file_load,
            libc::SYS_reboot,
            libc::SYS_syslog,
            libc::SYS_acct,
            libc::SYS_sethostname,
            libc::SYS_setdomainname,
            libc::SYS_settimeofday,
            libc::SYS_clock_settime,
            libc::SYS_adjtimex,
            libc::SYS_clock_adjtime,
            libc::SYS_vhangup,
            libc::SYS_personality, // debuggers switch random addresses off by it
            libc::SYS_mbind,
            libc::SYS_set_mempolicy,
            libc::SYS_migrate_pages,
            libc::SYS_move_pages,
        ],
    },
    #[cfg(target_arch = "x86_64")]
    Group { calls: &[libc::SYS_iopl, libc::SYS_ioperm, libc::SYS_modify_ldt] },
];
