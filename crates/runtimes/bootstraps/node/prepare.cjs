'use strict';
// Run once for each interpreter: tells which libraries it needs.

const maps = require('fs').readFileSync('/proc/self/maps', 'utf8');
const libraries = new Set();
for (const line of maps.split('\n')) {
  const found = /^\S+ ..x. \S+ \S+ \S+\s+(\/.*\.so.*)$/.exec(line);
  if (found !== null) libraries.add(found[1]);
}
console.log(JSON.stringify({ prefixes: [], libraries: [...libraries].sort() }));
