"""The Runtime API over one kept connection: just enough HTTP, because `http.client` is slow to load."""

import socket


class Connection(object):
    def __init__(self, address):
        host, _, port = address.rpartition(":")
        self.host = address
        self.address = (host, int(port))
        self.socket = None
        self.buffer = b""

    def get(self, path):
        """Headers (lower case) and body of a 200; anything else is an error."""
        status, headers, body = self.exchange("GET", path, b"", {})
        if status != 200:
            raise RuntimeError("GET {} was answered {}: {!r}".format(path, status, body[:200]))
        return headers, body

    def post(self, path, body, content_type, headers):
        headers = dict(headers)
        headers["Content-Type"] = content_type
        headers["Content-Length"] = str(len(body))
        return self.exchange("POST", path, body, headers)

    def exchange(self, method, path, body, headers):
        lines = ["{} {} HTTP/1.1".format(method, path), "Host: " + self.host]
        lines += ["{}: {}".format(name, value) for name, value in headers.items()]
        head = ("\r\n".join(lines) + "\r\n\r\n").encode("latin-1")
        if self.socket is None:
            self.socket = socket.create_connection(self.address)
            self.socket.settimeout(None)
            self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.socket.sendall(head + body)
        return self.answer()

    def answer(self):
        lines = self.until(b"\r\n\r\n").split(b"\r\n")
        status = int(lines[0].split(b" ", 2)[1])
        headers = {}
        for line in lines[1:]:
            name, _, value = line.partition(b":")
            text = value.strip().decode("utf-8", "replace")
            headers[name.decode("latin-1").lower()] = text
        if headers.get("transfer-encoding") == "chunked":
            body = self.chunks()
        else:
            body = self.exactly(int(headers.get("content-length", "0")))
        if headers.get("connection", "").lower() == "close":
            self.socket.close()
            self.socket = None
            self.buffer = b""
        return status, headers, body

    def chunks(self):
        pieces = []
        while True:
            size = int(self.until(b"\r\n").split(b";")[0], 16)
            pieces.append(self.exactly(size))
            self.exactly(2)
            if size == 0:
                return b"".join(pieces)

    def until(self, end):
        while end not in self.buffer:
            self.receive()
        found, _, self.buffer = self.buffer.partition(end)
        return found

    def exactly(self, length):
        pieces = [self.buffer]
        have = len(self.buffer)
        while have < length:
            piece = self.some()
            pieces.append(piece)
            have += len(piece)
        everything = b"".join(pieces)
        self.buffer = everything[length:]
        return everything[:length]

    def receive(self):
        self.buffer += self.some()

    def some(self):
        piece = self.socket.recv(262144)
        if not piece:
            raise RuntimeError("The Runtime API closed the connection")
        return piece
