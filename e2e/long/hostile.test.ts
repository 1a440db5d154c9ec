import * as fc from 'fast-check'
import { expect, it } from 'vitest'

import { importFile } from '../../src/controls/saved/file.ts'
import { format, parse } from '../../src/index.ts'

const runs = 10_000
const longest = 1000

const keys =
  'v fn f p dom data net x0 opt starts steps seed j win cam scale chart show col curve by crit lang backend'.split(' ')
const nasty = fc.constantFrom(
  '__proto__',
  'constructor',
  '"><script>alert(1)</script>',
  'javascript:alert(1)',
  '%',
  '%00',
  '%E0%A4%A',
  '\u202e',
  'NaN',
  '1e999',
  '-0',
  '9'.repeat(400),
  '('.repeat(500),
  ';'.repeat(500),
  '@~!^',
  'adam:lr=.05@cosine:T_max=0~noise=-1!norm=0^ema',
  'x^x^x^x^x^x',
  'repeat 99999999 { x = x }',
  'grid:99999,99999',
)
const value = fc.oneof(
  nasty,
  fc.string({ maxLength: 60 }),
  fc.double().map(String),
  fc.array(nasty, { maxLength: 4 }).map((all) => all.join(',')),
)
const link = fc
  .array(fc.tuple(fc.oneof(fc.constantFrom(...keys), fc.string({ maxLength: 8 })), value), { maxLength: 12 })
  .map((pairs) => `?v=1&${pairs.map(([key, text]) => `${key}=${text}`).join('&')}`)

/** Reads a text twice over: nothing is thrown, nothing takes long, and what is understood is a link that says the same. */
function survives(text: string): void {
  const begun = performance.now()
  const read = parse(text)
  if (read.ok) {
    const again = parse(format(read.experiment))
    expect(again.ok && again.experiment).toEqual(read.experiment)
  } else expect(read.error.message).toMatch(/\S/)
  expect(performance.now() - begun).toBeLessThan(longest)
  expect(Object.keys(Object.prototype)).toEqual([])
}

it(`${runs} hostile links`, () => fc.assert(fc.property(link, survives), { numRuns: runs }))

it(`${runs} hostile files of experiments`, () =>
  fc.assert(
    fc.asyncProperty(
      fc.oneof(
        fc.json({ maxDepth: 6 }),
        fc
          .record(
            {
              version: fc.constantFrom(1, 2, '1', null),
              problem: fc.jsonValue(),
              runs: fc.jsonValue(),
              start: fc.jsonValue(),
              steps: fc.jsonValue(),
              view: fc.jsonValue(),
              starts: fc.jsonValue(),
            },
            { requiredKeys: [] },
          )
          .map((one) => JSON.stringify(one)),
        fc.string(),
        fc.uint8Array({ maxLength: 200 }).map((bytes) => new TextDecoder().decode(bytes)),
      ),
      async (text) => {
        survives(text)
        const read = await importFile({ size: text.length, text: () => Promise.resolve(text) })
        expect(read.ok || read.message !== '').toBe(true)
      },
    ),
    { numRuns: runs },
  ))
