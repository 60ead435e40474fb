"""JSON as AWS's client reads and writes it: named tuples are objects, decimals keep their digits."""

import decimal
import json
import os
import re

ASCII_ONLY = os.environ.get("AWS_EXECUTION_ENV") not in {
    "AWS_Lambda_python3.12",
    "AWS_Lambda_python3.13",
    "AWS_Lambda_python3.14",
    "AWS_Lambda_python3.15",
}
# `json` can write no number by its digits, so they travel in a string that nobody can guess.
MARK = os.urandom(16).hex()
MARKED = re.compile('"{}:([^"]*)"'.format(MARK))

decode = json.loads


def encode(value):
    marked = []
    text = json.dumps(plain(value, marked), ensure_ascii=ASCII_ONLY)
    if marked:
        text = MARKED.sub(r"\1", text)
    return text.encode("utf-8")


def plain(value, marked):
    if isinstance(value, dict):
        return {key: plain(inner, marked) for key, inner in value.items()}
    if isinstance(value, tuple) and hasattr(value, "_asdict"):
        return plain(value._asdict(), marked)
    if isinstance(value, (list, tuple)):
        return [plain(inner, marked) for inner in value]
    if isinstance(value, decimal.Decimal):
        if value.is_nan():
            return float("nan")
        marked.append(value)
        return "{}:{}".format(MARK, value)
    return value
