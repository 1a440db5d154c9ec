/**
 * Puts the text of a block on the clipboard; where there is none, or it is refused, the text is selected for the reader's own keys.
 * Without a secure address a browser has no clipboard to offer.
 */
export async function copyFrom(block: HTMLTextAreaElement | null): Promise<'copied' | 'selected'> {
  try {
    await navigator.clipboard.writeText(block?.value ?? '')
    return 'copied'
  } catch {
    block?.focus()
    block?.select()
    return 'selected'
  }
}
