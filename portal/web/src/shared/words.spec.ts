import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import words from './locales/zh-CN.json'

const root = join(import.meta.dirname, '..')
const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter(name => /\.(vue|ts)$/.test(name) && !/\.spec\.ts$/.test(name))
  .map(name => ({ name, text: readFileSync(join(root, name), 'utf8') }))

const keys = (part: object, path = ''): string[] =>
  Object.entries(part).flatMap(([name, value]) =>
    typeof value === 'string' ? [path + name] : keys(value as object, `${path}${name}.`),
  )
const known = new Set(keys(words))

it('every key that the pages name has words', () => {
  const missing = files.flatMap(({ name, text }) =>
    [...text.matchAll(/\bt\(\s*'([\w.-]+)'/g)]
      .filter(([, key]) => !known.has(key!))
      .map(([, key]) => `${name}: ${key}`),
  )
  expect(missing).toEqual([])
})

it('every group that the pages name by a variable exists', () => {
  const missing = files.flatMap(({ name, text }) =>
    [...text.matchAll(/\bt\(\s*`([\w.]+\.)\$\{/g)]
      .filter(([, group]) => ![...known].some(key => key.startsWith(group!)))
      .map(([, g]) => `${name}: ${g}`),
  )
  expect(missing).toEqual([])
})

it('no page carries Chinese words of its own', () => {
  const own = files.filter(({ text }) =>
    /[\u4e00-\u9fff]/.test(text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$|<!--[\s\S]*?-->/gm, '')),
  )
  expect(own.map(f => f.name)).toEqual([])
})
