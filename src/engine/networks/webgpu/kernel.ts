import { wgsl, wgslPrelude } from '../../../notation/print-wgsl.ts'
import { dataParts, placeOf, type Code, type Place } from '../code.ts'
import type { Program } from '../program.ts'
import { networkLowering } from '../single.ts'
import { indexText, TextCode, type Dialect, type Together } from '../text-code.ts'
import type { Node } from '../../../notation/graph.ts'

export const workgroupSize = 64

/** Numbers of a run up to which its arrays are kept in private memory; beyond they stay in the buffer. */
const mostPrivate = 4096

/** What is recorded of each step, in the order in which it stands in the buffer; the path of the weights comes last. */
export const recorded = ['losses', 'norms', 'batchLosses', 'validation'] as const

/** The program as a compute shader: one invocation trains one network, the steps of a dispatch in a loop inside. */
export function wgslNetwork(program: Program): string {
  return new InvocationShader(program).text()
}

/** What shaders that train networks have in common: how the host's numbers, the rows and what is recorded are found. */
export abstract class NetworkShader {
  private readonly lowering = networkLowering()
  protected readonly program: Program
  private readonly routines = new Map<string, string>()
  protected readonly together: Together | undefined = undefined

  constructor(program: Program) {
    this.program = program
  }

  /** A number of one of the run's arrays, at an index in it. */
  protected abstract own(array: string, index: string): string

  /** All before the entry: bindings, and the routines that a step calls. */
  protected head(declared: string): string {
    return `${wgslPrelude}
struct Shape { count: u32, steps: i32, training: i32, all: i32, row_stride: i32, row_lane: i32, keep: i32, most: i32 }
@group(0) @binding(0) var<uniform> shape: Shape;
@group(0) @binding(1) var<storage, read_write> state: array<f32>;
@group(0) @binding(2) var<storage, read> host: array<f32>;
@group(0) @binding(3) var<storage, read> data: array<f32>;
@group(0) @binding(4) var<storage, read> rows: array<i32>;
@group(0) @binding(5) var<storage, read> shares: array<f32>;
@group(0) @binding(6) var<storage, read> bounds: array<i32>;
@group(0) @binding(7) var<storage, read_write> record: array<f32>;
var<private> r: i32;
var<private> count: i32;
${declared}
${[...this.routines.values()].join('\n')}`
  }

  protected step(): string {
    return this.printer('', '', new Set()).routine({ code: this.program.step })
  }

  /** The arrays of a routine that can be locals of it. */
  protected locals(code: readonly Code[], outside: ReadonlySet<string>): ReturnType<typeof constantArrays> {
    return constantArrays(code, outside)
  }

  /** An evaluation at given arrays, written when it is first called; gives its name. */
  private routine(which: 'gradient' | 'loss' | 'validation', weights: string, gradient: string): string {
    const name = `${which}_${weights}_${gradient}`
    if (!this.routines.has(name)) {
      const { code, result } = this.program.routines[which]
      const locals = this.locals(code, new Set([weights, gradient]))
      const body = this.printer(weights, gradient, locals.names).routine({ code })
      const declared = locals.elements.map((element) => `var ${element} = 0f;`).join('\n')
      this.routines.set(
        name,
        `fn ${name}(first: i32, last: i32) -> f32 {\n${declared}\n${this.together?.barrier ?? ''}\n${body}\nreturn ${result};\n}`,
      )
    }
    return name
  }

  private printer(weights: string, gradient: string, locals: ReadonlySet<string>): TextCode {
    const dialect: Dialect = {
      language: wgsl,
      lowering: this.lowering,
      place: (place) => this.place(place, weights, gradient, locals),
      declare: (name) => `var ${name} = 0f;`,
      loop: (variable, from, to, by, body) =>
        `for (var ${variable} = ${from}; ${variable} < ${to}; ${variable} += ${by}) {\n${body}\n}`,
      evaluate: (code) => this.call(code),
      bound: wgslBound,
      ...(this.together && { together: this.together }),
    }
    return new TextCode(dialect)
  }

  private call({ weights, gradient, rows }: Code & { kind: 'evaluate' }): string {
    const which = rows === 'validation' ? 'validation' : gradient === undefined ? 'loss' : 'gradient'
    const range =
      rows === 'training'
        ? '0, shape.training'
        : rows === 'validation'
          ? 'shape.training, shape.all'
          : 'bounds[2 * k], bounds[2 * k + 1]'
    return `${this.routine(which, weights, gradient ?? '')}(${range})`
  }

  private place(place: Place, weights: string, gradient: string, locals: ReadonlySet<string>): string {
    const { program } = this
    const { array, base, terms } = place
    const index = indexText(place, variable)
    const listed = (at: string) => `(${at}) * shape.row_stride + r * shape.row_lane`
    if (array === 'data') {
      const { position, column } = dataParts(place)
      return `data[rows[${listed(indexText(position, variable))}] + ${column}]`
    }
    if (array === 'share') return `shares[${listed(index)}]`
    if (array === 'index') return `f32(${index})`
    if (array === 'constants') return `host[(${index}) * count + r]`
    if (array === 'member') return `host[${program.constants} * count + r]`
    if (array === 'table') return `host[(${program.constants + 1} + ${index}) * count + r]`
    if (array === 'path') return this.path(terms)
    const which = recorded.findIndex((name) => name === array)
    if (which >= 0) return `record[(${which} * shape.most + ${index}) * count + r]`
    if (locals.has(array)) return `${array}_${base}`
    const name = array === 'weights' ? weights : array === 'gradient' ? gradient : array
    return this.own(name, indexText({ base, terms }, variable))
  }

  /** Without `keep` every step writes over the same place, so that the last weights are left. */
  private path(terms: Place['terms']): string {
    const weight = terms.find(({ variable: name }) => name !== 'k')?.variable ?? '0'
    return `record[(${recorded.length} * shape.most + k * shape.keep * ${this.program.parameters} + ${weight}) * count + r]`
  }
}

class InvocationShader extends NetworkShader {
  private readonly inside: boolean

  constructor(program: Program) {
    super(program)
    this.inside = program.length <= mostPrivate
  }

  text(): string {
    const { program, inside } = this
    const step = this.step()
    const moved = inside ? program.state : 0
    return `${this.head(inside ? `var<private> m: array<f32, ${program.length}>;` : '')}
@compute @workgroup_size(${workgroupSize})
fn main(@builtin(global_invocation_id) id: vec3u) {
if (id.x >= shape.count) { return; }
r = i32(id.x);
count = i32(shape.count);
for (var i = 0; i < ${moved}; i++) { m[i] = state[i * count + r]; }
for (var k = 0; k < shape.steps; k++) {
${step}
}
for (var i = 0; i < ${moved}; i++) { state[i * count + r] = m[i]; }
}`.replace(/for \(var i = 0; i < 0; .*\n/g, '')
  }

  protected override own(array: string, index: string): string {
    const inner = `${this.program.offsets.get(array) ?? 0} + ${index}`
    return this.inside ? `m[${inner}]` : `state[(${inner}) * count + r]`
  }
}

export const wgslBound = (bound: number | string): string =>
  typeof bound === 'number' ? String(bound) : variable(bound)

/** `from` and `to` are words of the language. */
const variable = (name: string): string => (name === 'from' ? 'first' : name === 'to' ? 'last' : name)

/** The arrays whose every use is at a place known now: their numbers can be locals. */
function constantArrays(
  code: readonly Code[],
  outside: ReadonlySet<string>,
): { names: ReadonlySet<string>; elements: readonly string[] } {
  const places: Place[] = []
  const seen = new Set<Node>()
  const visit = (node: Node): void => {
    if (seen.has(node)) return
    seen.add(node)
    const place = node.operation === 'slot' ? placeOf(node.name) : undefined
    if (place) places.push(place)
    node.operands.forEach(visit)
  }
  const walk = (list: readonly Code[]): void => {
    for (const one of list) {
      if (one.kind === 'let' || one.kind === 'store') visit(one.node)
      if (one.kind === 'store') places.push(one.place)
      if (one.kind === 'loop') walk(one.body)
    }
  }
  walk(code)
  // the statistics of batches outlive the evaluation that makes them
  const kept = (array: string) => /^[mr]\d+$/.test(array) || outside.has(array) || !/^[a-z]\d+$/.test(array)
  const moving = new Set(places.filter(({ terms }) => terms.length > 0).map(({ array }) => array))
  const names = new Set(places.map(({ array }) => array).filter((array) => !kept(array) && !moving.has(array)))
  const elements = new Set(places.filter(({ array }) => names.has(array)).map(({ array, base }) => `${array}_${base}`))
  return { names, elements: [...elements] }
}
