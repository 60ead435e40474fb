'use strict';
// The Runtime API over one kept connection. A socket and a small parser instead of the `http`
// module: loading that costs a cold start 10 ms, and each request of it some tenths.

const net = require('net');
const { errorBody, xrayCause } = require('./errors.cjs');

const VERSION = '/2018-06-01/runtime';
const JSON_TYPE = 'application/json';

class Client {
  constructor(address) {
    const colon = address.lastIndexOf(':');
    this.host = address.slice(0, colon);
    this.port = Number(address.slice(colon + 1));
    this.connection = null;
  }

  /** Waits for the next event: `{ headers, body }`. */
  async next() {
    const answer = await this.request('GET', `${VERSION}/invocation/next`, '', null);
    if (answer.status !== 200) {
      throw new Error(`Failed to get next invocation, status ${answer.status}`);
    }
    return answer;
  }

  /** `body` is text that was made for the caller of the function. */
  respond(id, body) {
    const path = `${VERSION}/invocation/${encodeURIComponent(id)}/response`;
    return this.request('POST', path, `Content-Type: ${JSON_TYPE}\r\n`, body);
  }

  fail(id, error) {
    const body = errorBody(error);
    const head =
      `Content-Type: ${JSON_TYPE}\r\n` +
      `Lambda-Runtime-Function-Error-Type: ${headerValue(body.errorType)}\r\n` +
      `Lambda-Runtime-Function-XRay-Error-Cause: ${headerValue(xrayCause(error))}\r\n`;
    const path = `${VERSION}/invocation/${encodeURIComponent(id)}/error`;
    return this.request('POST', path, head, JSON.stringify(body));
  }

  failInit(error) {
    const body = errorBody(error);
    const head =
      `Content-Type: ${JSON_TYPE}\r\n` +
      `Lambda-Runtime-Function-Error-Type: ${headerValue(body.errorType)}\r\n`;
    return this.request('POST', `${VERSION}/init/error`, head, JSON.stringify(body));
  }

  /** One request at a time: the connection keeps the process alive only while one is under way. */
  request(method, path, headers, body) {
    const connection = this.connect();
    const head = `${method} ${path} HTTP/1.1\r\nHost: ${this.host}:${this.port}\r\n${headers}`;
    const message =
      body === null
        ? `${head}\r\n`
        : `${head}Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
    return connection.exchange(message);
  }

  connect() {
    if (this.connection === null || this.connection.closed) {
      this.connection = new Connection(this.host, this.port);
    }
    return this.connection;
  }
}

class Connection {
  constructor(host, port) {
    this.closed = false;
    this.waiting = [];
    this.parser = new AnswerParser();
    this.socket = net.connect({ host, port, noDelay: true });
    this.socket.setNoDelay(true);
    this.socket.on('data', (bytes) => this.received(bytes));
    this.socket.on('error', (error) => this.end(error));
    this.socket.on('close', () => this.end(new Error('The Runtime API closed the connection')));
  }

  exchange(message) {
    return new Promise((resolve, reject) => {
      this.waiting.push({ resolve, reject });
      this.socket.ref();
      this.socket.write(message);
    });
  }

  received(bytes) {
    let answer;
    try {
      answer = this.parser.push(bytes);
    } catch (error) {
      this.socket.destroy();
      this.end(error);
      return;
    }
    if (answer !== null) {
      const waiter = this.waiting.shift();
      if (this.waiting.length === 0) this.socket.unref();
      if (waiter !== undefined) waiter.resolve(answer);
    }
  }

  end(error) {
    this.closed = true;
    const waiting = this.waiting;
    this.waiting = [];
    for (const waiter of waiting) waiter.reject(error);
  }
}

/** Puts the pieces of one answer together; knows both ways in which HTTP/1.1 gives a length. */
class AnswerParser {
  constructor() {
    this.reset();
  }

  reset() {
    this.head = null;
    this.pieces = [];
    this.length = 0;
  }

  /** The whole answer, or null where some of it is still to come. */
  push(bytes) {
    this.pieces.push(bytes);
    this.length += bytes.length;
    if (this.head === null) {
      const all = this.all();
      const end = all.indexOf('\r\n\r\n');
      if (end < 0) return null;
      this.head = parseHead(all.latin1Slice(0, end));
      this.bodyStart = end + 4;
    }
    const declared = this.head.headers['content-length'];
    if (this.head.headers['transfer-encoding'] === 'chunked') {
      const body = unchunk(this.all(), this.bodyStart);
      return body === null ? null : this.finish(body);
    }
    const length = declared === undefined ? 0 : Number(declared);
    if (this.length - this.bodyStart < length) return null;
    return this.finish(this.all().subarray(this.bodyStart, this.bodyStart + length));
  }

  all() {
    if (this.pieces.length > 1) this.pieces = [Buffer.concat(this.pieces, this.length)];
    return this.pieces[0];
  }

  finish(body) {
    const answer = { status: this.head.status, headers: this.head.headers, body };
    this.reset();
    return answer;
  }
}

function parseHead(text) {
  const lines = text.split('\r\n');
  const status = Number(lines[0].split(' ', 2)[1]);
  if (!Number.isInteger(status)) throw new Error('The Runtime API does not speak HTTP/1.1');
  const headers = Object.create(null);
  for (let n = 1; n < lines.length; n++) {
    const colon = lines[n].indexOf(':');
    // Header bytes are UTF-8 where they are not ASCII (a client context).
    const value = lines[n].slice(colon + 1).trim();
    headers[lines[n].slice(0, colon).toLowerCase()] = Buffer.from(value, 'latin1').toString();
  }
  return { status, headers };
}

/** The joined chunks from `position` on, or null where the last one is still to come. */
function unchunk(bytes, position) {
  const chunks = [];
  for (;;) {
    const lineEnd = bytes.indexOf('\r\n', position);
    if (lineEnd < 0) return null;
    const size = parseInt(bytes.latin1Slice(position, lineEnd), 16);
    if (Number.isNaN(size)) throw new Error('The Runtime API sent a malformed chunk');
    const start = lineEnd + 2;
    if (bytes.length < start + size + 2) return null;
    if (size === 0) return Buffer.concat(chunks);
    chunks.push(bytes.subarray(start, start + size));
    position = start + size + 2;
  }
}

/** A header must stay one line of ASCII, whatever a function threw, and of bearable length. */
function headerValue(text) {
  const line = String(text).replace(/[^\x20-\x7e]/g, '?');
  return line.length < 1024 * 1024 ? line : '';
}

module.exports = { Client };
