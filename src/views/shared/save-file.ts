/** Hands a text, or what a blob holds, to the browser as a file to keep. */
export function saveFile(name: string, content: string | Blob, type = ''): void {
  const address = URL.createObjectURL(typeof content === 'string' ? new Blob([content], { type }) : content)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The download has begun within the click; the address is only kept for it.
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}
