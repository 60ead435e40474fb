r"""The function's log: `[LEVEL]\t<time>Z\t<request id>\t<message>`, or a JSON object a line where the
function asked for that."""

import json
import logging
import os
import sys
import time
import traceback

NO_BREAK_SPACE = "\u00a0"
IS_JSON = os.environ.get("AWS_LAMBDA_LOG_FORMAT", "").upper() == "JSON"
LEVEL = os.environ.get("AWS_LAMBDA_LOG_LEVEL", "").upper()
JSON_TIME = "%Y-%m-%dT%H:%M:%SZ"

current = {"request_id": "", "tenant_id": None}


def enter(request_id, tenant_id):
    current["request_id"] = request_id
    current["tenant_id"] = tenant_id


def set_up():
    logging.Formatter.converter = time.gmtime
    handler = Handler()
    if IS_JSON:
        handler.setFormatter(JsonFormatter())
    else:
        handler.setFormatter(
            logging.Formatter(
                "[%(levelname)s]\t%(asctime)s.%(msecs)03dZ\t%(aws_request_id)s\t%(message)s\n",
                "%Y-%m-%dT%H:%M:%S",
            )
        )
    handler.addFilter(Filter())
    logger = logging.getLogger()
    logger.addHandler(handler)
    level = "DEBUG" if LEVEL == "TRACE" else LEVEL
    if level in logging._nameToLevel:
        logger.setLevel(level)


class Handler(logging.Handler):
    def emit(self, record):
        sys.stdout.write(self.format(record))


class Filter(logging.Filter):
    def filter(self, record):
        record.aws_request_id = current["request_id"]
        record.tenant_id = current["tenant_id"]
        return True


class JsonFormatter(logging.Formatter):
    PLAIN = set(vars(logging.makeLogRecord({}))) | {"aws_request_id", "tenant_id", "message"}

    def format(self, record):
        is_object = isinstance(record.msg, dict) and not record.args
        line = {
            "timestamp": time.strftime(JSON_TIME, time.gmtime(record.created)),
            "level": record.levelname,
            "message": record.msg if is_object else record.getMessage(),
            "logger": record.name,
            "requestId": record.aws_request_id,
            "tenantId": record.tenant_id,
        }
        if record.exc_info:
            kind, error, trace = record.exc_info
            line["stackTrace"] = traceback.format_tb(trace)
            line["errorType"] = kind.__name__
            line["errorMessage"] = str(error)
            line["location"] = "{}:{}:{}".format(record.pathname, record.funcName, record.lineno)
        for name, value in vars(record).items():
            if name not in self.PLAIN:
                line.setdefault(name, value)
        line = {name: value for name, value in line.items() if value is not None}
        return json.dumps(line, ensure_ascii=False, default=str) + "\n"


def log_error(report):
    """One record, however many lines: carriage returns stand for its line breaks."""
    if IS_JSON:
        line = {"timestamp": time.strftime(JSON_TIME, time.gmtime()), "level": "ERROR"}
        line.update(report)
        sys.stdout.write(json.dumps(line, ensure_ascii=False) + "\n")
        return
    head = "[ERROR] " + report["errorType"]
    if report["errorMessage"]:
        head += ": " + report["errorMessage"]
    lines = [head, "Traceback (most recent call last):"]
    for element in report["stackTrace"]:
        for line in element.splitlines() or [""]:
            text = line.lstrip(" ")
            lines.append(NO_BREAK_SPACE * (len(line) - len(text)) + text)
    sys.stdout.write("\r".join(lines) + "\n")


class Unbuffered(object):
    """A stream whose every write is seen at once."""

    def __init__(self, stream):
        self.stream = stream

    def __getattr__(self, name):
        return getattr(self.stream, name)

    def write(self, text):
        written = self.stream.write(text)
        self.stream.flush()
        return written

    def writelines(self, lines):
        self.stream.writelines(lines)
        self.stream.flush()
