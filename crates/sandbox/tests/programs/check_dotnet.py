# .NET's runtime within this process: threads, both collectors, files, locks, a watch, a child, sockets, timers.
import json
import os
import sys

sys.path.insert(0, "/var/dotnet")
ROOT = "/var/dotnet/dotnetcore2/bin"
FRAMEWORK = "Microsoft.NETCore.App"
settings = {
    "tfm": "netcoreapp3.1",
    "framework": {"name": FRAMEWORK, "version": os.listdir(f"{ROOT}/shared/{FRAMEWORK}")[0]},
    "configProperties": {"System.Globalization.Invariant": True, "System.GC.Server": sys.argv[1:] == ["server"]},
}
with open("/tmp/runtimeconfig.json", "w") as file:
    json.dump({"runtimeOptions": settings}, file)

from pythonnet import load  # noqa: E402

load("coreclr", runtime_config="/tmp/runtimeconfig.json", dotnet_root=ROOT)
import clr  # noqa: E402

for library in (
    "System.Diagnostics.Process", "System.IO.FileSystem.Watcher", "System.Net.Primitives", "System.Net.Sockets",
    "System.Threading",
):
    clr.AddReference(library)
from System import GC, Array, Byte, Environment  # noqa: E402
from System.Diagnostics import Process, ProcessStartInfo  # noqa: E402
from System.IO import File, FileMode, FileStream, FileSystemWatcher  # noqa: E402
from System.Net import IPAddress  # noqa: E402
from System.Net.Sockets import TcpClient, TcpListener  # noqa: E402
from System.Threading import Thread, ThreadStart  # noqa: E402
from System.Threading.Tasks import Task  # noqa: E402

assert Environment.ProcessorCount == 1, Environment.ProcessorCount
memory = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes
assert memory == 512 * 1024 * 1024 * 3 // 4, f"three quarters of what there is: {memory}"

done = []
threads = [Thread(ThreadStart(lambda: done.append(1))) for _ in range(8)]
for thread in threads:
    thread.Start()
for thread in threads:
    thread.Join()
assert len(done) == 8
for _ in range(200):
    Array.CreateInstance(Byte, 1 << 20)
GC.Collect()
GC.WaitForPendingFinalizers()

File.WriteAllText("/tmp/text", "text")
assert File.ReadAllText("/tmp/text") == "text"
file = FileStream("/tmp/locked", FileMode.Create)
file.SetLength(4096)
file.Lock(0, 10)
file.Unlock(0, 10)
file.Flush(True)
file.Dispose()
watcher = FileSystemWatcher("/tmp")
watcher.EnableRaisingEvents = True
watcher.Dispose()

child = Process.Start(ProcessStartInfo("/bin/true"))
child.WaitForExit()
assert child.ExitCode == 0

listener = TcpListener(IPAddress.Loopback, 0)
listener.Start()
client = TcpClient()
client.Connect("127.0.0.1", listener.LocalEndpoint.Port)
listener.AcceptTcpClient().GetStream().WriteByte(7)
assert client.GetStream().ReadByte() == 7

assert Task.Delay(10).Wait(10_000)
print("well", flush=True)
# Two runtimes in one process do not end well together.
os._exit(0)
