/** A text for a comment or a docstring: letters, digits and plain punctuation in one line; everything else is a space. */
export const plainText = (text: string): string =>
  text
    .replaceAll(/[^\p{L}\p{N} .,:;=+*/()&–—-]+/gu, ' ')
    .replaceAll(/ +/g, ' ')
    .trim()

/** A link for a comment: printable ASCII without spaces. */
export const linkText = (text: string): string => text.replaceAll(/[^!-~]/g, '')
