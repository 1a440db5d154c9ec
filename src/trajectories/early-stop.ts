/** Where a run was stopped: after step `step`, as the loss on the samples kept for validation had its least after step `best`. */
export interface EarlyStop {
  readonly best: number
  readonly step: number
}

/**
 * Where early stopping with some patience stops a run: at the first step with `patience` steps since the least validation loss so far.
 * Without a stop `undefined`; `best` of a run that is not stopped is where `validation` is least.
 * @param validation the loss after 0, 1, 2, … steps
 */
export function earlyStop(validation: ArrayLike<number>, patience: number): EarlyStop | undefined {
  const watch = new EarlyStopWatch(patience)
  for (let step = 0; step < validation.length; step++) {
    watch.see(step, validation[step] ?? Number.NaN)
    if (watch.stopped) return watch.stopped
  }
  return undefined
}

/** Early stopping as losses come in. */
export class EarlyStopWatch {
  stopped: EarlyStop | undefined
  best = 0
  private least = Infinity
  private readonly patience: number

  constructor(patience: number) {
    this.patience = patience
  }

  /** Sees the validation loss after a step; true where it is the least so far. */
  see(step: number, value: number): boolean {
    if (this.stopped) return false
    if (value < this.least) {
      this.least = value
      this.best = step
      return true
    }
    if (step - this.best >= this.patience) this.stopped = { best: this.best, step }
    return false
  }
}
