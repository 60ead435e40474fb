"""Signature Version 4 by hand, for requests that no client would send. It goes into functions too, so it
uses nothing but the standard library."""

import datetime
import hashlib
import hmac
import http.client
import json
import os
from urllib.parse import quote, urlsplit


def credentials_here():
    """Those of the environment, as a function finds them."""
    names = ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN")
    return [os.environ.get(name) for name in names]


def call(method, path, body=b"", *, endpoint=None, credentials=None, minutes=0, sent=None, service="lambda", headers=None, signed=True):
    """Status, error code and body of the answer. `minutes` moves the clock, and `sent` is sent instead of
    the body that was signed. `credentials` are key, secret and, of a session, its token."""
    endpoint = urlsplit(endpoint or os.environ["AWS_ENDPOINT_URL"])
    key, secret, token = [*(credentials or credentials_here()), None][:3]
    now = datetime.datetime.now(datetime.timezone.utc) + datetime.timedelta(minutes=minutes)
    time, day = now.strftime("%Y%m%dT%H%M%SZ"), now.strftime("%Y%m%d")
    all_headers = {"host": endpoint.netloc, "x-amz-date": time, **(headers or {})}
    if token:
        all_headers["x-amz-security-token"] = token
    names = ";".join(sorted(all_headers))
    lines = "".join(f"{name}:{all_headers[name]}\n" for name in sorted(all_headers))
    plain, _, query = path.partition("?")
    canonical = "\n".join([method, quote(plain, safe="/~"), query, lines, names, hashlib.sha256(body).hexdigest()])
    scope = f"{day}/us-east-1/{service}/aws4_request"
    text = "\n".join(["AWS4-HMAC-SHA256", time, scope, hashlib.sha256(canonical.encode()).hexdigest()])
    chain = ("AWS4" + (secret or "")).encode()
    for part in (day, "us-east-1", service, "aws4_request"):
        chain = hmac.new(chain, part.encode(), hashlib.sha256).digest()
    signature = hmac.new(chain, text.encode(), hashlib.sha256).hexdigest()
    if signed:
        all_headers["authorization"] = (
            f"AWS4-HMAC-SHA256 Credential={key}/{scope}, SignedHeaders={names}, Signature={signature}"
        )
    return send(endpoint, method, path, all_headers, body if sent is None else sent)


def send(endpoint, method, path, headers, body):
    connection = http.client.HTTPConnection(endpoint.hostname, endpoint.port, timeout=30)
    try:
        connection.putrequest(method, path, skip_host=True, skip_accept_encoding=True)
        for name, value in {**headers, "content-length": str(len(body))}.items():
            connection.putheader(name, value)
        connection.endheaders(body)
        answer = connection.getresponse()
        text = answer.read().decode()
    finally:
        connection.close()
    code = (answer.headers.get("x-amzn-errortype") or "").split(":")[0]
    if "xml" in (answer.headers.get("content-type") or ""):
        return answer.status, code, text
    return answer.status, code, json.loads(text) if text else None
