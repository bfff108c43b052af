// Keeps the files of one version of the app, so that it opens without a network. It never touches what the services
// answer: what can be read offline is kept by the page itself and goes at signing out.
const version = '__VERSION__';
const files = ['__FILES__'];
const mine = `flexplek-${version}`;
const personal = /^\/(api|session|q)(\/|$)/;

self.addEventListener('install', (event) => event.waitUntil(keepFiles()));
self.addEventListener('activate', (event) => event.waitUntil(takeOver()));

// The page asks for this when the person agrees to the new version.
self.addEventListener('message', (event) => {
  if (event.data === 'take over') self.skipWaiting();
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin || personal.test(pathname)) return;
  if (request.mode === 'navigate' && !pathname.includes('.')) event.respondWith(kept('/index.html', request));
  else if (files.includes(pathname)) event.respondWith(kept(pathname, request));
});

async function keepFiles() {
  const cache = await caches.open(mine);
  await cache.addAll(files.map((file) => new Request(file, { cache: file.startsWith('/assets/') ? 'default' : 'reload' })));
}

async function takeOver() {
  for (const name of await caches.keys()) {
    if (name.startsWith('flexplek-') && name !== mine) await caches.delete(name);
  }
  await self.clients.claim();
}

async function kept(file, request) {
  const cache = await caches.open(mine);
  return (await cache.match(file)) ?? fetch(request);
}
