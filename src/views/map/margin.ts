/** Room for the axes of a map, in pixels. */
export const margin = { left: 52, right: 12, top: 10, bottom: 36 } as const
