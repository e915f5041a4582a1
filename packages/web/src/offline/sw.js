// Keeps the app and its data for use without a network; the build writes in the version and the files.

const NAME = `parley-${'VERSION'}`;
const FILES = ['FILES'];

self.addEventListener('install', (event) => {
  // A new version waits until the pages of the old one are closed: they may still need files that it no longer has.
  event.waitUntil(caches.open(NAME).then((cache) => cache.addAll(['./', ...FILES])));
});

self.addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) =>
        Promise.all(
          names
            .filter((name) => name.startsWith('parley-') && name !== NAME)
            .map((name) => caches.delete(name)),
        ),
      )
      .then(() => self.clients.claim()),
  );
});

// The network is asked first for the page itself, so that a new version is seen; all else is named by its content.
self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin || url.pathname.includes('/api/'))
    return;
  if (request.mode === 'navigate') {
    event.respondWith(fetch(request).catch(() => caches.match('./')));
    return;
  }
  event.respondWith(caches.match(request, { ignoreSearch: true }).then((kept) => kept ?? fetch(request)));
});
