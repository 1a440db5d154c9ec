import type { Code, Place, Range } from '../code.ts'
import type { Program } from '../program.ts'
import type { Together } from '../text-code.ts'
import { NetworkShader, recorded, wgslBound, workgroupSize } from './kernel.ts'

/** Numbers that a workgroup's own memory is sure to hold, less those of the sums. */
const mostNear = 4096 - workgroupSize - 8

/**
 * The program as a compute shader in which one workgroup trains one network: rows, units and weights are shared by its invocations.
 * The program is one that was written for that (`Shape.shared`). Sums over rows that make the gradient have the order that one
 * invocation would take; losses and norms are summed as a tree, always the same.
 */
export function wgslWorkgroupNetwork(program: Program): string {
  return new WorkgroupShader(program).text()
}

class WorkgroupShader extends NetworkShader {
  /** Where the arrays begin that fit into the workgroup's memory: weights and what goes with them first. */
  private readonly near = new Map<string, number>()
  private nearLength = 0
  /** Single numbers, of which every invocation has its own copy. */
  private readonly single: readonly string[]

  protected override readonly together: Together = {
    spread,
    gather: (name) => `${name} = gathered(${name});`,
    barrier: 'workgroupBarrier();\nstorageBarrier();',
    once: (place, line) => this.once(place, line),
    agreed: (condition) => ({
      before: `workgroupBarrier();\nif (lane == 0) { agreed = select(0u, 1u, ${condition}); }`,
      value: 'workgroupUniformLoad(&agreed) == 1u',
    }),
  }

  constructor(program: Program) {
    super(program)
    const lengths = lengthsOf(program)
    this.single = [...lengths]
      .filter(([, { from, length }]) => length === 1 && from < program.state)
      .map(([name]) => name)
    for (const [name, { length }] of lengths) {
      if (length !== program.parameters || this.nearLength + length > mostNear) continue
      this.near.set(name, this.nearLength)
      this.nearLength += length
    }
  }

  text(): string {
    const { program } = this
    const step = this.step()
    const moves = (line: (near: string, far: string) => string): string =>
      [...this.near]
        .filter(([name]) => (program.offsets.get(name) ?? 0) < program.state)
        .map(
          ([name, at]) =>
            `for (var i = lane; i < ${program.parameters}; i += ${workgroupSize}) { ${line(`near[${at} + i]`, far(program, name, 'i'))} }`,
        )
        .join('\n')
    const singles = (line: (own: string, far: string) => string): string =>
      this.single.map((name) => line(singleName(name), far(program, name, '0'))).join('\n')
    return `${this.head(`var<private> lane: i32;
var<workgroup> near: array<f32, ${Math.max(1, this.nearLength)}>;
var<workgroup> parts: array<f32, ${workgroupSize}>;
var<workgroup> agreed: u32;
${this.single.map((name) => `var<private> ${singleName(name)}: f32;`).join('\n')}
fn gathered(own: f32) -> f32 {
workgroupBarrier();
storageBarrier();
parts[lane] = own;
workgroupBarrier();
for (var reach = ${workgroupSize / 2}; reach > 0; reach /= 2) {
if (lane < reach) { parts[lane] += parts[lane + reach]; }
workgroupBarrier();
}
return workgroupUniformLoad(&parts[0]);
}`)}
@compute @workgroup_size(${workgroupSize})
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) own: u32) {
r = i32(group.x);
lane = i32(own);
count = i32(shape.count);
${moves((near, far_) => `${near} = ${far_};`)}
${singles((mine, far_) => `${mine} = ${far_};`)}
for (var k = 0; k < shape.steps; k++) {
${step}
}
${moves((near, far_) => `${far_} = ${near};`)}
if (lane == 0) {
${singles((mine, far_) => `${far_} = ${mine};`)}
}
}`
  }

  protected override own(array: string, index: string): string {
    if (this.single.includes(array)) return singleName(array)
    const near = this.near.get(array)
    return near === undefined ? far(this.program, array, index) : `near[${near} + ${index}]`
  }

  /** Arrays by row are shared: none of them can be a local. */
  protected override locals(_code: readonly Code[], _outside: ReadonlySet<string>) {
    return { names: new Set<string>(), elements: [] }
  }

  private once({ array }: Place, line: string): string {
    return recorded.some((name) => name === array) ? `if (lane == 0) {\n${line}\n}` : line
  }
}

/** A number of a run's array in the buffer, where the arrays of a run stand together. */
const far = (program: Program, array: string, index: string): string =>
  `state[r * ${program.length} + ${program.offsets.get(array) ?? 0} + ${index}]`

const singleName = (array: string): string => `own_${array.replaceAll('#', 'count_')}`

function lengthsOf({ offsets, length }: Program): ReadonlyMap<string, { from: number; length: number }> {
  const all = [...offsets].toSorted(([, a], [, b]) => a - b)
  return new Map(all.map(([name, from], i) => [name, { from, length: (all[i + 1]?.[1] ?? length) - from }]))
}

/** The turns of one loop, or of one in another, dealt out to the invocations one by one. */
function spread(over: readonly Range[], body: string): string {
  const [first, second] = over
  if (!first) return body
  const { variable, from, to } = first
  if (!second)
    return `for (var ${variable} = ${wgslBound(from)} + lane; ${variable} < ${wgslBound(to)}; ${variable} += ${workgroupSize}) {\n${body}\n}`
  return `for (var turn_${variable} = lane; turn_${variable} < ${wgslBound(to)} * ${wgslBound(second.to)}; turn_${variable} += ${workgroupSize}) {
let ${variable} = turn_${variable} / ${wgslBound(second.to)};
let ${second.variable} = turn_${variable} % ${wgslBound(second.to)};
${body}
}`
}
