import type { InitializationFields, NetworkData, NetworkFields } from '../networks/fields.ts'
import { limits } from './limits.ts'
import { anyNumber, count, fields, fraction, listOf, nonNegative, oneOf, type Reader, refuse, word } from './values.ts'
import { isAbsent, isList } from './records.ts'

const numbers = listOf(anyNumber, limits.weights)
const rows = listOf(numbers, limits.table)
const layers = listOf(count(limits.units), limits.layers, 2)

/** A number, or a list of them. */
const target: Reader<number | readonly number[]> = (value, path, report) =>
  isList(value) ? numbers(value, path, report) : anyNumber(value, path, report)

/** The weights W1, b1, W2, b2, …, each as one list row by row or as a list of rows, or all in one list; bounded in all. */
const weights: Reader<NonNullable<InitializationFields['weights']>> = (value, path, report) => {
  if (isAbsent(value)) return undefined
  const plain = isList(value) && value.every((one) => typeof one === 'number')
  if (plain) return numbers(value, path, report)
  const groups = listOf(listOf(target, limits.weights), 2 * limits.layers)(value, path, report)
  if (groups === undefined) return undefined
  const size = groups.flat(2).length
  return size <= limits.weights ? groups : refuse(`${size} weights`, path, `at most ${limits.weights} numbers`, report)
}

const activation: Reader<string | readonly string[]> = (value, path, report) =>
  isList(value) ? listOf(word, limits.layers, 0)(value, path, report) : word(value, path, report)

/** A network's fields as the public interface names them; others are left out. */
export const readNetwork: Reader<NetworkFields> = fields<NetworkFields>({
  layers,
  activation,
  skip: oneOf(['none', 'residual']),
  normalization: oneOf(['none', 'batch', 'layer']),
  loss: oneOf(['logistic', 'squared', 'softmax', 'hinge']),
  l2: nonNegative,
  data: fields<NetworkData>({
    id: word,
    samples: count(limits.samples),
    noise: nonNegative,
    split: fraction,
    x: rows,
    y: listOf(target, limits.table),
  }),
  initialization: fields<InitializationFields>({ id: word, scale: nonNegative, weights }),
})
