import { computed } from 'vue'
import { useQuery } from '@tanstack/vue-query'
import { registry } from '@/api/registry'
import { useSession } from '@/shared/session'

/** The places directly below the person's own, and their names. */
export function useRegions() {
  const session = useSession()
  const { data } = useQuery({
    queryKey: ['regions', session.region],
    queryFn: () => registry.regions(session.region ?? ''),
    staleTime: Infinity,
  })
  const options = computed(() => (data.value?.items ?? []).map(r => ({ value: r.code, text: r.name })))
  const nameOf = (code: string) => options.value.find(o => o.value === code)?.text ?? code
  return { options, nameOf }
}
