import { isNoisy, torchGradientLines } from './gradient-lines.ts'
import { Identifiers } from './identifiers.ts'
import type { ExportedRun } from './run-text.ts'
import { boundLinesInPlace, viewLines } from './step-lines.ts'
import { scheduleLines } from './schedule-lines.ts'
import { torchOptimizer } from './torch-optimizers.ts'

/** The body of a run with an optimizer of PyTorch; undefined where none equals it. */
export function torchOptimizerLines(run: ExportedRun, need: (name: string) => void): string[] | undefined {
  const { method, parameters, schedule } = run
  const optimizer = method && torchOptimizer(method.id, parameters)
  if (!method || !optimizer) return undefined
  const identifiers = new Identifiers(['theta', 't'])
  const gradient = torchGradientLines(run, 't', identifiers, need)
  const rate =
    schedule && scheduleLines(schedule, parameters['lr'] ?? 0, 't', identifiers, 'torch', need, () => undefined)
  const list = ['[theta]', ...optimizer.arguments.map(([argument, value]) => `${argument}=${value}`)].join(', ')
  const view = viewLines(run, 't', rate === undefined, identifiers, need)
  const counts = rate !== undefined || isNoisy(run) || view.each.length > 0
  return [
    'theta = theta.clone().requires_grad_()',
    ...(optimizer.note === undefined ? [] : [`# ${optimizer.note}`]),
    `optimizer = torch.optim.${optimizer.name}(${list})`,
    ...(rate?.before ?? []),
    ...gradient.before,
    ...view.before,
    'path = [theta.detach().clone()]',
    `for ${counts ? 't' : '_'} in ${rate ? 'torch.arange(1.0, STEPS + 1)' : counts ? 'range(1, STEPS + 1)' : 'range(STEPS)'}:`,
    ...[
      ...view.each,
      ...(rate ? [...rate.each, 'optimizer.param_groups[0]["lr"] = float(lr)'] : []),
      'optimizer.zero_grad()',
      'f(theta).backward()',
      ...gradient.each,
      'optimizer.step()',
      ...boundLinesInPlace(run),
      'path.append(theta.detach().clone())',
    ].map((line) => `    ${line}`),
    ...view.after,
    'return kept(path)',
  ]
}
