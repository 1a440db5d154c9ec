import { describe, expect, it } from 'vitest'

import { defaultExperiment } from '../../experiment/defaults.ts'
import { fileName, importFile } from './file.ts'
import { mostSaved, openShelf } from './shelf.ts'
import type { Drawer } from './shelf.ts'

function memory(start?: string, room = Infinity): Drawer & { text: () => string | null } {
  let kept: string | null = start ?? null
  return {
    getItem: () => kept,
    setItem: (_, value) => {
      if (value.length > room) throw new DOMException('full', 'QuotaExceededError')
      kept = value
    },
    text: () => kept,
  }
}

const other = { ...defaultExperiment, steps: 77 }

describe('the shelf', () => {
  it('saves, opens, replaces, renames and deletes by name', () => {
    const drawer = memory()
    const shelf = openShelf(() => drawer)
    expect(shelf.save('  first ', defaultExperiment)).toEqual({ ok: true, names: ['first'] })
    expect(shelf.save('second', defaultExperiment)).toEqual({ ok: true, names: ['second', 'first'] })
    expect(shelf.save('first', other)).toEqual({ ok: true, names: ['first', 'second'] })
    expect(shelf.open('first')).toEqual(other)
    expect(shelf.rename('first', 'second')).toEqual({ ok: false, trouble: 'taken' })
    expect(shelf.rename('first', 'third')).toEqual({ ok: true, names: ['third', 'second'] })
    expect(shelf.rename('first', 'fourth')).toEqual({ ok: false, trouble: 'gone' })
    expect(shelf.remove('third')).toEqual({ ok: true, names: ['second'] })
    expect(shelf.open('third')).toBeUndefined()
    expect(openShelf(() => drawer).open('second')).toEqual(defaultExperiment)
  })

  it('wants a name, and has an end', () => {
    const shelf = openShelf(() => drawer)
    const drawer = memory()
    expect(shelf.save('   ', other)).toEqual({ ok: false, trouble: 'noName' })
    for (let index = 0; index < mostSaved; index++) expect(shelf.save(`n${index}`, other).ok).toBe(true)
    expect(shelf.save('one more', other)).toEqual({ ok: false, trouble: 'many' })
    expect(shelf.save('n3', other).ok).toBe(true)
  })

  it('says that storage is off instead of throwing', () => {
    const shelf = openShelf(() => {
      throw new DOMException('denied', 'SecurityError')
    })
    const off = { ok: false, trouble: 'off' }
    expect([shelf.names(), shelf.save('a', other), shelf.rename('a', 'b'), shelf.remove('a')]).toEqual([
      off,
      off,
      off,
      off,
    ])
    expect(shelf.open('a')).toBeUndefined()
  })

  it('says that the device is full, and keeps what was there', () => {
    const drawer = memory(undefined, 1000)
    const shelf = openShelf(() => drawer)
    expect(shelf.save('small', defaultExperiment).ok).toBe(true)
    const before = drawer.text()
    const large = { ...defaultExperiment, runs: [{ method: 'gd', name: 'x'.repeat(2000) }] }
    expect(shelf.save('large', large)).toEqual({ ok: false, trouble: 'full' })
    expect(drawer.text()).toBe(before)
  })

  it.each(['{', '7', '[1, null, {"name": 3}, {"name": ""}]', '{"a": 1}'])('reads %s as nothing saved', (text) => {
    expect(openShelf(() => memory(text)).names()).toEqual({ ok: true, names: [] })
  })

  it('normalises what another version or a hand has written', () => {
    const shelf = openShelf(() => memory('[{"name": "odd", "experiment": {"steps": -4, "runs": "none"}}]'))
    expect(shelf.open('odd')).toEqual({ ...defaultExperiment, steps: 1, view: {} })
  })
})

describe('a file', () => {
  const file = (text: string) => new Blob([text])

  it('gives the experiment that was put into it', async () => {
    expect(await importFile(file(JSON.stringify(other, undefined, 2)))).toEqual({
      ok: true,
      experiment: other,
      warnings: [],
    })
    expect(await importFile(file('?v=1&fn=booth&steps=30'))).toMatchObject({ ok: true, experiment: { steps: 30 } })
  })

  it('that is none, is too large or cannot be read is told in a sentence', async () => {
    expect(await importFile(file('{"steps": 20,'))).toMatchObject({
      ok: false,
      message: expect.stringContaining('no experiment'),
    })
    expect(await importFile({ size: 1e9, text: () => Promise.resolve('') })).toMatchObject({ ok: false })
    expect(await importFile({ size: 1, text: () => Promise.reject(new Error('gone')) })).toMatchObject({ ok: false })
  })

  it('has a name that every file system takes', () => {
    expect(fileName('Täler: 2/3 "steil"')).toBe('Täler-2-3-steil.thalweg.json')
    expect(fileName('…')).toBe('experiment.thalweg.json')
  })
})
