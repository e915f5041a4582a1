import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  // Tests run the sources, not the build, so that a stale build cannot pass.
  resolve: {
    alias: [
      {
        find: /^@parley\/core\/(.+)$/,
        replacement: fileURLToPath(new URL('packages/core/src/$1/index.ts', import.meta.url)),
      },
    ],
  },
  test: {
    include: ['packages/*/test/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // A browser on a busy machine takes its time.
    expect: { poll: { timeout: 15_000 } },
  },
});
