import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'

import { limits } from '../../experiment/limits.ts'
import { readTable, standardised } from './read-table.ts'
import type { Parse } from './table-text.ts'

const parse: Parse = (text, options) => Papa.parse<string[]>(text, options)
const read = (text: string, values?: readonly number[]) => readTable(text, parse, values)
const rows = (text: string) => {
  const table = read(text)
  return table.ok ? table.rows : table.message
}

const two = [
  [1, 2],
  [3.5, -4],
]

describe('a table is read', () => {
  it.each([
    ['with commas', '1,2\n3.5,-4'],
    ['with carriage returns', '1,2\r\n3.5,-4\r\n'],
    ['with semicolons and decimal commas', '1;2\n3,5;-4'],
    ['with semicolons and decimal points', '1;2\n3.5;-4\n'],
    ['with tabs', '1\t2\n3,5\t-4'],
    ['with spaces', '1  2\n3.5 -4'],
    ['with a line of names', 'length,weight\n1,2\n3.5,-4'],
    ['with a line of names and decimal commas', '"Länge, m";"Gewicht"\n1;2\n3,5;-4'],
    ['with quotes', '"1","2"\n"3.5","-4"'],
    ['with blank lines and spaces around', '\n 1 , 2 \n\n3.5,-4\n\n'],
    ['with a mark of the byte order and a delimiter at the end', '\uFEFF1,2,\n3.5,-4,'],
    ['with exponents', '1e0,.2e1\n35e-1,-4.'],
    ['of old lines', '1,2\r3.5,-4'],
  ])('%s', (_, text) => expect(rows(text)).toEqual(two))

  it('keeps its names apart', () => expect(read('u;v\n1;2\n3;4')).toMatchObject({ ok: true, header: ['u', 'v'] }))
})

describe('a table is refused with the line and the remedy', () => {
  it.each([
    ['text', '1,2\n3,4\n5,six', 3, /“six”.*column 2/],
    ['not-a-numbers', '1,2\r\nNaN,4', 2, /“NaN”.*column 1.*finite/],
    ['infinities', '1,2\n3,-Infinity', 2, /-Infinity/],
    ['an empty cell', '1,2\n3,\n5,6', 2, /column 2 is empty/],
    ['one column', '1\n2\n3', 1, /one column/],
    ['three columns', 'a,b,c\n1,2,3', 1, /3 columns/],
    ['decimal commas between commas', '1,5,2,5\n3,5,4,5', 1, /4 columns.*semicolons/],
    ['thousands', '1;2\n1,234.5;3', 2, /1,234.5/],
    ['numbers that nothing can hold', '1,2\n1e31,3', 2, /1e31/],
    ['a second line of names', 'u,v\nu,v\n1,2', 2, /“u”/],
  ])('%s', (_, text, line, message) => {
    const table = read(text)
    expect(table).toMatchObject({ ok: false, line, message: expect.stringMatching(message) })
    expect(table).toMatchObject({ message: expect.stringContaining(`Line ${line}`) })
  })

  it.each([
    ['', /no rows/i],
    ['\n\n', /no rows/i],
    ['u,v', /no rows/i],
    ['1,2', /one row/i],
  ])('%j', (text, message) => expect(read(text)).toMatchObject({ ok: false, message: expect.stringMatching(message) }))

  it('labels that are none', () => {
    expect(read('1,0\n2,1\n3,2', [0, 1])).toMatchObject({
      ok: false,
      line: 3,
      message: expect.stringMatching(/0 or 1/),
    })
  })

  it('ten megabytes, without reading them all', () => {
    const text = '0.123456789,0.987654321\n'.repeat(440_000)
    let parsed = 0
    const counted: Parse = (given, options) => {
      const answer = parse(given, options)
      parsed += answer.data.length
      return answer
    }
    const refusal = { ok: false, line: limits.table + 1, message: expect.stringContaining('5,000') }
    expect(readTable(text, counted)).toMatchObject(refusal)
    expect(parsed).toBeLessThan(limits.table + 10)
    const longLine = 'x'.repeat(10_000_000)
    expect(read(longLine)).toMatchObject({ ok: false, line: 1 })
  })
})

it('standardised columns have mean 0 and spread 1; equal numbers become 0', () => {
  const all = standardised(
    [
      [10, 5],
      [20, 5],
      [60, 5],
    ],
    true,
  )
  const u = all.map((row) => row[0])
  expect(u.reduce((a, b) => a + b)).toBeCloseTo(0, 5)
  expect(u.reduce((a, b) => a + b * b, 0) / 3).toBeCloseTo(1, 5)
  expect(all.map((row) => row[1])).toEqual([0, 0, 0])
  expect(
    standardised(
      [
        [1, 0],
        [2, 1],
      ],
      false,
    ).map((row) => row[1]),
  ).toEqual([0, 1])
})
