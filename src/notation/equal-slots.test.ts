import { expect, it } from 'vitest'
import { withoutEqualSlots } from './equal-slots.ts'
import { Graph, type Node } from './graph.ts'
import type { Item } from './program.ts'

const graph = new Graph()
const slot = (name: string): Node => graph.slot(name)
const one = graph.constant(1)
const next = (name: string): Node => graph.add(one, slot(name))
const set = (nodes: Readonly<Record<string, Node>>): Item => ({
  kind: 'set',
  targets: Object.entries(nodes).map(([name, node]) => ({ slot: name, node })),
})
const leave = (nodes: Readonly<Record<string, Node>>, watched = 'v1'): Item => ({
  kind: 'if',
  condition: graph.compare('less', slot(watched), slot('s0')),
  then: [set(nodes), { kind: 'break' }],
  otherwise: [],
})
const loop = (...body: Item[]): Item => ({ kind: 'repeat', count: 3, body })
const update = [{ slot: 'theta0', node: graph.add(slot('v0'), slot('v1')) }]

it('variables that count alike become one, and one that never changes a number', () => {
  const items = [
    set({ v0: one, v1: one, v2: graph.constant(0) }),
    loop(leave({ v0: next('v0'), v1: next('v1') }), set({ v0: next('v0'), v1: next('v1') })),
  ]
  const counted = { slot: '#h', node: graph.add(slot('#h'), slot('v2')) }
  expect(withoutEqualSlots({ items, update: [...update, counted] }, graph)).toEqual({
    items: [set({ v0: one }), loop(leave({ v0: next('v0') }, 'v0'), set({ v0: next('v0') }))],
    update: [{ slot: 'theta0', node: graph.multiply(graph.constant(2), slot('v0')) }],
  })
})

it('variables that differ in one place stay apart, also where they differ through another alone', () => {
  const items = [
    set({ v0: one, v1: one, v2: slot('s0'), v3: slot('s0') }),
    loop(leave({ v0: next('v0') }), set({ v0: next('v0'), v1: next('v1'), v2: slot('v0'), v3: slot('v1') })),
  ]
  const targets = [...update, { slot: 'theta1', node: graph.add(slot('v2'), slot('v3')) }]
  expect(withoutEqualSlots({ items, update: targets }, graph)).toEqual({ items, update: targets })
})
