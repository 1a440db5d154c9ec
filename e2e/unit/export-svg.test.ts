import { writeFileSync } from 'node:fs'
import { expect, it } from 'vitest'

import { toSVG } from '../../src/export/to-svg.ts'
import { shown } from '../support/shown.ts'

it('dump', async () => {
  let k = 0
  for (const [link, o] of [
    ['fn=beale', { parts: 'both', theme: 'light' }],
    ['fn=rastrigin', { parts: 'contour', theme: 'dark' }],
    ['fn=himmelblau', { parts: 'both', theme: 'projector', width: 900, height: 1200 }],
    ['f=log(x)+y^2&dom=-2,2,-2,2', { parts: 'contour', theme: 'light', transparent: true }],
    ['fn=ackley', { parts: 'contour' }],
    ['fn=levy13', { parts: 'contour' }],
  ] as const) {
    const s = await shown(link, k === 0 ? 60 : undefined)
    const t = performance.now()
    const svg = toSVG(s, { ...o, until: 'head', link: 'https://example.org/?v=1&' + link })
    console.log(link, svg.length, (performance.now() - t).toFixed(0))
    writeFileSync(`/tmp/exp-${k++}.svg`, svg)
  }
  expect(k).toBe(6)
})
