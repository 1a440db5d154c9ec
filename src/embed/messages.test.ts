import * as fc from 'fast-check'
import { expect, test, vi } from 'vitest'

import { createThalwegStore } from '../store/store.ts'
import { defaultExperiment } from '../experiment/defaults.ts'
import { answer } from './calls.ts'
import { watchStore } from './events.ts'
import { answerMessages, sendEvents } from './messages.ts'
import { withoutNumbers } from '../trajectories/refused.ts'

type Listener = (event: MessageEvent<unknown>) => void

/** A window with a parent that keeps what it is sent. */
function stage(origin = '') {
  const sent: { message: unknown; target: string }[] = []
  const listeners = new Set<Listener>()
  const parent = { postMessage: (message: unknown, target: string) => void sent.push({ message, target }) }
  const store = createThalwegStore(defaultExperiment)
  const engine = Promise.reject(new Error('no engine here'))
  engine.catch(() => undefined)
  const post = {
    parent,
    addEventListener: (_type: 'message', listener: Listener) => void listeners.add(listener),
    removeEventListener: (_type: 'message', listener: Listener) => void listeners.delete(listener),
  }
  const instance = {
    store,
    call: (name: string, args: readonly unknown[]) => answer({ store, engine, first: defaultExperiment }, name, args),
    dispose: () => undefined,
  }
  answerMessages(post, instance, origin)
  const say = (data: unknown, from: { source?: unknown; origin?: string } = {}): void => {
    const event = { data, source: 'source' in from ? from.source : parent, origin: from.origin ?? 'https://a.example' }
    for (const listener of listeners) listener(Object.assign(Object.create(null), event))
  }
  return { sent, store, say, parent }
}

const call = (id: unknown, name: unknown, args?: unknown) => ({ ns: 'thalweg', v: 1, type: 'call', id, name, args })

const answered = (sent: readonly unknown[], count: number) =>
  vi.waitFor(() => expect(sent).toHaveLength(count), { interval: 1, timeout: 20_000 })

test('a call is answered with its id, an unknown one with an error that names those there are', async () => {
  const { sent, store, say } = stage()
  say(call(7, 'seek', [12]))
  say(call(8, 'dance'))
  await answered(sent, 2)
  expect(store.getState().playback.head).toBe(12)
  expect(sent).toContainEqual({ message: { ns: 'thalweg', v: 1, type: 'result', id: 7, detail: null }, target: '*' })
  expect(sent).toContainEqual(
    expect.objectContaining({
      message: expect.objectContaining({
        type: 'error',
        id: 8,
        detail: expect.objectContaining({ code: 'unknown-call' }),
      }),
    }),
  )
})

test('only the parent is heard, and with an origin given only a parent from there', async () => {
  const { sent, store, say } = stage('https://course.example')
  say(call(1, 'seek', [3]), { source: {} })
  say(call(2, 'seek', [4]), { origin: 'https://evil.example' })
  say(call(3, 'seek', [5]), { origin: 'https://course.example' })
  await answered(sent, 1)
  expect(sent[0]).toMatchObject({ target: 'https://course.example', message: { id: 3 } })
  expect(store.getState().playback.head).toBe(5)
})

test('slides and hosts of simulations play and pause it', () => {
  const { store, say } = stage()
  say('slide:start')
  expect(store.getState().playback.playing).toBe(true)
  say('slide:stop')
  expect(store.getState().playback.playing).toBe(false)
  say({ messageName: 'resume' })
  expect(store.getState().playback.playing).toBe(true)
  say({ type: 'pause' })
  expect(store.getState().playback.playing).toBe(false)
})

test('a state that cannot be read is refused in words, and the experiment stays', async () => {
  const { sent, store, say } = stage()
  say(call(1, 'setState', [{ version: 1, problem: { formula: 'x +* y' } }]))
  await answered(sent, 1)
  expect(sent[0]?.message).toMatchObject({ type: 'error', detail: { code: 'bad-experiment' } })
  expect(store.getState().experiment).toBe(defaultExperiment)
})

test.each([
  ['unknown-call', 'constructor', undefined],
  ['unknown-call', 12, []],
  ['bad-arguments', 'seek', ['far']],
  ['bad-arguments', 'play', { first: true }],
  ['bad-arguments', 'exportCode', ['fortran']],
  ['bad-arguments', 'setState', [12]],
  ['bad-experiment', 'setState', ['?v=1&f=x+*']],
  ['bad-experiment', 'simulate', [{ version: 1, problem: { formula: 'x +* y' } }]],
  ['failed', 'simulate', []],
])('an error is named %s for programs where %s is called so, and told in a sentence', async (code, name, args) => {
  const { sent, store, say } = stage()
  say(call('a', name, args))
  await answered(sent, 1)
  expect(sent[0]?.message).toEqual({
    ns: 'thalweg',
    v: 1,
    type: 'error',
    id: 'a',
    detail: { code, message: expect.stringMatching(/[a-z]/) },
  })
  expect(store.getState().experiment).toBe(defaultExperiment)
})

test('events carry the namespace, and a new size goes out as a bare height too', () => {
  const sent: unknown[] = []
  sendEvents({ postMessage: (message) => void sent.push(message) }, '')('resize', { width: 3, height: 4 })
  expect(sent).toEqual([
    { ns: 'thalweg', v: 1, type: 'event', name: 'resize', detail: { width: 3, height: 4 } },
    { height: 4 },
  ])
})

test('a run that cannot be computed is told as a warning, once', () => {
  const store = createThalwegStore(defaultExperiment)
  const sent: unknown[] = []
  watchStore(store, (name, detail) => void sent.push([name, detail]))
  const run = withoutNumbers('It needs residuals.')
  const publish = (version: number) =>
    store.setState({ trajectories: { version, steps: 1, result: { backend: 'wasm', runs: [{ ...run }] } } })
  publish(1)
  publish(2)
  expect(sent).toEqual([['warning', { key: 'run:0', message: 'It needs residuals.' }]])
})

test('whatever a page sends, nothing is thrown and every call gets one answer', async () => {
  const names = fc.constantFrom(
    'play',
    'step',
    'seek',
    'setState',
    'simulate',
    'exportCode',
    'constructor',
    '__proto__',
  )
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.oneof(
          fc.anything(),
          fc.record({
            ns: fc.constant('thalweg'),
            type: fc.constant('call'),
            id: fc.nat(),
            name: names,
            args: fc.anything(),
          }),
        ),
        { maxLength: 8 },
      ),
      async (messages) => {
        const { sent, say } = stage()
        for (const message of messages) say(message)
        const asked = messages.filter(
          (message) =>
            typeof message === 'object' &&
            message !== null &&
            Reflect.get(message, 'ns') === 'thalweg' &&
            Reflect.get(message, 'type') === 'call',
        )
        await answered(sent, asked.length)
      },
    ),
    { numRuns: 200 },
  )
})
