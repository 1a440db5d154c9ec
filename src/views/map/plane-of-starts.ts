import type { MapQuestion } from '../../trajectories/maps.ts'

/** A plane of starts is not drawn longer than this against its other side: a long and narrow one is stretched. */
const longest = 3

export const isPlaneOfStarts = ({ x, y }: Partial<MapQuestion>): boolean => x?.of === 'start.x' && y?.of === 'start.y'

/** Sides of a plane of starts against each other. */
export const sidesOf = ({ x, y }: Pick<MapQuestion, 'x' | 'y'>): number =>
  y ? Math.min(Math.max((x.to - x.from) / (y.to - y.from), 1 / longest), longest) : 1
