/** Milliseconds after which nobody answers any more. */
const patience = 20_000

let asked = 0

/**
 * Asks an embed in a frame by its message interface.
 * @throws Error (as a rejection) with the embed's sentence, or an empty one where nothing answers
 */
export function askFrame(frame: HTMLIFrameElement, name: string, args: readonly unknown[]): Promise<unknown> {
  const id = `share ${++asked}`
  return new Promise((resolve, reject) => {
    const end = (): void => {
      clearTimeout(timer)
      removeEventListener('message', hear)
    }
    const hear = ({ data, source }: MessageEvent<unknown>): void => {
      if (source !== frame.contentWindow || typeof data !== 'object' || data === null) return
      if (!('id' in data) || data.id !== id || !('type' in data) || !('detail' in data)) return
      end()
      if (data.type === 'result') resolve(data.detail)
      else reject(new Error(sentenceOf(data.detail)))
    }
    const timer = setTimeout(() => {
      end()
      reject(new Error(''))
    }, patience)
    addEventListener('message', hear)
    frame.contentWindow?.postMessage({ ns: 'thalweg', v: 1, type: 'call', id, name, args }, '*')
  })
}

const sentenceOf = (detail: unknown): string =>
  typeof detail === 'object' && detail !== null && 'message' in detail ? String(detail.message) : ''
