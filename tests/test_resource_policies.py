"""boto3: resource policies as whole documents, which are those of AddPermission and GetPolicy, too."""

import json

import pytest

from server import create
from test_describing import ARN, ECHO, published, refused, status

NOTHING = ("ResourceNotFoundException", 404, "The resource you requested does not exist.")


def document(arn, **members):
    statement = {"Sid": "all", "Effect": "Allow", "Principal": "*", "Action": "lambda:InvokeFunction", "Resource": arn}
    return json.dumps({"Version": "2012-10-17", "Statement": [statement | members]})


@pytest.mark.parametrize("qualifier", [None, "1", "live"])
def test_a_policy_is_put_read_and_deleted_whole(client, name, qualifier):
    published(client, name)
    client.create_alias(FunctionName=name, Name="live", FunctionVersion="1")
    arn = ARN + name + (f":{qualifier}" if qualifier else "")
    assert refused(client.get_resource_policy, ResourceArn=arn) == NOTHING
    sent = document(
        arn,
        Effect="Deny",
        Principal={"AWS": ["111111111111", "arn:aws:iam::222222222222:role/r"], "Service": "s3.amazonaws.com"},
        Condition={"StringNotEqualsIfExists": {"aws:SourceVpc": ["vpc-1", "vpc-2"]}, "Bool": {"aws:SecureTransport": True}},
    )
    put = client.put_resource_policy(ResourceArn=arn, Policy=sent)
    assert status(put) == 200 and json.loads(put["Policy"]) == json.loads(sent)
    found = client.get_resource_policy(ResourceArn=arn)
    assert (found["Policy"], found["RevisionId"]) == (put["Policy"], put["RevisionId"])
    # What AddPermission adds goes into the same document.
    client.add_permission(
        FunctionName=arn, StatementId="s3", Action="lambda:InvokeFunction", Principal="s3.amazonaws.com"
    )
    both = client.get_policy(FunctionName=arn)
    assert [statement["Sid"] for statement in json.loads(both["Policy"])["Statement"]] == ["all", "s3"]
    again = {"ResourceArn": arn, "Policy": document(arn)}
    code, number, _ = refused(client.put_resource_policy, **again, RevisionId=put["RevisionId"])
    assert (code, number) == ("PreconditionFailedException", 412)
    replaced = client.put_resource_policy(**again, RevisionId=both["RevisionId"])
    assert json.loads(client.get_policy(FunctionName=arn)["Policy"]) == json.loads(document(arn))
    gone = client.delete_resource_policy(ResourceArn=arn, RevisionId=replaced["RevisionId"])
    assert status(gone) == 204
    assert refused(client.get_policy, FunctionName=arn) == NOTHING


def test_wrong_documents_are_refused_with_what_is_wrong(client, name):
    create(client, name, ECHO)
    arn = ARN + name

    def text(policy):
        code, number, text = refused(client.put_resource_policy, ResourceArn=arn, Policy=policy)
        assert (code, number) == ("InvalidParameterValueException", 400)
        return text

    assert text("{").startswith("The policy is invalid: EOF")
    assert text(document(arn, Effect="Maybe")) == "The policy is invalid: Effect must be Allow or Deny."
    assert text(document(arn, Action="s3:GetObject")) == (
        "The policy is invalid: s3:GetObject is no action of Lambda."
    )
    assert text(document(arn + ":live")) == (
        f"The policy is invalid: the resource {arn}:live is not {arn}, whose policy it is."
    )
    assert text(document(arn, Principal="nobody")) == (
        "The provided principal was invalid. Please check the principal and try again."
    )
    code, number, _ = refused(client.put_resource_policy, ResourceArn=arn, Policy=" " * 20_481)
    assert (code, number) == ("ValidationException", 400)
    code, number, _ = refused(client.put_resource_policy, ResourceArn=name, Policy=document(arn))
    assert (code, number) == ("ValidationException", 400)
    assert refused(client.get_resource_policy, ResourceArn=arn) == NOTHING
