/** A point of the plane, an interval, and the part of the plane that is looked at. */
export type Point = readonly [number, number]
export type Interval = readonly [number, number]

export interface Domain {
  readonly x: Interval
  readonly y: Interval
}
