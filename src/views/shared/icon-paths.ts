/** Filled signs of playback, drawn in a square of 16. */
export const iconPaths = {
  play: 'M4.5 2.5v11l9-5.5z',
  pause: 'M4 2.5h3v11H4zM9 2.5h3v11H9z',
  back: 'M11.5 3v10L5.5 8zM3.5 3h1.5v10H3.5z',
  forward: 'M4.5 3v10l6-5zM11 3h1.5v10H11z',
  loop: 'M4 3h7l-1.6-1.6L10.5.3 14 3.8l-3.5 3.4-1.1-1.1L11 4.6H4.8A1.8 1.8 0 0 0 3 6.4V8H1.4V5.6A2.6 2.6 0 0 1 4 3zM12 13H5l1.6 1.6-1.1 1.1L2 12.2l3.5-3.4 1.1 1.1L5 11.4h6.2A1.8 1.8 0 0 0 13 9.6V8h1.6v2.4A2.6 2.6 0 0 1 12 13z',
  flag: 'M3 1.5h1.5v13H3zM5.5 2h8.2l-2 3.2 2 3.2H5.5z',
} as const
