'use strict';
// The loop: next event → handler → answer → next event.
//
// The handler ends an invocation by its promise, by the callback, or by `context.done` and its like;
// the first of them counts. The callback's answer is sent when the event loop has run empty, unless
// `callbackWaitsForEmptyEventLoop` is false. Where the loop runs empty and nobody has answered, the
// answer is null.

const { describe, enter } = require('./context.cjs');
const { logError } = require('./console.cjs');
const { isStreaming, openStream } = require('./stream.cjs');

const BEFORE_EXIT = Symbol.for('aws.lambda.beforeExit');
const nothing = () => {};

class Runtime {
  constructor(client) {
    this.client = client;
    this.currentId = null;
    global[BEFORE_EXIT] = nothing;
    process.on('beforeExit', () => global[BEFORE_EXIT]());
  }

  run(handler) {
    this.handler = handler;
    this.once = isStreaming(handler) ? this.stream : this.answer;
    this.scheduleNext();
  }

  scheduleNext() {
    setImmediate(async () => {
      try {
        await this.once(await this.client.next());
      } catch (error) {
        console.log(`Unexpected Top Level Error: ${error}`);
        this.reportFailure(error, () => process.exit(129));
      }
    });
  }

  /** Tells the platform of an error that ends this process, then calls `exit` in any case. */
  reportFailure(error, exit) {
    const report =
      this.currentId === null
        ? this.client.failInit(error)
        : this.client.fail(this.currentId, error);
    report.then(exit, exit);
  }

  answer({ headers, body }) {
    const id = (this.currentId = enter(headers));
    const ending = new Ending(this, id);
    whenLoopIsEmpty(() => ending.succeed(null));
    try {
      const context = describe(ending.context(), headers);
      const result = this.handler(JSON.parse(body.toString()), context, ending.callback);
      if (isPromise(result)) result.then(context.succeed, context.fail);
    } catch (error) {
      ending.callback(error);
    }
  }

  async stream({ headers, body }) {
    const id = (this.currentId = enter(headers));
    const stream = openStream(this.client, id, this.handler);
    let waits = true;
    const next = () => {
      if (waits) whenLoopIsEmpty(() => this.scheduleNext());
      else this.scheduleNext();
    };
    const fail = (error) => {
      logError('Invoke Error', error);
      stream.fail(error, next);
    };
    whenLoopIsEmpty(() => this.scheduleNext());
    try {
      const context = describe(waitsProperty(() => waits, (value) => (waits = value)), headers);
      const result = this.handler(JSON.parse(body.toString()), stream.writable, context);
      if (!isPromise(result)) {
        fail('Streaming does not support non-async handlers.');
        return;
      }
      if ((await result) !== undefined) console.warn('Streaming handlers ignore return values.');
      await stream.done;
      if (stream.writable.writableFinished) next();
      else fail('Response stream is not finished.');
    } catch (error) {
      fail(error);
    }
  }
}

/** How one invocation ends: once. */
class Ending {
  constructor(runtime, id) {
    this.runtime = runtime;
    this.id = id;
    this.ended = false;
    this.waits = true;
    this.callback = (error, result) =>
      this.once(() => {
        if (isError(error)) this.sendError(error);
        else if (this.waits) whenLoopIsEmpty(() => setImmediate(() => this.send(result)));
        else this.send(result);
      });
  }

  context() {
    const done = (error, result) =>
      this.once(() => (isError(error) ? this.sendError(error) : this.send(result)));
    return Object.assign(waitsProperty(() => this.waits, (value) => (this.waits = value)), {
      done,
      succeed: (result) => done(null, result),
      fail: (error) => done(isError(error) ? error : 'handled'),
    });
  }

  succeed(result) {
    this.once(() => this.send(result));
  }

  once(end) {
    if (this.ended) return;
    this.ended = true;
    whenLoopIsEmpty(nothing);
    end();
  }

  send(result) {
    let text;
    try {
      text = JSON.stringify(result === undefined ? null : result);
    } catch (_unserialisable) {
      this.sendError(new Error('Unable to stringify response body'));
      return;
    }
    // A function or a symbol has no JSON at all.
    this.finish(this.runtime.client.respond(this.id, text === undefined ? 'null' : text));
  }

  sendError(error) {
    logError('Invoke Error', error);
    this.finish(this.runtime.client.fail(this.id, error));
  }

  finish(sent) {
    sent.then(
      () => this.runtime.scheduleNext(),
      (error) => {
        console.error('The answer could not be sent', error);
        process.exit(129);
      },
    );
  }
}

function waitsProperty(get, set) {
  return Object.defineProperty({}, 'callbackWaitsForEmptyEventLoop', {
    get,
    set,
    enumerable: true,
    configurable: true,
  });
}

function whenLoopIsEmpty(listener) {
  global[BEFORE_EXIT] = () => {
    global[BEFORE_EXIT] = nothing;
    listener();
  };
}

function isError(value) {
  return value !== undefined && value !== null;
}

function isPromise(value) {
  return Boolean(value) && typeof value.then === 'function';
}

module.exports = { Runtime };
