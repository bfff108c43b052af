import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** Writes `sw.js` with the list of the files that this build made; any change of them is a new version. */
export function serviceWorker(): Plugin {
  let out = '';
  return {
    name: 'flexplek-service-worker',
    apply: 'build',
    configResolved: (config) => {
      out = join(config.root, config.build.outDir);
    },
    closeBundle: () => {
      const files = readdirSync(out, { recursive: true, withFileTypes: true, encoding: 'utf8' })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name).slice(out.length))
        .filter((file) => !file.startsWith('/.vite/') && !file.endsWith('.txt') && file !== '/sw.js')
        .sort();
      const hash = createHash('sha256');
      for (const file of files) hash.update(file).update(readFileSync(out + file));
      const worker = readFileSync('src/app/service-worker.js', 'utf8')
        .replace('__VERSION__', hash.digest('hex').slice(0, 12))
        .replace("['__FILES__']", JSON.stringify(files));
      writeFileSync(join(out, 'sw.js'), worker);
    },
  };
}
