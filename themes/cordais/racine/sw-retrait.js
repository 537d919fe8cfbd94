// Takes the place of a worker that kept the portal: empties its shelves, then leaves. Pages come from the network.
const family = `guichet ${new URL(self.registration.scope).pathname} `

self.addEventListener('install', () => self.skipWaiting())

self.addEventListener('activate', event => event.waitUntil((async () => {
  for (const name of await caches.keys()) if (name.startsWith(family)) await caches.delete(name)
  await self.registration.unregister()
})()))
