// Puts the transcript and the counts into README.md, from the program itself, so that the front door never promises what is not there.

import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = new URL('../', import.meta.url);
const path = new URL('README.md', root);
const main = fileURLToPath(new URL('packages/cli/dist/main.js', root));
const readme = readFileSync(path, 'utf8');
const story = execFileSync(process.execPath, [main, 'story'], { encoding: 'utf8' })
  .split('\nAsk your own:')[0]
  ?.trimEnd();
const acts = JSON.parse(execFileSync(process.execPath, [main, 'law', '--json'], { encoding: 'utf8' }));
const law = JSON.parse(readFileSync(new URL('packages/cli/edition/law.json', root), 'utf8'));
const cases = execFileSync('grep', ['-rhc', '^- case:', fileURLToPath(new URL('cases', root))], {
  encoding: 'utf8',
});
const count = cases.split('\n').reduce((sum, line) => sum + Number(line), 0);
const next = readme
  .replace(
    /(This is what `npm start` prints:\n\n```\n)[\s\S]*?(\n```)/,
    (_, before, after) => `${before}${story}${after}`,
  )
  .replace(/(\*\*The acts of 2025-26\*\*, )\S+( of them)/, `$1${acts.length}$2`)
  .replace(/\*\*\S+ golden cases\*\*/, `**${count} golden cases**`)
  .replace(/(The law is known to )\S+(\. Anti)/, `$1${law.edition.parsed['law known to']}$2`);
if (next === readme) process.stdout.write('README.md is up to date\n');
else {
  writeFileSync(path, next);
  process.stdout.write('README.md: transcript written anew\n');
}
