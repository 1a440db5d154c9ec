import type { Node } from '../notation/graph.ts'
import type { Loss } from '../notation/loss.ts'
import { numpyValues } from './graph-printer.ts'
import { pythonFloat } from './printed.ts'
import type { FormulaText } from './problem-text.ts'
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

  /** What has a residual for each sample is a mean over those in view, as the loss is; what is added once has its own JᵀJ. */
  protected override gram(): string[] {
    const { residuals, data } = this.problem
    const added = data?.penaltyResiduals ?? []
    return this.language === 'torch' ? this.gramTorch(residuals, added) : this.gramNumpy(residuals, added)
  }

  private gramNumpy(residuals: readonly FormulaText[], added: readonly FormulaText[]): string[] {
    this.need('mean')
    const derivatives = (all: readonly FormulaText[]) =>
      numpyValues(
        all.flatMap(({ compiled }) => compiled.gradient),
        this.slot,
        this.need,
      )
    const [once, each] = [derivatives(added), derivatives(residuals)]
    const rows = added.map((_, i) => `[${once.values.slice(2 * i, 2 * i + 2).join(', ')}]`)
    const [rx = '', ry = ''] = each.values
    return this.define('gram', 'JᵀJ of the residuals, in the mean of the samples in view.', [
      ...(rows.length > 0 ? [...once.lines, `J = np.array([${rows.join(', ')}])`] : []),
      ...each.lines,
      `rx, ry = ${rx}, ${ry}`,
      'xy = mean(rx * ry)',
      `return np.array([[mean(rx * rx), xy], [xy, mean(ry * ry)]])${rows.length > 0 ? ' + J.T @ J' : ''}`,
    ])
  }

  private gramTorch(residuals: readonly FormulaText[], added: readonly FormulaText[]): string[] {
    const values = [...residuals, ...added].map(({ text }) => this.value(text))
    const [each = '', ...once] = values.map(({ value }) => value)
    const rows = `(torch.zeros_like(u) + ${each}) / math.sqrt(len(u))`
    return [
      ...this.define('residuals', 'f is the sum of the squares of these, one for each sample in view.', [
        ...values.flatMap(({ lines }) => lines),
        once.length > 0 ? `return torch.cat([${rows}, torch.stack([${once.join(', ')}])])` : `return ${rows}`,
      ]),
      '',
      '',
      'def gram(p):',
      '    J = torch.autograd.functional.jacobian(residuals, p)',
      '    return J.T @ J',
    ]
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
