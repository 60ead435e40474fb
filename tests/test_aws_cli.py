"""The unmodified AWS CLI, as a user types it."""

import base64
import json
import os
import subprocess

import pytest

from server import PYTHON, ROLE, ROOT, zip_of

CLI = ROOT / ".venv" / "bin" / "aws"
SOURCE = """
import os
def handler(event, context):
    print("called by", event["name"])
    return {"hello": event["name"], "version": os.environ["AWS_LAMBDA_FUNCTION_VERSION"]}
"""


@pytest.fixture
def aws(server, tmp_path):
    """Runs the CLI in a folder of its own; its parsed answer, or its exit code and error."""

    def run(*words, fails=False):
        done = subprocess.run(
            [str(CLI), "lambda", *words],
            cwd=tmp_path,
            capture_output=True,
            text=True,
            timeout=120,
            env={
                "PATH": os.environ["PATH"],
                "HOME": str(tmp_path),
                "AWS_ENDPOINT_URL": server.endpoint.replace("127.0.0.1", "localhost"),
                "AWS_DEFAULT_REGION": "us-east-1",
                "AWS_ACCESS_KEY_ID": "test",
                "AWS_SECRET_ACCESS_KEY": "test",
                "AWS_PAGER": "",
            },
        )
        if fails:
            assert done.returncode != 0, done.stdout
            return done.returncode, done.stderr.strip()
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout) if done.stdout.strip() else None

    (tmp_path / "hello.zip").write_bytes(zip_of({"app.py": SOURCE}))
    return run


def create(aws, name):
    return aws(
        *("create-function", "--function-name", name, "--runtime", PYTHON, "--handler", "app.handler"),
        *("--role", ROLE, "--zip-file", "fileb://hello.zip"),
    )


def test_a_function_is_created_called_and_deleted(aws, name, tmp_path):
    created = create(aws, name)
    assert created["State"] == "Pending"
    aws("wait", "function-exists", "--function-name", name)
    aws("wait", "function-active-v2", "--function-name", name)

    answer = aws(
        *("invoke", "--function-name", name, "--payload", '{"name":"you"}', "--log-type", "Tail", "out.json")
    )
    assert answer["StatusCode"] == 200 and answer["ExecutedVersion"] == "$LATEST"
    assert json.loads((tmp_path / "out.json").read_text()) == {"hello": "you", "version": "$LATEST"}
    log = base64.b64decode(answer["LogResult"]).decode()
    assert "START RequestId: " in log and "called by you" in log and "REPORT RequestId: " in log

    assert name in [f["FunctionName"] for f in aws("list-functions")["Functions"]]
    aws("delete-function", "--function-name", name)
    code, error = aws("get-function", "--function-name", name, fails=True)
    assert code == 254 or code == 255
    assert error.endswith(
        "An error occurred (ResourceNotFoundException) when calling the GetFunction operation: "
        f"Function not found: arn:aws:lambda:us-east-1:000000000000:function:{name}"
    )


def test_updates_versions_and_aliases(aws, name, tmp_path):
    create(aws, name)
    aws("wait", "function-active-v2", "--function-name", name)
    aws("update-function-configuration", "--function-name", name, "--timeout", "7", "--memory-size", "256")
    aws("wait", "function-updated-v2", "--function-name", name)
    assert aws("get-function-configuration", "--function-name", name)["Timeout"] == 7

    version = aws("publish-version", "--function-name", name)
    assert version["Version"] == "1"
    aws("wait", "published-version-active", "--function-name", name, "--qualifier", "1")
    alias = aws("create-alias", "--function-name", name, "--name", "live", "--function-version", "1")
    assert alias["AliasArn"].endswith(f":function:{name}:live")
    answer = aws("invoke", "--function-name", f"{name}:live", "--payload", '{"name":"a"}', "out.json")
    assert answer["ExecutedVersion"] == "1"
    assert json.loads((tmp_path / "out.json").read_text())["version"] == "1"

    (tmp_path / "hello.zip").write_bytes(zip_of({"app.py": "def handler(e, c): return 'second'"}))
    aws("update-function-code", "--function-name", name, "--zip-file", "fileb://hello.zip", "--publish")
    aws("wait", "function-updated-v2", "--function-name", name)
    aws("invoke", "--function-name", name, "out.json")
    assert json.loads((tmp_path / "out.json").read_text()) == "second"
    assert [v["Version"] for v in aws("list-versions-by-function", "--function-name", name)["Versions"]] == [
        "$LATEST",
        "1",
        "2",
    ]
    aws("update-alias", "--function-name", name, "--name", "live", "--function-version", "2")
    assert aws("get-alias", "--function-name", name, "--name", "live")["FunctionVersion"] == "2"
    aws("delete-alias", "--function-name", name, "--name", "live")
    assert aws("list-aliases", "--function-name", name)["Aliases"] == []


def test_what_is_not_built_says_so(aws, name):
    create(aws, name)
    _, error = aws("list-code-signing-configs", fails=True)
    assert "NotImplementedException" in error and "ListCodeSigningConfigs" in error
    mount = "Arn=arn:aws:elasticfilesystem:us-east-1:000000000000:access-point/fsap-0123456789abcdef0,LocalMountPath=/mnt/a"
    _, error = aws(
        *("update-function-configuration", "--function-name", name, "--file-system-configs", mount), fails=True
    )
    assert "InvalidParameterValueException" in error and "FileSystemConfigs" in error
