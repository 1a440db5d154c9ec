import { wgslPrelude } from '../../notation/print-wgsl.ts'
import { localSlots, stepCode } from '../kernels/step-code.ts'
import type { BatchStart } from '../kernels/batch.ts'
import { counting, mayArrive } from '../kernels/steady.ts'
import { StepPrinter } from './step-printer.ts'

export const workgroupSize = 64

/** A dispatch keeps all of its steps from the start of the path's buffer, or every `stride`-th and the last of the whole run. */
export type Kept = 'dispatch' | 'run'

/**
 * How a dispatch reads its table: a row before each step, or the first and the one after it alone, where all further ones equal that
 * (`settled`). To read a row takes a software adapter as long as a step of momentum.
 */
export type Rows = 'each' | 'settled'

/**
 * Which of them a dispatch needs whose rows are the same from step `steady` on, counted from 0. A batch that once read each row goes
 * on so: kernels take time to compile.
 */
export const rowsOf = (steady: number, before: Rows): Rows => (before === 'settled' && steady <= 1 ? 'settled' : 'each')

/** Fields of the uniform behind `count`, `steps` and `steady` where the whole run is kept. */
const ofRun = 'done: u32, stride: u32, total: u32, last: u32'
const keepOfRun = `let now = shape.done + k + 1u;
if (now == shape.total) { path[shape.last * count + i] = vec2f(s0, s1); }
else if (now % shape.stride == 0u) { path[(now / shape.stride) * count + i] = vec2f(s0, s1); }`

/**
 * Compilers of shaders see of a loop up to a constant alone that it ends. Into others they write a counter of their own, which takes a
 * software adapter a fifth of a step of momentum.
 */
const eachStep = `for (var k = 0u; k < 0xffffffffu; k++) {
if (k >= shape.steps) { break; }`

/**
 * The step as a compute shader: one invocation a member, the steps of a dispatch in a loop inside. A frozen run is kept by
 * selects: branches would cost every run a third more time. Only where steps loop themselves do runs that froze or arrived leave.
 */
export function wgslKernel(
  { step, keepPath, own, alone }: BatchStart,
  kept: Kept = 'dispatch',
  rows: Rows = 'each',
): string {
  const { items, update } = stepCode(step, 'single')
  const index = new Map(step.state.map((slot, k) => [slot, `s${k}`]))
  const printer = new StepPrinter(
    (slot) => index.get(slot) ?? (slot === 'member' ? (alone === true ? '0f' : 'f32(i)') : slot),
    (row) => [`rows[${row}].x`, `rows[${row}].y`],
  )
  const results = update.map(({ node }) => node)
  const before = printer.items(items, results)
  const after = printer.declared(
    results,
    results.map((_, k) => `w${k}`),
  )
  const next = new Map(update.map(({ slot }, k) => [slot, `w${k}`]))
  const position = (slot: string) => next.get(slot) ?? index.get(slot) ?? ''
  const lines = (count: number, line: (k: number) => string) =>
    Array.from({ length: count }, (_, k) => line(k)).join('\n')
  const { constants = [], columns = [] } = own ?? {}
  const constant = (k: number) => (constants.includes(k) ? `own[${constants.indexOf(k)}u * count + i]` : `host[${k}]`)
  const column = (k: number, row: string) =>
    columns.includes(k)
      ? `own[(${constants.length}u + ${row} * ${columns.length}u + ${columns.indexOf(k)}u) * count + i]`
      : `host[${step.constants}u + ${row} * ${step.tableWidth}u + ${k}u]`
  const settled = rows === 'settled'
  const read = (row: string) =>
    lines(step.tableWidth, (k) => `let u${k} = ${settled ? `select(later${k}, first${k}, k == 0u)` : column(k, row)};`)
  const keep = !keepPath ? '' : kept === 'run' ? keepOfRun : 'path[k * count + i] = vec2f(s0, s1);'
  const leaves = mayArrive(step)
  const at = (slot: string) => index.get(slot) ?? ''
  const still = update.flatMap((target, k) =>
    counting(target) ? [] : [`(bitcast<u32>(w${k}) == bitcast<u32>(${at(target.slot)}))`],
  )
  const result = `${before}
${after}
let live = (frozen == 0f) & m_finite(${position('theta0')}) & m_finite(${position('theta1')});`
  const loop = `${eachStep}
${read('k')}
${result}
${update.map(({ slot }, k) => `${at(slot)} = select(${at(slot)}, w${k}, live);`).join('\n')}
frozen = select(1f, 0f, live);
${keep}
}`
  const counted = update.flatMap((target, k) =>
    counting(target) ? [`${at(target.slot)} += left * (w${k} - ${at(target.slot)});`] : [],
  )
  // rows behind the steady one do as it does, and software adapters read one that was read before more quickly
  const loopThatEnds = `${eachStep}
${step.tableWidth > 0 && !settled ? 'let row = min(k, shape.steady);' : ''}
${read('row')}
${result}
if (!live | (${['(k >= shape.steady)', ...still].join(' & ')})) {
let left = select(0f, f32(shape.steps - k), live);
${counted.join('\n')}
frozen = select(1f, 0f, live);
${keepPath ? 'rest = k;' : ''}
break;
}
${update.map(({ slot }, k) => `${at(slot)} = w${k};`).join('\n')}
${keep}
}
${keepPath ? `for (var k = rest; k < shape.steps; k++) {\n${keep}\n}` : ''}`
  return `${wgslPrelude}
struct Shape { count: u32, steps: u32, steady: u32${kept === 'run' ? `, ${ofRun}` : ''} }
@group(0) @binding(0) var<uniform> shape: Shape;
@group(0) @binding(1) var<storage, read_write> state: array<f32>;
@group(0) @binding(2) var<storage, read> host: array<f32>;
${keepPath ? '@group(0) @binding(3) var<storage, read_write> path: array<vec2f>;' : ''}
${step.usesRows ? '@group(0) @binding(4) var<storage, read> rows: array<vec2f>;' : ''}
${own ? '@group(0) @binding(5) var<storage, read> own: array<f32>;' : ''}
@compute @workgroup_size(${workgroupSize})
fn main(@builtin(global_invocation_id) id: vec3u, @builtin(num_workgroups) groups: vec3u) {
let i = id.x + id.y * groups.x * ${workgroupSize}u;
let count = shape.count;
if (i >= count) { return; }
${lines(step.constants, (k) => `let c${k} = ${constant(k)};`)}
${lines(step.state.length, (k) => `var s${k} = state[${k}u * count + i];`)}
var frozen = state[${step.state.length}u * count + i];
${localSlots(before)
  .map((slot) => `var ${slot} = 0f;`)
  .join('\n')}
${
  settled
    ? lines(
        step.tableWidth,
        (k) => `let first${k} = ${column(k, '0u')};
let later${k} = ${column(k, 'min(1u, shape.steady)')};`,
      )
    : ''
}
${keepPath && leaves ? 'var rest = shape.steps;' : ''}
${leaves ? loopThatEnds : loop}
${lines(step.state.length, (k) => (next.has(step.state[k] ?? '') ? `state[${k}u * count + i] = s${k};` : ''))}
state[${step.state.length}u * count + i] = frozen;
}`
}
