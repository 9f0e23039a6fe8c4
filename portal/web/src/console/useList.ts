import { computed, reactive, toValue, type MaybeRefOrGetter } from 'vue'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/vue-query'
import type { Page } from '@/api/types'

/** A list that comes page by page; the rows so far, and a way to fetch more. */
export function useList<T>(
  key: MaybeRefOrGetter<unknown[]>,
  fetchPage: (cursor: string | undefined) => Promise<Page<T>>,
  enabled: MaybeRefOrGetter<boolean> = true,
) {
  const query = useInfiniteQuery({
    queryKey: computed(() => toValue(key)),
    queryFn: ({ pageParam }) => fetchPage(pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last: Page<T>) => last.next ?? undefined,
    placeholderData: keepPreviousData,
    enabled: () => toValue(enabled),
  })
  return reactive({
    rows: computed(() => (query.data.value?.pages ?? []).flatMap(p => p.items)),
    pending: query.isPending,
    error: computed(() => (query.data.value ? null : query.error.value)),
    hasMore: computed(() => query.hasNextPage.value ?? false),
    loadingMore: query.isFetchingNextPage,
    more: () => void query.fetchNextPage(),
    refetch: () => query.refetch(),
  })
}
