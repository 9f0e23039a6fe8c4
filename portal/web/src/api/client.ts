/** RFC 9457; `type` is urn:liangze:problem:<code>, `detail` is Chinese and may be shown. */
export interface Problem {
  type?: string
  title?: string
  status?: number
  detail?: string
  traceId?: string
  [id: string]: unknown
}

/** The server refused or failed. */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    readonly problem: Problem = {},
  ) {
    super(problem.detail ?? problem.title ?? `HTTP ${status}`)
  }

  get code(): string {
    return this.problem.type?.split(':').pop() ?? ''
  }
}

/** No answer came: no network, or the server did not answer in time. */
export class Unreachable extends Error {}

export type Query = Record<string, string | number | boolean | null | undefined>

interface Options {
  query?: Query
  body?: unknown
  /** the same key and body give the same answer, however often they are sent */
  idempotencyKey?: string
  patience?: number
}

const PATIENCE = 15_000
/** A file of 20 MB over a slow line. */
const UPLOAD_PATIENCE = 300_000

/** Replaced in tests; a browser goes to the sign-in page, and comes back to where it was. */
export const signIn = {
  go: () => location.assign(`/login?next=${encodeURIComponent(location.pathname + location.search)}`),
  changePassword: () => location.assign('/password'),
}

export function withQuery(path: string, query: Query = {}): string {
  const parts = Object.entries(query).filter(([, value]) => value !== undefined && value !== null && value !== '')
  if (!parts.length) return path
  return `${path}?${new URLSearchParams(parts.map(([name, value]) => [name, String(value)]))}`
}

function headers(method: string, options: Options): Record<string, string> {
  const sent: Record<string, string> = { Accept: 'application/json, application/problem+json' }
  if (options.body !== undefined && !(options.body instanceof FormData)) sent['Content-Type'] = 'application/json'
  if (options.idempotencyKey) sent['Idempotency-Key'] = options.idempotencyKey
  const token = document.cookie.match(/(?:^|; )XSRF-TOKEN=([^;]*)/)?.[1]
  if (token && method !== 'GET') sent['X-XSRF-TOKEN'] = decodeURIComponent(token)
  return sent
}

async function send(method: string, path: string, options: Options): Promise<Response> {
  const stop = new AbortController()
  const timer = setTimeout(() => stop.abort(), options.patience ?? PATIENCE)
  const { body } = options
  try {
    return await fetch(withQuery(path, options.query), {
      method,
      headers: headers(method, options),
      body: body === undefined || body instanceof FormData ? (body as FormData | undefined) : JSON.stringify(body),
      credentials: 'same-origin',
      signal: stop.signal,
    })
  } catch (cause) {
    throw new Unreachable('unreachable', { cause })
  } finally {
    clearTimeout(timer)
  }
}

async function read(response: Response): Promise<unknown> {
  if (!/json/.test(response.headers.get('Content-Type') ?? '')) return undefined
  return response.json().catch(() => undefined)
}

async function request<T>(method: string, path: string, options: Options = {}): Promise<T> {
  const response = await send(method, path, options)
  const body = await read(response)
  if (response.ok) return body as T
  if (response.status === 401) signIn.go()
  const refusal = new ApiError(response.status, (body ?? {}) as Problem)
  if (refusal.code === 'password-must-change') signIn.changePassword()
  throw refusal
}

export const get = <T>(path: string, query?: Query) => request<T>('GET', path, { query })
export const post = <T>(path: string, body?: unknown, idempotencyKey?: string) =>
  request<T>('POST', path, { body: body ?? {}, idempotencyKey })
export const put = <T>(path: string, body: unknown) => request<T>('PUT', path, { body })
export const del = (path: string) => request<void>('DELETE', path)
export const upload = <T>(path: string, form: FormData) =>
  request<T>('POST', path, { body: form, patience: UPLOAD_PATIENCE })

/** A list comes as {items, next}, or as a bare array while it is short. */
export async function page<T>(path: string, query?: Query) {
  const answer = await get<{ items?: T[]; next?: string | null } | T[]>(path, query)
  if (Array.isArray(answer)) return { items: answer, next: null }
  return { ...answer, items: answer?.items ?? [], next: answer?.next ?? null }
}
