"""An ordinary user of the test's own: a number that is in no file of the machine. What `/etc/passwd` and
`/etc/subuid` say of it is said to its own processes only, in a mount namespace.
"""

import itertools
import os
import shutil
import subprocess
import tempfile
from pathlib import Path

from server import BINARY, Server

_numbers = itertools.count()

AS_USER = """set -e
/usr/bin/mount --bind "$1/subuid" /etc/subuid
/usr/bin/mount --bind "$1/subuid" /etc/subgid
/usr/bin/mount --bind "$1/passwd" /etc/passwd
/usr/bin/mount -t tmpfs cresset-test "$1/dev"
/usr/bin/mknod -m "$3" "$1/dev/tun" c 10 200
[ ! -e /dev/net/tun ] || /usr/bin/mount --bind "$1/dev/tun" /dev/net/tun
uid=$2; shift 3
exec /usr/bin/setpriv --reuid="$uid" --regid="$uid" --clear-groups -- "$@"
"""


class User:
    """A folder that the user owns, with the program in it; `subuids` says whether it has users besides itself.
    `/dev/net/tun` is as open to it as on most machines."""

    def __init__(self, subuids):
        self.tun_mode = "666"
        number = next(_numbers)
        self.uid = 64_124 + number
        self.has_subuids = subuids
        self.subuids = range(800_000_000 + number * 65_536, 800_065_536 + number * 65_536)
        self.folder = Path(tempfile.mkdtemp(prefix="cresset-rootless-", dir="/var/tmp"))
        self.folder.chmod(0o755)
        line = f"{self.uid}:{self.subuids.start}:{len(self.subuids)}\n" if subuids else ""
        (self.folder / "subuid").write_text(line)
        users = Path("/etc/passwd").read_text() + f"cresset-test:x:{self.uid}:{self.uid}::/nonexistent:/bin/sh\n"
        (self.folder / "passwd").write_text(users)
        self.binary = self.folder / "cresset"
        shutil.copy(BINARY, self.binary)
        (self.folder / "dev").mkdir()
        self.home = self.folder / "home"
        self.home.mkdir()
        self.give(self.home)
        self.environment = {"HOME": str(self.home), "PATH": "/usr/local/bin:/usr/bin:/bin", "TMPDIR": "/tmp"}

    def command(self, *command):
        """The command as this user."""
        become = ["/usr/bin/unshare", "--mount", "/bin/sh", "-c", AS_USER, "sh"]
        return [*become, str(self.folder), str(self.uid), self.tun_mode, *map(str, command)]

    def run(self, *arguments, environment=None, **settings):
        """`cresset` with these arguments, to its end."""
        settings = {"capture_output": True, "text": True, "timeout": 60} | settings
        environment = {**self.environment, **(environment or {})}
        return subprocess.run(self.command(self.binary, *arguments), env=environment, **settings)

    def serve(self, *arguments, name="data", environment=None, config=None):
        data = self.home / name
        if not data.exists():
            data.mkdir()
            self.give(data)
        environment = {**self.environment, **(environment or {})}
        settings = {"binary": self.binary, "environment": environment, "wrapper": self.command(), "config": config}
        return Server(data, *arguments, **settings)

    def processes(self):
        """All processes of the user and of the users that are its own, as the host sees them."""
        found = {}
        for entry in Path("/proc").iterdir():
            if entry.name.isdigit():
                try:
                    uid = entry.stat().st_uid
                    status = (entry / "status").read_text()
                except OSError:
                    continue
                uids = {uid, *map(int, status.split("\nUid:")[1].split("\n")[0].split())}
                if any(uid == self.uid or uid in self.subuids for uid in uids):
                    found[int(entry.name)] = status.split("\n")[0]
        return found

    def give(self, path):
        os.chown(path, self.uid, self.uid)

    def remove(self):
        shutil.rmtree(self.folder)
