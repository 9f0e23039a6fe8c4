// @vitest-environment jsdom
import { beforeEach, expect, it, vi } from 'vitest'
import type { Preparation, Session } from '@/api/types'
import { signIn } from '@/api/client'
import { discardDraft, draftsOf, newDraft, saveDraft, type Draft } from './drafts'
import { forget } from './forget'
import { handIn, handInTogether, sendWaiting } from './outbox'
import { addPhoto, album, sendPhotos } from './photos'
import { memoryStore, store, useStore } from './store'

const wang: Session = { personId: 'wang', name: '王伟', role: 'CADRE' }
const preparation = (n: number): Preparation => ({
  task: { taskId: `t${n}`, businessId: `b${n}`, name: `面馆${n}`, due: '2026-09-30', state: 'OPEN' },
  checklist: { id: 'list', version: 1, blocks: [] },
})
async function aDraft(n: number, together = false): Promise<Draft> {
  const draft = newDraft(wang, preparation(n))
  draft.answers = { 1: { answer: 'YES' }, 2: { answer: 'NO', note: '混放', severity: 'L2' } }
  draft.representative = '刘芳'
  if (together) draft.collective = { id: 'c1', at: '2026-09-23T01:41:00Z', key: '' }
  await saveDraft(draft)
  return draft
}
const reply = (status: number, body: object = {}) =>
  new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json' } })
function server(answer: (path: string, init: RequestInit) => Promise<Response>) {
  const calls = vi.fn(answer)
  vi.stubGlobal('fetch', calls)
  return calls
}
const sentTo = (calls: ReturnType<typeof server>, what: RegExp) => calls.mock.calls.filter(([path]) => what.test(path))
const picture = new ArrayBuffer(8)

beforeEach(() => {
  useStore(memoryStore())
  signIn.go = vi.fn()
})

it('photos follow their visit, those of an item that is not 否 any more go nowhere', async () => {
  const calls = server(async () => reply(201, {}))
  const draft = await aDraft(1)
  await addPhoto(draft, 2, picture)
  await addPhoto(draft, 1, picture)
  await addPhoto(draft, undefined, picture)
  await handIn(draft)
  await sendPhotos('wang')
  const photos = sentTo(calls, /photos$/).map(([, init]) => (init.body as FormData).get('item'))
  expect(photos).toEqual(['2', null])
  expect(await store().photos.all()).toEqual([])
})

it('a photo waits without network and goes out with the same id', async () => {
  const ids: unknown[] = []
  let online = false
  server(async (path, init) => {
    if (!path.endsWith('/photos')) return reply(201, {})
    ids.push((init.body as FormData).get('photo'))
    if (!online) throw new TypeError('offline')
    return reply(201, {})
  })
  const draft = await aDraft(1)
  await addPhoto(draft, undefined, picture)
  await handIn(draft)
  await sendPhotos('wang')
  expect(album.photos.map(p => p.state)).toEqual(['READY'])
  online = true
  await sendWaiting('wang')
  expect(new Set(ids).size).toBe(1)
  expect(album.photos).toEqual([])
})

it('a refused photo says why and stays; the visit is sent all the same', async () => {
  server(async path => (path.endsWith('/photos') ? reply(409, { detail: '一次督导最多30张照片' }) : reply(201, {})))
  const draft = await aDraft(1)
  await addPhoto(draft, undefined, picture)
  expect(await handIn(draft)).toHaveProperty('sent')
  await sendPhotos('wang')
  expect(album.photos[0]).toMatchObject({ state: 'REFUSED', refusal: '一次督导最多30张照片' })
})

it('photos go with a draft that is given up, and with signing out', async () => {
  const [one, two] = [await aDraft(1), await aDraft(2)]
  await addPhoto(one, undefined, picture)
  await addPhoto(two, undefined, picture)
  await discardDraft(one)
  expect(await store().photos.all()).toHaveLength(1)
  await forget('wang')
  expect(await store().photos.all()).toEqual([])
})

it('a collective visit waits as one, and goes out once with one key', async () => {
  const calls = server(async () => Promise.reject(new TypeError('offline')))
  const drafts = [await aDraft(1, true), await aDraft(2, true)]
  expect(await handInTogether(drafts)).toEqual({ waiting: true })
  calls.mockImplementation(async () => reply(201, { visits: [] }))
  expect(await sendWaiting('wang')).toBe(2)
  expect(await sendWaiting('wang')).toBe(0)
  const keys = sentTo(calls, /collective$/).map(
    ([, init]) => (init.headers as Record<string, string>)['Idempotency-Key'],
  )
  expect(keys).toHaveLength(2)
  expect(new Set(keys).size).toBe(1)
  expect(await draftsOf('wang')).toEqual([])
})

it('who is refused leaves the collective visit with the reason, the rest stays together', async () => {
  const refused = [{ businessId: 'b2', code: 'on-site-only', reason: '高风险主体只能现场督导' }]
  server(async () => reply(409, { type: 'urn:liangze:problem:collective-refused', detail: '1户未被接收', refused }))
  const drafts = [await aDraft(1, true), await aDraft(2, true)]
  expect(await handInTogether(drafts)).toEqual({ refused: '1户未被接收' })
  const kept = Object.fromEntries((await draftsOf('wang')).map(d => [d.businessId, d]))
  expect(kept.b1).toMatchObject({ state: 'EDITING', collective: { id: 'c1' } })
  expect(kept.b2).toMatchObject({ state: 'REFUSED', mode: 'ON_SITE', refusal: { detail: '高风险主体只能现场督导' } })
  expect(kept.b2?.collective).toBeUndefined()
})
