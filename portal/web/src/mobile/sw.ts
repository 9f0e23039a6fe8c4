// Opens the phone app with no network. Data is kept by offline/kept.ts, so here is only the shell: what this build made.
// Served at /m/sw.js; __VERSION__ and __PRECACHE__ are filled in by the build.
const sw = self as unknown as ServiceWorkerGlobalScope
declare const __PRECACHE__: string[]
declare const __VERSION__: string
const SHELL = `shell-${__VERSION__}`

sw.addEventListener('install', e => e.waitUntil(caches.open(SHELL).then(cache => cache.addAll(__PRECACHE__))))

sw.addEventListener('activate', e => e.waitUntil(takeOver()))

// A new version waits until the person asks for it: it never reloads over a half-filled form.
sw.addEventListener('message', e => {
  if (e.data === 'take-over') void sw.skipWaiting()
})

sw.addEventListener('fetch', e => {
  const { request } = e
  const url = new URL(request.url)
  if (request.method !== 'GET' || url.origin !== sw.location.origin || !url.pathname.startsWith('/m/')) return
  const wanted = request.mode === 'navigate' ? '/m/index.html' : request
  e.respondWith(caches.match(wanted, { ignoreSearch: true }).then(hit => hit ?? fetch(request)))
})

async function takeOver() {
  for (const name of await caches.keys()) if (name.startsWith('shell-') && name !== SHELL) await caches.delete(name)
  await sw.clients.claim()
}
