"""Cresset's own client of the Runtime API, for the Pythons that AWS's has no build for (3.6, 3.7, and
those newer than its newest). It behaves as AWS's does, with nothing but the standard library."""

import importlib
import os
import sys
import traceback

import cresset_context
import cresset_http
import cresset_json
import cresset_log

VERSION = "/2018-06-01/runtime"
ERROR_TYPE = "Lambda-Runtime-Function-Error-Type"
XRAY_CAUSE = "Lambda-Runtime-Function-XRay-Error-Cause"
LONGEST_HEADER = 1024 * 1024


class Fault(Exception):
    """A failure that is the platform's to name, not the function's."""

    def __init__(self, kind, message, trace=None):
        Exception.__init__(self, message)
        self.kind = "Runtime." + kind
        self.message = message
        self.trace = trace


def main(handler):
    sys.stdout = cresset_log.Unbuffered(sys.stdout)
    sys.stderr = cresset_log.Unbuffered(sys.stderr)
    connection = cresset_http.Connection(os.environ["AWS_LAMBDA_RUNTIME_API"])
    try:
        cresset_log.set_up()
        function = load(handler)
    except Exception:
        report, _ = describe_failure("")
        cresset_log.log_error(report)
        headers = {ERROR_TYPE: header_value(report["errorType"])}
        body = cresset_json.encode(report)
        connection.post(VERSION + "/init/error", body, "application/json", headers)
        sys.exit(1)
    while True:
        answer_one(connection, function)


def load(handler):
    module_name, dot, name = handler.rpartition(".")
    if not dot:
        raise Fault(
            "MalformedHandlerName",
            "Bad handler '{}': not enough values to unpack (expected 2, got 1)".format(handler),
        )
    if module_name.split(".")[0] in sys.builtin_module_names:
        raise Fault(
            "BuiltInModuleConflict",
            "Cannot use built-in module {} as a handler module".format(module_name),
        )
    try:
        module = importlib.import_module(module_name.replace("/", "."))
    except ImportError as error:
        raise Fault(
            "ImportModuleError", "Unable to import module '{}': {}".format(module_name, error)
        )
    except SyntaxError as error:
        raise Fault(
            "UserCodeSyntaxError",
            "Syntax error in module '{}': {}".format(module_name, error),
            ['  File "%s" Line %s\n    %s' % (error.filename, error.lineno, error.text)],
        )
    try:
        return getattr(module, name)
    except AttributeError:
        raise Fault(
            "HandlerNotFound", "Handler '{}' missing on module '{}'".format(name, module_name)
        )


def answer_one(connection, function):
    headers, body = connection.get(VERSION + "/invocation/next")
    request_id = headers.get("lambda-runtime-aws-request-id", "")
    cresset_log.enter(request_id, headers.get("lambda-runtime-aws-tenant-id"))
    trace_id = headers.get("lambda-runtime-trace-id")
    if trace_id is not None:
        os.environ["_X_AMZN_TRACE_ID"] = trace_id
    else:
        os.environ.pop("_X_AMZN_TRACE_ID", None)

    path = "{}/invocation/{}/".format(VERSION, request_id)
    try:
        context = read_context(headers)
        event = read_event(headers, body)
        answer, content_type = write_answer(function(event, context))
    except Exception:
        report, cause = describe_failure(request_id)
        cresset_log.log_error(report)
        about = {ERROR_TYPE: header_value(report["errorType"]), XRAY_CAUSE: header_value(cause)}
        connection.post(path + "error", cresset_json.encode(report), "application/json", about)
    else:
        connection.post(path + "response", answer, content_type, {})


def read_context(headers):
    def parsed(header, name):
        text = headers.get(header)
        if not text:
            return None
        try:
            return cresset_json.decode(text)
        except Exception as error:
            raise Fault(
                "LambdaContextUnmarshalError", "Unable to parse {} JSON: {}".format(name, error)
            )

    return cresset_context.LambdaContext(
        headers,
        parsed("lambda-runtime-client-context", "Client Context"),
        parsed("lambda-runtime-cognito-identity", "Cognito Identity"),
    )


def read_event(headers, body):
    if headers.get("content-type", "application/json") != "application/json":
        return body
    try:
        return cresset_json.decode(body.decode("utf-8"))
    except Exception as error:
        raise Fault("UnmarshalError", "Unable to unmarshal input: {}".format(error))


def write_answer(answer):
    if isinstance(answer, bytes):
        return answer, "application/unknown"
    try:
        return cresset_json.encode(answer), "application/json"
    except Exception as error:
        raise Fault("MarshalError", "Unable to marshal response: {}".format(error))


def describe_failure(request_id):
    """The report of the exception that is being handled, and its cause in X-Ray's form."""
    kind, error, trace = sys.exc_info()
    if isinstance(error, Fault):
        name, message, stack, frames = error.kind, error.message, error.trace or [], []
    else:
        frames = [(f.filename, f.lineno, f.name, f.line) for f in traceback.extract_tb(trace)]
        frames = without_ours(frames)
        name, message = kind.__name__, str(error)
        stack = traceback.format_list(frames)
    report = {
        "errorMessage": message,
        "errorType": name,
        "requestId": request_id,
        "stackTrace": stack,
    }
    xray_stack = [{"label": f[2], "path": f[0], "line": f[1]} for f in frames]
    cause = {
        "working_directory": os.getcwd(),
        "exceptions": [{"message": message, "type": name, "stack": xray_stack}],
        "paths": sorted({f[0] for f in frames}),
    }
    return report, cresset_json.encode(cause).decode("utf-8")


def without_ours(frames):
    """The frames after those of this client."""
    ours = os.path.dirname(os.path.abspath(__file__))
    for position, frame in enumerate(frames):
        if os.path.dirname(frame[0]) != ours:
            return frames[position:]
    return frames


def header_value(text):
    """A header must stay one line of ASCII, and of bearable length."""
    line = "".join(letter if " " <= letter <= "~" else "?" for letter in text)
    return line if len(line) < LONGEST_HEADER else ""
