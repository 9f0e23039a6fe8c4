import { get, page, post, put, upload, type Query } from './client'
import { at } from './registry'
import type { Day, Indicator, Instant, Level, Tier } from './types'

export interface DutyList {
  cadre: { id?: string; name: string; unit?: string | null; level?: Level } | string
  version?: number | string
  generatedAt?: Instant
  businesses: {
    id?: string
    businessId?: string
    name?: string
    businessName?: string
    tier?: Tier
    address?: string
  }[]
  duties: string[]
}
export type CommitmentState = 'NONE' | 'GENERATED' | 'SIGNED' | 'UPLOADED'
export interface Commitment {
  cadreId: string
  cadreName: string
  unit?: string | null
  level?: Level
  regionName?: string
  state: CommitmentState
  stateName?: string
  generatedAt?: Instant | null
  signedOn?: Day | null
  signedAt?: Instant | null
  uploadedAt?: Instant | null
  /** the businesses changed after signing: to be signed anew */
  mustRenewSince?: Day | null
  fileId?: string | null
}
export interface CommitmentDetail {
  standing: Commitment
  title: string
  paragraphs: string[]
}
export interface OversightItem {
  no: number
  title: string
  what: string
  how: string
  basis: string
}
export interface OversightList {
  items: OversightItem[]
  version?: number | string
}
export const papers = {
  dutyList: (personId: string) => get<DutyList>(at(`/people/${personId}/duty-list`)),
  dutyListPdf: (personId: string) => at(`/people/${personId}/duty-list.pdf`),
  commitments: (query: Query) => page<Commitment>(at('/commitments'), query),
  commitmentRate: (region?: string | null) => get<Indicator>(at('/indicators/commitment'), { region }),
  myCommitment: () => get<CommitmentDetail>(at('/commitments/mine')),
  generate: (cadreId: string, key: string) => post<Commitment>(at(`/commitments/${cadreId}/generate`), {}, key),
  commitmentPdf: (cadreId: string) => at(`/commitments/${cadreId}.pdf`),
  sign: (cadreId: string, body: { signature: string; signedOn: Day }, key: string) =>
    post<Commitment>(at(`/commitments/${cadreId}/sign`), body, key),
  /** the scanned paper; without a file the one signed on the phone */
  uploadSigned: (cadreId: string, file?: File, signedOn?: Day) => {
    const form = new FormData()
    if (file) form.append('file', file)
    if (signedOn) form.append('signedOn', signedOn)
    return upload<Commitment>(at(`/commitments/${cadreId}/upload`), form)
  },
  oversightList: (region?: string) => get<OversightList>(at('/oversight-list'), { region }),
  putOversightList: (items: OversightItem[]) => put<OversightList>(at('/oversight-list'), { items }),
  oversightPdf: () => at('/oversight-list.pdf'),
}
export const fileLink = (id: string) => at(`/files/${id}`)
