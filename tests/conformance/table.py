"""The conformance table: scenarios of our own, and what the real service answered to each of their calls.

A file below `lambda/`, `iam/` or `sts/` holds scenarios of that service; a call of another is written as `iam:CreateRole`.
Each scenario names the recording of the real service that it follows, and the date of it;
its steps are calls, and those with an `answer` (the recording's name for it) say what comes back: `status`, and `members`,
or `code` and `text` of an error. Placeholders as `<function-name:1>` stand for values that differ from run to run: the first
time that one is met it takes the value that is there, and must have it from then on; a step without an `answer` gives
`names` to members of what comes back. `signed_with` names the key, secret and token of a call that is not the account's
root's. `excluded.json` says of every recorded answer that no step reproduces why not, by one of
the reasons of `REASONS`; `Class::*` is all scenarios of a class.

What most functions have in common is written once: an object with `"like": "function"` is `FUNCTION` with its own members
over it, and without those in `absent`.
"""

import json
import re
from dataclasses import dataclass, field
from pathlib import Path

HERE = Path(__file__).resolve().parent
EXCLUDED = HERE / "excluded.json"
RECORDINGS = HERE.parent.parent.parent / "shared" / "facts" / "aws-recordings"
# The file of each service's recordings, without what it ends with.
SERVICES = {"lambda": "test_lambda_api", "iam": "test_iam", "sts": "test_sts"}

# Why an answer of the real service is not in the table. The set is closed.
REASONS = {
    "not built": "the operation or a member of it is not built yet",
    "other service": "it needs a service that Cresset does not have yet",
    "runtime": "it needs a runtime that is not on this machine, or not in Cresset",
    "client": "the client library made it, or the recorder computed it: no server's answer",
    "passing": "it shows a state that the real service is in for seconds, and this one for milliseconds",
    "superseded": "a later recording shows the real service answering otherwise",
    "lost": "what was asked cannot be told from the answer",
    "account": "it depends on what else was in the recorded account",
}

FUNCTION = {
    "Architectures": ["x86_64"],
    "CodeSha256": "<code-sha256:1>",
    "CodeSize": "<code-size>",
    "Description": "",
    "Environment": {"Variables": {}},
    "EphemeralStorage": {"Size": 512},
    "FunctionArn": "arn:<partition>:lambda:<region>:111111111111:function:<function-name:1>",
    "FunctionName": "<function-name:1>",
    "Handler": "handler.handler",
    "LastModified": "date",
    "LastUpdateStatus": "Successful",
    "LoggingConfig": {"LogFormat": "Text", "LogGroup": "/aws/lambda/<function-name:1>"},
    "MemorySize": 128,
    "PackageType": "Zip",
    "RevisionId": "<uuid:1>",
    "Role": "arn:<partition>:iam::111111111111:role/<resource:1>",
    "Runtime": "python3.12",
    "RuntimeVersionConfig": {"RuntimeVersionArn": "arn:<partition>:lambda:<region>::runtime:<resource:2>"},
    "SnapStart": {"ApplyOn": "None", "OptimizationStatus": "Off"},
    "State": "Active",
    "Timeout": 30,
    "TracingConfig": {"Mode": "PassThrough"},
    "Version": "$LATEST",
}


@dataclass
class Expected:
    """What comes back. A successful answer has no code."""

    status: int | None = None
    code: str | None = None
    text: str | None = None
    # The single complaints of a refusal whose order says nothing.
    errors: list | None = None
    members: dict = field(default_factory=dict)


@dataclass
class Step:
    service: str
    call: str
    parameters: dict
    region: str | None
    until: dict
    refused: bool
    names: dict
    # Placeholders of an access key, its secret and a session token.
    signed_with: tuple
    answer: str | None
    expected: Expected | None


@dataclass
class Scenario:
    service: str
    name: str
    recorded: str
    steps: list

    def answers(self):
        return [step for step in self.steps if step.answer]


def scenarios():
    """All scenarios, by service, file and place."""
    return [
        _scenario(service, raw)
        for service in SERVICES
        for path in sorted((HERE / service).glob("*.json"))
        for raw in json.loads(path.read_text())
    ]


def excluded():
    """What is not reproduced: by scenario, by answer, the reason. `*` is the whole scenario."""
    return json.loads(EXCLUDED.read_text())


def recorded(service):
    """The real service's answers, by scenario and name, in this table's form; `None` where they are not at hand."""
    path = RECORDINGS / f"{SERVICES[service]}.json"
    if not path.is_file():
        return None
    raw = json.loads(path.read_text())
    return {
        name.split("::", 1)[1]: (
            it["recorded-date"].split(",")[0],
            {answer: of_recording(content) for answer, content in it["recorded-content"].items()},
        )
        for name, it in raw.items()
    }


def of_recording(content):
    """An answer as it was recorded, in this table's form; anything else than an answer as it is."""
    if not isinstance(content, dict):
        return content
    content = content.get("CreateFunctionResponse", content)
    if set(content) <= {"Code", "Count", "Errors", "Message"} and isinstance(content.get("Code"), str):
        return Expected(code=content["Code"], text=content.get("Message"), errors=content.get("Errors"))
    members = {name: value for name, value in content.items() if name != "ResponseMetadata"}
    status = content.get("ResponseMetadata", {}).get("HTTPStatusCode")
    if "Error" not in members:
        return Expected(status=status, members=members)
    error = members.pop("Error")
    return Expected(status=status, code=error["Code"], text=error["Message"], members=members)


def _scenario(service, raw):
    return Scenario(service, raw["scenario"], raw["recorded"], [_step(service, step) for step in raw["steps"]])


def _step(service, raw):
    expected = None
    if "answer" in raw:
        members = expand(raw.get("members", {}))
        text = raw.get("text")
        # AWS spells the member of its text in two ways; which one is part of the answer.
        if "message_in" in raw:
            members[raw["message_in"]] = text
        expected = Expected(raw.get("status"), raw.get("code"), text, raw.get("errors"), members)
    other, _, call = raw["call"].rpartition(":")
    return Step(
        other or service,
        call,
        raw.get("with", {}),
        raw.get("region"),
        raw.get("until", {}),
        raw.get("refused", False),
        raw.get("names", {}),
        tuple(raw.get("signed_with", ())),
        raw.get("answer"),
        expected,
    )


def expand(value):
    """`value` with what is `like` something written out."""
    if isinstance(value, list):
        return [expand(element) for element in value]
    if not isinstance(value, dict):
        return value
    own = {name: expand(member) for name, member in value.items() if name not in ("like", "absent")}
    if value.get("like") != "function":
        return own
    absent = value.get("absent", [])
    return {name: member for name, member in (FUNCTION | own).items() if name not in absent}


PLACEHOLDER = re.compile(r"<[a-z][a-zA-Z0-9_-]*(?::\d+)?>")
REPEATED = re.compile(r"<(.):len\((\d+)\)>")


def spelled_out(text):
    """`<a:len(65)>` stands for 65 times `a`."""
    return REPEATED.sub(lambda found: found[1] * int(found[2]), text)
