import { expect, it } from 'vitest'
import { Graph, type Node } from './graph.ts'
import { withoutDeadSets } from './liveness.ts'
import type { Item } from './program.ts'

const graph = new Graph()
const slot = (name: string): Node => graph.slot(name)
const set = (name: string, node: Node): Item => ({ kind: 'set', targets: [{ slot: name, node }] })
const sum = (a: string, b: string): Node => graph.add(slot(a), slot(b))
const test = graph.compare('less', slot('v0'), slot('s0'))
const leave: Item = { kind: 'break' }
const update = [{ slot: 'theta0', node: slot('v1') }]

it('what nobody reads is not set: after a loop, at a break, behind a newer value', () => {
  const items: Item[] = [
    set('v2', slot('s0')),
    set('v0', slot('s0')),
    set('v1', slot('s0')),
    {
      kind: 'repeat',
      count: 3,
      body: [
        { kind: 'if', condition: test, then: [set('v0', slot('s1')), set('v1', slot('s1')), leave], otherwise: [] },
        set('v0', sum('v0', 's0')),
      ],
    },
  ]
  expect(withoutDeadSets(items, update)).toEqual([
    items[1],
    items[2],
    {
      kind: 'repeat',
      count: 3,
      body: [
        { kind: 'if', condition: test, then: [set('v1', slot('s1')), leave], otherwise: [] },
        set('v0', sum('v0', 's0')),
      ],
    },
  ])
})

it('what the next pass reads is set, through inner loops too, and memories always', () => {
  const items: Item[] = [
    set('v0', slot('s0')),
    set('v1', slot('s0')),
    {
      kind: 'repeat',
      count: 2,
      body: [{ kind: 'repeat', count: 2, body: [set('v1', sum('v0', 'v1'))] }, set('v0', slot('v1'))],
    },
    set('m0', slot('s0')),
  ]
  expect(withoutDeadSets(items, update)).toEqual(items)
})
