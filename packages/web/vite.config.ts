// How the app is built: hashed files, a service worker that knows them all, and each text file also gzipped for servers that can send it so.

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { defineConfig, type Plugin } from 'vite';

const root = fileURLToPath(new URL('.', import.meta.url));

/** Writes the list of files into the service worker, and a `.gz` beside everything that shrinks. */
function offline(): Plugin {
  let dist = join(root, 'dist');
  return {
    name: 'offline',
    apply: 'build',
    configResolved(config) {
      dist = resolve(config.root, config.build.outDir);
    },
    closeBundle() {
      const files = filesBelow(dist).filter((file) => !file.endsWith('.gz'));
      const served = files.filter((file) => !/(^|\/)(sw\.js|.*\.map)$/.test(relative(dist, file)));
      const hash = createHash('sha256');
      for (const file of served) hash.update(relative(dist, file)).update(readFileSync(file));
      const paths = served.map((file) => relative(dist, file).replaceAll('\\', '/'));
      const template = readFileSync(join(root, 'src/offline/sw.js'), 'utf8');
      writeFileSync(
        join(dist, 'sw.js'),
        template
          .replace("'VERSION'", JSON.stringify(hash.digest('hex').slice(0, 12)))
          .replace("['FILES']", JSON.stringify(paths)),
      );
      for (const file of filesBelow(dist)) {
        if (!/\.(js|css|html|json|csv|yaml|svg|webmanifest)$/.test(file) || statSync(file).size < 1024)
          continue;
        writeFileSync(`${file}.gz`, gzipSync(readFileSync(file), { level: 9 }));
      }
    },
  };
}

/** The components' own words in the languages of the app only; they come in more than thirty. */
function ownLanguages(): Plugin {
  return {
    name: 'own-languages',
    load(id) {
      const locale = /\/private\/intl\/(?:[^/]+\/)?([a-z]{2}-[A-Z]{2})\.mjs$/.exec(id)?.[1];
      if (locale === undefined || locale === 'en-US' || locale === 'ja-JP') return null;
      return 'export default {};';
    },
  };
}

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesBelow(path) : [path];
  });
}

export default defineConfig({
  root,
  base: './',
  worker: { format: 'es' },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2022',
    // Data stays in files of its own: a first screen does not wait for it.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 400,
  },
  plugins: [ownLanguages(), offline()],
});
