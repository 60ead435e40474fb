"""Deploys the examples to a running server, calls each cold and warm, and says what to try next."""

import io
import json
import sys
import time
import zipfile
from pathlib import Path

import boto3

HERE = Path(__file__).resolve().parent
BOOTSTRAP = HERE.parent / "target" / "examples" / "release" / "bootstrap"
EXAMPLES = (
    ("example-python", "python3.11", "app.handler", {"app.py": HERE / "python" / "app.py"}),
    ("example-node", "nodejs20.x", "index.handler", {"index.mjs": HERE / "node" / "index.mjs"}),
    ("example-rust", "provided.al2023", "bootstrap", {"bootstrap": BOOTSTRAP}),
)
WARM_CALLS = 50


def package(files):
    """The deployment package of these files, all executable."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, path in files.items():
            entry = zipfile.ZipInfo(name)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o100755 << 16
            archive.writestr(entry, path.read_bytes())
    return packed.getvalue()


def deploy(client, name, runtime, handler, files):
    """Creates the function, or gives the one that an earlier run left today's code."""
    code = package(files)
    try:
        client.create_function(
            FunctionName=name,
            Runtime=runtime,
            Handler=handler,
            Role="arn:aws:iam::000000000000:role/example",
            Code={"ZipFile": code},
            MemorySize=1769,
            Timeout=10,
        )
    except client.exceptions.ResourceConflictException:
        client.update_function_code(FunctionName=name, ZipFile=code)


def call(client, name):
    began = time.perf_counter()
    answer = client.invoke(FunctionName=name, Payload=json.dumps({"name": "you"}))
    text = answer["Payload"].read().decode()
    milliseconds = (time.perf_counter() - began) * 1000
    if "FunctionError" in answer:
        sys.exit(f"{name} failed: {text}")
    return text, milliseconds


def main(endpoint):
    client = boto3.client(
        "lambda",
        endpoint_url=endpoint,
        region_name="us-east-1",
        aws_access_key_id="test",
        aws_secret_access_key="test",
    )
    client.list_functions()  # the client's own warm-up is none of the function's time
    print()
    for name, runtime, handler, files in EXAMPLES:
        deploy(client, name, runtime, handler, files)
        text, cold = call(client, name)
        warm = sorted(call(client, name)[1] for _ in range(WARM_CALLS))[WARM_CALLS // 2]
        print(f"{name:15} cold {cold:6.1f} ms   warm {warm:5.2f} ms   {text}")
    print(
        f"""
Cresset serves on {endpoint} until Ctrl-C. In another terminal, with the AWS CLI
(.venv/bin/aws is one; with version 2 add --cli-binary-format raw-in-base64-out to invoke):

  export AWS_ENDPOINT_URL={endpoint} AWS_DEFAULT_REGION=us-east-1 AWS_ACCESS_KEY_ID=test AWS_SECRET_ACCESS_KEY=test
  aws lambda list-functions
  aws lambda invoke --function-name example-python --payload '{{"name":"you"}}' --log-type Tail out.json; cat out.json

Your own function:

  zip hello.zip app.py
  aws lambda create-function --function-name hello --runtime python3.11 --handler app.handler \\
      --role arn:aws:iam::000000000000:role/r --zip-file fileb://hello.zip
  aws lambda invoke --function-name hello out.json

Its logs are in .cresset/logs, the metrics at {endpoint}/_cresset/metrics.
What this machine can do for functions: target/release/cresset doctor
""",
        flush=True,
    )


main(sys.argv[1])
