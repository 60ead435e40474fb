'use strict';
// From `folder/file.export.of.it` to a function: CommonJS and ES modules, looked for in AWS's order.

const fs = require('fs');
const path = require('path');
const { pathToFileURL } = require('url');
const {
  HandlerNotFound,
  ImportModuleError,
  MalformedHandlerName,
  UserCodeSyntaxError,
} = require('./errors.cjs');
const { HttpResponseStream, markStreaming } = require('./stream.cjs');

async function loadHandler(taskRoot, handler) {
  const { folder, file, exported } = parse(handler);
  if (!/^(1|true)$/.test(process.env.AWS_LAMBDA_NODEJS_NO_GLOBAL_AWSLAMBDA || '')) {
    globalThis.awslambda = { streamifyResponse: markStreaming, HttpResponseStream };
  }
  const module = await loadModule(taskRoot, folder, file);
  const found = exported.split('.').reduce((nested, key) => nested && nested[key], module);
  if (!found) throw new HandlerNotFound(`${handler} is undefined or not exported`);
  if (typeof found !== 'function') throw new HandlerNotFound(`${handler} is not a function`);
  return found;
}

function parse(handler) {
  if (handler.includes('..')) {
    throw new MalformedHandlerName(
      `'${handler}' is not a valid handler name. Use absolute paths when specifying root ` +
        'directories in handler names.',
    );
  }
  const last = path.basename(handler);
  const dot = last.indexOf('.');
  if (dot < 0) throw new MalformedHandlerName('Bad handler');
  const folder = handler.slice(0, handler.lastIndexOf(last));
  return { folder, file: last.slice(0, dot), exported: last.slice(dot + 1) };
}

async function loadModule(taskRoot, folder, file) {
  try {
    return await load(taskRoot, folder, file);
  } catch (error) {
    if (error instanceof SyntaxError) throw new UserCodeSyntaxError(error);
    if (error && error.code === 'MODULE_NOT_FOUND') throw new ImportModuleError(error);
    throw error;
  }
}

async function load(taskRoot, folder, file) {
  const base = path.resolve(taskRoot, folder, file);
  // A file that has no extension is CommonJS; a folder of that name is not meant.
  if (isFile(base)) return require(base);
  if (isFile(`${base}.js`)) {
    return belongsToModulePackage(path.dirname(base))
      ? importFile(`${base}.js`)
      : require(`${base}.js`);
  }
  if (isFile(`${base}.mjs`)) return importFile(`${base}.mjs`);
  if (isFile(`${base}.cjs`)) return require(`${base}.cjs`);
  return require(require.resolve(file, { paths: [taskRoot, path.resolve(taskRoot, folder)] }));
}

function importFile(file) {
  return import(pathToFileURL(file).href);
}

function isFile(file) {
  const found = fs.statSync(file, { throwIfNoEntry: false });
  return found !== undefined && found.isFile();
}

/** Whether the nearest `package.json` above says `"type": "module"`. */
function belongsToModulePackage(folder) {
  if (folder.endsWith('/node_modules')) return false;
  const manifest = path.join(folder, 'package.json');
  if (isFile(manifest)) {
    try {
      return JSON.parse(fs.readFileSync(manifest, 'utf8')).type === 'module';
    } catch (error) {
      console.warn(
        `${manifest} cannot be read, it will be ignored for ES module detection purposes.`,
        error,
      );
      return false;
    }
  }
  const parent = path.dirname(folder);
  return parent !== folder && belongsToModulePackage(parent);
}

module.exports = { loadHandler };
