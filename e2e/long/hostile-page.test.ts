import * as fc from 'fast-check'
import Papa from 'papaparse'
import { expect, it } from 'vitest'

import { readTable } from '../../src/controls/own-data/read-table.ts'
import { answer, calls } from '../../src/embed/calls.ts'
import { answerMessages } from '../../src/embed/messages.ts'
import { defaultExperiment } from '../../src/experiment/defaults.ts'
import { createThalwegStore } from '../../src/store/store.ts'

const runs = 10_000
const longest = 1000

const nasty = fc.constantFrom<unknown>(
  '<script>alert(1)</script>',
  '?v=1&f=x^x^x^x&opt=adam',
  '?v=1&fn=beale&starts=grid:99999,99999&steps=1e9',
  { version: 1, problem: { formula: '('.repeat(2000) } },
  { version: 1, problem: { surface: '__proto__' }, runs: [{ method: 'constructor' }] },
  JSON.parse('{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}'),
  Number.NaN,
  -1e308,
)
const called = fc.record({
  ns: fc.constant('thalweg'),
  type: fc.constant('call'),
  id: fc.anything(),
  name: fc.oneof(fc.constantFrom(...Object.keys(calls), '__proto__', 'toString'), fc.anything()),
  args: fc.oneof(fc.array(fc.oneof(nasty, fc.anything()), { maxLength: 3 }), fc.anything()),
})

it(`${runs} hostile messages are each answered once, or passed over, and nothing is lost`, async () => {
  // What the calls fetch at their first is here.
  await import('../../src/codegen/export-code.ts')
  await import('../../src/embed/files.ts')
  let answers = 0
  const listeners: ((event: MessageEvent<unknown>) => void)[] = []
  const parent = { postMessage: () => void answers++ }
  const store = createThalwegStore(defaultExperiment)
  const engine = Promise.reject(new Error('no engine here'))
  engine.catch(() => undefined)
  const instance = {
    store,
    call: (name: string, args: readonly unknown[]) => answer({ store, engine, first: defaultExperiment }, name, args),
    dispose: () => undefined,
  }
  answerMessages(
    { parent, addEventListener: (_, listener) => void listeners.push(listener), removeEventListener: () => undefined },
    instance,
    '',
  )
  await fc.assert(
    fc.asyncProperty(fc.oneof({ weight: 3, arbitrary: called }, fc.anything(), nasty), async (data) => {
      const asked = isCall(data)
      const before = answers
      const begun = performance.now()
      for (const listener of listeners)
        listener(Object.assign(Object.create(null), { data, source: parent, origin: 'null' }))
      if (asked) await expect.poll(() => answers - before, { interval: 1, timeout: longest }).toBe(1)
      expect(performance.now() - begun).toBeLessThan(longest)
      expect(Reflect.get({}, 'polluted')).toBeUndefined()
      expect(store.getState().experiment.version).toBe(1)
    }),
    { numRuns: runs },
  )
})

const isCall = (data: unknown): boolean =>
  typeof data === 'object' &&
  data !== null &&
  Reflect.get(data, 'ns') === 'thalweg' &&
  Reflect.get(data, 'type') === 'call'

const cell = fc.oneof(
  fc.double().map(String),
  fc.constantFrom(
    '=1+1',
    '"',
    '""',
    '\u0000',
    '1e999',
    '1,5',
    '1;5',
    '<script>',
    '-',
    '\uFEFF',
    '９',
    'Infinity',
    '0x10',
  ),
  fc.string({ maxLength: 12 }),
)
const table = fc
  .tuple(
    fc.array(fc.array(cell, { maxLength: 4 }), { maxLength: 30 }),
    fc.constantFrom(',', ';', '\t', ' '),
    fc.constantFrom('\n', '\r\n', '\r'),
  )
  .map(([rows, comma, end]) => rows.map((cells) => cells.join(comma)).join(end))

it(`${runs} hostile tables are rows of numbers, or told in a sentence`, () => {
  fc.assert(
    fc.property(
      fc.oneof(
        table,
        fc.string(),
        fc.uint8Array({ maxLength: 300 }).map((bytes) => new TextDecoder().decode(bytes)),
      ),
      (text) => {
        const begun = performance.now()
        const read = readTable(text, (given, options) => Papa.parse<string[]>(given, options))
        if (read.ok) expect(read.rows.flat().every(Number.isFinite)).toBe(true)
        else expect(read.message).toMatch(/\S/)
        expect(performance.now() - begun).toBeLessThan(longest)
      },
    ),
    { numRuns: runs },
  )
})
