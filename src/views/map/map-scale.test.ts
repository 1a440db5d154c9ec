import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'

import { MapScale } from './MapScale.tsx'

const told = (from: string, to: string): string =>
  renderToStaticMarkup(createElement(MapScale, { from, to, ramp: 'red', of: 'steps until at rest' }))

test('a scale has its colours between its two ends, and of one value that value alone', () => {
  expect(told('96', '200')).toMatch(/96<\/span><span class="maps-ramp" style="background:red"><\/span><span>200</)
  expect(told('200', '200').match(/200/g)).toHaveLength(1)
  expect(told('200', '200')).not.toContain('maps-ramp')
})
