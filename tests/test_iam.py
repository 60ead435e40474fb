"""IAM by its real client: every operation that is built, and what it says when something is not done."""

import json
import subprocess
import uuid

import boto3
import pytest
from botocore.config import Config
from botocore.exceptions import ClientError

from server import BINARY, Server

ACCOUNT = "111111111111"
BASIC = "arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole"
TRUST = {
    "Version": "2012-10-17",
    "Statement": [
        {"Effect": "Allow", "Principal": {"Service": "lambda.amazonaws.com"}, "Action": "sts:AssumeRole"}
    ],
}
GRANT = {
    "Version": "2012-10-17",
    "Statement": [
        {
            "Effect": "Allow",
            "Action": ["apigatway:PUT"],
            "Resource": ["arn:aws:apigateway:us-east-1::/tags/arn%3Aaws%3Aapigateway%3A%3A%2Frestapis%2Fx"],
        }
    ],
}


def client(endpoint, account=ACCOUNT):
    return boto3.client(
        "iam",
        endpoint_url=endpoint,
        region_name="us-east-1",
        aws_access_key_id=account,
        aws_secret_access_key="test",
        config=Config(retries={"max_attempts": 0}, parameter_validation=False),
    )


@pytest.fixture(scope="module")
def iam(server):
    return client(server.endpoint)


@pytest.fixture
def name():
    return f"n-{uuid.uuid4().hex[:12]}"


def refused(call, **parameters):
    with pytest.raises(ClientError) as raised:
        call(**parameters)
    answer = raised.value.response
    error = answer["Error"]
    return answer["ResponseMetadata"]["HTTPStatusCode"], error["Code"], error["Message"]


def make_role(iam, name, **more):
    return iam.create_role(RoleName=name, AssumeRolePolicyDocument=json.dumps(TRUST), **more)["Role"]


def make_policy(iam, name, **more):
    return iam.create_policy(PolicyName=name, PolicyDocument=json.dumps(GRANT), **more)["Policy"]


def test_a_role_is_made_changed_listed_and_deleted(iam, name):
    path = f"/{name}/"
    made = make_role(iam, name, Path=path, Tags=[{"Key": "test", "Value": "value"}], Description="for tests")
    assert set(made) == {
        "Path",
        "RoleName",
        "RoleId",
        "Arn",
        "CreateDate",
        "AssumeRolePolicyDocument",
        "Description",
        "Tags",
    }
    assert made["Arn"] == f"arn:aws:iam::{ACCOUNT}:role{path}{name}"
    assert made["RoleId"].startswith("AROA") and len(made["RoleId"]) == 21
    assert made["AssumeRolePolicyDocument"] == TRUST
    read = iam.get_role(RoleName=name.upper())["Role"]
    assert read == {**made, "MaxSessionDuration": 3600, "RoleLastUsed": {}}
    listed = iam.list_roles(PathPrefix=path)
    assert listed["IsTruncated"] is False
    unlisted = {"RoleLastUsed", "Tags"}
    assert listed["Roles"] == [{key: value for key, value in read.items() if key not in unlisted}]

    iam.update_role(RoleName=name, Description="changed", MaxSessionDuration=7200)
    trust = {**TRUST, "Statement": [{**TRUST["Statement"][0], "Action": ["sts:AssumeRole"]}]}
    iam.update_assume_role_policy(RoleName=name, PolicyDocument=json.dumps(trust))
    read = iam.get_role(RoleName=name)["Role"]
    assert (read["Description"], read["MaxSessionDuration"]) == ("changed", 7200)
    assert read["AssumeRolePolicyDocument"] == trust
    described = iam.update_role_description(RoleName=name, Description="again")["Role"]
    assert described["Description"] == "again"

    iam.delete_role(RoleName=name)
    gone = (404, "NoSuchEntity", f"The role with name {name} cannot be found.")
    assert refused(iam.get_role, RoleName=name) == gone
    assert refused(iam.delete_role, RoleName=name) == gone


@pytest.mark.parametrize("kind", ["role", "user"])
def test_a_principal_has_inline_and_attached_policies_and_a_boundary(iam, name, kind):
    who = {f"{kind.capitalize()}Name": name}

    def call(operation, **more):
        return getattr(iam, operation.format(kind))(**who, **more)

    if kind == "role":
        make_role(iam, name)
    else:
        iam.create_user(UserName=name)
    call("put_{}_policy", PolicyName="inline", PolicyDocument=json.dumps(GRANT))
    read = call("get_{}_policy", PolicyName="inline")
    assert (read["PolicyName"], read["PolicyDocument"]) == ("inline", GRANT)
    assert call("list_{}_policies")["PolicyNames"] == ["inline"]

    own = make_policy(iam, name)["Arn"]
    call("attach_{}_policy", PolicyArn=own)
    call("attach_{}_policy", PolicyArn=BASIC)
    call("attach_{}_policy", PolicyArn=BASIC)
    attached = call("list_attached_{}_policies")["AttachedPolicies"]
    assert {it["PolicyArn"]: it["PolicyName"] for it in attached} == {
        own: name,
        BASIC: "AWSLambdaBasicExecutionRole",
    }
    assert [it["PolicyArn"] for it in call("list_attached_{}_policies", PathPrefix="/service-role/")["AttachedPolicies"]] == [
        BASIC
    ]
    assert iam.get_policy(PolicyArn=own)["Policy"]["AttachmentCount"] == 1

    call("put_{}_permissions_boundary", PermissionsBoundary=own)
    read = call("get_{}")[kind.capitalize()]
    assert read["PermissionsBoundary"] == {
        "PermissionsBoundaryType": "PermissionsBoundaryPolicy",
        "PermissionsBoundaryArn": own,
    }
    entities = iam.list_entities_for_policy(PolicyArn=own)
    assert [it[f"{kind.capitalize()}Name"] for it in entities[f"Policy{kind.capitalize()}s"]] == [name]
    call("delete_{}_permissions_boundary")

    delete = getattr(iam, f"delete_{kind}")
    assert refused(delete, **who) == (
        409,
        "DeleteConflict",
        "Cannot delete entity, must detach all policies first.",
    )
    assert refused(iam.delete_policy, PolicyArn=own) == (
        409,
        "DeleteConflict",
        "Cannot delete a policy attached to entities.",
    )
    call("detach_{}_policy", PolicyArn=own)
    call("detach_{}_policy", PolicyArn=BASIC)
    assert refused(delete, **who) == (409, "DeleteConflict", "Cannot delete entity, must delete policies first.")
    call("delete_{}_policy", PolicyName="inline")
    assert refused(getattr(iam, f"get_{kind}_policy"), **who, PolicyName="inline")[1] == "NoSuchEntity"
    delete(**who)
    iam.delete_policy(PolicyArn=own)


def test_what_cannot_be_attached_is_refused_as_recorded(iam, name):
    make_role(iam, name)
    arn = make_policy(iam, name)["Arn"]
    unparsed = (400, "ValidationError", "Invalid ARN:  Could not be parsed!")
    for text in ("longpolicynamebutnoarn", "x" * 30):
        assert refused(iam.attach_role_policy, RoleName=name, PolicyArn=text) == unparsed
    assert refused(iam.attach_role_policy, RoleName=name, PolicyArn=f"{arn}123") == (
        404,
        "NoSuchEntity",
        f"Policy {arn}123 does not exist or is not attachable.",
    )
    missing = f"arn:aws:iam::{ACCOUNT}:policy/non-existent-policy"
    assert refused(iam.delete_policy, PolicyArn=missing) == (
        404,
        "NoSuchEntity",
        f"Policy {missing} was not found.",
    )


def test_a_policy_has_up_to_five_versions(iam, name):
    made = make_policy(iam, name, Path="/p/", Description="words")
    arn = made["Arn"]
    assert set(made) == {
        "PolicyName",
        "PolicyId",
        "Arn",
        "Path",
        "DefaultVersionId",
        "AttachmentCount",
        "PermissionsBoundaryUsageCount",
        "IsAttachable",
        "CreateDate",
        "UpdateDate",
    }
    assert made["PolicyId"].startswith("ANPA")
    assert iam.get_policy(PolicyArn=arn)["Policy"]["Description"] == "words"
    for number in range(2, 6):
        version = iam.create_policy_version(PolicyArn=arn, PolicyDocument=json.dumps(GRANT))["PolicyVersion"]
        assert (version["VersionId"], version["IsDefaultVersion"]) == (f"v{number}", False)
    assert refused(iam.create_policy_version, PolicyArn=arn, PolicyDocument=json.dumps(GRANT))[1] == "LimitExceeded"
    iam.set_default_policy_version(PolicyArn=arn, VersionId="v3")
    assert iam.get_policy(PolicyArn=arn)["Policy"]["DefaultVersionId"] == "v3"
    read = iam.get_policy_version(PolicyArn=arn, VersionId="v3")["PolicyVersion"]
    assert read["Document"] == GRANT and read["IsDefaultVersion"]
    assert refused(iam.delete_policy_version, PolicyArn=arn, VersionId="v3") == (
        409,
        "DeleteConflict",
        "Cannot delete the default version of a policy.",
    )
    assert refused(iam.get_policy_version, PolicyArn=arn, VersionId="v9")[1] == "NoSuchEntity"
    assert refused(iam.delete_policy, PolicyArn=arn)[1] == "DeleteConflict"
    pages = iam.get_paginator("list_policy_versions").paginate(PolicyArn=arn, PaginationConfig={"PageSize": 2})
    listed = [version["VersionId"] for page in pages for version in page["Versions"]]
    assert listed == ["v5", "v4", "v3", "v2", "v1"]
    for version in ("v1", "v2", "v4", "v5"):
        iam.delete_policy_version(PolicyArn=arn, VersionId=version)
    iam.delete_policy(PolicyArn=arn)


def test_policies_of_aws_are_read_and_not_changed(iam):
    read = iam.get_policy(PolicyArn=BASIC)["Policy"]
    assert (read["PolicyName"], read["Path"]) == ("AWSLambdaBasicExecutionRole", "/service-role/")
    document = iam.get_policy_version(PolicyArn=BASIC, VersionId="v1")["PolicyVersion"]["Document"]
    assert document["Statement"][0]["Action"][0] == "logs:CreateLogGroup"
    assert refused(iam.delete_policy, PolicyArn=BASIC)[1] == "AccessDenied"
    listed = [it["Arn"] for it in iam.list_policies(Scope="AWS")["Policies"]]
    assert BASIC in listed and all(arn.startswith("arn:aws:iam::aws:policy/") for arn in listed)
    assert BASIC not in [it["Arn"] for it in iam.list_policies(Scope="Local")["Policies"]]


def test_an_instance_profile_holds_one_role(iam, name):
    role = make_role(iam, name)
    made = iam.create_instance_profile(InstanceProfileName=name)["InstanceProfile"]
    assert made["Roles"] == [] and made["InstanceProfileId"].startswith("AIPA")
    iam.add_role_to_instance_profile(InstanceProfileName=name, RoleName=name)
    assert refused(iam.add_role_to_instance_profile, InstanceProfileName=name, RoleName=name)[1] == "LimitExceeded"
    read = iam.get_instance_profile(InstanceProfileName=name)["InstanceProfile"]
    assert [it["Arn"] for it in read["Roles"]] == [role["Arn"]]
    held = iam.list_instance_profiles_for_role(RoleName=name)["InstanceProfiles"]
    assert [it["InstanceProfileName"] for it in held] == [name]
    assert name in [it["InstanceProfileName"] for it in iam.list_instance_profiles()["InstanceProfiles"]]
    held = "Cannot delete entity, must remove roles from instance profile first."
    assert refused(iam.delete_role, RoleName=name) == (409, "DeleteConflict", held)
    assert refused(iam.delete_instance_profile, InstanceProfileName=name) == (409, "DeleteConflict", held)
    iam.remove_role_from_instance_profile(InstanceProfileName=name, RoleName=name)
    iam.delete_instance_profile(InstanceProfileName=name)
    iam.delete_role(RoleName=name)


def test_users_are_made_moved_listed_and_deleted(iam, name):
    made = iam.create_user(UserName=name, Path="/a/")["User"]
    assert made["Arn"] == f"arn:aws:iam::{ACCOUNT}:user/a/{name}" and made["UserId"].startswith("AIDA")
    assert iam.get_user(UserName=name)["User"] == made
    assert iam.list_users(PathPrefix="/a/")["Users"] == [made]
    iam.update_user(UserName=name, NewPath="/b/")
    assert iam.get_user(UserName=name)["User"]["Arn"] == f"arn:aws:iam::{ACCOUNT}:user/b/{name}"
    assert refused(iam.update_user, UserName=name, NewUserName="other")[1] == "InvalidInput"
    assert iam.list_groups_for_user(UserName=name)["Groups"] == []
    assert iam.get_user()["User"]["Arn"] == f"arn:aws:iam::{ACCOUNT}:root"
    iam.delete_user(UserName=name)
    assert refused(iam.get_user, UserName=name) == (
        404,
        "NoSuchEntity",
        f"The user with name {name} cannot be found.",
    )


def test_a_user_has_up_to_two_access_keys(server, iam, name):
    iam.create_user(UserName=name, Path="/team/")
    assert iam.list_access_keys(UserName=name)["AccessKeyMetadata"] == []
    made = iam.create_access_key(UserName=name.upper())["AccessKey"]
    assert set(made) == {"UserName", "AccessKeyId", "Status", "SecretAccessKey", "CreateDate"}
    assert (made["UserName"], made["Status"], len(made["SecretAccessKey"])) == (name, "Active", 40)
    key = made["AccessKeyId"]
    assert key.startswith("AKIA") and len(key) == 20
    unused = {"UserName": name, "AccessKeyLastUsed": {"ServiceName": "N/A", "Region": "N/A"}}
    used = iam.get_access_key_last_used(AccessKeyId=key)
    assert {member: used[member] for member in unused} == unused

    own = client(server.endpoint, key)
    assert own.get_user()["User"]["Arn"] == f"arn:aws:iam::{ACCOUNT}:user/team/{name}"
    last = iam.get_access_key_last_used(AccessKeyId=key)["AccessKeyLastUsed"]
    assert (last["ServiceName"], last["Region"]) == ("iam", "us-east-1") and last["LastUsedDate"] >= made["CreateDate"]
    second = own.create_access_key()["AccessKey"]
    assert second["UserName"] == name
    assert refused(own.create_access_key) == (409, "LimitExceeded", "Cannot exceed quota for AccessKeysPerUser: 2")
    pages = own.get_paginator("list_access_keys").paginate(PaginationConfig={"PageSize": 1})
    listed = [key for page in pages for key in page["AccessKeyMetadata"]]
    shown = [{member: made[member] for member in made if member != "SecretAccessKey"} for made in (made, second)]
    assert sorted(listed, key=lambda it: it["AccessKeyId"]) == sorted(shown, key=lambda it: it["AccessKeyId"])

    iam.update_access_key(UserName=name, AccessKeyId=key, Status="Inactive")
    status = {it["AccessKeyId"]: it["Status"] for it in iam.list_access_keys(UserName=name)["AccessKeyMetadata"]}
    assert status == {key: "Inactive", second["AccessKeyId"]: "Active"}
    assert refused(iam.update_access_key, UserName=name, AccessKeyId=key, Status="Expired")[1] == "InvalidInput"
    keys = "Cannot delete entity, must delete access keys first."
    assert refused(iam.delete_user, UserName=name) == (409, "DeleteConflict", keys)
    for made in (key, second["AccessKeyId"]):
        iam.delete_access_key(UserName=name, AccessKeyId=made)
    gone = (404, "NoSuchEntity", f"The Access Key with id {key} cannot be found.")
    assert refused(iam.delete_access_key, UserName=name, AccessKeyId=key) == gone
    assert refused(iam.update_access_key, UserName=name, AccessKeyId=key, Status="Active") == gone
    assert refused(iam.get_access_key_last_used, AccessKeyId=key) == gone
    iam.delete_user(UserName=name)
    assert refused(iam.create_access_key, UserName=name)[1] == "NoSuchEntity"


def test_keys_are_their_users_and_their_accounts(server, iam, name):
    iam.create_user(UserName=name)
    iam.create_user(UserName=f"{name}-other")
    key = iam.create_access_key(UserName=name)["AccessKey"]["AccessKeyId"]
    gone = (404, "NoSuchEntity", f"The Access Key with id {key} cannot be found.")
    assert refused(iam.delete_access_key, UserName=f"{name}-other", AccessKeyId=key) == gone
    assert refused(iam.delete_access_key, AccessKeyId=key) == gone, "it is not the root's"
    stranger = client(server.endpoint, "222222222222")
    assert refused(stranger.get_access_key_last_used, AccessKeyId=key) == gone
    assert refused(stranger.list_access_keys, UserName=name)[1] == "NoSuchEntity"
    roots = iam.create_access_key()["AccessKey"]["AccessKeyId"]
    assert roots in [it["AccessKeyId"] for it in iam.list_access_keys()["AccessKeyMetadata"]]
    iam.delete_access_key(AccessKeyId=roots)
    assert iam.list_access_keys(UserName=name)["AccessKeyMetadata"][0]["AccessKeyId"] == key


@pytest.mark.parametrize("kind", ["role", "user", "policy", "instance_profile"])
def test_every_kind_of_resource_has_tags(iam, name, kind):
    if kind == "role":
        make_role(iam, name)
        which = {"RoleName": name}
    elif kind == "user":
        iam.create_user(UserName=name)
        which = {"UserName": name}
    elif kind == "policy":
        which = {"PolicyArn": make_policy(iam, name)["Arn"]}
    else:
        iam.create_instance_profile(InstanceProfileName=name)
        which = {"InstanceProfileName": name}
    tags = [{"Key": "a", "Value": "1"}, {"Key": "b", "Value": ""}]
    getattr(iam, f"tag_{kind}")(**which, Tags=tags)
    assert getattr(iam, f"list_{kind}_tags")(**which)["Tags"] == tags
    getattr(iam, f"untag_{kind}")(**which, TagKeys=["A"])
    assert getattr(iam, f"list_{kind}_tags")(**which)["Tags"] == tags[1:]
    twice = [{"Key": "x", "Value": "1"}, {"Key": "X", "Value": "2"}]
    assert refused(getattr(iam, f"tag_{kind}"), **which, Tags=twice)[1] == "InvalidInput"


def test_names_are_taken_whatever_their_case(iam, name):
    make_role(iam, name)
    iam.create_user(UserName=name)
    make_policy(iam, name)
    iam.create_instance_profile(InstanceProfileName=name)
    other, trust = name.upper(), json.dumps(TRUST)
    taken = [
        refused(iam.create_role, RoleName=other, AssumeRolePolicyDocument=trust),
        refused(iam.create_user, UserName=other),
        refused(iam.create_policy, PolicyName=other, PolicyDocument=json.dumps(GRANT)),
        refused(iam.create_instance_profile, InstanceProfileName=other),
    ]
    assert {(status, code) for status, code, _ in taken} == {(409, "EntityAlreadyExists")}
    assert [message for _, _, message in taken] == [
        f"Role with name {other} already exists.",
        f"User with name {other} already exists.",
        f"A policy called {other} already exists. Duplicate names are not allowed.",
        f"Instance Profile {other} already exists.",
    ]


def test_documents_and_members_that_are_wrong_are_refused(iam, name):
    assert refused(iam.create_role, RoleName=name, AssumeRolePolicyDocument="{") == (
        400,
        "MalformedPolicyDocument",
        "This policy contains invalid Json",
    )
    assert refused(iam.create_policy, PolicyName=name, PolicyDocument="{")[1] == "MalformedPolicyDocument"
    prefix = "1 validation error detected: Value at 'roleName' failed to satisfy constraint: Member must "
    for bad, told in [
        ("a b", r"satisfy regular expression pattern: [\w+=,.@-]+"),
        ("x" * 65, "have length less than or equal to 64"),
    ]:
        assert refused(iam.get_role, RoleName=bad) == (400, "ValidationError", prefix + told)
    assert refused(iam.get_role) == (400, "ValidationError", prefix + "not be null")
    scope = "1 validation error detected: Value at 'scope' failed to satisfy constraint: Member must satisfy enum value set"
    assert refused(iam.list_policies, Scope="Some") == (400, "ValidationError", scope)
    assert refused(iam.list_roles, Marker="?") == (400, "ValidationError", "Invalid Marker: ?")
    assert refused(iam.create_group, GroupName=name) == (
        501,
        "NotImplementedException",
        "The operation CreateGroup is not implemented yet.",
    )


def test_accounts_do_not_see_each_other(server, iam, name):
    make_role(iam, name)
    other = client(server.endpoint, "222222222222")
    assert refused(other.get_role, RoleName=name)[1] == "NoSuchEntity"
    arn = make_policy(iam, name)["Arn"]
    assert refused(other.get_policy, PolicyArn=arn)[1] == "NoSuchEntity"


def test_lists_are_paged(iam, name):
    for number in range(5):
        make_role(iam, f"{name}-{number}", Path=f"/{name}/")
    pages = iam.get_paginator("list_roles").paginate(PathPrefix=f"/{name}/", PaginationConfig={"PageSize": 2})
    listed = [[role["RoleName"] for role in page["Roles"]] for page in pages]
    assert [len(page) for page in listed] == [2, 2, 1]
    assert sum(listed, []) == [f"{name}-{number}" for number in range(5)]


def test_what_was_answered_outlives_a_kill(tmp_path):
    with Server(tmp_path / "data") as running:
        iam = client(running.endpoint)
        made = make_role(iam, "kept")
        make_role(iam, "gone")
        iam.delete_role(RoleName="gone")
        iam.attach_role_policy(RoleName="kept", PolicyArn=BASIC)
        running.process.kill()
        running.process.wait()
    with Server(tmp_path / "data") as running:
        iam = client(running.endpoint)
        assert iam.get_role(RoleName="kept")["Role"]["RoleId"] == made["RoleId"]
        attached = iam.list_attached_role_policies(RoleName="kept")["AttachedPolicies"]
        assert [it["PolicyArn"] for it in attached] == [BASIC]
        assert refused(iam.get_role, RoleName="gone")[1] == "NoSuchEntity"


def test_the_page_of_operations_says_what_is_not_evaluated():
    told = subprocess.run([BINARY, "api", "iam:CreateRole"], capture_output=True, text=True, check=True).stdout
    assert "iam:CreateRole" in told and "policies are not evaluated yet" in told
