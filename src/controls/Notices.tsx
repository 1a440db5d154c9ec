import type { ReactElement } from 'react'

import { dismiss } from '../store/actions.ts'
import { useStoreApi, useThalweg } from '../views/shared/store-context.ts'
import { strings } from '../views/shared/strings/strings.ts'
import { CoreText } from './CoreText.tsx'
import { Sign } from './icons.tsx'

/** What the reader should know; each notice can be put away. */
export function Notices(): ReactElement {
  const words = strings()
  const store = useStoreApi()
  const notices = useThalweg((state) => state.notices)
  return (
    <div className="notices" role="status" aria-label={words.messages}>
      {notices.map(({ key, message, level, lang }) => (
        <p key={key} className={`notice ${level}`}>
          {lang === 'en' ? <CoreText sentence={message} /> : <span>{message}</span>}
          <button type="button" className="quiet icon" aria-label={words.dismiss} onClick={() => dismiss(store, key)}>
            <Sign name="close" />
          </button>
        </p>
      ))}
      {notices.length > 1 && (
        <button type="button" className="quiet" onClick={() => notices.forEach(({ key }) => dismiss(store, key))}>
          {words.dismissAll}
        </button>
      )}
    </div>
  )
}
