import type { Network } from './experiment.ts'
import { limits } from './limits.ts'
import { anyNumber, count, fields, fraction, listOf, nonNegative, oneOf, type Reader, refuse, word } from './values.ts'
import { isAbsent, isList } from './records.ts'

const numbers = listOf(anyNumber, limits.weights)
const rows = listOf(numbers, limits.table)
const layers = listOf(count(limits.units), limits.layers, 2)

/** A number, a list or a table of numbers. */
const target: Reader<unknown> = (value, path, report) =>
  isList(value) ? listOf(target1, limits.table)(value, path, report) : refuse(value, path, 'a list of numbers', report)
const target1: Reader<unknown> = (value, path, report) =>
  isList(value) ? numbers(value, path, report) : anyNumber(value, path, report)

/** The weights W1, b1, W2, b2, …, each as one list row by row or as a list of rows; bounded in all. */
const weights: Reader<unknown> = (value, path, report) => {
  if (isAbsent(value)) return undefined
  const groups = listOf(listOf(target1, limits.weights), 2 * limits.layers)(value, path, report)
  if (groups === undefined) return undefined
  const size = groups.flat(2).length
  return size <= limits.weights ? groups : refuse(`${size} weights`, path, `at most ${limits.weights} numbers`, report)
}

const activation: Reader<unknown> = (value, path, report) =>
  isList(value) ? listOf(word, limits.layers)(value, path, report) : word(value, path, report)

/** A network's fields as the public interface names them; others are left out. */
export const readNetwork: Reader<Network> = fields({
  layers,
  activation,
  skip: oneOf(['none', 'residual']),
  normalization: oneOf(['none', 'batch', 'layer']),
  loss: oneOf(['logistic', 'squared', 'softmax', 'hinge']),
  l2: nonNegative,
  data: fields({ id: word, samples: count(limits.samples), noise: nonNegative, split: fraction, x: rows, y: target }),
  initialization: fields({ id: word, scale: nonNegative, weights }),
})
