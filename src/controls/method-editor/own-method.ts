import type { CustomMethod, OwnMemory, Run, Values } from '../../experiment/experiment.ts'
import type { Method } from '../../methods/method.ts'
import type { Memory } from '../../notation/memory.ts'

/** How a memory is kept in vectors and columns, the only memories of a reader's own text. */
interface Kept {
  readonly memory: Readonly<Record<string, OwnMemory>>
  /** Lines before the text and after it. */
  readonly before: readonly string[]
  readonly after: readonly string[]
}

/** The name of λ in a text that decays weights itself: a run of a reader's own method has a `weight_decay` around it. */
const ownDecay = 'lambda'

/**
 * A method of the registry as a reader's own: its text, memory and parameters, with the run's values as defaults; it makes the same
 * steps.
 */
export function ownMethod(of: Method, values: Values): CustomMethod {
  const known = Object.entries(of.memory ?? {}).map(([name, memory]) => keep(name, memory, values))
  const decays = of.decaysItself === true && 'weight_decay' in of.parameters
  const renamed = (text: string): string => (decays ? text.replaceAll(/\bweight_decay\b/g, ownDecay) : text)
  const ahead = of.gradientAt === undefined ? [] : [`g_ahead = grad(${of.gradientAt})`]
  const text = tidy(of.step)
  const lines = [
    ...ahead,
    ...known.flatMap(({ before }) => before),
    renamed(of.gradientAt === undefined ? text : text.replaceAll(/\bg\b/g, 'g_ahead')),
    ...known.flatMap(({ after }) => after),
  ]
  const parameters = Object.fromEntries(
    Object.entries(of.parameters).map(([name, { default: usual }]) => [renamed(name), values[name] ?? usual]),
  )
  const memory: NonNullable<CustomMethod['memory']> = Object.fromEntries(
    known.flatMap((one) => Object.entries(one.memory)),
  )
  return {
    ...(Object.keys(parameters).length > 0 && { parameters }),
    ...(Object.keys(memory).length > 0 && { memory }),
    step: lines.join('\n'),
  }
}

/** The run with the method as its own; what stands around the method stays. */
export function withOwnMethod({ parameters, ...run }: Run, method: CustomMethod, name: string): Run {
  const decay = 'weight_decay' in (method.parameters ?? {}) ? undefined : parameters?.['weight_decay']
  const decays = decay !== undefined && !(ownDecay in (method.parameters ?? {}))
  return { ...run, name: run.name ?? name, method, ...(decays && { parameters: { weight_decay: decay } }) }
}

function keep(name: string, memory: Memory, values: Values): Kept {
  const worth = (fill: number | string): number => (typeof fill === 'number' ? fill : (values[fill] ?? 0))
  if (typeof memory !== 'object') return { memory: { [name]: worth(memory) }, before: [], after: [] }
  if ('number' in memory)
    return {
      memory: { [`${name}_kept`]: worth(memory.number) },
      before: [`${name} = dot(${name}_kept, unit(0))`],
      after: [`${name}_kept = ${name}`],
    }
  if ('columns' in memory) return { memory: { [name]: { ...memory, fill: worth(memory.fill) } }, before: [], after: [] }
  return {
    memory: { [`${name}_x`]: 0, [`${name}_y`]: 0 },
    before: [
      `${name} = ${worth(memory.identity)} identity`,
      `if t > 1 { ${name} = outer(${name}_x, unit(0)) + outer(${name}_y, unit(1)) }`,
    ],
    after: [`${name}_x = ${name} unit(0)`, `${name}_y = ${name} unit(1)`],
  }
}

/** A text of the registry without the indentation of its file. */
function tidy(step: string): string {
  const lines = step
    .replace(/^\s*\n/, '')
    .trimEnd()
    .split('\n')
  const margin = Math.min(
    ...lines.filter((line) => line.trim() !== '').map((line) => line.length - line.trimStart().length),
  )
  return lines.map((line) => line.slice(margin)).join('\n')
}
