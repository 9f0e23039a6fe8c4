import { shallowRef } from 'vue'

/** The new version that waits for the person's word; null while there is none. */
export const newVersion = shallowRef<ServiceWorker | null>(null)

export function watchForUpdate() {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return
  void register()
  const first = !navigator.serviceWorker.controller
  navigator.serviceWorker.addEventListener('controllerchange', () => !first && location.reload())
}

async function register() {
  const registration = await navigator.serviceWorker.register('/m/sw.js', { scope: '/m/' }).catch(() => null)
  if (!registration) return
  offer(registration.waiting)
  registration.addEventListener('updatefound', () => {
    const coming = registration.installing
    coming?.addEventListener('statechange', () => coming.state === 'installed' && offer(registration.waiting))
  })
}

function offer(worker: ServiceWorker | null) {
  if (worker && navigator.serviceWorker.controller) newVersion.value = worker
}

export const takeUpdate = () => newVersion.value?.postMessage('take-over')
