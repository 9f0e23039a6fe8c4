import { reactive } from 'vue'
import { useRoute, useRouter } from 'vue-router'

/** Filters that live in the address, so that a link to a colleague shows the same list. */
export function useFilters<Name extends string>(...names: Name[]): Record<Name, string> {
  const route = useRoute()
  const router = useRouter()
  const filters = {} as Record<Name, string>
  for (const name of names)
    Object.defineProperty(filters, name, {
      enumerable: true,
      get: () => String(route.query[name] ?? ''),
      set: (value: string) => void router.replace({ query: { ...route.query, [name]: value || undefined } }),
    })
  return reactive(filters) as Record<Name, string>
}
