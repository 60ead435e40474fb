//! The system calls that a function may make, by what they are for. What is in no list answers
//! ENOSYS, as on a kernel without the call.
//!
//! Run with it: CPython 3.11, Node.js (V8 with its compiler), OpenJDK, shells and coreutils, Rust
//! and Go binaries.

use libc::c_long;

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

pub(super) const ALLOWED: &[Group] = &[
    // Open files: reading, writing, waiting.
    Group {
        calls: &[
            libc::SYS_read,
            libc::SYS_write,
            libc::SYS_readv,
            libc::SYS_writev,
            libc::SYS_pread64,
            libc::SYS_pwrite64,
            libc::SYS_preadv,
            libc::SYS_pwritev,
            libc::SYS_preadv2,
            libc::SYS_pwritev2,
            libc::SYS_close,
            libc::SYS_close_range,
            libc::SYS_lseek,
            libc::SYS_dup,
            libc::SYS_dup3,
            libc::SYS_fcntl,
            libc::SYS_flock,
            libc::SYS_pipe2,
            libc::SYS_ppoll,
            libc::SYS_pselect6,
            libc::SYS_epoll_create1,
            libc::SYS_epoll_ctl,
            libc::SYS_epoll_pwait,
            libc::SYS_epoll_pwait2,
            libc::SYS_eventfd2,
            libc::SYS_signalfd4,
            libc::SYS_timerfd_create,
            libc::SYS_timerfd_settime,
            libc::SYS_timerfd_gettime,
            libc::SYS_inotify_init1,
            libc::SYS_inotify_add_watch,
            libc::SYS_inotify_rm_watch,
            libc::SYS_sendfile,
            libc::SYS_splice,
            libc::SYS_tee,
            libc::SYS_copy_file_range,
        ],
    },
    // Files by path; the mounts decide what may be written.
    Group {
        calls: &[
            libc::SYS_openat,
            libc::SYS_openat2,
            libc::SYS_newfstatat,
            libc::SYS_fstat,
            libc::SYS_statx,
            libc::SYS_statfs,
            libc::SYS_fstatfs,
            libc::SYS_faccessat,
            libc::SYS_faccessat2,
            libc::SYS_readlinkat,
            libc::SYS_getdents64,
            libc::SYS_getcwd,
            libc::SYS_chdir,
            libc::SYS_fchdir,
            libc::SYS_mkdirat,
            libc::SYS_mknodat, // named pipes; devices need a capability
            libc::SYS_unlinkat,
            libc::SYS_renameat2,
            libc::SYS_linkat,
            libc::SYS_symlinkat,
            libc::SYS_fchmod,
            libc::SYS_fchmodat,
            libc::SYS_fchmodat2,
            libc::SYS_fchown,
            libc::SYS_fchownat,
            libc::SYS_utimensat,
            libc::SYS_truncate,
            libc::SYS_ftruncate,
            libc::SYS_fallocate,
            libc::SYS_fadvise64,
            libc::SYS_readahead,
            libc::SYS_fsync,
            libc::SYS_fdatasync,
            libc::SYS_sync_file_range,
            libc::SYS_umask,
            libc::SYS_getxattr,
            libc::SYS_lgetxattr,
            libc::SYS_fgetxattr,
            libc::SYS_listxattr,
            libc::SYS_llistxattr,
            libc::SYS_flistxattr,
            libc::SYS_setxattr,
            libc::SYS_lsetxattr,
            libc::SYS_fsetxattr,
            libc::SYS_removexattr,
            libc::SYS_lremovexattr,
            libc::SYS_fremovexattr,
        ],
    },
    // Memory, with that of just-in-time compilers.
    Group {
        calls: &[
            libc::SYS_brk,
            libc::SYS_mmap,
            libc::SYS_munmap,
            libc::SYS_mremap,
            libc::SYS_mprotect,
            libc::SYS_madvise,
            libc::SYS_mincore,
            libc::SYS_msync,
            libc::SYS_mlock,
            libc::SYS_mlock2,
            libc::SYS_munlock,
            libc::SYS_mlockall,
            libc::SYS_munlockall,
            libc::SYS_memfd_create,
            libc::SYS_membarrier,
            libc::SYS_get_mempolicy, // the JVM asks for NUMA
            libc::SYS_pkey_alloc,    // V8 protects its code with keys
            libc::SYS_pkey_free,
            libc::SYS_pkey_mprotect,
        ],
    },
    // Processes and threads. `clone` is below, among the conditional calls.
    Group {
        calls: &[
            libc::SYS_execve,
            libc::SYS_execveat,
            libc::SYS_exit,
            libc::SYS_exit_group,
            libc::SYS_wait4,
            libc::SYS_waitid,
            libc::SYS_getpid,
            libc::SYS_getppid,
            libc::SYS_gettid,
            libc::SYS_getpgid,
            libc::SYS_setpgid,
            libc::SYS_getsid,
            libc::SYS_setsid,
            libc::SYS_set_tid_address,
            libc::SYS_set_robust_list,
            libc::SYS_get_robust_list,
            libc::SYS_rseq,
            libc::SYS_futex,
            449, // futex_waitv, the same number on every architecture
            libc::SYS_pidfd_open,
            libc::SYS_pidfd_send_signal,
            libc::SYS_prctl,
            libc::SYS_getrlimit,
            libc::SYS_setrlimit,
            libc::SYS_prlimit64,
            libc::SYS_getrusage,
            libc::SYS_times,
            libc::SYS_getcpu,
            libc::SYS_getpriority,
            libc::SYS_setpriority,
            libc::SYS_ioprio_get,
            libc::SYS_ioprio_set,
            libc::SYS_sched_yield,
            libc::SYS_sched_getaffinity,
            libc::SYS_sched_setaffinity,
            libc::SYS_sched_getparam,
            libc::SYS_sched_setparam,
            libc::SYS_sched_getscheduler,
            libc::SYS_sched_setscheduler,
            libc::SYS_sched_getattr,
            libc::SYS_sched_setattr,
            libc::SYS_sched_get_priority_max,
            libc::SYS_sched_get_priority_min,
            libc::SYS_sched_rr_get_interval,
        ],
    },
    // Signals, within the pid namespace.
    Group {
        calls: &[
            libc::SYS_kill,
            libc::SYS_tkill,
            libc::SYS_tgkill,
            libc::SYS_rt_sigaction,
            libc::SYS_rt_sigprocmask,
            libc::SYS_rt_sigreturn,
            libc::SYS_rt_sigsuspend,
            libc::SYS_rt_sigpending,
            libc::SYS_rt_sigtimedwait,
            libc::SYS_rt_sigqueueinfo,
            libc::SYS_rt_tgsigqueueinfo,
            libc::SYS_sigaltstack,
            libc::SYS_restart_syscall,
        ],
    },
    // Users: PID 1 becomes the function's user with them; without capabilities they change nothing.
    Group {
        calls: &[
            libc::SYS_getuid,
            libc::SYS_geteuid,
            libc::SYS_getgid,
            libc::SYS_getegid,
            libc::SYS_getresuid,
            libc::SYS_getresgid,
            libc::SYS_getgroups,
            libc::SYS_setuid,
            libc::SYS_setgid,
            libc::SYS_setreuid,
            libc::SYS_setregid,
            libc::SYS_setresuid,
            libc::SYS_setresgid,
            libc::SYS_setfsuid,
            libc::SYS_setfsgid,
            libc::SYS_setgroups,
            libc::SYS_capget,
            libc::SYS_capset,
        ],
    },
    // Time: read and wait, never set.
    Group {
        calls: &[
            libc::SYS_clock_gettime,
            libc::SYS_clock_getres,
            libc::SYS_clock_nanosleep,
            libc::SYS_nanosleep,
            libc::SYS_gettimeofday,
            libc::SYS_getitimer,
            libc::SYS_setitimer,
            libc::SYS_timer_create,
            libc::SYS_timer_settime,
            libc::SYS_timer_gettime,
            libc::SYS_timer_getoverrun,
            libc::SYS_timer_delete,
        ],
    },
    // Sockets, within the network namespace. `socket` is below.
    Group {
        calls: &[
            libc::SYS_socketpair,
            libc::SYS_bind,
            libc::SYS_listen,
            libc::SYS_accept,
            libc::SYS_accept4,
            libc::SYS_connect,
            libc::SYS_shutdown,
            libc::SYS_getsockname,
            libc::SYS_getpeername,
            libc::SYS_getsockopt,
            libc::SYS_setsockopt,
            libc::SYS_sendto,
            libc::SYS_sendmsg,
            libc::SYS_sendmmsg,
            libc::SYS_recvfrom,
            libc::SYS_recvmsg,
            libc::SYS_recvmmsg,
        ],
    },
    // System V's, within the ipc namespace; databases and Python's libraries use them.
    Group {
        calls: &[
            libc::SYS_shmget,
            libc::SYS_shmat,
            libc::SYS_shmdt,
            libc::SYS_shmctl,
            libc::SYS_semget,
            libc::SYS_semop,
            libc::SYS_semtimedop,
            libc::SYS_semctl,
            libc::SYS_msgget,
            libc::SYS_msgsnd,
            libc::SYS_msgrcv,
            libc::SYS_msgctl,
        ],
    },
    // The system, and walls that a program builds for itself.
    Group {
        calls: &[
            libc::SYS_uname,
            libc::SYS_sysinfo,
            libc::SYS_getrandom,
            libc::SYS_seccomp,
            libc::SYS_landlock_create_ruleset,
            libc::SYS_landlock_add_rule,
            libc::SYS_landlock_restrict_self,
        ],
    },
    // What x86-64 has besides, from before the `…at` calls.
    #[cfg(target_arch = "x86_64")]
    Group {
        calls: &[
            libc::SYS_open,
            libc::SYS_creat,
            libc::SYS_stat,
            libc::SYS_lstat,
            libc::SYS_access,
            libc::SYS_readlink,
            libc::SYS_getdents,
            libc::SYS_mkdir,
            libc::SYS_mknod,
            libc::SYS_rmdir,
            libc::SYS_unlink,
            libc::SYS_rename,
            libc::SYS_renameat,
            libc::SYS_link,
            libc::SYS_symlink,
            libc::SYS_chmod,
            libc::SYS_chown,
            libc::SYS_lchown,
            libc::SYS_utime,
            libc::SYS_utimes,
            libc::SYS_futimesat,
            libc::SYS_dup2,
            libc::SYS_pipe,
            libc::SYS_poll,
            libc::SYS_select,
            libc::SYS_epoll_create,
            libc::SYS_epoll_wait,
            libc::SYS_eventfd,
            libc::SYS_signalfd,
            libc::SYS_inotify_init,
            libc::SYS_fork,
            libc::SYS_vfork,
            libc::SYS_getpgrp,
            libc::SYS_time,
            libc::SYS_alarm,
            libc::SYS_pause,
            libc::SYS_arch_prctl, // thread-local storage of every program
        ],
    },
];

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
    // What Linux itself is, with or without random addresses (Docker's list); READ_IMPLIES_EXEC and
    // other systems' personalities weaken a program.
    Conditional {
        call: libc::SYS_personality,
        ways: &[&[Condition {
            argument: 0,
            mask: WHOLE,
            values: &[0, 0x8, 0x2_0000, 0x2_0008, WHOLE],
        }]],
        otherwise: libc::EPERM,
    },
    // Every type of command but a terminal's `T`, and of those what libraries ask: TCGETS…TCSETSF,
    // TIOCGPGRP, TIOCGWINSZ, FIONREAD, FIONBIO, FIONCLEX, FIOCLEX, FIOASYNC, TIOCOUTQ, TCGETS2.
    // So TIOCSTI and TIOCLINUX, which type into a terminal, are refused.
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
            libc::SYS_mbind,
            libc::SYS_set_mempolicy,
            libc::SYS_migrate_pages,
            libc::SYS_move_pages,
        ],
    },
    #[cfg(target_arch = "x86_64")]
    Group { calls: &[libc::SYS_iopl, libc::SYS_ioperm, libc::SYS_modify_ldt] },
];
