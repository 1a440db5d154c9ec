/** A submit longer than this risks a driver reset and holds up the page's own drawing. */
const targetMilliseconds = 20

/** Learns how many member-steps fit into a submit. */
export class Pace {
  private perMillisecond = 2_000

  steps(count: number): number {
    return Math.floor((this.perMillisecond * targetMilliseconds) / count)
  }

  learn(memberSteps: number, milliseconds: number): void {
    // small submits measure the round trip, not the work
    if (milliseconds < 2) this.perMillisecond *= 2
    else this.perMillisecond = Math.max(100, 0.5 * this.perMillisecond + (0.5 * memberSteps) / milliseconds)
  }
}
