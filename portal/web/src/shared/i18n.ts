import { createI18n } from 'vue-i18n'
import zhCN from './locales/zh-CN.json'

export const i18n = createI18n({
  legacy: false,
  locale: 'zh-CN',
  fallbackLocale: 'zh-CN',
  messages: { 'zh-CN': zhCN },
})

/** The words for a key, with {named} parts filled in. One language, so no component needs to subscribe to it. */
export const t = (key: string, parts: Record<string, unknown> = {}): string => i18n.global.t(key, parts)

/** What a user reads for a code: the server's own word when it sent one, else the dictionary's, else the code. */
export function wordFor(dictionary: string, code?: string | null, given?: string | null): string {
  if (given) return given
  if (!code) return ''
  const key = `words.${dictionary}.${code}`
  return i18n.global.te(key) ? t(key) : code
}
