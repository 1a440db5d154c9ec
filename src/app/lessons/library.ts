import type * as Library from '../../index.ts'

/**
 * The library as others use it, from the file that is built beside the page: shared with the page's own engine, its parts would
 * make the first picture wait for what only lessons need.
 */
export const library = (): Promise<typeof Library> =>
  import.meta.env.DEV || import.meta.env.VITE_ONE_FILE === true
    ? import('../../index.ts')
    : (import(/* @vite-ignore */ new URL('lib/thalweg.js', document.baseURI).href) as Promise<typeof Library>)
