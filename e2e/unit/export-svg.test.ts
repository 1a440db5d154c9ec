import { expect, it } from 'vitest'

import { figureOf } from '../../src/export/figure.ts'
import { exportData } from '../../src/export/export-data.ts'
import { readDataOptions, readFigureOptions } from '../../src/export/read-options.ts'
import { withTexts } from '../../src/export/png-text.ts'
import { toSVG } from '../../src/export/to-svg.ts'
import { surfaces } from '../../src/surfaces/index.ts'
import { runStyle } from '../../src/views/shared/palette.ts'
import { portion } from '../support/portion.ts'
import { shown } from '../support/shown.ts'

/** The names of all elements, if every one is closed where it should be; else an error. */
function elements(svg: string): string[] {
  const open: string[] = []
  const names: string[] = []
  for (const [, closing, name = '', self] of svg.matchAll(/<(\/?)([a-zA-Z:]+)(?:\s[a-zA-Z:-]+="[^"<]*")*(\/?)>/g)) {
    if (closing === '/') expect(open.pop()).toBe(name)
    else {
      names.push(name)
      if (self !== '/') open.push(name)
    }
  }
  expect(open).toEqual([])
  expect(svg.replaceAll(/<[^>]*>/g, '')).not.toMatch(/[<>]/)
  return names
}

it.each(portion(surfaces.keys(), 3))('the drawing of %s is whole, vector alone, and at most 300 kB', async (id) => {
  const svg = toSVG(await shown(`fn=${id}&opt=adam;gd&steps=60`), { parts: 'both' })
  const names = elements(svg)
  expect(svg.length).toBeLessThan(300_000)
  expect(names).not.toContain('image')
  expect(names.filter((name) => name === 'path').length).toBeGreaterThan(30)
  expect(svg).not.toMatch(/NaN|undefined|Infinity/)
})

it('has what the page has: colours, dashes, markers, names, last losses, axes, and the link', async () => {
  const of = await shown('fn=beale&opt=adam:lr=0.05;momentum:lr=0.001&steps=40')
  const svg = toSVG(of, { parts: 'both', link: 'https://a.example/?v=1&fn=beale' })
  for (const look of [0, 1]) expect(svg).toContain(runStyle(look).color)
  expect(svg).toContain(
    `stroke-dasharray="${runStyle(1)
      .dash.map((length) => 10 * length)
      .join(' ')}"`,
  )
  for (const word of ['Adam', 'Momentum', 'start', 'min', 'Beale from (1, 1.5), 40 steps', 'step'])
    expect(svg).toContain(`>${word}`)
  expect(svg).toContain('<dc:source>https://a.example/?v=1&amp;fn=beale</dc:source>')
})

it('writes names as words, whatever stands in them', async () => {
  const of = await shown('fn=beale&opt=gd&steps=5')
  const name = `<script>alert("x")</script> & ]]> \u0000`
  const [run] = of.experiment.runs
  if (!run) throw new Error('no run')
  const svg = toSVG({ ...of, experiment: { ...of.experiment, runs: [{ ...run, name }] } }, { link: `"><script>` })
  expect(elements(svg)).not.toContain('script')
  expect(svg).toContain('&lt;script&gt;alert')
})

it('looks the same at any size, and takes no size that no browser has', async () => {
  const of = await shown('fn=beale&opt=gd&steps=5')
  const [small, large] = [figureOf(of, { width: 600, height: 400 }), figureOf(of, { width: 6000, height: 4000 })]
  expect([large.width, large.height]).toEqual([small.width, small.height])
  expect(large.zoom).toBeCloseTo(10 * small.zoom)
  for (const width of [0, -5, Number.NaN, Infinity, 1e9, 0.5]) {
    const { width: units, zoom } = figureOf(of, { width, height: 800 })
    expect(units * zoom).toBeGreaterThanOrEqual(64)
    expect(units * zoom).toBeLessThanOrEqual(16_384)
  }
})

it('draws up to the play head, or all', async () => {
  const of = await shown('fn=beale&opt=gd:lr=0.001&steps=100', 30)
  const until = (choice: 'head' | 'whole'): string => toSVG(of, { until: choice, legend: true })
  expect(until('head')).toContain('opacity="0.55"')
  expect(until('whole')).not.toContain('opacity="0.55"')
})

it('gives the numbers in full, to the head or all, of batches too', async () => {
  const of = await shown('fn=beale&opt=gd:lr=0.001;adam&steps=10', 4)
  const [head, first] = exportData(of).split('\r\n')
  expect(head).toBe('run,name,member,step,x,y,loss,gradient_norm')
  const run = of.trajectories?.result.runs[0]
  expect(first?.split(',').slice(4).map(Number)).toEqual([1, 1.5, run?.losses[0], run?.gradientNorms[0]])
  expect(exportData(of).trimEnd().split('\r\n')).toHaveLength(1 + 2 * 11)
  expect(exportData(of, { until: 'head' }).trimEnd().split('\r\n')).toHaveLength(1 + 2 * 5)

  const batch = await shown('fn=beale&opt=gd&starts=grid:3,3&steps=4')
  const { runs } = JSON.parse(exportData(batch, { format: 'json', link: 'l' })) as { runs: { x: number[] }[][] }
  expect(runs[0]).toHaveLength(9)
  expect(runs[0]?.every(({ x }) => x.length === 5)).toBe(true)
})

it('puts texts into a PNG with right lengths and sums', () => {
  // signature and IHDR of a picture of one pixel, then IEND
  const png = Uint8Array.from(
    Buffer.from(
      '89504e470d0a1a0a0000000d4948445200000001000000010806000000 1f15c489 0000000049454e44ae426082'.replaceAll(
        ' ',
        '',
      ),
      'hex',
    ),
  )
  const bytes = Buffer.from(withTexts(png, { Title: 'a → b é', Source: 'x' }))
  expect(bytes.subarray(0, 33)).toEqual(Buffer.from(png.subarray(0, 33)))
  expect(bytes.subarray(-12)).toEqual(Buffer.from(png.subarray(-12)))
  // what Latin-1 has not stands in UTF-8
  const title = Buffer.from('iTXtTitle\0\0\0\0\0a → b é')
  expect(bytes.readUInt32BE(33)).toBe(title.length - 4)
  expect(bytes.subarray(37, 37 + title.length).toString()).toBe(title.toString())
  // the sum of “tEXtSource\0x”, from Python's zlib.crc32
  expect(bytes.readUInt32BE(bytes.length - 16)).toBe(3153187568)
  // neither may `tEXt` hold control characters, which Latin-1 has
  expect(Buffer.from(withTexts(png, { Comment: 'a\tb' })).toString()).toContain('iTXtComment\0\0\0\0\0a\tb')
})

it('takes of a page’s options what it understands, and nothing else', () => {
  expect(
    readFigureOptions({ width: 300, height: '5', theme: 'dark', parts: 'all', legend: false, link: 'javascript:' }),
  ).toEqual({
    width: 300,
    theme: 'dark',
    legend: false,
  })
  for (const odd of [undefined, null, 7, 'x', [], new Date(0)]) expect(readFigureOptions(odd)).toEqual({})
  expect(readDataOptions({ format: 'json', until: 'now' })).toEqual({ format: 'json' })
})
