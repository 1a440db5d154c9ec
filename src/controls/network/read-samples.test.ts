import papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import type { Parse } from '../own-data/table-text.ts'
import { readSamples, scaledInputs } from './read-samples.ts'

const parse: Parse = (text, options) => papa.parse<string[]>(text, options)
const rowsOf = (text: string) => {
  const read = readSamples(text, parse)
  return read.ok ? read.x.map((row, k) => [...row, read.y[k]]) : read.message
}

describe('a table of samples', () => {
  it.each([
    ['commas, a line of names, Windows lines', 'a,b,label\r\n0.5,1.2,0\r\n1,1.9,1\r\n'],
    ['semicolons and decimal commas', '0,5;1,2;0\n1;1,9;1'],
    ['tabs and a blank line', '0.5\t1.2\t0\n\n1\t1.9\t1'],
    ['spaces, several of them', '0.5  1.2 0\n1   1.9 1'],
  ])('is read with %s', (_, text) => {
    expect(rowsOf(text)).toEqual([
      [0.5, 1.2, 0],
      [1, 1.9, 1],
    ])
  })

  it.each([
    ['1\n2', /^Line 1: there is one column/],
    ['1,2,0\n1,2', /^Line 2: there are 2 columns, in the first row 3/],
    ['1,2,0\n1,NaN,1', /^Line 2: “NaN” in column 2/],
    ['1,2,0\n\n1,two,1', /^Line 3: “two” in column 2/],
    ['1,2,0', /^At least two rows/],
  ])('is refused with the line at fault: %j', (text, message) => {
    expect(rowsOf(text)).toMatch(message)
  })
})

it('large inputs are centred and scaled, small and constant ones stay', () => {
  const { x, scaled } = scaledInputs([
    [100, 1, 50],
    [300, 2, 50],
  ])
  expect(scaled).toBe(true)
  expect(x).toEqual([
    [-1, 1, 50],
    [1, 2, 50],
  ])
})
