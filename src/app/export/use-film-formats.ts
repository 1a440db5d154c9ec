import { useEffect, useState } from 'react'

import type { Format } from './choice.ts'

/** The formats of films that this browser can make at a size; a GIF is always among them. */
export function useFilmFormats(wanted: boolean, width: number, height: number): readonly Format[] {
  const [formats, setFormats] = useState<readonly Format[]>(['gif'])
  useEffect(() => {
    if (!wanted) return undefined
    let current = true
    const ask = async (): Promise<void> => {
      const { filmTypes } = await import('../../export/to-video.ts')
      const types = await filmTypes(width, height)
      if (current) setFormats([...types.map((type) => (type === 'video/webm' ? 'webm' : 'mp4') as Format), 'gif'])
    }
    ask().catch(() => current && setFormats(['gif']))
    return () => {
      current = false
    }
  }, [wanted, width, height])
  return formats
}
