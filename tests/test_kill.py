"""`kill -9` at random instants with writers busy: what was acknowledged is there, nothing is half-made."""

import os
import random
import threading
import time
import urllib.error
import urllib.request

import pytest
from botocore.exceptions import BotoCoreError, ClientError

from server import FAILPOINTS_BINARY, ROLE, Server, invoke, zip_of

ROUNDS = int(os.environ.get("CRESSET_KILL_ROUNDS", "100"))
FAILPOINT_ROUNDS = 30
WRITERS = 3
CONFIG = "[environments]\nblanks_per_runtime = 0\n"
ABSENT = {"there": False, "timeout": None, "versions": frozenset()}


def code(number):
    return zip_of({"app.py": f"def handler(event, context):\n    return {number}\n"})


class Writer:
    """One writer with a function of its own: what was acknowledged, and what was asked and not yet answered."""

    def __init__(self, number, seed):
        self.name = f"writer-{number}"
        self.random = random.Random(seed)
        self.sure = dict(ABSENT)
        self.asked = None

    def write_until_killed(self, client, killed):
        """Writes until the server is gone. A refusal that changes nothing is skipped."""
        while not killed.is_set():
            call, self.asked = self.next_write(client)
            try:
                answer = call()
            except ClientError as error:
                self.asked = None
                conflict = error.response["Error"]["Code"] == "ResourceConflictException"
                assert conflict, error.response
                continue
            except (BotoCoreError, OSError):
                return  # not answered: done or not
            self.sure = self.acknowledged(answer)
            self.asked = None

    def next_write(self, client):
        """A write that fits what is there, and the state that it leads to."""
        if not self.sure["there"]:
            timeout = self.random.randint(1, 900)
            request = dict(FunctionName=self.name, Runtime="python3.11", Handler="app.handler", Role=ROLE)
            state = {"there": True, "timeout": timeout, "versions": frozenset()}
            return lambda: client.create_function(Timeout=timeout, Code={"ZipFile": code(timeout)}, **request), state
        kind = self.random.choice(("configure", "configure", "code", "publish", "publish", "delete"))
        if kind == "configure":
            timeout = self.random.randint(1, 900)
            return (
                lambda: client.update_function_configuration(FunctionName=self.name, Timeout=timeout),
                {**self.sure, "timeout": timeout},
            )
        if kind == "code":
            number = self.random.randint(0, 1 << 30)
            return (
                lambda: client.update_function_code(FunctionName=self.name, ZipFile=code(number)),
                dict(self.sure),
            )
        if kind == "publish":
            return lambda: client.publish_version(FunctionName=self.name), {**self.sure, "published": True}
        return lambda: client.delete_function(FunctionName=self.name), dict(ABSENT)

    def acknowledged(self, answer):
        state = dict(self.asked)
        if state.pop("published", False):
            state["versions"] = state["versions"] | {answer["Version"]}
        return state

    def check(self, client):
        """Compares what is there with what was acknowledged; goes on from what is there."""
        found = self.look(client)
        possible = [self.sure]
        if self.asked is not None:
            possible.append({k: v for k, v in self.asked.items() if k != "published"})
            if self.asked.get("published"):
                next_version = str(max((int(v) for v in found["versions"]), default=1))
                possible.append({**possible[-1], "versions": self.sure["versions"] | {next_version}})
        assert found in possible, f"{self.name}: found {found}, acknowledged {self.sure}, asked {self.asked}"
        self.sure, self.asked = found, None

    def look(self, client):
        try:
            there = client.get_function(FunctionName=self.name)
        except client.exceptions.ResourceNotFoundException:
            return dict(ABSENT)
        try:
            with urllib.request.urlopen(there["Code"]["Location"], timeout=10) as answer:
                assert len(answer.read()) == there["Configuration"]["CodeSize"], "acknowledged code is whole"
        except urllib.error.HTTPError as gone:
            raise AssertionError(f"{self.name}: acknowledged code is not there: {gone}") from None
        versions = client.list_versions_by_function(FunctionName=self.name)["Versions"]
        numbers = frozenset(v["Version"] for v in versions) - {"$LATEST"}
        return {"there": True, "timeout": there["Configuration"]["Timeout"], "versions": numbers}


def rounds(data, count, **settings):
    """Kills the server `count` times, and checks after each start; raises where something was lost."""
    seed = random.randrange(1 << 30)
    chance = random.Random(seed)
    print("seed", seed)
    writers = [Writer(number, seed + number) for number in range(WRITERS)]
    for _ in range(count):
        server = Server(data, config=CONFIG, **settings)
        try:
            for writer in writers:
                writer.check(server.client())
            killed = threading.Event()
            threads = [
                threading.Thread(target=writer.write_until_killed, args=(server.client(), killed)) for writer in writers
            ]
            for thread in threads:
                thread.start()
            time.sleep(chance.uniform(0.02, 0.4))  # the instant of the kill is what is random
        finally:
            server.kill()
            killed.set()
        for thread in threads:
            thread.join(timeout=60)
            assert not thread.is_alive()
    with Server(data, config=CONFIG, **settings) as server:
        client = server.client()
        for writer in writers:
            writer.check(client)
            if writer.sure["there"]:
                invoke(client, writer.name)


def test_what_was_acknowledged_survives(tmp_path):
    rounds(tmp_path / "data", ROUNDS)


def test_an_acknowledgement_before_the_commit_is_found_out(tmp_path):
    """The same test on a server that answers before it commits must fail, or it tests nothing."""
    environment = {"CRESSET_FAILPOINTS": "store.acknowledge_before_commit"}
    with pytest.raises(AssertionError, match="acknowledged"):
        rounds(tmp_path / "data", FAILPOINT_ROUNDS, binary=FAILPOINTS_BINARY, environment=environment)
