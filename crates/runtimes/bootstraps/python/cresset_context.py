"""The `context` argument of a handler."""

import os
import sys
import time

W3C_FIELDS = ("traceparent", "tracestate", "baggage")


class Record(object):
    """Attributes by name; those that were not given are None."""

    __slots__ = ()

    def __init__(self, given):
        for name in self.__slots__:
            setattr(self, name, given.get(name))

    def __repr__(self):
        fields = ("{}={}".format(name, getattr(self, name)) for name in self.__slots__)
        return "{}([{}])".format(type(self).__name__, ",".join(fields))


class CognitoIdentity(Record):
    __slots__ = ("cognito_identity_id", "cognito_identity_pool_id")


class Client(Record):
    __slots__ = (
        "installation_id",
        "app_title",
        "app_version_name",
        "app_version_code",
        "app_package_name",
    )


class ClientContext(Record):
    __slots__ = ("custom", "env", "client")


class LambdaContext(object):
    def __init__(self, headers, client_context, identity):
        self.aws_request_id = headers.get("lambda-runtime-aws-request-id")
        self.log_group_name = os.environ.get("AWS_LAMBDA_LOG_GROUP_NAME")
        self.log_stream_name = os.environ.get("AWS_LAMBDA_LOG_STREAM_NAME")
        self.function_name = os.environ.get("AWS_LAMBDA_FUNCTION_NAME")
        self.memory_limit_in_mb = os.environ.get("AWS_LAMBDA_FUNCTION_MEMORY_SIZE")
        self.function_version = os.environ.get("AWS_LAMBDA_FUNCTION_VERSION")
        self.invoked_function_arn = headers.get("lambda-runtime-invoked-function-arn")
        self.tenant_id = headers.get("lambda-runtime-aws-tenant-id")
        self._w3c = w3c_fields(client_context)
        self.client_context = None
        if client_context is not None:
            self.client_context = ClientContext(client_context)
            if self.client_context.client is not None:
                self.client_context.client = Client(self.client_context.client)
        identity = identity or {}
        self.identity = CognitoIdentity(
            {
                "cognito_identity_id": identity.get("cognitoIdentityId"),
                "cognito_identity_pool_id": identity.get("cognitoIdentityPoolId"),
            }
        )
        self._deadline_ms = int(headers.get("lambda-runtime-deadline-ms", "0"))

    def get_remaining_time_in_millis(self):
        return max(0, self._deadline_ms - int(time.time() * 1000))

    def w3c(self):
        return dict(self._w3c)

    def log(self, message):
        sys.stdout.write(str(message))

    def __repr__(self):
        shown = (
            "aws_request_id",
            "log_group_name",
            "log_stream_name",
            "function_name",
            "memory_limit_in_mb",
            "function_version",
            "invoked_function_arn",
            "client_context",
            "identity",
            "tenant_id",
        )
        fields = ("{}={}".format(name, getattr(self, name)) for name in shown)
        return "LambdaContext([{}])".format(",".join(fields))


def w3c_fields(client_context):
    """The trace context that travels in the client context, which it is taken out of."""
    if not isinstance(client_context, dict):
        return {}
    given = client_context.pop("w3c", None)
    if not isinstance(given, dict):
        return {}
    return {name: given[name] for name in W3C_FIELDS if isinstance(given.get(name), str)}
