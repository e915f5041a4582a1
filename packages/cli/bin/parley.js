#!/usr/bin/env node
// The command as npm links it: starts the built program, or says how to build it.

import { existsSync } from 'node:fs';

const main = new URL('../dist/main.js', import.meta.url);
if (existsSync(main)) await import(main.href);
else {
  process.stderr.write('parley: not built yet; run: npm run build\n');
  process.exitCode = 2;
}
