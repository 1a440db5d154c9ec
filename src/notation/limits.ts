/** Bounds on what a reader may type, so that no text can hang or exhaust the page. */
export const limits = {
  /** Characters of one formula. */
  formula: 2000,
  /** Characters of one method's text. */
  method: 4000,
  /** Parentheses and operators within one another. */
  depth: 100,
  /** Nodes of one compiled graph, derivatives and elementary functions included. */
  nodes: 30000,
  /** Passes of one `repeat`, and problem evaluations of one step in all. */
  repeat: 200,
  evaluations: 2000,
  /** Passes of a `repeat` and those around it, multiplied. */
  passes: 10000,
} as const
