import { describe, expect, it } from 'vitest'
import { blank, bodyOf, type Draft } from './draft'

const draft = (part: Partial<Draft>): Draft => ({
  checkId: 'c',
  answers: {},
  compared: {},
  others: [],
  summary: '',
  ...part,
})

describe('a check as it is sent', () => {
  it('says what is done about a failure and nothing about what is in order', () => {
    const body = bodyOf(
      draft({ answers: { 1: { ...blank(), answer: 'YES' }, 2: { ...blank(), answer: 'NO', note: ' 未到店 ' } } }),
      {},
    )
    expect(body.answers).toEqual([
      { no: 1, answer: 'YES', note: undefined },
      {
        no: 2,
        answer: 'NO',
        note: '未到店',
        severity: 'L2',
        party: undefined,
        measure: 'RECTIFICATION',
        due: undefined,
      },
    ])
  })

  it('sends only what was compared, and a difference with its consequence', () => {
    const body = bodyOf(
      draft({
        compared: {
          1: { ...blank(), answer: 'NO' },
          2: { ...blank(), answer: 'NO', note: '生熟混放', party: 'UNIT' },
          3: blank(),
        },
      }),
      { 1: 'NO', 2: 'YES', 3: 'YES' },
    )
    expect(body.compared).toHaveLength(2)
    expect(body.compared[0]).toEqual({ no: 1, answer: 'NO', note: undefined })
    expect(body.compared[1]).toMatchObject({ no: 2, party: 'UNIT', note: '生熟混放' })
  })
})
