"""Two servers of one machine, started and killed side by side, never touch each other's sandboxes."""

import itertools
import os
import random
import shutil
import tempfile
from pathlib import Path

import pytest

from server import Server, create, invoke, serve_expecting_failure, until

pytestmark = pytest.mark.skipif(os.getuid() != 0, reason="an ordinary user has no users to give away")

# Names itself, and leaves a process behind that no signal but the last one ends.
SOURCE = """
import os, signal
calls = 0
def handler(event, context):
    global calls
    calls += 1
    if calls == 1 and os.fork() == 0:
        os.setsid()
        signal.signal(signal.SIGTERM, signal.SIG_IGN)
        while True:
            signal.pause()
    return {"uid": os.getuid(), "calls": calls}
"""
FIRST, BLOCKS, UIDS = 1_900_000_000, 1_200, 200_000


def hashed(instance):
    value = 0x811C9DC5
    for byte in instance.encode():
        value = ((value ^ byte) * 0x01000193) & 0xFFFFFFFF
    return value % BLOCKS


def block(uid):
    return (uid - FIRST) // UIDS


@pytest.fixture
def folders():
    """Two data directories whose servers begin to look for user ids at the same place."""
    with tempfile.TemporaryDirectory(dir="/var/tmp") as top:
        Path(top).chmod(0o755)
        # Not where other tests' servers have looked: their users may be on the way out.
        names = (f"two{number:05}" for number in itertools.count(random.randrange(50_000)))
        one = next(names)
        other = next(name for name in names if hashed(name) == hashed(one))
        folders = [Path(top) / name for name in (one, other)]
        for folder in folders:
            with Server(folder, "--isolation", "process") as server:
                assert server.stop() == 0
            (folder / "instance").write_text(folder.name)
        yield folders


@pytest.mark.parametrize("level", ["process", "sandbox"])
def test_one_is_killed_and_starts_again_while_the_other_serves(folders, level):
    one, other = folders
    arguments = ("--isolation", level)
    foreign = set(blocks_in_use())
    with Server(other, *arguments) as neighbour:
        near = neighbour.client()
        create(near, "near", SOURCE)
        first = invoke(near, "near")[0]
        seen = until(lambda: set(blocks_in_use()) - foreign, what="a user of the server's")
        assert len(seen) == 1, "one server has one block of users"
        for _ in range(2):
            with Server(one, *arguments) as killed:
                create(killed.client(), "far", SOURCE)
                far = invoke(killed.client(), "far")[0]
                its = set(blocks_in_use()) - seen - foreign
                assert its, "they share no user"
                if level == "process":
                    assert block(first["uid"]) != block(far["uid"])
                killed.kill()
            with Server(one, *arguments) as again:
                assert invoke(again.client(), "far")[0]["calls"] == 1
                assert invoke(near, "near")[0]["calls"] > first["calls"], "the same process serves"
                again.client().delete_function(FunctionName="far")
                assert again.stop() == 0
            first = invoke(near, "near")[0]
            until(lambda: not its & set(blocks_in_use()), what="the end of what was killed")
        assert neighbour.metric("cresset_environment_cold_starts_total") == 1


def test_a_copy_of_a_data_directory_is_refused_beside_its_original(folders, tmp_path):
    one, _ = folders
    with Server(one, "--isolation", "process") as original:
        copy = tmp_path / "copy"
        shutil.copytree(one, copy, ignore=shutil.ignore_patterns("admin.sock"))
        code, said = serve_expecting_failure(copy, "--isolation", "process")
        assert code != 0
        assert one.name in said and "the data directory is a copy" in said and "`instance`" in said
        assert original.process.poll() is None


def blocks_in_use():
    """Blocks of users of whom a process runs."""
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                uid = entry.stat().st_uid
            except OSError:
                continue
            if FIRST <= uid < FIRST + BLOCKS * UIDS:
                yield block(uid)
