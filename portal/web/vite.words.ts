/** Leaves words of the console out of the phone's pages, which load all theirs at the start. */
export const without = (...parts: string[]) => ({
  name: 'lz-without-words',
  enforce: 'pre' as const,
  transform(code: string, id: string) {
    if (!/locales[\\/]zh-CN\.json$/.test(id)) return null
    const words = JSON.parse(code) as Record<string, unknown>
    return JSON.stringify(Object.fromEntries(Object.entries(words).filter(([part]) => !parts.includes(part))))
  },
})
