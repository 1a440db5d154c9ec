/** What every competitor runs: Adam on Beale, with PyTorch's defaults but for the learning rate. */
export const learningRate = 0.05

/** The start of a member: a square spiral-free lattice over [0, 2]², the same for every competitor. */
export function startPoint(member: number, count: number): [number, number] {
  const side = Math.ceil(Math.sqrt(count))
  return [(2 * (member % side)) / side, (2 * Math.floor(member / side)) / side]
}
