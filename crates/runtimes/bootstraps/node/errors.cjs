'use strict';
// Errors as the Runtime API, the log and X-Ray want them.

const util = require('util');

class ImportModuleError extends Error {}
class HandlerNotFound extends Error {}
class MalformedHandlerName extends Error {}
class UserCodeSyntaxError extends Error {}
class MalformedStreamingHandler extends Error {}
class InvalidStreamingOperation extends Error {}
class UnhandledPromiseRejection extends Error {
  constructor(reason, promise) {
    super(reason);
    this.reason = reason;
    this.promise = promise;
  }
}

const platformErrors = {
  ImportModuleError,
  HandlerNotFound,
  MalformedHandlerName,
  UserCodeSyntaxError,
  MalformedStreamingHandler,
  InvalidStreamingOperation,
  UnhandledPromiseRejection,
};
for (const [name, type] of Object.entries(platformErrors)) {
  type.prototype.name = `Runtime.${name}`;
}

/**
 * The error's own name; where a class of errors left the inherited one, the name of the class,
 * which says more.
 */
function typeOf(error) {
  const own = error.constructor && error.constructor.name;
  return error.name === 'Error' && typeof own === 'string' && own !== '' ? own : error.name;
}

function looksLikeError(value) {
  return (
    util.types.isNativeError(value) ||
    (Boolean(value) &&
      ['name', 'message', 'stack'].every((key) => typeof value[key] === 'string' && value[key]))
  );
}

/** The body of an error report: `{ errorType, errorMessage, trace }`. */
function errorBody(error) {
  try {
    if (looksLikeError(error)) {
      return {
        errorType: clean(typeOf(error)),
        errorMessage: clean(error.message),
        trace: clean(error.stack).split('\n'),
      };
    }
    return { errorType: typeof error, errorMessage: error.toString(), trace: [] };
  } catch (_unreadable) {
    return {
      errorType: 'handled',
      errorMessage:
        'callback called with Error argument, but there was a problem while retrieving one or ' +
        'more of its message, name, and stack',
    };
  }
}

/** One line for the log: the error with what it carries besides. */
function logged(error) {
  try {
    return `\t${JSON.stringify(error, (_key, value) => withOwnProperties(value))}`;
  } catch (_circular) {
    return `\t${JSON.stringify(errorBody(error))}`;
  }
}

function withOwnProperties(value) {
  if (!(value instanceof Error)) return value;
  const shown = {
    errorType: typeOf(value),
    errorMessage: value.message,
    code: value.code,
    ...value,
  };
  if (typeof value.stack === 'string') shown.stack = value.stack.split('\n');
  return shown;
}

function intoError(thrown) {
  return thrown instanceof Error ? thrown : new Error(thrown);
}

/** The cause in X-Ray's form; empty where there is none to be made. */
function xrayCause(error) {
  try {
    const frames = clean(error.stack || '').split('\n').slice(1).map(xrayFrame);
    return JSON.stringify({
      working_directory: process.cwd(),
      exceptions: [{ type: clean(typeOf(error)), message: clean(error.message), stack: frames }],
      paths: [...new Set(frames.map((frame) => frame.path))],
    });
  } catch (_unreadable) {
    return '';
  }
}

/** `    at label (path:line:column)` */
function xrayFrame(text) {
  const line = text.trim().replace(/[()]/g, '').replace(/^at /, '');
  const space = line.lastIndexOf(' ');
  const [, path, number] = /^(.*?)(?::(\d+))?(?::\d+)?$/.exec(line.slice(space + 1));
  return { path, line: parseInt(number, 10), label: space < 0 ? 'anonymous' : line.slice(0, space) };
}

/** DEL is the one control character that JSON does not escape. */
function clean(text) {
  return text === undefined ? text : text.replace(/\x7F/g, '%7F');
}

module.exports = { ...platformErrors, errorBody, intoError, logged, typeOf, xrayCause };
