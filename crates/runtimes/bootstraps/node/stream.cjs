'use strict';
// Responses that are sent while they are made: `awslambda.streamifyResponse` and
// `awslambda.HttpResponseStream`. The function writes straight into a chunked request to the Runtime
// API; a failure half-way travels in its trailers.

const { InvalidStreamingOperation, MalformedStreamingHandler, errorBody } = require('./errors.cjs');

const STREAMING = Symbol.for('aws.lambda.runtime.handler.streaming');
const HIGH_WATER_MARK = Symbol.for('aws.lambda.runtime.handler.streaming.highWaterMark');
const ERROR_TYPE = 'Lambda-Runtime-Function-Error-Type';
const ERROR_BODY = 'Lambda-Runtime-Function-Error-Body';
const HTTP_INTEGRATION = 'application/vnd.awslambda.http-integration-response';
const PRELUDE_END = new Uint8Array(8);

/** Marks a handler `(event, responseStream, context)`. */
function markStreaming(handler, options) {
  handler[STREAMING] = 'response';
  if (options && typeof options.highWaterMark === 'number') {
    handler[HIGH_WATER_MARK] = parseInt(options.highWaterMark, 10);
  }
  return handler;
}

function isStreaming(handler) {
  const mark = handler[STREAMING];
  if (mark === undefined || mark === null || mark === false) return false;
  if (mark === 'response') return true;
  throw new MalformedStreamingHandler('Only response streaming is supported.');
}

class HttpResponseStream {
  /** Gives the response a status, headers and cookies: they are sent before its first byte. */
  static from(stream, prelude) {
    stream.setContentType(HTTP_INTEGRATION);
    const text = JSON.stringify(prelude);
    stream._onBeforeFirstWrite = (write) => {
      write(text);
      write(PRELUDE_END);
    };
    return stream;
  }
}

/** `{ writable, done, fail }`: what the function writes to, when it was sent, how it breaks off. */
function openStream(client, id, handler) {
  // Loaded for streaming functions only; see client.cjs.
  const http = require('http');
  const request = http.request({
    host: client.host,
    port: client.port,
    method: 'POST',
    path: `/2018-06-01/runtime/invocation/${encodeURIComponent(id)}/response`,
    agent: new http.Agent({ keepAlive: false }),
    highWaterMark: handler[HIGH_WATER_MARK],
    headers: {
      'Lambda-Runtime-Function-Response-Mode': 'streaming',
      'Transfer-Encoding': 'chunked',
      Trailer: [ERROR_TYPE, ERROR_BODY],
      'Content-Type': 'application/octet-stream',
    },
  });
  const done = new Promise((resolve, reject) => {
    request.on('response', (response) => response.resume().on('end', resolve).on('error', reject));
    request.on('error', reject);
  });
  // The handler may end before anybody waits for this.
  done.catch(() => {});
  return {
    writable: writable(request),
    done,
    fail: (error, then) => {
      const body = errorBody(error);
      const encoded = Buffer.from(JSON.stringify(body)).toString('base64');
      if (!request.writableEnded && !request.destroyed) {
        request.addTrailers({
          [ERROR_TYPE]: String(body.errorType).replace(/[^\x20-\x7e]/g, '?'),
          [ERROR_BODY]: encoded,
        });
        request.end();
      }
      done.then(then, then);
    },
  };
}

function writable(request) {
  let begun = false;
  const send = request.write.bind(request);
  const end = request.end.bind(request);
  const begin = () => {
    if (begun) return;
    begun = true;
    if (typeof request._onBeforeFirstWrite === 'function') {
      request._onBeforeFirstWrite((bytes) => send(bytes));
    }
  };
  request.setContentType = (type) => {
    if (begun) throw new InvalidStreamingOperation('Cannot set content-type, too late.');
    request.setHeader('Content-Type', type);
  };
  request.write = (chunk, encoding, callback) => {
    begin();
    return send(bytesOf(chunk), encoding, callback);
  };
  request.end = (chunk, encoding, callback) => {
    begin();
    if (typeof chunk === 'function' || chunk === undefined || chunk === null) return end(chunk);
    return end(bytesOf(chunk), encoding, callback);
  };
  return request;
}

/** What is neither text nor bytes is sent as its JSON. */
function bytesOf(chunk) {
  return typeof chunk === 'string' || chunk instanceof Uint8Array ? chunk : JSON.stringify(chunk);
}

module.exports = { HttpResponseStream, isStreaming, markStreaming, openStream };
