// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { ApiError, get, page, post, signIn, Unreachable, withQuery } from './client'
import { explain } from './errors'

const answer = (body: unknown, status = 200, type = 'application/json') =>
  vi.stubGlobal(
    'fetch',
    vi.fn(async () => new Response(JSON.stringify(body), { status, headers: { 'Content-Type': type } })),
  )
const sent = () => vi.mocked(fetch).mock.calls[0]![1]!

beforeEach(() => {
  document.cookie = 'XSRF-TOKEN=a%3Db'
  signIn.go = vi.fn()
  signIn.changePassword = vi.fn()
})
afterEach(() => vi.restoreAllMocks())

it('leaves out what was not asked for', () => {
  expect(withQuery('/a', { q: '面', state: '', cursor: undefined, gap: true })).toBe('/a?q=%E9%9D%A2&gap=true')
  expect(withQuery('/a', {})).toBe('/a')
})

it('sends the CSRF token and the idempotency key with a command', async () => {
  answer({})
  await post('/x', { a: 1 }, 'key-1')
  expect(sent().headers).toMatchObject({ 'X-XSRF-TOKEN': 'a=b', 'Idempotency-Key': 'key-1' })
})

it('a refusal carries the server’s words', async () => {
  answer({ type: 'urn:liangze:problem:not-now', status: 409, detail: '问题已办结' }, 409, 'application/problem+json')
  const refusal: ApiError = await get<never>('/x').catch(e => e)
  expect(refusal).toBeInstanceOf(ApiError)
  expect(refusal.code).toBe('not-now')
  expect(explain(refusal)).toBe('问题已办结')
})

it('signed out leads to the sign-in page', async () => {
  answer({}, 401)
  await expect(get('/x')).rejects.toBeInstanceOf(ApiError)
  expect(signIn.go).toHaveBeenCalled()
})

it('a first password must be replaced', async () => {
  answer({ type: 'urn:liangze:problem:password-must-change' }, 403, 'application/problem+json')
  await expect(get('/x')).rejects.toBeInstanceOf(ApiError)
  expect(signIn.changePassword).toHaveBeenCalled()
})

it('no answer is told apart from a refusal', async () => {
  vi.stubGlobal('fetch', vi.fn().mockRejectedValue(new TypeError('offline')))
  const fault = await get('/x').catch(e => e)
  expect(fault).toBeInstanceOf(Unreachable)
  expect(explain(fault)).toContain('连不上服务器')
})

it('takes a bare list as a page', async () => {
  answer([1, 2])
  expect(await page('/x')).toEqual({ items: [1, 2], next: null })
})
