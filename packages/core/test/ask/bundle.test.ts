// What a browser loads before it can price a good: no parser, no model, and no more than it was.

import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build, type Rolldown } from 'vite';
import { beforeAll, describe, expect, it } from 'vitest';

const face = (name: string) => fileURLToPath(new URL(`../../src/${name}/index.ts`, import.meta.url));

/** A page that asks the product lens at once, and the others when somebody wants them. */
const PAGE = `
import { askDuty, askFind, askHistory, askOrigins, commandOf, openEdition } from '${face('ask')}';
globalThis.first = [askDuty, askFind, askHistory, askOrigins, commandOf, openEdition];
globalThis.later = async () => {
  const [deal, economy] = await Promise.all([import('${face('ask/deal')}'), import('${face('ask/economy')}')]);
  return [deal.askDeal, economy.askEconomy, economy.askNash];
};
`;

let chunks: readonly Rolldown.OutputChunk[];
beforeAll(async () => {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [
      {
        name: 'page',
        resolveId: (id) => (id === 'page' ? '\0page' : undefined),
        load: (id) => (id === '\0page' ? PAGE : undefined),
      },
    ],
    build: { write: false, rolldownOptions: { input: 'page' } },
  });
  chunks = [built]
    .flat()
    .flatMap((one) =>
      'output' in one ? one.output.filter((part): part is Rolldown.OutputChunk => part.type === 'chunk') : [],
    );
});

/** What is loaded before anything is asked: the entry and what it imports, and that in turn. */
function first(): readonly Rolldown.OutputChunk[] {
  const loaded = new Set<Rolldown.OutputChunk>();
  const load = (chunk: Rolldown.OutputChunk | undefined): void => {
    if (chunk === undefined || loaded.has(chunk)) return;
    loaded.add(chunk);
    for (const name of chunk.imports) load(chunks.find(({ fileName }) => fileName === name));
  };
  load(chunks.find(({ isEntry }) => isEntry));
  return [...loaded];
}

const has = (parts: readonly Rolldown.OutputChunk[], path: string): boolean =>
  parts.some(({ moduleIds }) => moduleIds.some((id) => id.includes(path)));

describe('the product lens in a browser', () => {
  it('comes without the parser of YAML, the shapes of questions and the models', () => {
    const parts = first();
    expect(has(parts, '/ask/duty.ts')).toBe(true);
    for (const path of [
      '/node_modules/yaml/',
      '/ask/shapes/',
      '/core/src/economy/',
      '/core/src/talks/',
      '/core/src/math/',
    ])
      expect(has(parts, path), path).toBe(false);
  });

  it('is less than 70 KB compressed', () => {
    const bytes = first().reduce((sum, { code }) => sum + gzipSync(code).length, 0);
    expect(bytes).toBeGreaterThan(20_000);
    expect(bytes).toBeLessThan(70_000);
  });

  it('finds the parser and the models in what is loaded later', () => {
    expect(has(chunks, '/node_modules/yaml/')).toBe(true);
    expect(has(chunks, '/core/src/economy/world/')).toBe(true);
  });
});
