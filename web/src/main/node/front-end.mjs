// Builds the web app with npm and leaves it where the door serves it from: pressed, and listed in files.json.
// node front-end.mjs <folder of the web app> <folder to fill>
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, extname, join, relative } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const [app, target] = process.argv.slice(2);
const types = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};
const pressable = new Set(['.css', '.html', '.js', '.json', '.svg', '.txt', '.webmanifest']);

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`The web app is built with Node 20.19 or newer; this is ${process.versions.node}.`);
  process.exit(1);
}

function npm(...args) {
  const run = spawnSync('npm', args, { cwd: app, stdio: ['ignore', 'inherit', 'inherit'] });
  if (run.error?.code === 'ENOENT') {
    console.error('The web app is built with npm, which is not on this machine: install Node 20 or newer.');
    process.exit(1);
  }
  if (run.status !== 0) process.exit(run.status ?? 1);
}

function* filesIn(folder, left = []) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (left.includes(entry.name)) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesIn(path, left);
    else yield path;
  }
}

function digest(paths) {
  const hash = createHash('sha256');
  for (const path of [...paths].sort()) hash.update(path).update(readFileSync(path));
  return hash.digest('hex');
}

function install() {
  const lock = join(app, 'package-lock.json');
  const installed = join(app, 'node_modules/.installed-lock.json');
  if (existsSync(installed) && readFileSync(installed).equals(readFileSync(lock))) return;
  npm('ci', '--no-audit', '--no-fund');
  mkdirSync(dirname(installed), { recursive: true });
  copyFileSync(lock, installed);
}

function press(built) {
  const listed = {};
  for (const path of [...filesIn(built, ['.vite'])].sort()) {
    const name = '/' + relative(built, path).replaceAll('\\', '/');
    const type = types[extname(name)];
    if (!type) throw new Error(`${name}: front-end.mjs does not know its media type`);
    const content = readFileSync(path);
    const copy = join(target, name);
    mkdirSync(dirname(copy), { recursive: true });
    writeFileSync(copy, content);
    const pressed = {};
    if (pressable.has(extname(name)) && content.length > 512) {
      const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: content.length } };
      for (const [encoding, ending, form] of [
        ['br', '.br', brotliCompressSync(content, quality)],
        ['gzip', '.gz', gzipSync(content, { level: 9 })],
      ]) {
        writeFileSync(copy + ending, form);
        pressed[encoding] = name.slice(1) + ending;
      }
    }
    const tag = `"${createHash('sha256').update(content).digest('base64url').slice(0, 16)}"`;
    listed[name] = { type, tag, lasting: name.startsWith('/assets/'), pressed };
  }
  if (!listed['/index.html']) throw new Error('The build left no index.html');
  writeFileSync(join(target, 'files.json'), JSON.stringify(listed, null, 1));
}

const inputs = [...filesIn(app, ['node_modules', 'dist', '.vite']), ...filesIn('../contracts/openapi'), process.argv[1]];
const stamp = join(dirname(dirname(target)), 'front-end.stamp');
const now = digest(inputs);
if (existsSync(stamp) && existsSync(join(target, 'files.json')) && readFileSync(stamp, 'utf8') === now) {
  console.log('The web app has not changed.');
} else {
  install();
  npm('run', 'build');
  rmSync(target, { recursive: true, force: true });
  press(join(app, 'dist'));
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, now);
}
