"""Layers as functions see them: /opt, in order, with the search paths of the runtimes."""

import json
import subprocess

import pytest
from botocore.exceptions import ClientError

from server import BINARY, ROLE, Server, create, invoke, until, zip_of

READS = """
import os, wick, flame
def handler(event, context):
    tool = os.popen("tool").read().strip()
    return {"wick": wick.NAME, "flame": flame.NAME, "tool": tool, "opt": sorted(os.listdir("/opt"))}
"""
TOOL = ("#!/bin/sh\necho lit\n", 0o755)


def published(client, layer, files, **members):
    answer = client.publish_layer_version(LayerName=layer, Content={"ZipFile": zip_of(files)}, **members)
    return answer["LayerVersionArn"]


def updated(client, name, **members):
    client.update_function_configuration(FunctionName=name, **members)
    until(
        lambda: client.get_function_configuration(FunctionName=name)["LastUpdateStatus"] == "Successful",
        what="the update",
    )


def test_later_layers_lie_over_earlier_ones(server, client, name):
    site = "python/lib/python3.11/site-packages/flame.py"
    first = published(client, f"{name}-1", {"python/wick.py": "NAME = 'first'\n", site: "NAME = 'site'\n"})
    second = published(client, f"{name}-2", {"python/wick.py": "NAME = 'second'\n", "bin/tool": TOOL})
    create(client, name, READS, Layers=[first, second])
    assert invoke(client, name)[0] == {"wick": "second", "flame": "site", "tool": "lit", "opt": ["bin", "python"]}
    clash = server.wait_for_log(lambda line: "two layers bring" in line.get("fields", {}).get("message", ""))
    assert clash["fields"]["path"] == "/opt/python/wick.py"
    updated(client, name, Layers=[second, first])
    assert invoke(client, name)[0]["wick"] == "first"
    # What is deleted stays with those who use it, and nobody else can have it.
    for arn in (first, second):
        layer, version = arn.split(":")[-2:]
        client.delete_layer_version(LayerName=layer, VersionNumber=int(version))
    updated(client, name, Timeout=7)
    assert invoke(client, name)[0]["wick"] == "first"
    with pytest.raises(ClientError, match="does not exist"):
        create(client, f"{name}-other", READS, Layers=[first])
    updated(client, name, Layers=[])
    assert "Layers" not in client.get_function_configuration(FunctionName=name)
    assert invoke(client, name)[1]["FunctionError"] == "Unhandled"


def test_a_layer_brings_modules_of_node(client, name):
    package = {"nodejs/node_modules/wick/index.js": "module.exports = 'node';", "nodejs/node_modules/wick/package.json": "{}"}
    layer = published(client, name, package)
    required = "exports.handler = async () => require('wick');"
    client.create_function(
        FunctionName=name,
        Runtime="nodejs20.x",
        Handler="app.handler",
        Role=ROLE,
        Code={"ZipFile": zip_of({"app.js": required})},
        Layers=[layer],
    )
    assert invoke(client, name)[0] == "node"


def test_layers_are_listed_by_what_they_are_for(client, name):
    published(client, name, {"a": "1"}, CompatibleRuntimes=["python3.12"], CompatibleArchitectures=["x86_64"])
    published(client, name, {"a": "2"}, CompatibleRuntimes=["nodejs20.x"], Description="second")

    def newest(**wanted):
        layers = client.list_layers(**wanted)["Layers"]
        return next((it["LatestMatchingVersion"]["Version"] for it in layers if it["LayerName"] == name), None)

    assert newest() == 2
    assert newest(CompatibleRuntime="python3.12") == 1
    assert newest(CompatibleRuntime="python3.12", CompatibleArchitecture="arm64") is None
    versions = client.list_layer_versions(LayerName=name, MaxItems=1)
    assert [it["Version"] for it in versions["LayerVersions"]] == [2]
    rest = client.list_layer_versions(LayerName=name, Marker=versions["NextMarker"])
    assert [it["Version"] for it in rest["LayerVersions"]] == [1]


def inspected(data_dir, *arguments):
    """What `cresset layers inspect` says: its exit code, its output, and its complaint."""
    command = [str(BINARY), "layers", "inspect", "--data-dir", str(data_dir), *arguments]
    done = subprocess.run(command, capture_output=True, text=True, timeout=30)
    return done.returncode, done.stdout, done.stderr


def test_layers_are_inspected_with_and_without_a_server(tmp_path):
    with Server(tmp_path / "data") as server:
        client = server.client()
        first = published(client, "first", {"python/wick.py": "NAME = 1\n", "bin/tool": TOOL, "only": "1"})
        second = published(client, "second", {"python/wick.py": "NAME = 2\n", "bin": "a file", "python/other.py": ""})
        created = create(client, "lit", "def handler(event, context): ...", Layers=[first, second])
        create(client, "plain", "def handler(event, context): ...")
        until(lambda: client.get_function(FunctionName="lit")["Configuration"]["State"] == "Active")
        client.publish_version(FunctionName="lit")
        updated(client, "lit", Layers=[second])
        code, text, _ = inspected(tmp_path / "data", "lit:1", "--format", "json")
        told = json.loads(text)
        assert code == 0 and told["version"] == "1" and told["function_arn"] == created["FunctionArn"]
        assert [(it["arn"], it["files"]) for it in told["layers"]] == [(first, 3), (second, 3)]
        sizes = [client.get_layer_version_by_arn(Arn=arn)["Content"]["CodeSize"] for arn in (first, second)]
        assert [it["code_size"] for it in told["layers"]] == sizes
        assert told["clashes"] == [
            {"path": "/opt/bin", "layers": [0, 1]},
            {"path": "/opt/python/wick.py", "layers": [0, 1]},
        ]
        running = inspected(tmp_path / "data", "lit:1")
        assert "  /opt/python/wick.py  1 < 2\n" in running[1]
        assert "no file is brought by more than one" in inspected(tmp_path / "data", created["FunctionArn"])[1]
        assert "no layers" in inspected(tmp_path / "data", "plain")[1]
    assert inspected(tmp_path / "data", "lit:1") == running


def test_what_cannot_be_inspected_is_said(tmp_path):
    with Server(tmp_path / "data") as server:
        create(server.client(), "lit", "def handler(event, context): ...")
        for arguments, said in {
            ("absent",): "no function absent in account 000000000000, region us-east-1",
            ("lit", "--account", "111111111111"): "no function lit in account 111111111111",
            ("lit:prod",): "no version or alias prod",
            ("not a name",): "`not a name` is not the name of a function",
        }.items():
            code, text, complaint = inspected(tmp_path / "data", *arguments)
            assert (code, text) == (1, "") and said in complaint
    code, _, complaint = inspected(tmp_path / "nothing", "lit")
    assert code == 1 and "there is no data directory" in complaint
