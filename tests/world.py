"""A network of the test's own: a namespace that plays the host, in which the test and its servers run,
and one that plays all that is outside: the internet, a private neighbour, the metadata service, the
host's resolver. No packet leaves this machine."""

import ctypes
import os
import subprocess
import sys

HOST = "203.0.113.1"
# The host has it too.
ALSO_HOST = "198.51.100.7"
INTERNET = "203.0.113.9"
RESOLVER = "203.0.113.53"
NEIGHBOUR = "10.9.9.9"
METADATA = "169.254.169.254"
CLONE_NEWNET = 0x40000000

# What each name leads to; `hangs.example` is never answered, and `rebinds-to-ADDRESS.example` leads to
# `INTERNET` the first time that it is asked for, and then there.
NAMES = {
    "good.example": [INTERNET],
    "neighbour.example": [NEIGHBOUR],
    "metadata.example": [INTERNET, METADATA],
    "loopback.example": ["127.0.0.1"],
    "metadata6.example": ["fd00:ec2::254"],
}

# Answers TCP on port 80 with the address that was reached, and queries of names by the table.
OUTSIDE = """
import ast, ipaddress, socket, sys, threading

names, first = ast.literal_eval(sys.argv[1]), sys.argv[3]
asked = set()

def serve(server):
    while True:
        stream, _ = server.accept()
        try:
            stream.sendall(stream.getsockname()[0].encode())
        except OSError:
            pass
        stream.close()

def answer(query):
    at, labels = 12, []
    while query[at]:
        labels.append(query[at + 1 : at + 1 + query[at]].decode().lower())
        at += query[at] + 1
    question = query[12 : at + 5]
    kind = int.from_bytes(query[at + 1 : at + 3], "big")
    name = ".".join(labels)
    if name == "hangs.example":
        return None
    if name.startswith("rebinds-to-"):
        names[name] = [name.removeprefix("rebinds-to-").removesuffix(".example") if name in asked else first]
        asked.update([name] if kind == 1 else [])
    found = [ipaddress.ip_address(it) for it in names.get(name, [])]
    found = [it for it in found if {1: 4, 28: 6}.get(kind) == it.version]
    code = 0 if name in names else 3
    head = query[:2] + bytes([0x81, 0x80 | code]) + (1).to_bytes(2, "big") + len(found).to_bytes(2, "big") + bytes(4)
    records = b"".join(
        b"\\xc0\\x0c" + kind.to_bytes(2, "big") + b"\\0\\1\\0\\0\\0\\5" + len(it.packed).to_bytes(2, "big") + it.packed
        for it in found
    )
    return head + question + records

server = socket.create_server(("0.0.0.0", 80))
threading.Thread(target=serve, args=(server,), daemon=True).start()
resolver = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
resolver.bind((sys.argv[2], 53))
print("ready", flush=True)
while True:
    query, source = resolver.recvfrom(4096)
    said = answer(query)
    if said is not None:
        resolver.sendto(said, source)
"""


class World:
    """The calling thread, and what it starts from here on, is in the namespace that plays the host."""

    def __init__(self):
        self._libc = ctypes.CDLL(None, use_errno=True)
        self._before = os.open("/proc/thread-self/ns/net", os.O_RDONLY | os.O_CLOEXEC)
        self._call("unshare", CLONE_NEWNET)
        command = ["unshare", "-n", sys.executable, "-c", "print('there', flush=True); input()\n" + OUTSIDE, repr(NAMES), RESOLVER, INTERNET]
        self._outside = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        assert self._outside.stdout.readline() == "there\n"
        pid = self._outside.pid
        run("ip link set lo up")
        run(f"ip link add uplink type veth peer name eth0 netns {pid}")
        run(f"ip addr add {HOST}/24 dev uplink && ip addr add {ALSO_HOST} dev uplink && ip link set uplink up")
        run(f"ip route add default via {INTERNET}")
        inside = [f"ip addr add {it} dev eth0" for it in (f"{INTERNET}/24", f"{RESOLVER}/24", NEIGHBOUR, METADATA)]
        run(f"nsenter -t {pid} -n sh -c 'ip link set lo up && ip link set eth0 up && {' && '.join(inside)}'")
        run(f"ip route add 10.9.9.0/24 via {INTERNET} && ip route add {METADATA} via {INTERNET}")
        self._outside.stdin.write("\n")
        self._outside.stdin.flush()
        assert self._outside.stdout.readline() == "ready\n"

    def close(self):
        self._outside.kill()
        self._outside.wait()
        self._call("setns", self._before, CLONE_NEWNET)
        os.close(self._before)

    def _call(self, name, *arguments):
        if getattr(self._libc, name)(*arguments) != 0:
            raise OSError(ctypes.get_errno(), name)


def run(script):
    done = subprocess.run(script, shell=True, capture_output=True, text=True)
    assert done.returncode == 0, f"{script}: {done.stderr}"
    return done.stdout


def changes():
    """What servers change on the host."""
    lists = [run("nft list tables"), run("ip -o -br link"), run("ip -4 -o route show table all")]
    with open("/proc/sys/net/ipv4/ip_forward") as forwards:
        return [line.split("@")[0] for text in lists for line in text.splitlines()] + [forwards.read().strip()]
