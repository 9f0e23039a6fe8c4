// Invented background work, rounds and a task's history.
const id = n => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`
const run = (runId, name, outcome, rows, extra = {}) => ({
  runId,
  name,
  outcome,
  askedBy: null,
  startedAt: '2026-09-23T00:30:10Z',
  tookMs: 182,
  runs: 1,
  rows,
  error: null,
  counts: {},
  ...extra,
})
export const RUNS = [
  run(9, 'PLANNING', 'DONE', 15, { askedBy: id(1), counts: { added: 12, moved: 3, unchanged: 2118 } }),
  run(8, 'REMINDERS', 'FAILED', 0, { error: 'DataAccessResourceFailureException ← PSQLException 57P01' }),
  run(7, 'OVERDUE', 'DONE', 7, { runs: 2 }),
]
const sweep = (name, everySeconds, extra = {}) => ({
  name,
  everySeconds,
  lastSeenAt: '2026-09-23T01:00:00Z',
  nextDue: null,
  paused: null,
  last: RUNS.find(r => r.name === name) ?? null,
  ...extra,
})
export const SWEEPS = [
  sweep('PLANNING', 10, { nextDue: '2026-09-30T16:00:00Z' }),
  sweep('REMINDERS', 30, {
    paused: { since: '2026-09-22T01:00:00Z', until: '2026-09-24T16:00:00Z', reason: '短信平台割接' },
  }),
  sweep('OVERDUE', 10, { nextDue: '2026-09-24T16:00:00Z' }),
  sweep('SWEEP_HISTORY', 3600, { lastSeenAt: null }),
]
export const CANDIDATES = [
  { personId: id(52), name: '于海涛', unit: '民安社区', liaison: false },
  { personId: id(53), name: '赵敏', unit: '民安社区', liaison: true },
]
export const historyOf = (taskId, delegateName) => ({
  taskId,
  delegateId: delegateName ? id(52) : null,
  delegateName,
  lines: [
    ...(delegateName
      ? [{ at: '2026-09-23T01:00:00Z', act: 'handed-on', text: `转由 ${delegateName} 接办：外出培训` }]
      : []),
    { at: '2026-06-30T16:00:10Z', act: 'planned', text: '排入计划，截止 2026-09-30' },
  ],
})
