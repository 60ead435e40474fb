"""Every constraint of every operation that is built, broken on the wire, one and several at a time, and the answers held
against what the models say. What comes out is `docs/validation.md`: run this file as a program to write it anew.
"""

import http.client
import json
import re
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlencode
from xml.etree import ElementTree

import pytest
from botocore.serialize import create_serializer

from bad_requests import SERVICES, Judge, Unknown, agrees, constraints, many, model
from server import BINARY, ROOT, Server

PAGE = ROOT / "docs" / "validation.md"
# Constraints whose answers match: this may only rise.
REACHED = 1343
TITLES = {"lambda": "Lambda", "iam": "IAM", "sts": "STS"}
CODES = {"lambda": "ValidationException", "iam": "ValidationError", "sts": "ValidationError"}
VIOLATIONS = re.compile(r"^(\d+) validation errors? detected: ", re.DOTALL)


@dataclass
class Result:
    """What became of the constraints of one operation."""

    service: str
    name: str
    constraints: int = 0
    broken: int = 0
    matched: int = 0
    # Sentences: the place, and why.
    unsent: list = field(default_factory=list)
    unmatched: list = field(default_factory=list)
    # Requests that break several at once.
    several: int = 0
    several_unmatched: list = field(default_factory=list)


class Wire:
    """A connection that sends what no client would."""

    def __init__(self, port, service):
        self.service = model(service)
        self.name, self.connection = service, http.client.HTTPConnection("127.0.0.1", port, timeout=20)
        self.serializer = create_serializer(self.service.metadata["protocol"], include_validation=False)

    def send(self, operation, request):
        """Status, code and text of the answer."""
        wire = self.serializer.serialize_to_request(request, operation)
        body = wire["body"]
        body = urlencode(body).encode() if isinstance(body, dict) else body
        query = urlencode(wire["query_string"], doseq=True) if wire["query_string"] else ""
        address = wire["url_path"] + (("&" if "?" in wire["url_path"] else "?") + query if query else "")
        scope = f"111111111111/20260101/us-east-1/{self.name}/aws4_request"
        credential = f"AWS4-HMAC-SHA256 Credential={scope}, SignedHeaders=host, Signature={'0' * 64}"
        headers = {**wire["headers"], "Authorization": credential}
        self.connection.request(wire["method"], address, body=body or None, headers=headers)
        answer = self.connection.getresponse()
        return (answer.status, *self.read(answer, answer.read()))

    def read(self, answer, body):
        if self.name == "lambda":
            told = json.loads(body) if body else {}
            code = answer.headers.get("x-amzn-ErrorType", "").split(":")[0]
            return code, told.get("message") or told.get("Message") or ""
        root = ElementTree.fromstring(body)
        found = {element.tag.split("}")[-1]: element.text or "" for element in root.iter()}
        return found.get("Code", ""), found.get("Message", "")


def judged(service, operation, request, answer):
    """Why this answer is not AWS's; `None` if it is."""
    judge = Judge(service, operation)
    expected = judge.of(request)
    status, code, text = answer
    if not expected:
        if judge.instead and (status, code) == (400, "InvalidParameterValueException") and text.startswith(judge.instead):
            return None
        return f"{status} {code}: {text[:200]}, not {judge.instead or 'an answer: nothing is broken'}"
    if (status, code) != (400, CODES[service]):
        return f"{status} {code}: {text[:200]}, not {len(expected)} complaints"
    head = VIOLATIONS.match(text)
    found = re.split(r"; (?=Value)", text[head.end() :] if head else text)
    plural = "s" if len(expected) > 1 else ""
    if not text.startswith(f"{len(expected)} validation error{plural} detected: ") or len(found) != len(expected):
        return f"{text[:300]!r}, not {len(expected)}: {expected}"[:600]
    for complaint in expected:
        fitting = [it for it in found if agrees(complaint, it)]
        if not fitting:
            return f"{found} lacks {complaint!r}"[:600]
        found.remove(fitting[0])
    return None


def sendable(operation, request):
    """Why a request cannot be put on the wire as it is; `None` if it can."""
    for name, shape in operation.input_shape.members.items():
        place = shape.serialization.get("location")
        value = request.get(name)
        if place == "uri" and value in (None, ""):
            return "a path cannot lack it"
        if place == "header" and isinstance(value, str) and not (value.isascii() and value.isprintable()):
            return "no header can hold it"
        if shape.type_name == "list" and place in (None, "querystring") and value == [] and not is_json(operation):
            return "a form has no empty list"
    return None


def is_json(operation):
    return operation.service_model.metadata["protocol"] == "rest-json"


def examine(port, service, operation):
    """Breaks all of an operation's constraints."""
    wire, result, single = Wire(port, service), Result(service, operation.name), []
    for constraint, _, make in constraints(operation):
        result.constraints += 1
        try:
            request = make()
            why = sendable(operation, request)
        except Unknown as unknown:
            why = f"{unknown}"
        if why:
            result.unsent.append(f"`{constraint}`: {why}")
            continue
        result.broken += 1
        single.append((constraint, request))
        wrong = judged(service, operation, request, wire.send(operation, request))
        if wrong:
            result.unmatched.append((f"`{constraint}`", wrong))
        else:
            result.matched += 1
    for broken, request in many(operation, single):
        if sendable(operation, request):
            continue
        result.several += 1
        wrong = judged(service, operation, request, wire.send(operation, request))
        if wrong:
            result.several_unmatched.append((", ".join(f"`{it}`" for it in broken), wrong))
    return result


def built():
    """Service and name of every operation that is built, as the program says."""
    page = subprocess.run([str(BINARY), "api", "--markdown"], check=True, capture_output=True, text=True).stdout
    service = None
    for line in page.splitlines():
        if line.startswith("## "):
            service = next((key for key, title in TITLES.items() if line[3:].split(" ")[0] == title), None)
        elif line.startswith("###"):
            service = None
        elif service and (row := re.match(r"\| `(\w+)` \| (.*) \|", line)):
            yield service, row[1]


def examine_all(port):
    models = {service: model(service) for service in SERVICES}
    with ThreadPoolExecutor(2) as threads:
        jobs = [
            threads.submit(examine, port, service, models[service].operation_model(name))
            for service, name in built()
            if models[service].operation_model(name).input_shape
        ]
        return [job.result() for job in jobs]


def page(results):
    """`docs/validation.md`."""
    total = sum(it.constraints for it in results), sum(it.broken for it in results), sum(it.matched for it in results)
    several = sum(it.several for it in results), sum(len(it.several_unmatched) for it in results)
    lines = [
        "# Validation",
        "",
        "Generated by `tests/test_validation.py`; not edited by hand.",
        "",
        "Every constraint that AWS's models put on the requests of the operations that are built (required members, lengths,",
        "ranges, patterns, enumerations, sizes, also within lists, maps and structures) is broken on the wire, and the answer is",
        "held against AWS's form of it, word for word.",
        "",
        f"Of {total[0]} constraints {total[1]} can be broken by a request, and {total[2]} are answered as AWS answers them. Of",
        f"{several[0]} requests that break several at once {several[0] - several[1]} are.",
    ]
    for service in SERVICES:
        lines += ["", f"## {TITLES[service]}", "", "| operation | constraints | broken | matched | several at once |"]
        lines.append("|---|---|---|---|---|")
        for it in (it for it in results if it.service == service and it.constraints):
            together = f"{it.several - len(it.several_unmatched)} of {it.several}" if it.several else ""
            lines.append(f"| `{it.name}` | {it.constraints} | {it.broken} | {it.matched} | {together} |")
    unmatched = [f"- `{it.name}`: {place}" for it in results for place, _ in it.unmatched]
    lines += ["", "## Not matched", "", *(unmatched or ["None."])]
    reasons = {}
    for it in results:
        for sentence in it.unsent:
            place, _, why = sentence.rpartition(": ")
            reasons.setdefault(why, []).append(f"`{it.name}.{place.strip('`')}`")
    lines += ["", "## Not broken", ""]
    lines += [f"- {why}: {', '.join(places)}" for why, places in sorted(reasons.items())]
    return "\n".join(lines) + "\n"


@pytest.fixture(scope="module")
def results():
    with tempfile.TemporaryDirectory(dir="/var/tmp") as folder, Server(Path(folder) / "data") as server:
        return examine_all(server.port)


def test_what_breaks_a_constraint_is_answered_as_aws_does(results):
    wrong = [f"{it.name} {place}: {why}" for it in results for place, why in it.unmatched + it.several_unmatched]
    assert not wrong, "\n".join(wrong[:20])


def test_the_number_of_matches_only_rises(results):
    assert sum(it.matched for it in results) >= REACHED


def test_the_page_is_current(results):
    assert PAGE.read_text() == page(results), f"run {Path(__file__).name} as a program"


if __name__ == "__main__":
    with tempfile.TemporaryDirectory(dir="/var/tmp") as data, Server(Path(data) / "data") as running:
        everything = examine_all(running.port)
    PAGE.write_text(page(everything))
    for it in everything:
        for place, why in it.unmatched + it.several_unmatched:
            print(f"{it.name} {place}\n    {why}", file=sys.stderr)
    print(f"{sum(it.matched for it in everything)} of {sum(it.broken for it in everything)} matched")
