/** A title as the name of a file: letters and digits of any language, hyphens between. */
export const fileNameOf = (title: string): string =>
  title.replaceAll(/[^\p{L}\p{N}]+/gu, '-').replaceAll(/^-+|-+$/g, '') || 'my'
