// What a Node.js program does to a kernel: workers, processes, files, sockets, TLS, timers, memory.
import assert from "node:assert";
import { execFile, fork } from "node:child_process";
import crypto from "node:crypto";
import dns from "node:dns/promises";
import fs from "node:fs";
import http from "node:http";
import os from "node:os";
import tls from "node:tls";
import zlib from "node:zlib";
import { promisify } from "node:util";
import { Worker } from "node:worker_threads";

let s = 0;
for (let i = 0; i < 3e6; i++) s += i % 7;
assert(s > 0);
const worker = new Worker("require('worker_threads').parentPort.postMessage(new SharedArrayBuffer(8).byteLength)", { eval: true });
assert.equal(await new Promise((done) => worker.once("message", done)), 8);
const { stdout } = await promisify(execFile)("/bin/sh", ["-c", "echo one | cat"]);
assert.equal(stdout, "one\n");

const folder = fs.mkdtempSync("/tmp/node-");
fs.writeFileSync(`${folder}/a`, "a".repeat(1e6));
await fs.promises.copyFile(`${folder}/a`, `${folder}/b`);
fs.renameSync(`${folder}/b`, `${folder}/c`);
fs.symlinkSync(`${folder}/c`, `${folder}/d`);
const watcher = fs.watch(folder);
const watched = new Promise((done) => watcher.once("change", done));
fs.appendFileSync(`${folder}/d`, "more");
await watched;
watcher.close();
assert.equal((await fs.promises.readdir(folder)).length, 3);
fs.rmSync(folder, { recursive: true });

const anonymous = { ciphers: "aNULL:@SECLEVEL=0", maxVersion: "TLSv1.2", rejectUnauthorized: false };
const server = tls.createServer(anonymous, (socket) => socket.end("hello"));
await new Promise((done) => server.listen(0, "127.0.0.1", done));
const heard = await new Promise((done, fail) => {
  tls.connect({ ...anonymous, port: server.address().port }).on("data", (data) => done(String(data))).on("error", fail);
});
assert.equal(heard, "hello");
server.close();

const web = http.createServer((request, response) => request.pipe(response));
await new Promise((done) => web.listen(0, "127.0.0.1", done));
const echoed = await fetch(`http://127.0.0.1:${web.address().port}/`, { method: "POST", body: "echo" });
assert.equal(await echoed.text(), "echo");
web.closeAllConnections();
web.close();

assert((await dns.lookup("localhost")).address);
assert(os.cpus().length > 0 && Object.keys(os.networkInterfaces()).length > 0);
assert.equal((await promisify(crypto.scrypt)("a", "b", 32)).length, 32);
assert(zlib.gunzipSync(zlib.gzipSync("x".repeat(1e5))).length === 1e5);
await new Promise((done) => setTimeout(done, 5));
await WebAssembly.instantiate(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]));
assert(process.memoryUsage.rss() > 0);
console.log("well");
