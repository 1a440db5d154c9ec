import { CallError } from './call-error.ts'
import type { Emit } from './events.ts'
import type { Instance } from './instance.ts'

/** The window around an embed, as far as it is spoken to. */
export interface Host {
  readonly postMessage: (message: unknown, target: string) => void
}

/** What of the page's own window the messages need; a test hands in its own. */
interface Post {
  readonly parent: Host
  readonly addEventListener: (type: 'message', listener: (event: MessageEvent<unknown>) => void) => void
  readonly removeEventListener: (type: 'message', listener: (event: MessageEvent<unknown>) => void) => void
}

const version = 1

/** Sends an instance's events to the page around it. With `origin` given, only a page of that origin receives them. */
export function sendEvents(host: Host, origin: string): Emit {
  const target = origin === '' ? '*' : origin
  return (name, detail) => {
    host.postMessage({ ns: 'thalweg', v: version, type: 'event', name, detail }, target)
    // Pages that fit a frame to what it holds read a bare height.
    if (name === 'resize' && isRecord(detail)) host.postMessage({ height: detail['height'] }, target)
  }
}

/**
 * Answers the messages of the page around an embed: the calls of the public interface, reveal.js's `slide:start` and
 * `slide:stop`, and the pause and resume of PhET's hosts. Messages from other windows, and with `origin` given from other
 * origins, are passed over. Returns the way to stop, and what handles messages that came before.
 */
export function answerMessages(post: Post, instance: Instance, origin: string): Answering {
  const target = origin === '' ? '*' : origin

  const reply = async (id: unknown, name: unknown, args: unknown): Promise<void> => {
    const answer = (type: 'result' | 'error', detail: unknown): void =>
      post.parent.postMessage({ ns: 'thalweg', v: version, type, id, detail }, target)
    try {
      if (typeof name !== 'string') throw new CallError('unknown-call', 'A call needs a name.')
      if (args !== undefined && !Array.isArray(args)) {
        throw new CallError('bad-arguments', 'Arguments stand in an array.')
      }
      answer('result', (await instance.call(name, args ?? [])) ?? null)
    } catch (error) {
      const { code, message } =
        error instanceof CallError ? error : { code: 'failed', message: 'The answer could not be sent.' }
      answer('error', { code, message })
    }
  }

  const receive = (event: MessageEvent<unknown>): void => {
    if (event.source !== post.parent || (origin !== '' && event.origin !== origin)) return
    const { data } = event
    const word = shortForm(data)
    if (word) void instance.call(word, []).catch(() => undefined)
    if (!isRecord(data) || data['ns'] !== 'thalweg' || data['type'] !== 'call') return
    void reply(data['id'], data['name'], data['args'])
  }
  post.addEventListener('message', receive)
  return { receive, stop: () => post.removeEventListener('message', receive) }
}

interface Answering {
  readonly receive: (event: MessageEvent<unknown>) => void
  readonly stop: () => void
}

/** Play and pause as slides and simulations' hosts say them. */
function shortForm(data: unknown): 'play' | 'pause' | undefined {
  const word = isRecord(data) ? (data['messageName'] ?? data['type']) : data
  if (word === 'slide:start' || word === 'resume') return 'play'
  return word === 'slide:stop' || word === 'pause' ? 'pause' : undefined
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null
