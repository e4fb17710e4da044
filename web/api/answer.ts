import { lost, reached } from './reach'

/** A refusal of the server (RFC 9457), or its silence. */
export class Refusal extends Error {
  constructor(
    /** 0 when the server could not be reached. */
    readonly status: number,
    readonly title: { readonly zh: string; readonly en: string },
    readonly detail: { readonly zh: string; readonly en: string },
  ) {
    super(detail.zh)
    this.name = 'Refusal'
  }
}

/** The server does not answer. */
export const silence = (): Refusal => new Refusal(0, { zh: '连不上服务器', en: 'The server cannot be reached' }, { zh: '', en: '' })

/** What a proxy answers for a server that does not. */
const gateway: readonly number[] = [502, 503, 504]

interface ProblemDocument {
  title?: string
  detail?: string
  en?: { title?: string; detail?: string }
}

/** The parts of a fetch response that are read here; hono's typed responses have them too. */
interface Reply<T> {
  readonly ok: boolean
  readonly status: number
  json(): Promise<T>
  text(): Promise<string>
}

type Success<R> = R extends { readonly ok: true; json(): Promise<infer T> } ? T : R extends { readonly ok: boolean; json(): Promise<infer T> } ? T : never

/**
 * The content of an answer.
 *
 * @throws Refusal with the server's own words, or with status 0 when it cannot be reached.
 */
export async function answer<R extends Reply<unknown>>(reply: Promise<R>): Promise<Success<Extract<R, { ok: true }>>> {
  const response = await reply.catch((cause: unknown) => {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause
    lost()
    throw silence()
  })
  if (gateway.includes(response.status)) {
    lost()
    throw silence()
  }
  reached()
  if (response.ok) return (await response.json()) as Success<Extract<R, { ok: true }>>
  throw refusal(response.status, await response.text())
}

/** Reads a problem document; an answer that is none (a proxy's page) keeps at least its status. */
function refusal(status: number, body: string): Refusal {
  let problem: ProblemDocument = {}
  try {
    problem = JSON.parse(body) as ProblemDocument
  } catch {
    problem = {}
  }
  const title = problem.title ?? `HTTP ${status}`
  const detail = problem.detail ?? ''
  return new Refusal(status, { zh: title, en: problem.en?.title ?? title }, { zh: detail, en: problem.en?.detail ?? detail })
}
