"""A small S3 of the tests' own on loopback: objects and their versions in memory, and every request's signature checked by
botocore, which signs what was received once more."""

import ssl
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, unquote, urlsplit

from botocore.auth import S3SigV4Auth
from botocore.awsrequest import AWSRequest
from botocore.credentials import Credentials

ERRORS = {
    "NoSuchBucket": (404, "The specified bucket does not exist"),
    "NoSuchKey": (404, "The specified key does not exist."),
    "NoSuchVersion": (404, "The specified version does not exist."),
    "AccessDenied": (403, "Access Denied"),
    "SignatureDoesNotMatch": (403, "The request signature we calculated does not match the signature you provided."),
}


class S3:
    """Listens until it is left. `objects` are by bucket, key and version; `None` is the newest."""

    def __init__(self, keys=("minio", "minio/secret+key"), region="us-east-1", certificate=None):
        self.keys, self.region, self.objects, self.requests = keys, region, {}, []
        # What a path is answered with instead: status, headers, pieces of a body.
        self.odd = {}
        store = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self):
                store.requests.append(self.path)
                try:
                    store.answer(self)
                except (BrokenPipeError, ConnectionResetError):
                    self.close_connection = True

            def log_message(self, *_):
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        if certificate:
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            context.load_cert_chain(*certificate)
            self.server.socket = context.wrap_socket(self.server.socket, server_side=True)
        scheme, host = ("https", "localhost") if certificate else ("http", "127.0.0.1")
        self.endpoint = f"{scheme}://{host}:{self.server.server_port}"
        self.thread = threading.Thread(target=self.server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
        self.thread.start()

    def put(self, bucket, key, content, version=None):
        self.objects.setdefault(bucket, {})[key, version] = content
        self.objects[bucket][key, None] = content

    def configuration(self, secret=None):
        """The settings of a server that uses this S3."""
        if not self.keys:
            return f'[upstreams]\ns3 = "{self.endpoint}"\n'
        access_key, right = self.keys
        return (
            f'[upstreams]\ns3 = "{self.endpoint}"\ns3_region = "{self.region}"\n'
            f's3_access_key = "{access_key}"\ns3_secret_key = "{secret or right}"\n'
        )

    def answer(self, request):
        address = urlsplit(request.path)
        if address.path in self.odd:
            status, headers, pieces = self.odd[address.path]
            request.send_response(status)
            for name, value in headers.items():
                request.send_header(name, value)
            request.end_headers()
            for piece in pieces:
                request.wfile.write(piece)
            request.close_connection = True
            return
        bucket, _, key = unquote(address.path[1:]).partition("/")
        version = parse_qs(address.query).get("versionId", [None])[0]
        objects = self.objects.get(bucket)
        if not self.is_signed(request):
            self.refuse(request, "SignatureDoesNotMatch")
        elif objects is None:
            self.refuse(request, "NoSuchBucket")
        elif (key, None) not in objects:
            self.refuse(request, "NoSuchKey")
        elif (key, version) not in objects:
            self.refuse(request, "NoSuchVersion")
        elif objects[key, version] is None:
            self.refuse(request, "AccessDenied")
        else:
            self.send(request, 200, objects[key, version])

    def is_signed(self, request):
        authorization = request.headers.get("Authorization")
        if not self.keys:
            return authorization is None
        received = AWSRequest(method="GET", url=self.endpoint + request.path)
        received.headers["Host"] = request.headers["Host"]
        date = request.headers["X-Amz-Date"]
        received.headers["X-Amz-Date"] = date
        received.context["timestamp"] = date
        auth = S3SigV4Auth(Credentials(*self.keys), "s3", self.region)
        received.headers["X-Amz-Content-SHA256"] = auth.payload(received)
        canonical = auth.canonical_request(received)
        signature = auth.signature(auth.string_to_sign(received, canonical), received)
        scope = f"{self.keys[0]}/{date[:8]}/{self.region}/s3/aws4_request"
        expected = (
            f"AWS4-HMAC-SHA256 Credential={scope}, SignedHeaders=host;x-amz-content-sha256;x-amz-date, "
            f"Signature={signature}"
        )
        return authorization == expected

    def refuse(self, request, code):
        status, message = ERRORS[code]
        body = (
            '<?xml version="1.0" encoding="UTF-8"?>\n'
            f"<Error><Code>{code}</Code><Message>{message}</Message><Resource>{'/x'}</Resource></Error>"
        )
        self.send(request, status, body.encode())

    def send(self, request, status, body):
        request.send_response(status)
        request.send_header("Content-Length", str(len(body)))
        request.end_headers()
        request.wfile.write(body)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.server.shutdown()
        self.server.server_close()
        self.thread.join(timeout=10)
