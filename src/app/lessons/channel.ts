import type { Lesson } from '../../lessons/lesson.ts'
import type { Store } from '../../store/store.ts'
import { isRecord } from '../../experiment/records.ts'
import { nextInCourse } from './course-place.ts'
import { advance, comeBack, go, retreat } from './player.ts'
import { startPresenting, stopPresenting } from './present.ts'
import { change, onSession, session } from './session.ts'

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
  /** Whether the hall sees a blank screen. */
  readonly blank: boolean
  /** The lesson that the last step leads to in a course, by id. */
  readonly following: string | undefined
  /** Milliseconds since 1970 at which the lesson was opened, or the first one of its course. */
  readonly since: number
}

/** What the speaker's window asks for. */
export type Ask = 'next' | 'back' | 'first' | 'last' | 'blank' | 'present' | 'stop'

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
    const { lesson, course, step, answers, blank } = session()
    // A course is one talk, however many lessons it has.
    const talk = lesson && (course ?? lesson.id)
    if (talk !== opened) since = new Date().getTime()
    opened = talk
    if (!lesson) return
    const asking = lesson.steps[step]?.question !== undefined && !answers.has(step)
    const following = nextInCourse(lesson.id, course)
    const { measure: _measure, ...own } = lesson
    const spoken: Spoken = { scene: lesson.id, title: lesson.title, step, asking, blank, following, since }
    send(lesson.number > 0 ? spoken : { ...spoken, own })
  }
  channel.addEventListener('message', ({ data }) => {
    if (data === 'hello') tell()
    else if (isAsk(data)) follow(store, data)
  })
  const stop = onSession(tell)
  tell()
  return () => {
    stop()
    channel.close()
  }
}

const does: Readonly<Record<Ask, (store: Store) => void>> = {
  next: advance,
  back: retreat,
  first: (store) => go(store, 0),
  last: (store) => go(store, (session().lesson?.steps.length ?? 0) - 1),
  blank: () => change({ blank: session().presenting }),
  present: () => (session().presenting ? stopPresenting() : startPresenting()),
  stop: (store) => {
    if (session().exploring) comeBack(store)
    else if (session().presenting) stopPresenting()
  },
}

const isAsk = (data: unknown): data is Ask => typeof data === 'string' && Object.hasOwn(does, data)

/** Does what the speaker asks for; behind a blank screen nothing moves, it is taken away first. */
function follow(store: Store, ask: Ask): void {
  if (!session().lesson) return
  if (session().blank && ask !== 'present') change({ blank: false })
  else does[ask](store)
}

/** Listens to the window with the lesson. Returns ways to ask it for something, and to stop. */
export function listenAsSpeaker(told: (spoken: Spoken) => void): {
  readonly ask: (what: Ask) => void
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
