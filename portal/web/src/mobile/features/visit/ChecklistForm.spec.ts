// @vitest-environment jsdom
import { expect, it, vi } from 'vitest'
import { mount } from '@vue/test-utils'
import { reactive } from 'vue'
import type { Checklist, Preparation } from '@/api/types'
import { newDraft, type Draft } from '../../offline/drafts'
import ChecklistForm from './ChecklistForm.vue'

const checklist: Checklist = {
  id: 'c',
  version: 1,
  blocks: [
    {
      title: '常态化防控',
      items: [
        { no: 1, title: '进货查验' },
        { no: 2, title: '生熟分开' },
      ],
    },
  ],
}
const preparation = {
  task: { taskId: 't', businessId: 'b', name: '老王面馆', due: '2026-09-30', state: 'OPEN' },
  checklist,
} as Preparation

function form() {
  const draft = reactive(newDraft({ personId: 'wang', name: '王伟', role: 'CADRE' }, preparation)) as Draft
  const wrapper = mount(ChecklistForm, {
    props: { checklist, draft, saved: { at: 0, failed: false }, change: (apply: (d: Draft) => void) => apply(draft) },
    attachTo: document.body,
  })
  const choose = (item: number, answer: string) => wrapper.get(`#item-${item} input[value=${answer}]`).setValue()
  return { wrapper, draft, choose }
}

Element.prototype.scrollIntoView = vi.fn()

it('going on is never disabled: it jumps to what is missing', async () => {
  const { wrapper, choose } = form()
  await choose(1, 'YES')
  await wrapper.get('form').trigger('submit')
  await vi.waitFor(() => expect(document.activeElement?.closest('fieldset')?.id).toBe('item-2'))
  expect(wrapper.emitted('done')).toBeUndefined()
  expect(wrapper.get('#item-2').classes()).toContain('lacking')
})

it('否 opens the note and the class, and wants the note', async () => {
  const { wrapper, draft, choose } = form()
  await choose(1, 'YES')
  await choose(2, 'NO')
  expect(draft.answers[2]?.severity).toBe('L2')
  await wrapper.get('form').trigger('submit')
  await vi.waitFor(() => expect(document.activeElement?.id).toBe('note-2'))
  await wrapper.get('#note-2').setValue('冷藏柜内生熟混放')
  expect(wrapper.text()).toContain('2/2')
  await wrapper.get('form').trigger('submit')
  expect(wrapper.emitted('done')).toHaveLength(1)
})
