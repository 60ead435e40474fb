"""Packages that requests name by bucket and key: fetched from the S3 that the configuration names, and from nowhere else."""

import base64
import hashlib
import subprocess
import tempfile
from pathlib import Path

import pytest
from botocore.exceptions import ClientError

from s3 import S3
from server import PYTHON, ROLE, Server, invoke, serve_expecting_failure, zip_of

BUCKET = "packages"
# Every letter that an address could misread.
KEY = "team a/é+&?#%2e=x//app.zip"


def package(said):
    return zip_of({"app.py": f"def handler(event, context):\n    return {said!r}\n"})


def sha256(content):
    return base64.b64encode(hashlib.sha256(content).digest()).decode()


@pytest.fixture(scope="module")
def folder():
    with tempfile.TemporaryDirectory(dir="/var/tmp") as name:
        yield Path(name)


@pytest.fixture(scope="module")
def s3():
    with S3(region="eu-central-1") as store:
        yield store


@pytest.fixture(scope="module")
def client(folder, s3):
    with Server(folder / "data", config=s3.configuration()) as server:
        yield server.client(parameter_validation=False)


def create_from(client, name, **code):
    return client.create_function(FunctionName=name, Runtime=PYTHON, Handler="app.handler", Role=ROLE, Code=code)


def refused(call, *arguments, **parameters):
    with pytest.raises(ClientError) as told:
        call(*arguments, **parameters)
    answer = told.value.response
    return answer["ResponseMetadata"]["HTTPStatusCode"], answer["Error"]["Code"], answer["Error"]["Message"]


def test_functions_and_layers_come_from_s3_by_key_and_version(client, s3):
    first, second = package("first"), package("second")
    s3.put(BUCKET, KEY, first, "v/1 +")
    s3.put(BUCKET, KEY, second, "v2")
    made = create_from(client, "named", S3Bucket=BUCKET, S3Key=KEY)
    assert made["CodeSha256"] == sha256(second) and made["CodeSize"] == len(second)
    assert invoke(client, "named")[0] == "second"
    updated = client.update_function_code(
        FunctionName="named", S3Bucket=BUCKET, S3Key=KEY, S3ObjectVersion="v/1 +", S3ObjectStorageMode="COPY"
    )
    assert updated["CodeSha256"] == sha256(first)
    client.get_waiter("function_updated_v2").wait(FunctionName="named", WaiterConfig={"Delay": 1})
    assert invoke(client, "named")[0] == "first"
    tried = client.update_function_code(FunctionName="named", S3Bucket=BUCKET, S3Key=KEY, DryRun=True)
    assert tried["CodeSha256"] == sha256(second)
    assert client.get_function_configuration(FunctionName="named")["CodeSha256"] == sha256(first)
    layer = client.publish_layer_version(LayerName="named", Content={"S3Bucket": BUCKET, "S3Key": KEY})
    assert layer["Content"]["CodeSha256"] == sha256(second)


def test_what_s3_refuses_is_said_in_awss_words(client, s3):
    s3.put(BUCKET, "app.zip", package("known"))
    s3.put(BUCKET, "closed.zip", None)
    create_from(client, "refused", S3Bucket=BUCKET, S3Key="app.zip")
    client.get_waiter("function_active_v2").wait(FunctionName="refused", WaiterConfig={"Delay": 1})
    said = {
        ("absent", "app.zip", None): "NoSuchBucket. S3 Error Message: The specified bucket does not exist",
        (BUCKET, "absent", None): "NoSuchKey. S3 Error Message: The specified key does not exist.",
        (BUCKET, "app.zip", "absent"): "NoSuchVersion. S3 Error Message: The specified version does not exist.",
    }
    for (bucket, key, version), text in said.items():
        source = {"S3Bucket": bucket, "S3Key": key} | ({"S3ObjectVersion": version} if version else {})
        told = (400, "InvalidParameterValueException", f"Error occurred while GetObject. S3 Error Code: {text}")
        assert refused(create_from, client, "new", **source) == told
        assert refused(client.update_function_code, FunctionName="refused", **source) == told
        assert refused(client.publish_layer_version, LayerName="new", Content=source) == told
    status, code, text = refused(create_from, client, "new", S3Bucket=BUCKET, S3Key="closed.zip")
    assert (status, code) == (403, "AccessDeniedException")
    assert text.startswith(f"Your access has been denied by S3, please make sure your request credentials have permission to GetObject for {BUCKET}/closed.zip. ")
    assert "new" not in [it["FunctionName"] for it in client.list_functions()["Functions"]]


def test_a_source_is_whole_and_one(client):
    half = "S3Bucket and S3Key name a package together: please provide both, or a ZipFile."
    two = "Please do not provide other FunctionCode parameters when providing a ZipFile."
    assert refused(create_from, client, "new", S3Bucket=BUCKET)[2] == half
    assert refused(create_from, client, "new", S3Key="k")[2] == half
    assert refused(create_from, client, "new", ZipFile=package(1), S3Bucket=BUCKET, S3Key="k")[2] == two
    assert "REFERENCE" in refused(create_from, client, "new", S3Bucket=BUCKET, S3Key="k", S3ObjectStorageMode="REFERENCE")[2]
    assert refused(create_from, client, "new")[2] == "Please provide a source for function code."


def test_no_name_leads_out_of_its_bucket(client, s3):
    s3.put("secrets", "app.zip", package("leaked"))
    before = len(s3.requests)
    for key in ["../secrets/app.zip", "a/../../secrets/app.zip", "./app.zip", "a/.."]:
        assert "InvalidURI" in refused(create_from, client, "new", S3Bucket=BUCKET, S3Key=key)[2]
    assert len(s3.requests) == before
    for key in ["%2e%2e/secrets/app.zip", "a?versionId=x", "k HTTP/1.1 #", "@evil/..%2f"]:
        assert "NoSuchKey" in refused(create_from, client, "new", S3Bucket=BUCKET, S3Key=key)[2]
    assert all(path.startswith(f"/{BUCKET}/") for path in s3.requests[before:])


def test_redirects_are_not_followed(client, s3):
    with S3() as other:
        other.put(BUCKET, "moved.zip", package("elsewhere"))
        s3.odd[f"/{BUCKET}/moved.zip"] = (307, {"Location": f"{other.endpoint}/{BUCKET}/moved.zip"}, [])
        told = refused(create_from, client, "new", S3Bucket=BUCKET, S3Key="moved.zip")
        assert told[0] == 400 and "TemporaryRedirect" in told[2]
        assert other.requests == []


def test_what_is_no_package_or_too_large_is_refused(client, s3):
    s3.put(BUCKET, "text", b"no archive")
    s3.put(BUCKET, "empty", b"")
    assert "Could not unzip uploaded file" in refused(create_from, client, "new", S3Bucket=BUCKET, S3Key="text")[2]
    assert refused(create_from, client, "new", S3Bucket=BUCKET, S3Key="empty")[2] == "Uploaded file must be a non-empty zip"
    # A body that never ends is not read to its end.
    s3.odd[f"/{BUCKET}/huge"] = (200, {}, (bytes(1 << 20) for _ in iter(int, 1)))
    told = refused(create_from, client, "new", S3Bucket=BUCKET, S3Key="huge")
    assert told[2] == "Unzipped size must be smaller than 262144000 bytes"


def test_the_answer_that_breaks_is_an_error_of_the_server(folder, s3):
    with Server(folder / "broken", config=s3.configuration()) as server:
        s3.odd[f"/{BUCKET}/cut"] = (200, {"Content-Length": "100"}, [b"PK"])
        status, code, text = refused(create_from, server.client(), "new", S3Bucket=BUCKET, S3Key="cut")
        assert (status, code) == (500, "ServiceException") and "[upstreams] s3" in text
        server.wait_for_log(lambda line: line.get("fields", {}).get("message") == "no object from S3")


def test_a_wrong_secret_is_found_out(folder, s3):
    with Server(folder / "wrong", config=s3.configuration(secret="other")) as server:
        s3.put(BUCKET, "app.zip", package("known"))
        told = refused(create_from, server.client(), "new", S3Bucket=BUCKET, S3Key="app.zip")
        assert "SignatureDoesNotMatch" in told[2]


def test_without_keys_nothing_is_signed(folder):
    with S3(keys=None) as public, Server(folder / "anonymous", config=public.configuration()) as server:
        public.put(BUCKET, "app.zip", package("public"))
        client = server.client()
        create_from(client, "public", S3Bucket=BUCKET, S3Key="app.zip")
        assert invoke(client, "public")[0] == "public"


def test_without_an_s3_the_setting_is_named(folder):
    with Server(folder / "none") as server:
        client = server.client()
        told = refused(create_from, client, "new", S3Bucket=BUCKET, S3Key="app.zip")
        assert told[:2] == (400, "InvalidParameterValueException") and '[upstreams] s3 = "https://…"' in told[2]


def test_an_s3_that_is_down_is_said_so(folder):
    with S3(keys=None) as gone:
        config = gone.configuration()
    with Server(folder / "down", config=config) as server:
        status, code, _ = refused(create_from, server.client(), "new", S3Bucket=BUCKET, S3Key="app.zip")
        assert (status, code) == (500, "ServiceException")
        line = server.wait_for_log(lambda line: line.get("fields", {}).get("message") == "no object from S3")
        assert line["level"] == "WARN"


def certificate_of(folder, name):
    """A certificate that vouches for itself, and its key."""
    certificate, key = folder / f"{name}.pem", folder / f"{name}.key"
    command = ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"]
    command += ["-days", "2", "-subj", f"/CN={name}", "-addext", f"subjectAltName=DNS:{name}"]
    command += ["-addext", "basicConstraints=critical,CA:FALSE", "-keyout", str(key), "-out", str(certificate)]
    subprocess.run(command, check=True, capture_output=True)
    return certificate, key


def test_https_is_spoken_with_those_whom_the_machine_trusts(folder):
    trusted, other = certificate_of(folder, "localhost"), certificate_of(folder, "other")
    with S3(certificate=trusted) as s3:
        s3.put(BUCKET, "app.zip", package("sealed"))
        environment = {"SSL_CERT_FILE": str(trusted[0])}
        with Server(folder / "trusts", config=s3.configuration(), environment=environment) as server:
            client = server.client()
            create_from(client, "sealed", S3Bucket=BUCKET, S3Key="app.zip")
            assert invoke(client, "sealed")[0] == "sealed"
        asked = len(s3.requests)
        environment = {"SSL_CERT_FILE": str(other[0])}
        with Server(folder / "distrusts", config=s3.configuration(), environment=environment) as server:
            told = refused(create_from, server.client(), "new", S3Bucket=BUCKET, S3Key="app.zip")
            assert told[1] == "ServiceException"
        assert len(s3.requests) == asked


def test_a_machine_that_trusts_nobody_speaks_no_https(folder, monkeypatch):
    nobody, config = folder / "nobody.pem", folder / "https.toml"
    nobody.write_text("")
    config.write_text('upstreams.s3 = "https://localhost:1"\n')
    (folder / "empty").mkdir()
    monkeypatch.setenv("SSL_CERT_FILE", str(nobody))
    monkeypatch.setenv("SSL_CERT_DIR", str(folder / "empty"))
    code, text = serve_expecting_failure(folder / "nobody", config=config)
    assert code == 1 and "ca-certificates" in text
