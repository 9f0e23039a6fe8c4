// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { Preparation, Session } from '@/api/types'
import { signIn } from '@/api/client'
import { commandOf, draftsOf, dropOldDrafts, loadDraft, newDraft, reopen, saveDraft, type Draft } from './drafts'
import { keeping, staleSince } from './kept'
import { handIn, sendWaiting } from './outbox'
import { memoryStore, store, useStore } from './store'

const wang: Session = { personId: 'wang', name: '王伟', role: 'CADRE' }
const preparation = (taskId = 'task-1'): Preparation => ({
  task: { taskId, businessId: 'b1', name: '老王面馆', due: '2026-09-30', state: 'OPEN' },
  checklist: { id: 'list', version: 3, blocks: [] },
})
const aDraft = async (taskId?: string): Promise<Draft> => {
  const draft = newDraft(wang, preparation(taskId))
  draft.answers = { 1: { answer: 'YES', note: 'left over' }, 2: { answer: 'NO', note: ' 生熟混放 ', severity: 'L2' } }
  draft.representative = '刘芳'
  await saveDraft(draft)
  return draft
}
const reply = (status: number, body: object = {}) =>
  new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json' } })
const server = (answer: () => Promise<Response>) => {
  const calls = vi.fn(answer)
  vi.stubGlobal('fetch', calls)
  return calls
}
const noNetwork = () => Promise.reject(new TypeError('offline'))

beforeEach(() => {
  useStore(memoryStore())
  signIn.go = vi.fn()
})

describe('a draft', () => {
  it('is one request with one key, whatever is asked of it', async () => {
    const draft = await aDraft()
    expect(commandOf(draft)).toMatchObject({
      visitId: draft.visitId,
      taskId: 'task-1',
      answers: [
        { item: 1, answer: 'YES' },
        { item: 2, answer: 'NO', note: '生熟混放', severity: 'L2' },
      ],
    })
    expect(commandOf(draft).answers[0]).not.toHaveProperty('note')
  })

  it('gets another key when it is changed after being handed in', async () => {
    const draft = await aDraft()
    const { idempotencyKey, visitId } = draft
    reopen(draft)
    expect(draft.idempotencyKey).toBe(idempotencyKey)
    draft.state = 'QUEUED'
    reopen(draft)
    expect(draft.idempotencyKey).not.toBe(idempotencyKey)
    expect(draft.visitId).toBe(visitId)
  })

  it('is forgotten after 14 days, unless it waits to be sent', async () => {
    const [old, queued] = [await aDraft('task-1'), await aDraft('task-2')]
    const longAgo = Date.now() - 15 * 86_400_000
    await store().drafts.put({ ...old, savedAt: longAgo })
    await store().drafts.put({ ...queued, savedAt: longAgo, state: 'QUEUED' })
    await dropOldDrafts()
    expect((await draftsOf('wang')).map(d => d.taskId)).toEqual(['task-2'])
  })
})

describe('handing in', () => {
  it('ends the draft when the server has it', async () => {
    server(async () => reply(201, { visitId: 'v' }))
    expect(await handIn(await aDraft())).toEqual({ sent: { visitId: 'v' } })
    expect(await loadDraft('wang', 'task-1')).toBeUndefined()
  })

  it('waits without network, and goes out once with the same key', async () => {
    const calls = server(noNetwork)
    const draft = await aDraft()
    expect(await handIn(draft)).toEqual({ waiting: true })
    calls.mockImplementation(async () => reply(201, { visitId: draft.visitId }))
    expect(await sendWaiting('wang')).toBe(1)
    expect(await sendWaiting('wang')).toBe(0)
    const keys = calls.mock.calls.map(call => (call as unknown as [string, RequestInit])[1].headers)
    expect(keys.map(h => (h as Record<string, string>)['Idempotency-Key'])).toEqual([
      draft.idempotencyKey,
      draft.idempotencyKey,
    ])
  })

  it('waits while the server is down or the session is over', async () => {
    server(async () => reply(503))
    expect(await handIn(await aDraft())).toEqual({ waiting: true })
    server(async () => reply(401))
    expect(await handIn((await loadDraft('wang', 'task-1'))!)).toEqual({ waiting: true })
    expect((await loadDraft('wang', 'task-1'))?.state).toBe('QUEUED')
  })

  it('two taps are one request', async () => {
    const calls = server(async () => reply(201, { visitId: 'v' }))
    const draft = await aDraft()
    await Promise.all([handIn(draft), handIn(draft)])
    expect(calls).toHaveBeenCalledTimes(1)
  })

  it('a refusal keeps every word and says why', async () => {
    server(async () => reply(409, { detail: '这项任务已经完成' }))
    expect(await handIn(await aDraft())).toEqual({ refused: '这项任务已经完成' })
    const kept = await loadDraft('wang', 'task-1')
    expect(kept).toMatchObject({
      state: 'REFUSED',
      refusal: { status: 409, detail: '这项任务已经完成' },
      representative: '刘芳',
    })
    expect(await sendWaiting('wang')).toBe(0)
  })

  it('stops at the first that still finds no server', async () => {
    const calls = server(noNetwork)
    for (const id of ['task-1', 'task-2']) await handIn(await aDraft(id))
    calls.mockClear()
    expect(await sendWaiting('wang')).toBe(0)
    expect(calls).toHaveBeenCalledTimes(1)
  })
})

describe('kept answers', () => {
  it('stand in when the server is not there, and say since when', async () => {
    server(async () => reply(200, { n: 1 }))
    const ask = async () => (await fetch('/x')).json()
    expect(await keeping('k', ask)).toEqual({ n: 1 })
    const { Unreachable } = await import('@/api/client')
    expect(await keeping('k', () => Promise.reject(new Unreachable()))).toEqual({ n: 1 })
    expect(staleSince.has('k')).toBe(true)
    await keeping('k', ask)
    expect(staleSince.has('k')).toBe(false)
  })

  it('do not hide a refusal', async () => {
    await keeping('k', async () => 1)
    await expect(keeping('k', () => Promise.reject(new Error('403')))).rejects.toThrow('403')
  })
})
