import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import { useQuery } from '@tanstack/vue-query'
import { registry } from '@/api/registry'
import { useSession } from '@/shared/session'

/** Where a region's code ends at each level: province, city, county, township, village (GB/T 2260, extended). */
const LENGTHS = [2, 4, 6, 9, 12]

/** The places from `top` down to a code, both included: 230102, 230102019, 230102019004. */
export const ancestors = (code: string, top: string): string[] => [
  ...(code.startsWith(top) ? [top] : []),
  ...LENGTHS.filter(n => n > top.length && n <= code.length).map(n => code.slice(0, n)),
]
const parentOf = (code: string): string => {
  const shorter = LENGTHS.filter(n => n < code.length).pop()
  return shorter ? code.slice(0, shorter) : ''
}

const childrenOf = (parent: string) => ({
  queryKey: ['regions', parent],
  queryFn: () => registry.regions(parent),
  staleTime: Infinity,
})

/** The places directly below the person's own, and their names. */
export function useRegions() {
  const session = useSession()
  const { data } = useQuery(childrenOf(session.region ?? ''))
  const options = computed(() => (data.value?.items ?? []).map(r => ({ value: r.code, text: r.name })))
  const nameOf = (code: string) => options.value.find(o => o.value === code)?.text ?? code
  return { options, nameOf }
}

/** The name of one place; its code until the name has come. */
export function useRegionName(code: MaybeRefOrGetter<string>) {
  const session = useSession()
  const parent = computed(() => parentOf(toValue(code)))
  const own = computed(() => toValue(code) === session.region)
  const { data } = useQuery(
    computed(() => ({ ...childrenOf(parent.value), enabled: Boolean(toValue(code)) && !own.value })),
  )
  return computed(() =>
    own.value
      ? (session.regionName ?? toValue(code))
      : (data.value?.items.find(r => r.code === toValue(code))?.name ?? toValue(code)),
  )
}
