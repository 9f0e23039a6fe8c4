/** Moves the focus to the next or previous row of the list on the page; stops at its ends. */
export function moveFocus(step: 1 | -1, root: ParentNode = document, links = '.row-link') {
  const rows = [...root.querySelectorAll<HTMLElement>(links)]
  const at = rows.indexOf(document.activeElement as HTMLElement)
  const next = at < 0 ? 0 : Math.min(rows.length - 1, Math.max(0, at + step))
  rows[next]?.focus()
}
