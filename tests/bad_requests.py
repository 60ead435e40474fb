"""Requests that break the constraints of AWS's models, and what AWS says to them, both made from the models that botocore
has: nothing here knows of Cresset. A request is judged whole, so it may break as much as it likes.

`constraints` lists what an operation demands, with a request that breaks each; `Judge` says what must be answered to any.
What the real service is known to answer otherwise is in the tables below, with the recording that shows it.
"""

import itertools
import re
from dataclasses import dataclass

from botocore.loaders import Loader
from botocore.model import ServiceModel

SERVICES = ("lambda", "iam", "sts")
# A value that every pattern of the models accepts is among these.
SAMPLES = (
    "a",
    "1",
    "ab1",
    "a" * 20,
    "/a/",
    "1.0",
    "sg-1",
    "subnet-1",
    "123456789012",
    "lambda:GetLayerVersion",
    "lambda:InvokeFunction",
    "arn:aws:iam::123456789012:role/r",
    "arn:aws:lambda:us-east-1:123456789012:function:f",
    "arn:aws:lambda:us-east-1:123456789012:layer:l:1",
    "arn:aws:lambda:us-east-1:123456789012:layer:l",
    "arn:aws:lambda:us-east-1:123456789012:event-source-mapping:01234567-89ab-cdef-0123-456789abcdef",
    "arn:aws:lambda:us-east-1:123456789012:code-signing-config:csc-0123456789abcdef0",
    "arn:aws:lambda:us-east-1:123456789012:capacity-provider:c",
    "arn:aws:lambda:us-east-1::runtime:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
    "arn:aws:lambda:us-east-1:123456789012:runtime/r",
    "arn:aws:sqs:us-east-1:123456789012:q",
    "arn:aws:kms:us-east-1:123456789012:key/k",
    "arn:aws:elasticfilesystem:us-east-1:123456789012:access-point/fsap-0123456789abcdef0",
    "arn:aws:secretsmanager:us-east-1:123456789012:secret:s",
    "arn:aws:signer:us-east-1:123456789012:/signing-profiles/p/1",
    "123456789012.dkr.ecr.us-east-1.amazonaws.com/r:t",
    "01234567-89ab-cdef-0123-456789abcdef",
    "o-1234567890",
    "/mnt/a",
    "v1",
    "broker.example.com:9092",
    "https://a.example",
    "a@b.c",
    "{}",
)
# One of these is no match of any pattern that can be broken by a text that can be sent.
ODD = ("!", "a b", "?", "\u20ac", "a\nb", "\U0001f525", "-", "x" * 30, "0", "")
LARGEST = 200_000
# Stands for what a model does not say.
ANYTHING = "\x00anything\x00"
# Ours: no answer repeats more of a value than this.
SHOWN = 8 * 1024


@dataclass(frozen=True)
class Constraint:
    """One demand of a model on one place of an operation's request."""

    path: tuple
    kind: str

    def __str__(self):
        return f"{'.'.join(self.path)} {self.kind}"


# What the real service answers otherwise than by its model, each with its recording.
# test_create_lambda_exceptions: a wrong runtime has another code, and is told only where nothing else is wrong.
RUNTIME_OF = {"CreateFunction", "UpdateFunctionConfiguration"}
# test_layer_exceptions: the list of its own, with values that the model does not have.
RUNTIMES = {"Runtime"}
# test_create_lambda_exceptions (invalid_vpc_config): their elements are not said to be required.
MAY_LACK = {"SubnetIds", "SecurityGroupIds"}
# test_layer_exceptions, test_tag_exceptions: the patterns of what the model gives others.
PATTERNS = {
    "TaggableResource": r"arn:(aws[a-zA-Z-]*):lambda:(eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\d{1}:\d{12}:(function:[a-zA-Z0-9-_]+(:(\$LATEST|[a-zA-Z0-9-_]+))?|layer:([a-zA-Z0-9-_]+)|code-signing-config:csc-[a-z0-9]{17}|event-source-mapping:[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}|capacity-provider:[a-zA-Z0-9-_]+)",
    "LayerVersionArn": r"(arn:(aws[a-zA-Z-]*)?:lambda:(eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\d{1}:\d{12}:layer:[a-zA-Z0-9-_]+:[0-9]+)|(arn:[a-zA-Z0-9-]+:lambda:::awslayer:[a-zA-Z0-9-_]+)",
}
# test_iam: its complaints have neither values nor sets.
SILENT = {"iam"}


def model(service):
    return ServiceModel(Loader().load_service_model(service, "service-2"), service)


def facts(shape):
    """The shape as the model has it, constraints and all."""
    return shape._shape_model


def matches(pattern, text):
    translated = pattern.replace(r"\p{L}", "a-zA-Z\u00c0-\u024f").replace(r"\p{Z}", " \u00a0").replace(r"\p{N}", "0-9")
    translated = translated.replace(r"\p{M}", "\u0300-\u036f").replace(r"\p{ASCII}", r"\x00-\x7f").replace("[[", r"[\[")
    return re.fullmatch(translated, text, re.ASCII) is not None




def size(shape, value):
    if shape.type_name in ("integer", "long", "float", "double"):
        return value
    if shape.type_name == "string":
        return len(value.encode("utf-16-le")) // 2
    return len(value) if shape.type_name in ("blob", "list", "map") else None


def demands(shape, silent):
    """Every demand on a value of this shape: kind, text, and whether a value meets it; in AWS's order."""
    known = facts(shape)
    numeric = shape.type_name in ("integer", "long", "float", "double")
    measure = "value" if numeric else "length"
    if "max" in known and shape.type_name != "structure":
        text = f"Member must have {measure} less than or equal to {known['max']}"
        yield "max", text, lambda value: size(shape, value) <= known["max"]
    if "min" in known and shape.type_name != "structure":
        text = f"Member must have {measure} greater than or equal to {known['min']}"
        yield "min", text, lambda value: size(shape, value) >= known["min"]
    if "pattern" in known and shape.type_name == "string":
        pattern = PATTERNS.get(shape.name, known["pattern"])
        yield "pattern", f"Member must satisfy regular expression pattern: {pattern}", lambda value: matches(pattern, value)
    if known.get("enum"):
        values = f"[{ANYTHING}]" if shape.name in RUNTIMES else a_set(known["enum"])
        text = f"Member must satisfy enum value set{'' if silent else ': ' + values}"
        yield "enum", text, lambda value: value in known["enum"]


def a_set(values):
    """In an order of ours: AWS's own means nothing. `in_order` brings answers into it."""
    return f"[{', '.join(sorted(values))}]"


def in_order(text):
    return re.sub(r"(enum value set: )\[([^\]]*)\]", lambda it: it[1] + a_set(it[2].split(", ")), text)


def is_simple(shape):
    return shape.type_name not in ("structure", "list", "map")


def field(path, name):
    return ".".join([*path, name[0].lower() + name[1:]])


class Judge:
    """What AWS says to a request: complaints, or the one answer that is none."""

    def __init__(self, service, operation):
        self.operation, self.silent, self.complaints, self.instead = operation, service in SILENT, [], None
        self.is_lambda = service == "lambda"

    def of(self, request):
        self.structure(self.operation.input_shape, request, [])
        return self.complaints

    def complain(self, shape, value, path, text):
        if value is None:
            shown = "" if self.silent else " null"
        else:
            shown = "" if self.silent or is_hidden(shape) else f" '{printed(shape, value)}'"
        self.complaints.append(f"Value{shown} at '{'.'.join(path)}' failed to satisfy constraint: {text}")

    def structure(self, shape, value, path):
        for name, member in shape.members.items():
            inner = [*path, field([], name)]
            if name in value:
                self.value(member, value[name], inner)
            elif name in shape.required_members:
                self.complain(member, None, inner, "Member must not be null")

    def value(self, shape, value, path):
        broken = [text for _, text, meets in demands(shape, self.silent) if not meets(value)]
        if broken and self.is_lambda and shape.name == "Runtime" and self.operation.name in RUNTIME_OF:
            self.instead = f"Value {value} at 'runtime' failed to satisfy constraint: Member must satisfy enum value set: "
            return
        for text in broken:
            self.complain(shape, value, path, text)
        if shape.type_name == "structure":
            self.structure(shape, value, path)
        elif shape.type_name == "list":
            self.elements(shape, shape.member, value, value, path, "Member must satisfy constraint")
            self.inside(shape.member, ((str(place), element) for place, element in enumerate(value, 1)), path)
        elif shape.type_name == "map":
            self.elements(shape, shape.key, value, value, path, "Map keys must satisfy constraint", required=False)
            self.elements(shape, shape.value, value, value.values(), path, "Map value must satisfy constraint")
            self.inside(shape.value, value.items(), path)

    def elements(self, shape, element, whole, values, path, head, required=True):
        if not is_simple(element):
            return
        all_demands = list(demands(element, self.silent))
        if all(meets(value) for value in values for _, _, meets in all_demands):
            return
        texts = [text for _, text, _ in all_demands]
        if required and not (self.is_lambda and shape.name in MAY_LACK):
            texts.append("Member must not be null")
        text = f"{head}: [{', '.join(texts)}]"
        if self.is_lambda and shape.name == "CompatibleRuntimes":
            text = texts[0]
        self.complain(shape, whole, path, text)

    def inside(self, element, values, path):
        if not is_simple(element):
            for place, value in values:
                self.value(element, value, [*path, place, "member"])


def is_hidden(shape):
    if facts(shape).get("sensitive"):
        return True
    inner = {"list": ("member",), "map": ("key", "value")}.get(shape.type_name, ())
    return any(is_hidden(getattr(shape, name)) for name in inner)


def printed(shape, value):
    """As Java prints it. How it prints structures and bytes is not for a model to know."""
    if shape.type_name == "list" and is_simple(shape.member) and shape.member.type_name != "blob":
        text = f"[{', '.join(printed(shape.member, element) for element in value)}]"
    elif shape.type_name == "map" and is_simple(shape.value):
        text = "{" + ", ".join(f"{key}={printed(shape.value, it)}" for key, it in value.items()) + "}"
    elif shape.type_name in ("list", "map", "structure", "blob", "timestamp"):
        return ANYTHING
    elif shape.type_name == "boolean":
        text = str(value).lower()
    else:
        text = str(float(value) if shape.type_name in ("float", "double") else value)
    encoded = text.encode()
    return text if len(encoded) <= SHOWN else encoded[:SHOWN].decode(errors="ignore") + "…"


def agrees(expected, found):
    """Whether a complaint is the one that is expected."""
    pattern = "(?s:.*)".join(re.escape(part) for part in in_order(expected).split(ANYTHING))
    return re.fullmatch(pattern, in_order(found)) is not None or re.fullmatch(pattern, found) is not None


class Unknown(Exception):
    """No value of a shape is known that meets, or breaks, what it should."""


def good(shape, seen=()):
    """A value that meets all demands."""
    known = facts(shape)
    if shape.type_name == "structure":
        if shape.name in seen:
            raise Unknown("it holds itself")
        # Within lists of a form, what has no member is not there.
        names = shape.required_members or (list(shape.members)[:1] if seen else [])
        return {name: good(shape.members[name], (*seen, shape.name)) for name in names}
    if shape.type_name == "list":
        return [good(shape.member, seen) for _ in range(max(known.get("min", 0), 1))]
    if shape.type_name == "map":
        return {good(shape.key, seen): good(shape.value, seen)}
    if shape.type_name == "boolean":
        return True
    if shape.type_name in ("integer", "long"):
        return int(known.get("min", min(1, known.get("max", 1))))
    if shape.type_name in ("float", "double"):
        return float(known.get("min", 0))
    if shape.type_name == "timestamp":
        return 1_700_000_000
    if shape.type_name == "blob":
        return b"a"
    padded = (sample * (-(-known.get("min", 1) // len(sample))) for sample in SAMPLES)
    for sample in itertools.chain(known.get("enum", ()), SAMPLES, padded):
        if all(meets(sample) for _, _, meets in demands(shape, False)):
            return sample
    raise Unknown(f"no `{shape.name}` is known that is right")


def bad(shape, kind):
    """A value that breaks this demand, and others only where it must."""
    known = facts(shape)
    texts = [(name, meets) for name, _, meets in demands(shape, False)]
    if shape.type_name in ("integer", "long"):
        return int(known["max"]) + 1 if kind == "max" else int(known["min"]) - 1
    if shape.type_name in ("float", "double"):
        return known["max"] + 1.0 if kind == "max" else known["min"] - 1.0
    length = known.get("max", 0) + 1 if kind == "max" else known.get("min", 0) - 1
    if kind in ("min", "max") and length > LARGEST:
        raise Unknown("it is too large to be sent")
    if shape.type_name == "list":
        return [good(shape.member, (shape.name,))] * length
    if shape.type_name == "map":
        return {f"{good(shape.key)}{place}": good(shape.value) for place in range(length)}
    if shape.type_name == "blob":
        return b"a" * length
    if kind in ("min", "max"):
        tries = [(sample * length)[:length] for sample in SAMPLES]
    else:
        least = known.get("min", 0)
        tries = ["not-a-value"] if kind == "enum" else [*ODD, *(odd * max(least, 1) for odd in ODD if odd)]
    broken = [[name for name, meets in texts if not meets(text)] for text in tries]
    fitting = [(len(names), place) for place, names in enumerate(broken) if kind in names]
    if not fitting:
        raise Unknown("every text that can be sent meets it")
    return tries[min(fitting)[1]]


def constraints(operation):
    """All that an operation demands of its request, and how a request comes to break it."""
    shape = operation.input_shape
    return list(_of_structure(shape, (), (), lambda value: value)) if shape else []


def _of_structure(shape, path, seen, place):
    if shape.name in seen:
        return
    seen = (*seen, shape.name)
    for name, member in shape.members.items():
        inner = (*path, name)

        def put(value, name=name):
            return place({**good(shape), name: value})

        if name in shape.required_members:

            def lacking(name=name):
                return place({other: value for other, value in good(shape).items() if other != name})

            yield Constraint(inner, "required"), member, lacking
        yield from _of_value(member, inner, seen, put)


def _of_value(shape, path, seen, put):
    for kind, _, _ in demands(shape, False):
        if kind == "min" and facts(shape)["min"] <= 0 and shape.type_name in ("string", "blob", "list", "map"):
            continue
        yield Constraint(path, kind), shape, lambda kind=kind: put(bad(shape, kind))
    if shape.type_name == "structure":
        yield from _of_structure(shape, path, seen, put)
    elif shape.type_name == "list":
        yield from _of_value(shape.member, (*path, "[]"), seen, lambda value: put([value]))
    elif shape.type_name == "map":
        yield from _of_value(shape.key, (*path, "key"), seen, lambda value: put({value: good(shape.value)}))
        yield from _of_value(shape.value, (*path, "value"), seen, lambda value: put({good(shape.key): value}))


def many(operation, single):
    """Requests that break several constraints at once: one of each member, as often as there is another."""
    by_member = {}
    for constraint, request in single:
        by_member.setdefault(constraint.path[0], []).append((constraint, request))
    if len(by_member) < 2:
        return
    for turn in range(max(len(all_of) for all_of in by_member.values())):
        whole, left_out, broken = dict(good(operation.input_shape)), [], []
        for name, all_of in by_member.items():
            constraint, request = all_of[turn % len(all_of)]
            broken.append(constraint)
            if name in request:
                whole[name] = request[name]
            else:
                left_out.append(name)
        yield broken, {name: value for name, value in whole.items() if name not in left_out}
