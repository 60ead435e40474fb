"""The machine's full lists, and foreign items that a clean-up must leave alone."""

import os
import subprocess
import time
import uuid
from contextlib import ExitStack, contextmanager
from pathlib import Path


def lists():
    """Processes, mounts, cgroups, loop devices, temporary files; links, named networks, routes, tables of rules."""
    return {
        "processes": processes(),
        "mounts": {line.split()[4] for line in Path("/proc/self/mountinfo").read_text().splitlines()},
        "cgroups": {folder for folder, _, _ in os.walk("/sys/fs/cgroup")},
        "links": set(os.listdir("/sys/class/net")),
        "networks": lines("ip", "netns", "list"),
        "routes": lines("ip", "route", "show", "table", "all") | lines("ip", "-6", "route", "show", "table", "all"),
        "tables": lines("nft", "list", "tables"),
        "loops": {
            (str(file.parent.parent.name), file.read_text().strip())
            for file in Path("/sys/block").glob("loop*/loop/backing_file")
        },
        "files": {
            str(path) for top in ("/tmp", "/var/tmp", "/run", "/dev/shm") for path in Path(top).iterdir()
        },
    }


def lines(*command):
    """What a program lists; nothing where it, or the kernel's part of it, is not there."""
    try:
        return set(subprocess.run(command, capture_output=True, text=True, timeout=30).stdout.splitlines())
    except FileNotFoundError:
        return set()


def steady_lists():
    """The lists, once nothing is added to them for a while: the servers of other tests are at rest."""
    before = lists()
    for _ in range(40):
        time.sleep(0.25)
        now = lists()
        more = added(before, now)
        # Others of this machine start processes too.
        ours = [command for _, command in more.pop("processes", ()) if "cresset" in command]
        if not more and not ours:
            return now
        before = now
    raise AssertionError("the machine does not come to rest")


def processes():
    found = set()
    for entry in os.listdir("/proc"):
        if entry.isdigit():
            try:
                command = Path(f"/proc/{entry}/cmdline").read_bytes().replace(b"\0", b" ").decode(errors="replace")
            except OSError:
                continue
            if command:
                found.add((int(entry), command))
    return found


def added(before, after):
    """What `after` has more, by list; empty where nothing is new."""
    more = {name: after[name] - before[name] for name in before}
    return {name: items for name, items in more.items() if items}


@contextmanager
def foreign_items():
    """One item of each list that is not ours, named as ours might be; gives what checks that all live."""
    tag = f"cresset-{uuid.uuid4().hex[:8]}"
    with ExitStack() as stack:
        folder = Path("/var/tmp") / tag
        folder.mkdir()
        stack.callback(folder.rmdir)
        sleeper = subprocess.Popen(["sleep", "600"])
        stack.callback(lambda: (sleeper.kill(), sleeper.wait()))
        subprocess.run(["mount", "-t", "tmpfs", tag, str(folder)], check=True)
        stack.callback(subprocess.run, ["umount", str(folder)], check=True)
        image = Path("/var/tmp") / f"{tag}.img"
        with image.open("wb") as file:
            file.truncate(1 << 20)
        stack.callback(image.unlink)
        loop = subprocess.run(
            ["losetup", "--find", "--show", str(image)], check=True, capture_output=True, text=True
        ).stdout.strip()
        stack.callback(subprocess.run, ["losetup", "--detach", loop], check=True)
        cgroups = [top / tag for top in cgroup_tops()]
        for cgroup in cgroups:
            cgroup.mkdir()
            stack.callback(cgroup.rmdir)
        link = f"cr{tag[-8:]}"
        subprocess.run(["ip", "link", "add", link, "type", "veth", "peer", "name", f"{link}p"], check=True)
        stack.callback(subprocess.run, ["ip", "link", "del", link], check=True)

        def alive():
            assert sleeper.poll() is None, "the foreign process"
            assert os.path.ismount(folder), "the foreign mount"
            assert image.exists(), "the foreign file"
            assert Path(f"/sys/block/{Path(loop).name}/loop/backing_file").exists(), "the foreign loop device"
            assert all(cgroup.is_dir() for cgroup in cgroups), "the foreign cgroup"
            assert Path(f"/sys/class/net/{link}").exists(), "the foreign link"

        yield alive


def cgroup_tops():
    top = Path("/sys/fs/cgroup")
    v1 = [top / name for name in ("memory", "pids", "freezer") if (top / name).is_dir()]
    return v1 or [top]
