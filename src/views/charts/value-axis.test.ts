import { expect, test } from 'vitest'

import { chartFrame, cutSide, valueTicks, valueToY } from './chart-frame.ts'
import { valueAxis } from './value-axis.ts'

const size = { width: 400, height: 240, pixelRatio: 1 }

test('with a minimum of zero the loss itself is on a logarithmic axis', () => {
  expect(
    valueAxis(
      'log',
      [
        [100, 1, 1e-6],
        [100, 10, 0],
      ],
      { minimum: 0 },
    ),
  ).toEqual({
    kind: 'log',
    offset: 0,
    bottom: 1e-6,
    top: 100,
    label: 'loss',
  })
})

test('with another known minimum the loss above it is drawn, and the label says so', () => {
  const axis = valueAxis('log', [[8.5, -0.5, -1.4999]], { minimum: -1.5 })
  expect(axis).toMatchObject({ kind: 'log', offset: -1.5, label: 'loss above the minimum' })
  expect(axis.top).toBeCloseTo(10, 12)
  expect(axis.bottom).toBeCloseTo(1e-4, 10)
})

test('a loss below zero without a known minimum makes the axis linear, with the reason', () => {
  const axis = valueAxis('log', [[1, 0, -3]])
  expect(axis).toMatchObject({ kind: 'linear', bottom: -3, top: 1 })
  expect(axis.note).toContain('below zero')
  expect(valueAxis('linear', [[1, 0, -3]]).note).toBeUndefined()
})

test('rounding below the minimum is no reason to leave the logarithm', () => {
  expect(valueAxis('log', [[2, 1, -1.5 - 1e-9]], { minimum: -1.5 }).kind).toBe('log')
})

test('one diverging run does not press the others flat', () => {
  const losses = [
    [10, 1e3, 1e30, Infinity],
    [10, 5, 1],
  ]
  const log = valueAxis('log', losses, { minimum: 0 })
  expect(log.top).toBe(1e5)
  const linear = valueAxis('linear', losses, { minimum: 0 })
  expect(linear.top).toBeLessThanOrEqual(50)
  const frame = chartFrame(size, 3, log)
  expect(frame && cutSide(frame, 1e30)).toBe('above')
  expect(frame && cutSide(frame, Infinity)).toBe('above')
  expect(frame && cutSide(frame, 10)).toBeUndefined()
})

test('a loss without a floor is cut below what the surface shows', () => {
  const axis = valueAxis(
    'linear',
    [
      [2, 0, -1e30],
      [2, 1, 0.5],
    ],
    { drawn: [-4, 4] },
  )
  expect(axis.bottom).toBe(-6)
  const frame = chartFrame(size, 2, axis)
  expect(frame && cutSide(frame, -1e30)).toBe('below')
})

test.each([[[]], [[[0, 0, 0]]], [[[Number.NaN, Number.NaN]]], [[[5]]]])('%j still has an axis with room', (losses) => {
  for (const kind of ['log', 'linear'] as const) {
    const axis = valueAxis(kind, losses, { minimum: 0 })
    expect(axis.bottom).toBeLessThan(axis.top)
    expect(axis.kind === 'linear' || axis.bottom > 0).toBe(true)
  }
})

test('on a logarithmic axis a loss of zero stands at the foot', () => {
  const frame = chartFrame(size, 2, valueAxis('log', [[1, 1e-3, 0]], { minimum: 0 }))
  expect(frame && valueToY(frame, 0)).toBe(frame?.height)
  expect(frame && valueToY(frame, 1)).toBeCloseTo(0, 9)
})

test('ticks are powers of ten over many decades and round numbers over few', () => {
  const many = chartFrame(size, 2, valueAxis('log', [[100, 1e-12]], { minimum: 0 }))
  expect(many && valueTicks(many).map(({ text }) => text)).toEqual(['10⁻¹²', '10⁻⁹', '10⁻⁶', '10⁻³', '1'])
  const few = chartFrame(size, 2, valueAxis('log', [[9, 4]], { minimum: 0 }))
  expect(few && valueTicks(few).map(({ text }) => text)).toEqual(['4', '5', '6', '7', '8', '9'])
  // over more than a decade they are spread as the values are, down to the foot
  const between = chartFrame(size, 2, valueAxis('log', [[0.78, 0.0069]], { minimum: 0 }))
  expect(between && valueTicks(between).map(({ text }) => text)).toEqual(['0.01', '0.02', '0.05', '0.1', '0.2', '0.5'])
})
