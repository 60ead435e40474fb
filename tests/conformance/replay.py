"""Plays a scenario against a server and says where its answers differ from the real service's."""

import json
import os
import re
import uuid

from botocore.exceptions import ClientError

from conformance.table import PLACEHOLDER, spelled_out
from server import until, zip_of

ACCOUNT = "111111111111"
# Placeholders that stand for something else each time.
LOOSE = {"<code-size>", "<location>", "<layer-location>", "date", "datetime", "<datetime>", "lambda-url"}
# What the ids of some kinds begin with.
PREFIXES = {"subnet_id": "subnet", "security_group_id": "sg"}
SECONDS = 20
ENUMERATION = re.compile(r"enum value set: \[([^\]]*)\]")
VIOLATIONS = re.compile(r"^\d+ validation errors? detected: ")
# Texts of JSON that the recordings show as what they say.
DOCUMENTS = ("Policy", "Statement")
CODE = "import json\ndef handler(event, context):\n    return event\n# {}\n"


class Differs(AssertionError):
    pass


class Play:
    """One scenario being played: the clients, and what its placeholders stand for."""

    def __init__(self, clients):
        self.clients = clients
        self.known = {"<partition>": "aws", "<region>": "us-east-1"}

    def step(self, step):
        parameters = self.filled(step.parameters)
        key = tuple(self.known[name] for name in step.signed_with) or (ACCOUNT, "test", None)
        client = self.clients(step.service, step.region or "us-east-1", key)
        method = getattr(client, snake_case(step.call))
        for path, value in step.until.items():
            until(lambda: at(method(**parameters), path) == value, SECONDS, f"{path} = {value} of {step.call}")
        if step.until and step.expected is None:
            return
        try:
            answer = method(**parameters)
        except ClientError as error:
            answer = error.response
            if step.expected is None and not step.refused:
                raise Differs(f"{step.call} {parameters} was refused: {answer}") from error
        for name, path in step.names.items():
            self.known[name] = at(answer, path)
        if step.expected is not None:
            self.compare(step.expected, answer)

    def compare(self, expected, answer):
        status = answer["ResponseMetadata"]["HTTPStatusCode"]
        if expected.status is not None and status != expected.status:
            raise Differs(f"the status is {status}, not {expected.status}: {answer}")
        members = {name: value for name, value in answer.items() if name != "ResponseMetadata"}
        error = members.pop("Error", {})
        if error.get("Code") != expected.code:
            raise Differs(f"the code is {error.get('Code')!r}, not {expected.code!r}: {answer}")
        if expected.errors is not None:
            found = VIOLATIONS.sub("", error["Message"]).split("; ")
            wanted = [self.filled(text) for text in expected.errors]
            if sorted(found) != sorted(wanted):
                raise Differs(f"the complaints are\n  {found}\nnot\n  {wanted}")
            return
        if expected.text is not None:
            self.match(expected.text, error.get("Message"), "the text")
        if expected.status is not None:
            self.match(expected.members, members, "")

    def match(self, expected, found, place):
        if isinstance(expected, str):
            self.match_text(expected, found, place)
        elif isinstance(expected, dict):
            found = read(place, found)
            if not isinstance(found, dict) or set(found) != set(expected):
                have = sorted(found) if isinstance(found, dict) else found
                raise Differs(f"{place or 'the answer'} has {have}, not {sorted(expected)}")
            for name, value in expected.items():
                self.match(value, found[name], f"{place}.{name}" if place else name)
        elif isinstance(expected, list):
            if isinstance(found, dict) and all(isinstance(name, str) for name in expected):
                found = sorted(found)
            if not isinstance(found, list) or len(found) != len(expected):
                raise Differs(f"{place} has {found}, not {expected}")
            for number, value in enumerate(expected):
                self.match(value, found[number], f"{place}[{number}]")
        elif expected != found:
            raise Differs(f"{place} is {found!r}, not {expected!r}")

    def match_text(self, expected, found, place):
        if expected in LOOSE:
            if found is None or found == "":
                raise Differs(f"{place} is {found!r}")
            return
        if not isinstance(found, str):
            raise Differs(f"{place} is {found!r}, not {expected!r}")
        # What the real service lists is in no order that anybody could tell.
        ordered, wanted = in_order(found), in_order(spelled_out(expected))
        names, pattern, last = [], "", 0
        for placeholder in PLACEHOLDER.finditer(wanted):
            pattern += re.escape(wanted[last : placeholder.start()])
            last = placeholder.end()
            name = placeholder[0]
            if name in self.known:
                pattern += re.escape(self.known[name])
            elif name in names:
                pattern += f"(?P=p{names.index(name)})"
            else:
                pattern += f"(?P<p{len(names)}>.+?)"
                names.append(name)
        met = re.fullmatch(pattern + re.escape(wanted[last:]), ordered, re.DOTALL)
        if not met:
            raise Differs(f"{place} is\n  {found!r}\nnot\n  {self.shown(expected)!r}")
        for number, name in enumerate(names):
            self.known[name] = met[f"p{number}"]

    def shown(self, text):
        return PLACEHOLDER.sub(lambda name: self.known.get(name[0], name[0]), text)

    def filled(self, value):
        """What is sent: placeholders have their values, and new ones get some."""
        if isinstance(value, dict):
            if set(value) == {"zip"}:
                return package(value["zip"])
            if set(value) == {"noise"}:
                return os.urandom(value["noise"])
            if set(value) == {"zeros"}:
                return zip_of({"handler.py": CODE.format(0), "zeros": bytes(value["zeros"])})
            if set(value) == {"bytes"}:
                return bytes(value["bytes"])
            if set(value) == {"json"}:
                return json.dumps(self.filled(value["json"]))
            return {name: self.filled(member) for name, member in value.items()}
        if isinstance(value, list):
            return [self.filled(element) for element in value]
        if isinstance(value, str):
            return PLACEHOLDER.sub(lambda name: self.value(name[0]), spelled_out(value))
        return value

    def value(self, name):
        if name not in self.known:
            kind = name.strip("<>").split(":")[0]
            new = uuid.uuid4()
            prefix = next((prefix for kinds, prefix in PREFIXES.items() if kind.startswith(kinds)), kind)
            kinds = {"uuid": str(new), "path": f"/path-{new.hex[:8]}/"}
            self.known[name] = kinds.get(kind, f"{prefix}-{new.hex[:8]}")
        return self.known[name]


def package(number):
    """A deployment package with a handler by every name that the scenarios use; one for each number."""
    code = CODE.format(number)
    return zip_of({name: code for name in ("handler.py", "index.py", "lambda_handler.py")})


def in_order(text):
    """`text` with its enumerations, and the complaints of a refusal, in an order of ours."""
    text = ENUMERATION.sub(lambda found: "enum value set: [" + ", ".join(sorted(found[1].split(", "))) + "]", text)
    head = VIOLATIONS.match(text)
    return head[0] + "; ".join(sorted(text[head.end() :].split("; "))) if head else text


def read(place, found):
    if place.split(".")[-1] in DOCUMENTS and isinstance(found, str):
        return json.loads(found)
    return found


def at(answer, path):
    for name in path.split("."):
        answer = answer.get(name, {})
    return answer


def snake_case(operation):
    return re.sub(r"(?<!^)(?=[A-Z])", "_", operation).lower()
