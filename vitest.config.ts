import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const core = (face: string) => fileURLToPath(new URL(`packages/core/src/${face}/index.ts`, import.meta.url));

export default defineConfig({
  // Tests run the sources, not the build, so that a stale build cannot pass.
  resolve: {
    alias: {
      '@parley/core/law': core('law'),
      '@parley/core/duty': core('duty'),
      '@parley/core/economy': core('economy'),
      '@parley/core/deal': core('deal'),
      '@parley/core/talks': core('talks'),
    },
  },
  test: { include: ['packages/*/test/**/*.test.ts'], testTimeout: 60_000, hookTimeout: 120_000 },
});
