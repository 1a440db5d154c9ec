import type { Lesson } from '../../lessons/lesson.ts'
import type { Store } from '../../store/store.ts'
import { isRecord } from '../../experiment/records.ts'
import { advance, go } from './player.ts'
import { onSession, session } from './session.ts'

/** The window with the lesson and the one with the speaker's notes talk over this channel. */
const name = 'thalweg-speaker'

/** What the speaker's window is told. */
export interface Spoken {
  readonly scene: string
  /** The lesson itself where it is the reader's own: no other page knows it. */
  readonly own?: Omit<Lesson, 'measure'>
  readonly title: string
  readonly step: number
  readonly asking: boolean
  /** Milliseconds since 1970 at which the lesson was opened. */
  readonly since: number
}

/** Opens the window with notes, next step and clock. */
export function openSpeaker(): void {
  const address = new URL(location.href)
  address.search = '?speaker=1'
  address.hash = ''
  window.open(address, 'thalweg-speaker', 'popup,width=900,height=700')
}

/** Tells the speaker's window where the lesson is, and goes where it asks. Returns the way to stop. */
export function speakFrom(store: Store): () => void {
  if (typeof BroadcastChannel === 'undefined') return () => undefined
  const channel = new BroadcastChannel(name)
  const send = sender(channel)
  let since = new Date().getTime()
  let opened: string | undefined
  const tell = (): void => {
    const { lesson, step, answers } = session()
    if (lesson?.id !== opened) since = new Date().getTime()
    opened = lesson?.id
    if (!lesson) return
    const asking = lesson.steps[step]?.question !== undefined && !answers.has(step)
    const { measure: _measure, ...own } = lesson
    const spoken: Spoken = { scene: lesson.id, title: lesson.title, step, asking, since }
    send(lesson.number > 0 ? spoken : { ...spoken, own })
  }
  channel.addEventListener('message', ({ data }) => {
    if (data === 'hello') tell()
    if (data === 'next') advance(store)
    if (data === 'back') go(store, session().step - 1)
  })
  const stop = onSession(tell)
  tell()
  return () => {
    stop()
    channel.close()
  }
}

/** Listens to the window with the lesson. Returns ways to ask it for something, and to stop. */
export function listenAsSpeaker(told: (spoken: Spoken) => void): {
  readonly ask: (what: 'next' | 'back') => void
  readonly stop: () => void
} {
  const channel = new BroadcastChannel(name)
  const send = sender(channel)
  channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (isRecord(data) && typeof data['scene'] === 'string') told(data as unknown as Spoken)
  })
  send('hello')
  return { ask: send, stop: () => channel.close() }
}

/** A broadcast channel reaches only pages of the same origin; it takes no target as a window does. */
const sender = (channel: BroadcastChannel): ((message: unknown) => void) => channel.postMessage.bind(channel)
