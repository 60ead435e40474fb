"""One Cresset server as a test holds it: a data directory and a port of its own, real clients."""

import io
import json
import os
import signal
import subprocess
import tempfile
import threading
import time
import urllib.request
import zipfile
from contextlib import contextmanager
from pathlib import Path

import boto3
from botocore.config import Config

ROOT = Path(__file__).resolve().parent.parent
# Another build can be tried by naming it.
BINARY = Path(os.environ.get("CRESSET_BINARY", ROOT / "target" / "release" / "cresset"))
FAILPOINTS_BINARY = ROOT / "target" / "failpoints" / "debug" / "cresset"
ROLE = "arn:aws:iam::000000000000:role/r"
PYTHON = "python3.11"
# How many times longer than here everything may take on a machine that is slow, as an emulated one is: a
# factor of what is waited for, and of what functions are given.
PATIENCE = int(os.environ.get("CRESSET_TEST_PATIENCE", 1))
READY_SECONDS = 30
STOP_SECONDS = 15


class Server:
    """A running `cresset serve`. Its log is kept and can be waited on."""

    def __init__(
        self, data_dir, *arguments, binary=BINARY, environment=None, config=None, wrapper=(), listen="127.0.0.1:0"
    ):
        self.data_dir = Path(data_dir)
        self.data_dir.mkdir(parents=True, exist_ok=True)
        self.config_file = None
        command = [*wrapper, str(binary), "serve", "--listen", listen, "--log-format", "json"]
        command += ["--data-dir", str(self.data_dir), *arguments]
        if config is not None:
            self.config_file = self.data_dir.parent / f"{self.data_dir.name}.toml"
            self.config_file.write_text(config)
            command += ["--config", str(self.config_file)]
        self.log = []
        self._news = threading.Condition()
        self.process = subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            text=True,
            env={**os.environ, **(environment or {})},
        )
        self._reader = threading.Thread(target=self._read_log, daemon=True)
        self._reader.start()
        ready = self.wait_for_log(lambda line: line.get("fields", {}).get("message") == "ready")
        self.endpoint = f"http://{ready['fields']['address']}"
        self.port = int(self.endpoint.rsplit(":", 1)[1])

    def _read_log(self):
        for line in self.process.stderr:
            with self._news:
                try:
                    self.log.append(json.loads(line))
                except ValueError:
                    self.log.append({"text": line.rstrip("\n")})
                self._news.notify_all()
        with self._news:
            self.log.append({"ended": True})
            self._news.notify_all()

    def wait_for_log(self, wanted, seconds=READY_SECONDS):
        """The first line of the log, from the start on, that `wanted` accepts."""
        seconds *= PATIENCE
        deadline = time.monotonic() + seconds
        with self._news:
            seen = 0
            while True:
                for line in self.log[seen:]:
                    if wanted(line):
                        return line
                    if line.get("ended"):
                        raise AssertionError(f"the server ended: {self.log}")
                seen = len(self.log)
                left = deadline - time.monotonic()
                if left <= 0 or not self._news.wait(left):
                    raise AssertionError(f"not logged within {seconds} s: {self.log[-20:]}")

    def client(self, **settings):
        """A boto3 client of this server that retries nothing."""
        settings = {"read_timeout": 60, "connect_timeout": 5, "retries": {"max_attempts": 0}} | settings
        settings |= {name: settings[name] * PATIENCE for name in ("read_timeout", "connect_timeout")}
        return boto3.client(
            "lambda",
            endpoint_url=self.endpoint,
            region_name="us-east-1",
            aws_access_key_id="test",
            aws_secret_access_key="test",
            config=Config(**settings),
        )

    def page(self, path):
        with urllib.request.urlopen(self.endpoint + path, timeout=10 * PATIENCE) as answer:
            return answer.read().decode()

    def metric(self, name, labels=""):
        """The value of one sample of the metrics; 0 where it is not there yet."""
        for line in self.page("/_cresset/metrics").splitlines():
            if line.startswith(name + labels) and not line.startswith("#"):
                return float(line.rsplit(" ", 1)[1])
        return 0.0

    def stop(self):
        """SIGTERM; the exit code."""
        self.process.send_signal(signal.SIGTERM)
        return self._ended()

    def kill(self):
        """kill -9."""
        self.process.kill()
        return self._ended()

    def _ended(self):
        code = self.process.wait(timeout=STOP_SECONDS * PATIENCE)
        self._reader.join(timeout=STOP_SECONDS * PATIENCE)
        return code

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self.process.poll() is None:
            try:
                self.stop()
            except subprocess.TimeoutExpired:
                self.kill()
                raise


@contextmanager
def unwalled_server(**settings):
    """A server without isolation: where attacks succeed. Its functions' users reach its data."""
    with tempfile.TemporaryDirectory(dir="/var/tmp") as folder:
        Path(folder).chmod(0o755)
        with Server(Path(folder) / "data", "--isolation", "process", **settings) as running:
            yield running


def serve_expecting_failure(data_dir, *arguments, config=None, seconds=20, wrapper=()):
    """Runs `cresset serve` where it must not start; its exit code and what it said."""
    command = [*wrapper, str(BINARY), "serve", "--data-dir", str(data_dir), *arguments]
    if config is not None:
        command += ["--config", str(config)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=seconds * PATIENCE)
    return done.returncode, done.stderr


def zip_of(files):
    """A deployment package: names to texts, bytes, or (content, mode)."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            mode = 0o644
            if isinstance(content, tuple):
                content, mode = content
            entry = zipfile.ZipInfo(name)
            entry.external_attr = (0o100000 | mode) << 16
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, content)
    return packed.getvalue()


def create(client, name, source, runtime=PYTHON, handler="app.handler", **settings):
    """Creates a function of one source file (or an archive's bytes), ready to be called."""
    file = "app.py" if runtime.startswith("python") else "app.mjs"
    code = source if isinstance(source, bytes) else zip_of({file: source})
    if PATIENCE > 1:
        settings["Timeout"] = min(settings.get("Timeout", 3) * PATIENCE, 900)
    return client.create_function(
        FunctionName=name, Runtime=runtime, Handler=handler, Role=ROLE, Code={"ZipFile": code}, **settings
    )


def invoke(client, name, event=None, **settings):
    """Calls a function: what it answered as a value, and the whole answer."""
    answer = client.invoke(FunctionName=name, Payload=json.dumps(event if event is not None else {}), **settings)
    text = answer["Payload"].read()
    return (json.loads(text) if text else None), answer


def until(condition, seconds=10, what="the condition"):
    """Waits until `condition` gives something true, and gives it."""
    seconds *= PATIENCE
    deadline = time.monotonic() + seconds
    while True:
        found = condition()
        if found:
            return found
        assert time.monotonic() < deadline, f"{what} did not come true within {seconds} s"
        time.sleep(0.02)
