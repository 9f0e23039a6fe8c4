// Checklists and duty reports: their part of the invented API; undefined where it has no answer.
import * as l from './lists-data.mjs'

const page = items => ({ items, next: null })
const ok = (body, status = 200) => ({ status, body })
const refuse = (status, code, detail) => ({
  status,
  body: { type: `urn:liangze:problem:${code}`, title: code, status, detail },
})

export const freshLists = () => ({ draft: l.freshDraft(), report: l.MINE() })

export function readLists(state, p, q) {
  if (p === '/tasking/checklists') return ok(l.LISTS.filter(x => !q.level || x.levelGroup === q.level))
  if (/^\/tasking\/checklists\/drafts\/[\w-]+$/.test(p)) return ok(state.draft)
  if (/^\/tasking\/checklists\/drafts\/[\w-]+\/preview$/.test(p))
    return ok({ businesses: 312, changes: l.CHANGES, problems: state.draft.problems })
  if (/^\/tasking\/checklists\/[\w-]+\/versions$/.test(p)) return ok(l.VERSIONS)
  if (/^\/tasking\/checklists\/[\w-]+\/\d+\/changes$/.test(p)) return ok(l.CHANGES)
  if (/^\/tasking\/checklists\/[\w-]+\/\d+$/.test(p)) return ok(l.LIST)
  if (p === '/tasking/duty-reports/mine') return ok([state.report])
  if (p === '/tasking/duty-reports') return ok(page(l.REPORTS.filter(r => !q.list || listOf(r) === q.list)))
  const one = p.match(/^\/tasking\/duty-reports\/([\w-]+)$/)
  if (one) return ok(l.reportOf(l.REPORTS.find(r => r.id === one[1]) ?? l.REPORTS[1]))
}
const listOf = r => (r.overdue ? 'overdue' : r.state.toLowerCase())

export function writeLists(state, p, body) {
  if (p === '/tasking/checklists/drafts') return ok(state.draft, 201)
  if (/^\/tasking\/checklists\/drafts\/[\w-]+\/publish$/.test(p)) return ok({ ...l.VERSIONS[0], version: 1 })
  if (/^\/tasking\/checklists\/drafts\/[\w-]+$/.test(p) && body.items) {
    const problems = body.items.flatMap((i, n) =>
      i.title ? [] : [{ item: n + 1, field: 'title', text: `第 ${n + 1} 项没有标题` }],
    )
    return ok((state.draft = { ...state.draft, ...body, revision: state.draft.revision + 1, problems }))
  }
  if (/^\/tasking\/duty-reports\/[\w-]+\/draft$/.test(p))
    return body.revision === state.report.revision
      ? ok((state.report = { ...state.report, ...body, revision: body.revision + 1 }))
      : refuse(409, 'changed-meanwhile', '这份报告已在另一台设备上修改，请刷新后再改')
  if (/^\/tasking\/duty-reports\/[\w-]+\/submit$/.test(p))
    return ok(
      (state.report = {
        ...state.report,
        ...body,
        state: 'SUBMITTED',
        stateName: '已提交',
        submittedAt: '2026-12-02T01:30:00Z',
        late: false,
      }),
    )
}
