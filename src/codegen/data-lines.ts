import type { Node } from '../notation/graph.ts'
import type { Loss } from '../notation/loss.ts'
import { numpyValues } from './graph-printer.ts'
import { pythonFloat } from './printed.ts'
import { SurfaceLines } from './surface-lines.ts'

/** A data problem as Python: its samples, and functions that are means over those in view, with what is added once. */
export class DataLines extends SurfaceLines {
  /** The samples that are trained on. */
  dataLines(): string[] {
    const rows = this.problem.data?.rows ?? []
    const array = this.language === 'numpy' ? 'np.array' : 'torch.tensor'
    return [
      '# the samples, u and v of each',
      `DATA = ${array}([`,
      ...rows.map(([u, v]) => `    [${pythonFloat(u)}, ${pythonFloat(v)}],`),
      '])',
      'u, v = DATA.T',
    ]
  }

  protected override loss(): string[] {
    this.need('mean')
    const { data, loss } = this.problem
    const added = data?.penalty && this.value(data.penalty.text)
    const sample = this.value(loss.text)
    return this.define(
      'f',
      `${this.title()}.`,
      [
        ...(added ? [...added.lines, `added = ${added.value}`, 'x, y = p[..., None]'] : []),
        ...sample.lines,
        `return mean(${sample.value})${added ? ' + added' : ''}`,
      ],
      this.point(),
    )
  }

  protected override graphFunction(
    name: string,
    docstring: string,
    rootsOf: (loss: Loss) => readonly Node[],
    end: (values: readonly string[]) => string[],
  ): string[] {
    this.need('mean')
    const { data, loss } = this.problem
    const added = data?.penalty && numpyValues(rootsOf(data.penalty.compiled), this.slot, this.need)
    const sample = numpyValues(rootsOf(loss.compiled), this.slot, this.need)
    return this.define(
      name,
      docstring,
      [
        ...(added ? [...added.lines, `added = [${added.values.join(', ')}]`, 'x, y = p[..., None]'] : []),
        ...sample.lines,
        ...end(sample.values.map((value, i) => `mean(${value})${added ? ` + added[${i}]` : ''}`)),
      ],
      this.point(),
    )
  }

  /** With an axis for the samples, unless what is added once comes first. */
  private point(): string {
    return this.problem.data?.penalty ? 'p' : 'p[..., None]'
  }
}
