/** The page that shows a list the server names, "businesses?covered=false": lists and pages have the same names and filters. */
export function pageOf(list: string | null | undefined): string | null {
  if (!list) return null
  const path = list.replace(/^\/?(console|api\/\w+)\//, '').replace(/^\//, '')
  return path ? `/${path}` : null
}
