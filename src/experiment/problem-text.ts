import type { Problem } from './experiment.ts'
import { readFieldsText, readWordText, writeFieldsText, writeWordText } from './fields-text.ts'
import { numberOrText, numberText } from './number-text.ts'
import { type Fields, field, isList } from './records.ts'

/** The keys of a link that name a problem; the first that is there counts. `p` and `dom` go with `f`. */
export const problemKeys = ['f', 'data', 'net', 'fn'] as const

/** The problem that the pairs of a link tell, not yet validated. */
export function readProblemText(pairs: ReadonlyMap<string, string>): Fields | undefined {
  const key = problemKeys.find((one) => pairs.has(one))
  const text = key === undefined ? '' : (pairs.get(key) ?? '')
  if (key === 'f') return { formula: text, ...readSetting(pairs) }
  if (key === 'net') return { network: readNetworkText(text) }
  if (key === undefined) return undefined
  const { word, fields } = readWordText(text)
  if (key === 'data') return { ...fields, data: word }
  return fields === undefined ? { surface: word } : { surface: word, parameters: fields }
}

function readSetting(pairs: ReadonlyMap<string, string>): Fields {
  const values = pairs.get('p')
  const domain = pairs.get('dom')
  return {
    ...(values !== undefined && { parameters: readFieldsText(values) }),
    ...(domain !== undefined && { domain: readDomainText(domain) }),
  }
}

function readDomainText(text: string): unknown {
  const ends = text.split(',').map(numberOrText)
  return ends.length === 4 ? { x: ends.slice(0, 2), y: ends.slice(2) } : text
}

/** `2-8-8-1:tanh:logistic` are the layers, the activation and the loss; what is empty is left out. */
function readNetworkText(text: string): Fields {
  const [layers = '', activation = '', loss = ''] = text.split(':').map((part) => part.trim())
  return {
    ...(layers !== '' && { layers: layers.split('-').map(numberOrText) }),
    ...(activation !== '' && { activation }),
    ...(loss !== '' && { loss }),
  }
}

/** The pairs that tell the problem. What they cannot say (residuals, tables, most of a network) is left out. */
export function writeProblemText(problem: Problem): [string, string][] {
  if ('surface' in problem) return [['fn', writeWordText(problem.surface, problem.parameters)]]
  if ('formula' in problem) {
    const { formula, parameters, domain } = problem
    const pairs: [string, string][] = [['f', formula]]
    if (parameters !== undefined) pairs.push(['p', writeFieldsText(parameters)])
    if (domain !== undefined) pairs.push(['dom', [...domain.x, ...domain.y].map(numberText).join(',')])
    return pairs
  }
  if ('data' in problem) {
    const { samples, noise, split } = problem
    const fields = writeFieldsText({ samples, noise, split })
    return [['data', fields === '' ? problem.data : `${problem.data}:${fields}`]]
  }
  return 'network' in problem ? [['net', writeNetworkText({ ...problem.network })]] : []
}

function writeNetworkText(network: Fields): string {
  const layers = field(network, 'layers')
  const words = [field(network, 'activation'), field(network, 'loss')].map((one) =>
    typeof one === 'string' ? one : '',
  )
  return [isList(layers) ? layers.join('-') : '', ...words].join(':').replace(/:+$/, '')
}
