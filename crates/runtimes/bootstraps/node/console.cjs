'use strict';
// `console` as a function's log knows it: `<time>\t<request id>\t<level>\t<message>`, or a JSON
// object a line where the function asked for that.

const util = require('util');
const { intoError, logged, typeOf } = require('./errors.cjs');

const LEVELS = ['TRACE', 'DEBUG', 'INFO', 'WARN', 'ERROR', 'FATAL'];
// Shared by symbol, as AWS's client does it: tools read them there.
const REQUEST_ID = Symbol.for('aws.lambda.runtime.requestId');
const TENANT_ID = Symbol.for('aws.lambda.runtime.tenantId');

const isJson = (process.env.AWS_LAMBDA_LOG_FORMAT || '').toUpperCase() === 'JSON';

function setLogContext(requestId, tenantId) {
  global[REQUEST_ID] = requestId;
  global[TENANT_ID] = tenantId;
}

function patchConsole() {
  const least = LEVELS.indexOf((process.env.AWS_LAMBDA_LOG_LEVEL || 'TRACE').toUpperCase());
  const format = isJson ? jsonLine : textLine;
  for (const [position, level] of LEVELS.entries()) {
    const write = (...message) => {
      // A record is one line: carriage returns stand for its line breaks.
      process.stdout.write(format(level, message).replace(/\n/g, '\r') + '\n');
    };
    console[level.toLowerCase()] = position >= least || level === 'FATAL' ? write : () => {};
  }
  console.log = console.info;
}

function textLine(level, message) {
  return `${new Date().toISOString()}\t${global[REQUEST_ID]}\t${level}\t${util.format(...message)}`;
}

function jsonLine(level, message) {
  const record = { timestamp: new Date().toISOString(), level, requestId: global[REQUEST_ID] };
  if (global[TENANT_ID] !== undefined) record.tenantId = global[TENANT_ID];
  if (message.length === 1) {
    try {
      return JSON.stringify({ ...record, message: message[0] }, (_key, value) => readable(value));
    } catch (_circular) {
      return JSON.stringify({ ...record, message: util.format(message[0]) });
    }
  }
  record.message = util.format(...message);
  const error = message.find((part) => part instanceof Error);
  return JSON.stringify(error === undefined ? record : { ...record, ...described(error) });
}

function readable(value) {
  return value instanceof Error ? { ...described(value), ...value } : value;
}

function described(error) {
  const stackTrace = typeof error.stack === 'string' ? error.stack.split('\n') : [];
  return { errorType: typeOf(error), errorMessage: error.message, stackTrace };
}

function logError(what, error) {
  if (isJson) console.error(intoError(error));
  else console.error(what, logged(intoError(error)));
}

module.exports = { logError, patchConsole, setLogContext };
