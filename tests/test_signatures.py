"""`--auth keys`: who may call, with which key, and for how long. Real clients sign."""

import json
import os
import socket
import stat
import subprocess
import sys
import urllib.error
import urllib.request
from pathlib import Path

import boto3
import pytest
from botocore.config import Config
from botocore.exceptions import ClientError

from server import BINARY, Server, create, invoke, serve_expecting_failure, until
from signing import call

ACCOUNT = "123456789012"
ECHO = "def handler(event, context):\n    return event\n"
LIST = "/2015-03-31/functions"


def credentials(data_dir, *arguments, check=True):
    """`cresset credentials`: what it printed, and what it said."""
    command = [str(BINARY), "credentials", "--data-dir", str(data_dir), *arguments]
    done = subprocess.run(command, capture_output=True, text=True, timeout=20)
    assert not check or done.returncode == 0, done.stderr
    return done


def new_key(data_dir, *arguments, account=ACCOUNT):
    """The id and the secret of a new key."""
    made = json.loads(credentials(data_dir, "create", "--account", account, "--format", "json", *arguments).stdout)
    return made["AccessKey"]["AccessKeyId"], made["AccessKey"]["SecretAccessKey"]


def client_of(server, key, **settings):
    return boto3.client(
        "lambda",
        endpoint_url=server.endpoint,
        region_name="us-east-1",
        aws_access_key_id=key[0],
        aws_secret_access_key=key[1],
        config=Config(retries={"max_attempts": 0}, **settings),
    )


def refusal(action):
    with pytest.raises(ClientError) as refused:
        action()
    error = refused.value.response
    assert error["ResponseMetadata"]["HTTPStatusCode"] == 403
    return error["Error"]["Code"], error["Error"]["Message"]


@pytest.fixture(scope="module")
def keyed(tmp_path_factory):
    """A server with `--auth keys`, and a key."""
    data = tmp_path_factory.mktemp("keyed") / "data"
    with Server(data, "--auth", "keys") as server:
        yield server, new_key(data, "--name", "deploy")


def test_whoever_has_a_key_deploys_and_calls_in_its_account(keyed):
    server, key = keyed
    client = client_of(server, key)
    made = create(client, "hello", ECHO)
    assert f":{ACCOUNT}:function:hello" in made["FunctionArn"]
    assert invoke(client, "hello", {"a": "ü"})[0] == {"a": "ü"}
    for _ in range(3):
        assert invoke(client, "hello", 1)[0] == 1, "the same call again is no replay"
    client.delete_function(FunctionName="hello")


def test_the_aws_cli_with_what_create_prints(keyed, tmp_path):
    server, _ = keyed
    made = credentials(server.data_dir, "create", "--account", ACCOUNT)
    (tmp_path / "credentials").write_text(made.stdout)
    assert "shown this once" in made.stderr
    environment = {
        **{name: value for name, value in os.environ.items() if not name.startswith("AWS_")},
        "AWS_SHARED_CREDENTIALS_FILE": str(tmp_path / "credentials"),
        "AWS_PROFILE": "cresset",
        "AWS_ENDPOINT_URL": server.endpoint,
        "AWS_DEFAULT_REGION": "eu-central-1",
    }
    aws = Path(sys.executable).parent / "aws"
    command = [str(aws), "lambda", "list-functions"]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout) == {"Functions": []}


def test_requests_without_a_good_signature(keyed):
    server, key = keyed
    list_functions = lambda key: client_of(server, key).list_functions()  # noqa: E731
    assert refusal(lambda: list_functions((key[0], "guessed")))[0] == "InvalidSignatureException"
    assert refusal(lambda: list_functions(("test", "test"))) == (
        "UnrecognizedClientException",
        "The security token included in the request is invalid.",
    )
    with pytest.raises(urllib.error.HTTPError) as unsigned:
        urllib.request.urlopen(server.endpoint + LIST, timeout=10)
    assert unsigned.value.code == 403
    assert json.loads(unsigned.value.read()) == {"message": "Missing Authentication Token"}
    by_hand = dict(endpoint=server.endpoint, credentials=key)
    assert call("GET", LIST, **by_hand)[0] == 200
    for minutes, told in [(-16, "Signature expired"), (16, "Signature not yet current")]:
        status, code, answer = call("GET", LIST, minutes=minutes, **by_hand)
        assert (status, code) == (403, "InvalidSignatureException") and told in answer["message"]


def test_a_body_that_was_changed_on_its_way(keyed):
    server, key = keyed
    client = client_of(server, key)
    create(client, "tampered", ECHO)
    path = "/2015-03-31/functions/tampered/invocations"
    by_hand = dict(endpoint=server.endpoint, credentials=key)
    status, code, answer = call("POST", path, b'{"pay": 1}', sent=b'{"pay": 9}', **by_hand)
    assert (status, code) == (403, "InvalidSignatureException")
    assert "The Canonical String for this request should have been" in answer["message"]
    assert call("POST", path, b'{"pay": 1}', **by_hand)[::2] == (200, {"pay": 1})


def test_a_presigned_address_is_used_as_often_as_it_is_good(keyed):
    server, key = keyed
    client = client_of(server, key)
    create(client, "presigned", ECHO)
    address = client.generate_presigned_url("get_function", Params={"FunctionName": "presigned"}, ExpiresIn=60)
    for _ in range(2):
        with urllib.request.urlopen(address, timeout=10) as answer:
            assert json.loads(answer.read())["Configuration"]["FunctionName"] == "presigned"
    for changed in (address.replace("presigned?", "another?"), address.replace("Expires=60", "Expires=600")):
        with pytest.raises(urllib.error.HTTPError) as refused:
            urllib.request.urlopen(changed, timeout=10)
        assert refused.value.code == 403


def test_a_request_that_was_caught_is_not_served_again(keyed):
    server, key = keyed
    client = client_of(server, key)
    create(client, "caught", ECHO)
    sent = []
    client.meta.events.register("before-send", lambda request, **_: sent.append(request))
    invoke(client, "caught", {"pay": 1})
    request = urllib.request.Request(sent[0].url, data=sent[0].body, headers=dict(sent[0].headers), method="POST")

    def refused():
        """Equal calls of a client come within seconds; what comes later was caught."""
        try:
            urllib.request.urlopen(request, timeout=10).close()
        except urllib.error.HTTPError as error:
            return error.code == 403 and "served already" in error.read().decode()

    until(refused, 20, "the refusal")


def test_a_revoked_key_is_refused_at_once(keyed):
    server, _ = keyed
    key = new_key(server.data_dir)
    client = client_of(server, key)
    client.list_functions()
    said = credentials(server.data_dir, "revoke", key[0]).stderr
    assert key[0] in said
    assert refusal(client.list_functions)[0] == "UnrecognizedClientException"
    again = credentials(server.data_dir, "revoke", key[0], check=False)
    assert again.returncode == 1 and f"no access key {key[0]}" in again.stderr


def iam_of(server, key):
    return boto3.client(
        "iam",
        endpoint_url=server.endpoint,
        region_name="us-east-1",
        aws_access_key_id=key[0],
        aws_secret_access_key=key[1],
        config=Config(retries={"max_attempts": 0}),
    )


def test_keys_that_iam_makes_are_the_servers(keyed):
    server, key = keyed
    iam = iam_of(server, key)
    assert iam.get_user()["User"]["UserName"] == "deploy", "the command has made the user that it names"
    assert key[0] in [it["AccessKeyId"] for it in iam.list_access_keys()["AccessKeyMetadata"]]
    iam.create_user(UserName="ann")
    made = iam.create_access_key(UserName="ann")["AccessKey"]
    anns = client_of(server, (made["AccessKeyId"], made["SecretAccessKey"]))
    anns.list_functions()
    assert made["AccessKeyId"] in credentials(server.data_dir, "list").stdout
    iam.update_access_key(UserName="ann", AccessKeyId=made["AccessKeyId"], Status="Inactive")
    assert refusal(anns.list_functions)[0] == "UnrecognizedClientException"
    assert "ann  (inactive)" in credentials(server.data_dir, "list").stdout
    iam.update_access_key(UserName="ann", AccessKeyId=made["AccessKeyId"], Status="Active")
    anns.list_functions()
    iam.delete_access_key(UserName="ann", AccessKeyId=made["AccessKeyId"])
    assert refusal(anns.list_functions)[0] == "UnrecognizedClientException"


def test_the_last_use_of_a_key_outlives_a_restart(tmp_path):
    data = tmp_path / "data"
    used, asking = new_key(data, "--name", "ci"), new_key(data)
    last = lambda: iam_of(server, asking).get_access_key_last_used(AccessKeyId=used[0])["AccessKeyLastUsed"]  # noqa: E731
    with Server(data, "--auth", "keys") as server:
        assert refusal(client_of(server, (used[0], "guessed")).list_functions)[0] == "InvalidSignatureException"
        assert last() == {"ServiceName": "N/A", "Region": "N/A"}, "nothing was signed with it"
        client_of(server, used).list_functions()
        first = last()
        assert (first["ServiceName"], first["Region"]) == ("lambda", "us-east-1")
    with Server(data, "--auth", "keys") as server:
        assert last() == first


def test_accounts_do_not_see_each_other(keyed):
    server, key = keyed
    client = client_of(server, key)
    create(client, "private", ECHO)
    other = client_of(server, new_key(server.data_dir, account="999999999999"))
    assert other.list_functions()["Functions"] == []
    arn = f"arn:aws:lambda:us-east-1:{ACCOUNT}:function:private"
    assert refusal(lambda: other.invoke(FunctionName=arn))[0] == "AccessDeniedException"


def test_keys_are_made_and_revoked_without_a_server(tmp_path):
    data = tmp_path / "data"
    missing = credentials(data, "list", check=False)
    assert missing.returncode == 1 and str(data) in missing.stderr and not data.exists()
    kept, revoked = new_key(data, "--name", "ci"), new_key(data)
    credentials(data, "revoke", revoked[0])
    listed = credentials(data, "list").stdout
    assert kept[0] in listed and "ci" in listed and ACCOUNT in listed
    assert kept[1] not in listed and revoked[0] not in listed
    with Server(data, config="auth = 'keys'\n") as server:
        assert client_of(server, kept).list_functions()["Functions"] == []
        assert refusal(client_of(server, revoked).list_functions)[0] == "UnrecognizedClientException"
        shown = json.loads(credentials(data, "list", "--format", "json").stdout)
        assert [key["AccessKeyId"] for key in shown["AccessKeyMetadata"]] == [kept[0]]
        assert "Secret" not in json.dumps(shown)
    assert not (data / "admin.sock").exists()


def test_what_is_no_account_and_no_name(tmp_path):
    for arguments, told in [(("--account", "12"), "12"), (("--name", "a/b"), "a/b")]:
        done = credentials(tmp_path / "data", "create", *arguments, check=False)
        assert done.returncode == 2 and f"'{told}'" in done.stderr, done.stderr
    assert not (tmp_path / "data").exists()


def test_a_server_that_nobody_could_call_is_not_started_beyond_loopback(tmp_path):
    data = tmp_path / "data"
    code, said = serve_expecting_failure(data, "--listen", "0.0.0.0:0", "--auth", "keys")
    assert code == 1 and "cresset credentials create --data-dir" in said and str(data) in said
    with Server(data, "--auth", "keys") as server:
        warned = server.wait_for_log(lambda line: "no access key yet" in str(line.get("fields", {}).get("message")))
        assert "cresset credentials create" in warned["fields"]["message"]


def own_address():
    """An address of this machine that is none of its loopback."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as asked:
        try:
            asked.connect(("192.0.2.1", 9))  # Sends nothing: it only asks for the route.
            return asked.getsockname()[0]
        except OSError:
            return None


@pytest.mark.skipif(own_address() is None, reason="the machine has no address but its loopback's")
def test_an_address_that_others_reach_with_a_key(tmp_path):
    key = new_key(tmp_path / "data")
    with Server(tmp_path / "data", "--auth", "keys", listen=f"{own_address()}:0") as server:
        assert own_address() in server.endpoint
        assert client_of(server, key).list_functions()["Functions"] == []
        request = urllib.request.Request(server.endpoint + "/_cresset/health", headers={"host": "rebound.example"})
        with pytest.raises(urllib.error.HTTPError) as refused:
            urllib.request.urlopen(request, timeout=10)
        assert "gateway.allowed_hosts" in refused.value.read().decode()


@pytest.mark.skipif(os.getuid() != 0, reason="becomes another user")
def test_the_admin_socket_is_its_owners(keyed):
    server, _ = keyed
    path = server.data_dir / "admin.sock"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    # A user who gets past the permissions is known by the kernel's word.
    for folder in (path, *path.parents):
        if str(folder).startswith("/tmp/"):
            folder.chmod(0o777 if folder == path else folder.stat().st_mode | 0o755)
    try:
        ask = (
            "import os, socket, sys; os.setgid(65534); os.setuid(65534); s = socket.socket(socket.AF_UNIX); "
            "s.connect(sys.argv[1]); s.sendall(b'\"List\"\\n'); print(repr(s.recv(100)))"
        )
        done = subprocess.run(["python3", "-c", ask, str(path)], capture_output=True, text=True, timeout=20)
    finally:
        path.chmod(0o600)
    assert done.stdout in ("b''\n", ""), done
    assert "List" not in done.stderr
    server.wait_for_log(lambda line: "another user was refused" in str(line.get("fields", {}).get("message")))
