import { expect, it } from 'vitest'
import { Graph } from './graph.ts'

it('a number times its own sign is its size, and nothing else is', () => {
  const graph = new Graph()
  const [x, y] = [graph.slot('x'), graph.slot('y')]
  const size = graph.call('abs', x)
  expect(graph.multiply(x, graph.call('sign', x))).toBe(size)
  expect(graph.multiply(graph.call('sign', x), x)).toBe(size)
  expect(graph.multiply(size, graph.call('sign', size))).toBe(size)
  expect(graph.multiply(y, graph.call('sign', x)).operation).toBe('multiply')
  expect(graph.add(x, graph.call('sign', x)).operation).toBe('add')
})
