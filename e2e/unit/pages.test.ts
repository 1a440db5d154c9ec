import { inflateSync } from 'node:zlib'
import { expect, it } from 'vitest'

import { entries } from '../scripts/pages/contents.ts'
import { drawPng, pictureSize } from '../scripts/pages/draw.ts'
import { oembed, pageOf } from '../scripts/pages/html.ts'
import { lessons } from '../../src/lessons/index.ts'
import { methods } from '../../src/methods/index.ts'
import { surfaces } from '../../src/surfaces/index.ts'

const base = 'https://course.example/thalweg/'

it('every surface, method and lesson has a page of its own, which opens it', () => {
  expect(entries).toHaveLength(surfaces.size + methods.size + lessons.size)
  expect(new Set(entries.map(({ folder, id }) => `${folder}/${id}`)).size).toBe(entries.length)
  for (const entry of entries) {
    const page = pageOf(entry, '')
    expect(page).toContain(`href="../${entry.query.replaceAll('&', '&amp;')}"`)
    expect(page).toMatch(/<meta property="og:description" content="[^"]{20,}"/)
  }
})

it('with its address told, a page names whole addresses to those who show links', () => {
  for (const entry of entries) {
    const page = pageOf(entry, base)
    const place = `${base}${entry.folder}/${entry.id}`
    expect(page).toContain(`<meta property="og:image" content="${place}.png" />`)
    expect(page).toContain(`<link rel="alternate" type="application/json+oembed" href="${place}.oembed.json"`)
    const told: unknown = JSON.parse(oembed(entry, base))
    expect(told).toMatchObject({
      type: 'rich',
      version: '1.0',
      thumbnail_url: `${place}.png`,
      ...entry.frame,
      html: expect.stringContaining(`<iframe src="${base}embed.html?v=1&amp;`),
    })
  }
})

it('what a definition says cannot end its place in a page', () => {
  const [entry] = entries
  if (!entry) throw new Error('There are no pages.')
  const page = pageOf({ ...entry, title: '"><script>alert(1)</script>', alt: '" onload="x' }, base)
  expect(page).not.toContain('<script')
  expect(page).not.toContain('" onload')
})

it('a picture shows the surface, the start and the paths in the colours of the page', async () => {
  const entry = entries.find(({ id }) => id === 'booth')
  if (!entry) throw new Error('There is no such page.')
  const png = Buffer.from(await drawPng(entry.experiment))
  const chunk = (name: string): Buffer => {
    const at = png.indexOf(name)
    return png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4))
  }
  const [width, height] = [chunk('IHDR').readUInt32BE(0), chunk('IHDR').readUInt32BE(4)]
  expect({ width, height }).toEqual(pictureSize)
  const rows = inflateSync(chunk('IDAT'))
  const palette = chunk('PLTE')
  const colours = new Set<string>()
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const entryAt = 3 * (rows[y * (width + 1) + 1 + x] ?? 0)
      colours.add(palette.subarray(entryAt, entryAt + 3).toString('hex'))
    }
  }
  // white of the start, the dark of casings, and more shades of height than a few
  expect(colours).toContain('ffffff')
  expect(colours).toContain('10131a')
  expect(colours.size).toBeGreaterThan(60)
})
