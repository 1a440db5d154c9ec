import type { ReactElement } from 'react'

import { dismiss } from '../store/actions.ts'
import { useStoreApi, useThalweg } from '../views/shared/store-context.ts'

/** What the reader should know; each notice can be put away. */
export function Notices(): ReactElement {
  const store = useStoreApi()
  const notices = useThalweg((state) => state.notices)
  return (
    <div className="notices" role="status" aria-label="Messages">
      {notices.map(({ key, message, level }) => (
        <p key={key} className={`notice ${level}`}>
          <span>{message}</span>
          <button type="button" className="quiet icon" aria-label="Dismiss" onClick={() => dismiss(store, key)}>
            <svg viewBox="0 0 16 16" aria-hidden="true">
              <path d="M4 4l8 8M12 4l-8 8" />
            </svg>
          </button>
        </p>
      ))}
    </div>
  )
}
