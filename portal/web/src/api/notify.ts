import { page, post } from './client'
import type { Inbox, Message } from './types'

const at = (path: string) => `/api/notify${path}`

export const notify = {
  mine: (cursor?: string) => page<Message>(at('/messages/mine'), { cursor }) as Promise<Inbox>,
  read: (id: string) => post<unknown>(at(`/messages/${id}/read`)),
  acknowledge: (id: string) => post<unknown>(at(`/messages/${id}/acknowledge`)),
}
