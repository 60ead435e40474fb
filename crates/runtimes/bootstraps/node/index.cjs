'use strict';
// Starts a Node.js function: loads the handler, then asks the Runtime API for one event after the
// other. It behaves as AWS's own client does; paths come from the environment, never from here.

const { Client } = require('./client.cjs');
const { patchConsole, logError } = require('./console.cjs');
const { UnhandledPromiseRejection } = require('./errors.cjs');
const { loadHandler } = require('./loader.cjs');
const { Runtime } = require('./runtime.cjs');

// What a process that failed exits with, as AWS's client has it.
const EXIT_REJECTION = 128;
const EXIT_EXCEPTION = 129;

patchConsole();
const client = new Client(process.env.AWS_LAMBDA_RUNTIME_API);
const runtime = new Runtime(client);

process.on('uncaughtException', (error) => {
  logError('Uncaught Exception', error);
  runtime.reportFailure(error, () => process.exit(EXIT_EXCEPTION));
});
process.on('unhandledRejection', (reason, promise) => {
  const error = new UnhandledPromiseRejection(reason, promise);
  logError('Unhandled Promise Rejection', error);
  runtime.reportFailure(error, () => process.exit(EXIT_REJECTION));
});

const taskRoot = process.env.LAMBDA_TASK_ROOT || process.cwd();
loadHandler(taskRoot, process.env._HANDLER || '')
  .then((handler) => runtime.run(handler))
  .catch((error) => process.emit('uncaughtException', error, 'uncaughtException'));
