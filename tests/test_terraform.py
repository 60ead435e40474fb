"""Terraform with its AWS provider: made, planned again without a difference, updated in place, destroyed.

It runs where `terraform` and a folder of its providers are: `CRESSET_TERRAFORM_PLUGINS` names the folder, else
`/opt/tf-plugins` and Terraform's own places are looked at. Elsewhere it says that it did not run.
"""

import json
import os
import re
import shutil
import subprocess
from pathlib import Path

import boto3
import pytest

from server import zip_of

TERRAFORM = shutil.which("terraform")
PLACES = (
    os.environ.get("CRESSET_TERRAFORM_PLUGINS", ""),
    "/opt/tf-plugins",
    str(Path.home() / ".terraform.d" / "plugins"),
    "/usr/local/share/terraform/plugins",
)
PROVIDER = "registry.terraform.io/hashicorp/aws"
PLUGINS = next((place for place in PLACES if place and Path(place, PROVIDER).is_dir()), None)
# Of a command. All of them together take half a minute where nothing else runs.
SECONDS = 300
ACCOUNT = "333333333333"

pytestmark = pytest.mark.skipif(
    not (TERRAFORM and PLUGINS), reason="did not run: there is no terraform with a folder of its AWS provider here"
)

MAIN = """
terraform {
  required_providers {
    aws = { source = "hashicorp/aws" }
  }
}

variable "endpoint" {}
variable "description" { default = "a lamp" }
variable "memory" { default = 128 }
variable "colour" { default = "amber" }
variable "weights" {
  type    = map(number)
  default = {}
}

provider "aws" {
  region                      = "us-east-1"
  access_key                  = "333333333333"
  secret_key                  = "test"
  skip_credentials_validation = true
  skip_requesting_account_id  = true
  skip_metadata_api_check     = true
  skip_region_validation      = true
  endpoints {
    iam    = var.endpoint
    lambda = var.endpoint
    sts    = var.endpoint
  }
}

data "aws_caller_identity" "me" {}

data "aws_iam_policy_document" "trust" {
  statement {
    actions = ["sts:AssumeRole"]
    principals {
      type        = "Service"
      identifiers = ["lambda.amazonaws.com"]
    }
  }
}

resource "aws_iam_role" "lamp" {
  name                 = "tf-lamp"
  path                 = "/lamps/"
  description          = var.description
  max_session_duration = 7200
  assume_role_policy   = data.aws_iam_policy_document.trust.json
  tags                 = { team = "lamp" }
}

resource "aws_iam_policy" "write" {
  name        = "tf-write"
  description = "writes"
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "logs:PutLogEvents", Resource = "*", Sid = var.colour }]
  })
}

resource "aws_iam_role_policy_attachment" "write" {
  role       = aws_iam_role.lamp.name
  policy_arn = aws_iam_policy.write.arn
}

resource "aws_iam_role_policy_attachment" "basic" {
  role       = aws_iam_role.lamp.name
  policy_arn = "arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole"
}

resource "aws_iam_role_policy" "inline" {
  name = "inline"
  role = aws_iam_role.lamp.id
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = ["sqs:SendMessage"], Resource = "*" }]
  })
}

resource "aws_iam_instance_profile" "lamp" {
  name = "tf-lamp"
  role = aws_iam_role.lamp.name
}

resource "aws_iam_user" "keeper" {
  name = "tf-keeper"
  path = "/lamps/"
}

resource "aws_iam_access_key" "keeper" {
  user = aws_iam_user.keeper.name
}

resource "aws_iam_user_policy" "inline" {
  name   = "inline"
  user   = aws_iam_user.keeper.name
  policy = aws_iam_policy.write.policy
}

resource "aws_lambda_layer_version" "wick" {
  layer_name               = "tf-wick"
  description              = "a wick"
  license_info             = "MIT"
  filename                 = "${path.module}/layer.zip"
  compatible_runtimes      = ["python3.11"]
  compatible_architectures = ["x86_64"]
}

resource "aws_lambda_layer_version_permission" "all" {
  layer_name     = aws_lambda_layer_version.wick.layer_name
  version_number = aws_lambda_layer_version.wick.version
  statement_id   = "all"
  action         = "lambda:GetLayerVersion"
  principal      = "*"
}

resource "aws_lambda_function" "lamp" {
  function_name                  = "tf-lamp"
  role                           = aws_iam_role.lamp.arn
  runtime                        = "python3.11"
  handler                        = "app.handler"
  filename                       = "${path.module}/code.zip"
  source_code_hash               = filebase64sha256("${path.module}/code.zip")
  description                    = var.description
  memory_size                    = var.memory
  timeout                        = 7
  publish                        = true
  architectures                  = ["x86_64"]
  layers                         = [aws_lambda_layer_version.wick.arn]
  reserved_concurrent_executions = 5
  kms_key_arn                    = "arn:aws:kms:us-east-1:333333333333:key/12345678-1234-1234-1234-123456789012"
  environment {
    variables = { colour = var.colour, age = "1" }
  }
  ephemeral_storage { size = 600 }
  dead_letter_config { target_arn = "arn:aws:sqs:us-east-1:333333333333:dead" }
  logging_config {
    log_format = "JSON"
    log_group  = "lamps"
    # Where a function is published, the provider takes levels that AWS fills in for a change:
    # hashicorp/terraform-provider-aws, issue 42181.
    application_log_level = "DEBUG"
    system_log_level      = "WARN"
  }
  tracing_config { mode = "Active" }
  tags = { team = "lamp", colour = var.colour }
}

resource "aws_lambda_function" "plain" {
  function_name = "tf-plain"
  role          = aws_iam_role.lamp.arn
  runtime       = "python3.11"
  handler       = "app.handler"
  filename      = "${path.module}/code.zip"
  logging_config { log_format = "JSON" }
}

resource "aws_lambda_runtime_management_config" "plain" {
  function_name     = aws_lambda_function.plain.function_name
  update_runtime_on = "FunctionUpdate"
}

resource "aws_lambda_function_recursion_config" "plain" {
  function_name  = aws_lambda_function.plain.function_name
  recursive_loop = "Allow"
}

resource "aws_lambda_alias" "live" {
  name             = "live"
  description      = "what is lit"
  function_name    = aws_lambda_function.lamp.function_name
  function_version = aws_lambda_function.lamp.version
  dynamic "routing_config" {
    for_each = length(var.weights) > 0 ? [var.weights] : []
    content { additional_version_weights = routing_config.value }
  }
}

resource "aws_lambda_permission" "s3" {
  statement_id   = "s3"
  action         = "lambda:InvokeFunction"
  function_name  = aws_lambda_function.lamp.function_name
  principal      = "s3.amazonaws.com"
  source_arn     = "arn:aws:s3:::lamps"
  source_account = data.aws_caller_identity.me.account_id
  qualifier      = aws_lambda_alias.live.name
}

resource "aws_lambda_function_url" "live" {
  function_name      = aws_lambda_function.lamp.function_name
  qualifier          = aws_lambda_alias.live.name
  authorization_type = "NONE"
  cors {
    allow_origins = ["https://lamp.example"]
    max_age       = 60
  }
}

resource "aws_lambda_function_event_invoke_config" "live" {
  function_name                = aws_lambda_function.lamp.function_name
  qualifier                    = aws_lambda_alias.live.name
  maximum_event_age_in_seconds = 60
  maximum_retry_attempts       = 0
  destination_config {
    on_failure { destination = "arn:aws:sqs:us-east-1:333333333333:failed" }
  }
}

resource "aws_lambda_event_source_mapping" "queue" {
  event_source_arn                   = "arn:aws:sqs:us-east-1:333333333333:switches"
  function_name                      = aws_lambda_function.plain.arn
  batch_size                         = 5
  maximum_batching_window_in_seconds = var.memory == 128 ? 0 : 2
  function_response_types            = ["ReportBatchItemFailures"]
  filter_criteria {
    filter { pattern = jsonencode({ body = { on = [true] } }) }
  }
  scaling_config { maximum_concurrency = 3 }
  tags = { team = "lamp" }
}

resource "aws_lambda_provisioned_concurrency_config" "lit" {
  function_name                     = aws_lambda_function.lamp.function_name
  qualifier                         = aws_lambda_function.lamp.version
  provisioned_concurrent_executions = 1
}
"""
CHANGED = {"description": "a lantern", "memory": 256, "colour": "red", "weights": {"1": 0.25}}


@pytest.fixture
def terraform(server, tmp_path):
    (tmp_path / "main.tf").write_text(MAIN)
    (tmp_path / "code.zip").write_bytes(zip_of({"app.py": "def handler(event, context):\n    return 'tf'\n"}))
    (tmp_path / "layer.zip").write_bytes(zip_of({"python/wick.py": "NAME = 'tf'\n"}))
    (tmp_path / "terraformrc").touch()
    # Nothing of the user's: no profile, no proxy, no other endpoint.
    environment = {
        "PATH": os.environ["PATH"],
        "HOME": str(tmp_path),
        "AWS_EC2_METADATA_DISABLED": "true",
        "CHECKPOINT_DISABLE": "1",
        "TF_CLI_CONFIG_FILE": str(tmp_path / "terraformrc"),
        "TF_IN_AUTOMATION": "1",
        "TF_VAR_endpoint": server.endpoint,
    }

    def run(command, *arguments):
        done = subprocess.run(
            [TERRAFORM, command, "-no-color", "-input=false", *arguments],
            cwd=tmp_path,
            capture_output=True,
            text=True,
            timeout=SECONDS,
            env=environment,
        )
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    run("init", f"-plugin-dir={PLUGINS}")
    return run


def test_what_terraform_makes_it_finds_again_changes_and_destroys(server, terraform, tmp_path):
    client, iam = (
        boto3.client(
            service,
            endpoint_url=server.endpoint,
            region_name="us-east-1",
            aws_access_key_id=ACCOUNT,
            aws_secret_access_key="test",
        )
        for service in ("lambda", "iam")
    )
    terraform("apply", "-auto-approve")
    made = client.get_function(FunctionName="tf-lamp")["Configuration"]
    assert made["LoggingConfig"]["LogGroup"] == "lamps" and made["Layers"][0]["Arn"].endswith(":layer:tf-wick:1")
    assert made["Role"] == f"arn:aws:iam::{ACCOUNT}:role/lamps/tf-lamp"
    # An empty plan; one with changes would end with 2.
    terraform("plan", "-detailed-exitcode")

    (tmp_path / "terraform.tfvars.json").write_text(json.dumps(CHANGED))
    planned = terraform("apply", "-auto-approve")
    assert set(re.findall(r"# (\S+) must be replaced", planned)) == {
        "aws_lambda_provisioned_concurrency_config.lit"  # It is of the version before.
    }
    assert set(re.findall(r"# (\S+) will be updated in-place", planned)) == {
        "aws_iam_policy.write",
        "aws_iam_role.lamp",
        "aws_iam_user_policy.inline",
        "aws_lambda_alias.live",
        "aws_lambda_event_source_mapping.queue",
        "aws_lambda_function.lamp",
    }
    assert "1 added, 6 changed, 1 destroyed" in planned
    made = client.get_function(FunctionName="tf-lamp")["Configuration"]
    assert (made["MemorySize"], made["Description"]) == (256, "a lantern")
    alias = client.get_alias(FunctionName="tf-lamp", Name="live")
    assert (alias["FunctionVersion"], alias["RoutingConfig"]) == ("2", {"AdditionalVersionWeights": {"1": 0.25}})
    terraform("plan", "-detailed-exitcode")

    terraform("destroy", "-auto-approve")
    assert client.list_functions()["Functions"] == []
    assert client.list_layers()["Layers"] == []
    assert iam.list_roles()["Roles"] == iam.list_users()["Users"] == iam.list_policies(Scope="Local")["Policies"] == []
    assert iam.list_instance_profiles()["InstanceProfiles"] == []
