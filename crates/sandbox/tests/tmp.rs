//! `/tmp`: made ahead, never anybody else's before, and bounded over all sandboxes.

#![expect(clippy::unwrap_used, reason = "a test fails where it stands")]

mod support;

use std::fs::{self, File};
use std::io::Read;
use std::path::{Path, PathBuf};

use cresset_sandbox::{Error, Isolation, Sandbox, Spec, TmpPlan};
use support::{MEGABYTE, Rig, eventually, is_root, run, shell};

/// Loop devices of this instance.
fn devices(rig: &Rig) -> Vec<PathBuf> {
    let folder = rig.folder.path().to_string_lossy().into_owned();
    let blocks = fs::read_dir("/sys/block").unwrap().flatten();
    let ours = blocks.filter(|block| {
        let image = fs::read_to_string(block.path().join("loop/backing_file"));
        image.is_ok_and(|image| image.starts_with(&folder))
    });
    ours.map(|block| Path::new("/dev").join(block.file_name())).collect()
}

/// Whether the raw blocks of any of them hold the text; `None` where one of them is just being made.
fn holds(devices: &[PathBuf], text: &[u8]) -> Option<bool> {
    let mut found = false;
    for device in devices {
        let mut blocks = Vec::new();
        File::open(device).ok()?.read_to_end(&mut blocks).ok()?;
        // Every block of the file begins with it.
        found |= blocks.chunks_exact(4_096).any(|block| block.starts_with(text));
    }
    Some(found)
}

const NOTHING: TmpPlan = TmpPlan { ready: None, most: None };
/// 8 bytes, so that it begins each block of a file that is full of it.
const SECRET: &str = "SECRET-7";
const WRITE_SECRETS: &str =
    "yes SECRET- | tr '\\n' 7 | head -c 20000000 > /tmp/secret; sync /tmp/secret; echo written";

#[tokio::test(flavor = "multi_thread")]
async fn what_one_function_wrote_is_in_no_block_of_another() {
    if !is_root() {
        return;
    }
    let rig = Rig::new();
    let level = rig.sandbox_level();
    let mut first = rig.assigned(&level).await;
    assert_eq!(run(&mut first, &shell(WRITE_SECRETS)).await.out, "written\n");
    let holds = || holds(&devices(&rig), SECRET.as_bytes());
    eventually("it is found where it was written", || holds() == Some(true)).await;
    // Others are made while it is there, and after it has gone.
    let second = rig.assigned(&level).await;
    first.destroy().await.unwrap();
    let third = rig.assigned(&level).await;
    eventually("some are ready again", || devices(&rig).len() >= 4 && holds().is_some()).await;
    assert_eq!(holds(), Some(false));
    second.destroy().await.unwrap();
    third.destroy().await.unwrap();
    drop(level);
    assert_eq!(rig.traces(), Vec::<String>::new());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_reset_keeps_it_and_its_next_owner_gets_an_empty_one() {
    if !is_root() {
        return;
    }
    let rig = Rig::new();
    let level = rig.sandbox_level();
    let mut first = rig.assigned(&level).await;
    run(&mut first, &shell("echo kept > /tmp/file")).await;
    first.kill_all().await.unwrap();
    assert_eq!(run(&mut first, &shell("cat /tmp/file")).await.out, "kept\n");
    first.destroy().await.unwrap();
    let mut second = rig.assigned(&level).await;
    let found = run(&mut second, &shell("find /tmp -mindepth 1; stat -c '%u %a' /tmp")).await;
    assert_eq!(found.out, "993 700\n");
    second.destroy().await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn the_planned_size_is_ready_before_it_is_asked_for() {
    if !is_root() {
        return;
    }
    let rig = Rig::new();
    let level = rig.sandbox_level();
    level.plan_tmp(TmpPlan { ready: Some(64 * MEGABYTE), most: None });
    eventually("four are ready", || devices(&rig).len() == 4).await;
    let ready = devices(&rig);
    let mut sandbox = rig.assigned(&level).await;
    let size = run(&mut sandbox, &shell("df -m --output=size /tmp | tail -1")).await;
    assert!(matches!(size.out.trim().parse::<u64>(), Ok(64..=70)), "{size:?}");
    eventually("it was replaced", || devices(&rig).len() == 5).await;
    assert!(ready.iter().all(|device| devices(&rig).contains(device)), "one of them was taken");
    sandbox.destroy().await.unwrap();
    drop(level);
    assert_eq!(rig.traces(), Vec::<String>::new());
}

#[tokio::test(flavor = "multi_thread")]
async fn the_one_that_takes_most_is_ended_where_all_take_too_much() {
    if !is_root() {
        return;
    }
    let rig = Rig::new();
    let level = rig.sandbox_level();
    let mut modest = rig.assigned(&level).await;
    let mut greedy = rig.assigned(&level).await;
    let fill = "head -c 4000000 /dev/zero > /tmp/file; sync /tmp/file; echo well";
    assert_eq!(run(&mut modest, &shell(fill)).await.out, "well\n");
    level.plan_tmp(TmpPlan { most: Some(32 * MEGABYTE), ..NOTHING });
    let fill = "head -c 40000000 /dev/zero > /tmp/file; sync /tmp/file; exec sleep 600";
    let child = greedy.spawn(&shell(fill)).await.unwrap();
    assert!(child.exit.await.is_err(), "the sandbox has ended");
    let refused = assign(&rig, &level).await.unwrap_err();
    assert!(matches!(refused, Error::TmpLimit { most_mib: 32, .. }), "{refused}");
    greedy.destroy().await.unwrap();
    assign(&rig, &level).await.unwrap();
    assert_eq!(run(&mut modest, &shell("echo well")).await.out, "well\n");
    modest.destroy().await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn also_what_is_frozen_can_be_ended_for_its_room() {
    if !is_root() {
        return;
    }
    let rig = Rig::new();
    let level = rig.sandbox_level();
    let mut sandbox = rig.assigned(&level).await;
    let fill = "head -c 40000000 /dev/zero > /tmp/file; sync /tmp/file; echo well";
    assert_eq!(run(&mut sandbox, &shell(fill)).await.out, "well\n");
    let child = sandbox.spawn(&shell("exec sleep 600")).await.unwrap();
    sandbox.freeze().await.unwrap();
    level.plan_tmp(TmpPlan { most: Some(32 * MEGABYTE), ..NOTHING });
    assert!(child.exit.await.is_err(), "the sandbox has ended");
    sandbox.destroy().await.unwrap();
    drop(level);
    assert_eq!(rig.traces(), Vec::<String>::new());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_full_disk_refuses_the_next_one_and_leaves_nothing_of_it() {
    if !is_root() {
        return;
    }
    let rig = Rig::new();
    let disk = SmallDisk::over(&rig.state_dir());
    let level = rig.sandbox_level();
    let mut sandbox = rig.assigned(&level).await;
    fs::write(rig.state_dir().join("full"), vec![1; 64 << 20]).unwrap_err();
    let refused = assign(&rig, &level).await.unwrap_err();
    assert!(matches!(refused, Error::DiskShort { kept_mib: 3, .. }), "{refused}");
    assert!(refused.to_string().contains("MiB are kept free"), "{refused}");
    assert_eq!(run(&mut sandbox, &shell("echo well")).await.out, "well\n");
    fs::remove_file(rig.state_dir().join("full")).unwrap();
    assign(&rig, &level).await.unwrap();
    sandbox.destroy().await.unwrap();
    drop(level);
    let left = rig.traces();
    assert!(left.iter().all(|trace| trace.starts_with("mount")), "{left:?}");
    drop(disk);
    assert_eq!(rig.traces(), Vec::<String>::new());
}

/// Makes a sandbox, and ends it.
async fn assign(rig: &Rig, level: &dyn Isolation) -> Result<(), Error> {
    let mut sandbox: Box<dyn Sandbox> = level.create(&Spec { mounts: Vec::new() }).await?;
    let assigned = sandbox.assign(&rig.assignment()).await;
    sandbox.destroy().await?;
    assigned
}

/// A disk of 64 MiB at a folder of the host.
struct SmallDisk(PathBuf);

impl SmallDisk {
    fn over(folder: &Path) -> SmallDisk {
        fs::create_dir(folder).unwrap();
        let flags = rustix::mount::MountFlags::empty();
        rustix::mount::mount("small", folder, "tmpfs", flags, c"size=64m").unwrap();
        SmallDisk(folder.to_owned())
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        rustix::mount::unmount(&self.0, rustix::mount::UnmountFlags::empty()).unwrap();
    }
}
