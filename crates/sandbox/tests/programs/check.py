"""What a Python program does to a kernel: threads, processes, files, sockets, TLS, timers, memory."""

import asyncio
import concurrent.futures
import fcntl
import mmap
import multiprocessing
import os
import select
import signal
import socket
import sqlite3
import ssl
import subprocess
import tempfile
import threading
import time

with concurrent.futures.ThreadPoolExecutor(8) as threads:
    assert sum(threads.map(lambda n: n * n, range(100))) == 328350
lock = multiprocessing.Lock()
queue = multiprocessing.get_context("fork").SimpleQueue()
child = multiprocessing.get_context("fork").Process(target=lambda: queue.put(os.getpid()))
child.start()
assert queue.get() == child.pid
child.join()
assert subprocess.run(["/bin/sh", "-c", "echo one | cat"], capture_output=True, check=True).stdout == b"one\n"

with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "file")
    with open(path, "wb") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        os.posix_fallocate(file.fileno(), 0, 8192)
        file.write(b"x" * 4096)
        os.fsync(file.fileno())
    with open(path, "r+b") as file, mmap.mmap(file.fileno(), 0) as mapped:
        mapped[0:1] = b"y"
        mapped.flush()
    os.rename(path, path + "2")
    os.symlink(path + "2", path)
    os.link(path + "2", path + "3")
    os.chmod(path, 0o600)
    os.utime(path, (1, 1))
    os.truncate(path, 10)
    os.mkfifo(os.path.join(folder, "pipe"))
    assert sorted(os.listdir(folder)) == ["file", "file2", "file3", "pipe"]
    database = sqlite3.connect(os.path.join(folder, "db"))
    database.execute("pragma journal_mode = wal")
    database.execute("create table t (a)")
    database.execute("insert into t values (1)")
    database.commit()
    database.close()


def handshake(server, client, near, far):
    """TLS without certificates, between two threads."""
    for context in (server, client):
        context.maximum_version = ssl.TLSVersion.TLSv1_2
        context.set_ciphers("aNULL:@SECLEVEL=0")
    client.check_hostname = False
    client.verify_mode = ssl.CERT_NONE
    answering = threading.Thread(target=lambda: server.wrap_socket(far, server_side=True).sendall(b"hello"))
    answering.start()
    assert client.wrap_socket(near).recv(5) == b"hello"
    answering.join()


listener = socket.create_server(("127.0.0.1", 0))
near = socket.create_connection(listener.getsockname())
handshake(ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER), ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT), near, listener.accept()[0])
assert socket.getaddrinfo("localhost", 80)
assert socket.if_nameindex()
one, other = socket.socketpair()
socket.send_fds(one, [b"x"], [0])
socket.recv_fds(other, 1, 1)
with select.epoll() as poll:
    poll.register(one, select.EPOLLOUT)
    assert poll.poll(1)


async def together():
    process = await asyncio.create_subprocess_exec("/bin/true")
    await asyncio.gather(asyncio.sleep(0.01), process.wait())


asyncio.run(together())
rung = threading.Event()
signal.signal(signal.SIGALRM, lambda *_: rung.set())
signal.setitimer(signal.ITIMER_REAL, 0.01)
assert rung.wait(5)
assert time.clock_gettime(time.CLOCK_PROCESS_CPUTIME_ID) > 0
assert len(os.urandom(16)) == 16
shared = mmap.mmap(-1, 1 << 20)
shared.madvise(mmap.MADV_DONTNEED)
print("well")
