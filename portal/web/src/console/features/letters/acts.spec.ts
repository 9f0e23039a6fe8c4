import { describe, expect, it } from 'vitest'
import { letterAct, talkAct } from './acts'

const letter = { letterId: 'l', kind: 'REMINDER_LETTER', kindName: '提醒敦促函', state: 'DRAFT', facts: '逾期' }
const talk = { talkId: 't', state: 'NOTIFIED', trigger: '完成率80%', place: '二楼' }

describe('acts', () => {
  it('an edit begins with what stands', () => {
    expect(letterAct(letter, 'edit').initial).toMatchObject({ facts: '逾期' })
    expect(letterAct(letter, 'approve').fields).toEqual([])
  })

  it('minutes ask for everything that a record must hold', () => {
    const asked = talkAct(talk, 'hold').fields.filter(f => f.required)
    expect(asked.map(f => f.name)).toEqual([
      'place',
      'presiding',
      'attendees',
      'facts',
      'demands',
      'commitments',
      'signatures',
    ])
    expect(talkAct(talk, 'hold').initial).toMatchObject({ place: '二楼', facts: '完成率80%' })
  })

  it('a review that asks for more needs a reason', () => {
    const reason = talkAct(talk, 'review').fields.find(f => f.name === 'reason')!
    expect(reason.shown!({ accepted: 'false' })).toBe(true)
    expect(reason.shown!({ accepted: 'true' })).toBe(false)
  })

  it('a time is a time', () => {
    const from = talkAct(talk, 'schedule').fields.find(f => f.name === 'from')!
    expect(from.check!('09:30', {})).toBeUndefined()
    expect(from.check!('9点半', {})).toBeTruthy()
  })
})
