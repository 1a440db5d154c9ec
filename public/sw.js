// Keeps the tool on the device, so that it opens without a network. The build writes the version and the files.
const version = 'VERSION'
const files = ['FILES']
/** Pages of several folders of one host have caches of their own. */
const prefix = `thalweg ${self.registration.scope} `
const current = prefix + version

self.addEventListener('install', (event) => {
  event.waitUntil(keepAll().then(() => self.skipWaiting()))
})

/** Until when the reader of a page is busy with it. */
let busy = 0
self.addEventListener('message', () => {
  busy = Date.now() + 1000
})

/** A few at a time, and none while the page beside is being used. */
async function keepAll() {
  const cache = await caches.open(current)
  const atOnce = 6
  for (let first = 0; first < files.length; first += atOnce) {
    while (Date.now() < busy) await new Promise((done) => setTimeout(done, 200))
    const some = files.slice(first, first + atOnce)
    await cache.addAll(some.map((file) => new Request(file, { cache: 'no-cache' })))
  }
}

// The version before stays: pages that are open still fetch their later parts from it.
self.addEventListener('activate', (event) => {
  const tidied = caches.keys().then((names) => {
    const ours = names.filter((name) => name.startsWith(prefix))
    return Promise.all(ours.slice(0, -2).map((name) => caches.delete(name)))
  })
  event.waitUntil(tidied.then(() => self.clients.claim()))
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  const scope = new URL(self.registration.scope)
  if (request.method !== 'GET' || origin !== scope.origin || !pathname.startsWith(scope.pathname)) return
  const name = pathname.slice(scope.pathname.length)
  if (name === '' || name === 'index.html') event.respondWith(kept(request, './'))
  else if (files.includes(`./${name}`) || name.startsWith('assets/')) event.respondWith(kept(request, `./${name}`))
})

/** A file of this version, else of another one that is kept, else from the network. */
async function kept(request, file) {
  const cache = await caches.open(current)
  return (await cache.match(file)) ?? (await caches.match(file)) ?? fetch(request)
}
