/**
 * What batches of a map need beside their state, one after the other: a browser takes memory for each new array from the system, page by
 * page, and gives it back later, which takes as long as some of the steps.
 */
export interface ScoutRoom {
  readonly starts: Float32Array
  readonly before: Float32Array
  readonly rests: Uint8Array
  readonly open: Int32Array
}

let spare: ScoutRoom | undefined

/** Room for so many members at least, full of what was there before. */
export function takeRoom(members: number): ScoutRoom {
  const found = spare
  spare = undefined
  if (found && found.rests.length >= members) return found
  return {
    starts: new Float32Array(2 * members),
    before: new Float32Array(2 * members),
    rests: new Uint8Array(members),
    open: new Int32Array(members),
  }
}

/** Nothing in it is read any more. The larger of two is kept. */
export function giveBackRoom(room: ScoutRoom): void {
  if (room.rests.length >= (spare?.rests.length ?? 0)) spare = room
}
