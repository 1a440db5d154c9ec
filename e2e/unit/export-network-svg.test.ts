import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { classInks, inkOf } from '../../src/export/network/class-inks.ts'
import { toSVG } from '../../src/export/to-svg.ts'
import type { NetworkFields } from '../../src/networks/fields.ts'
import { planeOf } from '../../src/views/network/plane.ts'
import { runStyle } from '../../src/views/shared/palette.ts'
import { shown } from '../support/shown.ts'

const link = (network: NetworkFields, more = 'opt=adam:lr=.05&steps=60'): string =>
  `${more}&j=${Buffer.from(JSON.stringify({ problem: { network } })).toString('base64url')}`
const moons: NetworkFields = { layers: [2, 6, 1], data: { id: 'moons', samples: 40 } }

/** The size of the first tile, and the corners of a path in it. */
function tile(svg: string) {
  const [, width = '', height = ''] =
    svg.match(/<svg x="[^"]*" y="[^"]*" width="([^"]*)" height="([^"]*)"[^>]*class="answers"/) ?? []
  return { width: Number(width), height: Number(height) }
}

function corners(d: string): [number, number][] {
  const all: [number, number][] = []
  let [x, y] = [0, 0]
  for (const [, command = '', numbers = ''] of d.matchAll(/([MlZ])([^MlZ]*)/g)) {
    const values = (numbers.match(/-?\d+/g) ?? []).map(Number)
    for (let k = 0; k < values.length; k += 2) {
      const [u = 0, v = 0] = values.slice(k, k + 2)
      ;[x, y] = command === 'M' ? [u, v] : [x + u, y + v]
      all.push([x / 10, y / 10])
    }
  }
  return all
}

test('the border that is drawn is where the network is undecided', async () => {
  const of = await shown(link(moons))
  const svg = toSVG(of, { width: 800, height: 640 })
  const { width, height } = tile(svg)
  const [, d = ''] = svg.match(/<path d="([^"]*)" fill="none" stroke="[^"]*" stroke-opacity="0.75"/) ?? []
  const { network, trajectories } = of
  if (!network) throw new Error('no network')
  const { x, y } = planeOf(network, width, height, 4)
  const inside = corners(d).filter(([u, v]) => u > 0 && u < width && v > 0 && v < height)
  expect(inside.length).toBeGreaterThanOrEqual(3)
  const places = inside.flatMap(([u, v]) => [x[0] + (u / width) * (x[1] - x[0]), y[1] - (v / height) * (y[1] - y[0])])
  const weights = trajectories?.result.runs[0]?.weights ?? []
  const outputs = network.predict(weights, Float32Array.from(places))
  const sure = outputs.map((output) => Math.abs(1 / (1 + Math.exp(-output)) - 0.5))
  expect(sure.reduce((sum, value) => sum + value / sure.length, 0)).toBeLessThan(0.03)
})

test('the picture is that of the play head, and of the shown runs alone', async () => {
  const both = await shown(link(moons, 'opt=adam:lr=.05;momentum:lr=.3&steps=20'), 3)
  const tiles = (svg: string): number => svg.match(/class="answers"/g)?.length ?? 0
  const whole = toSVG(both, {})
  expect(tiles(whole)).toBe(2)
  expect(toSVG(both, { until: 'head' }) === whole).toBe(false)
  const [first, second] = both.experiment.runs
  if (!first || !second) throw new Error('no runs')
  const hidden = { ...both, experiment: { ...both.experiment, runs: [first, { ...second, hidden: true }] } }
  expect(tiles(toSVG(hidden, {}))).toBe(1)
  expect(whole.match(/>Adam<.{1,300}right</g)).toHaveLength(1)
  expect(whole.includes('>a network 2-6-1, 20 steps')).toBe(true)
})

test.each([
  ['the curve of one input', { layers: [1, 8, 1], data: { id: 'sine', samples: 40 } }, 'opt=adam:lr=.05&steps=40'],
  ['values over two inputs', { layers: [2, 8, 1], loss: 'squared' }, 'opt=adam:lr=.05&steps=20'],
  [
    'three classes',
    { layers: [2, 6, 3], loss: 'softmax', data: { id: 'blobs', samples: 40, split: 0.7 } },
    'opt=adam:lr=.05&steps=40',
  ],
  ['small pictures of many networks', moons, 'opt=adam:lr=.05;momentum&steps=4&starts=disc:20,1'],
] as const)('%s: whole, vector alone, at most 300 kB in every look', async (_what, network, more) => {
  const of = await shown(link(network, more))
  for (const theme of ['light', 'dark', 'projector'] as const) {
    const svg = toSVG(of, { theme, parts: 'both' })
    expect(svg.length).toBeLessThan(300_000)
    const missing = [`id="samples"`, ' href="#samples"', inkOf(classInks[theme].ground)].filter(
      (one) => !svg.includes(one),
    )
    expect([missing, svg.match(/NaN|undefined|Infinity|<image/g)]).toEqual([[], null])
  }
  if (network.layers?.[0] === 1)
    expect(toSVG(of, {}).includes(`stroke="${runStyle(0).color}" stroke-width="24"`)).toBe(true)
})

test('samples of the present batch are lit', async () => {
  const of = await shown(link(moons, 'opt=gd:lr=.1~batch=6&steps=5'))
  expect(
    toSVG(of, {}).match(/<use href="#samples" opacity="0.35"\/><g transform="scale\(0.1\)"><path d="M/g),
  ).toHaveLength(1)
})

test('more than two inputs have no plane, and the picture says so', async () => {
  const x = Array.from({ length: 20 }, (_, k) => [k / 20, (k % 3) / 3, (k % 5) / 5])
  const of = await shown(
    link({ layers: [3, 4, 1], data: { x, y: x.map(([a = 0]) => Number(a > 0.5)) } }, 'opt=gd&steps=3'),
  )
  expect(toSVG(of, {}).includes('3 inputs')).toBe(true)
})

test('classes have the colours of the page', () => {
  const tokens = readFileSync(join(import.meta.dirname, '../../src/app/tokens.css'), 'utf8')
  const names = [...classInks.light.classes.keys()].map((of) => `class-${of}`).concat('class-ground')
  names.forEach((name, k) => {
    const [, light, dark] = tokens.match(new RegExp(`--${name}: light-dark\\((#\\w+), (#\\w+)\\)`)) ?? []
    const ours = [classInks.light, classInks.dark].map(({ classes, ground }) => inkOf(classes[k] ?? ground))
    expect(ours).toEqual([light, dark])
  })
})
