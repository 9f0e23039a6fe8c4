import { reactive } from 'vue'

const SHOWN_FOR = 6_000
export const notice = reactive<{ text: string; tone: 'plain' | 'bad' }>({ text: '', tone: 'plain' })
let timer: ReturnType<typeof setTimeout> | undefined

/** Says in one line, to eyes and screen readers, what just happened. */
export function tell(text: string, tone: 'plain' | 'bad' = 'plain') {
  clearTimeout(timer)
  Object.assign(notice, { text, tone })
  timer = setTimeout(() => (notice.text = ''), SHOWN_FOR)
}
