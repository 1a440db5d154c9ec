/** How experiments are read from an address and written into one; fetched when an address tells one, else after the page is up. */
export { format } from '../experiment/format.ts'
export { parse } from '../experiment/parse.ts'
