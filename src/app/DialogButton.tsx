import { useState } from 'react'
import type { ComponentType, ReactElement } from 'react'
import { createPortal } from 'react-dom'

import { notify } from '../store/actions.ts'
import { useStoreApi } from '../views/shared/store-context.ts'
import { strings } from '../views/shared/strings/strings.ts'

type Dialog = ComponentType<{ readonly onClose: () => void }>

interface Props {
  /** What the dialog is called where it cannot be fetched. */
  readonly part: 'saved' | 'code' | 'export' | 'share' | 'gallery'
  readonly word: string
  readonly hint: string
  readonly load: () => Promise<{ readonly default: Dialog }>
}

/** A button that opens a dialog, which is fetched when it is first asked for. */
export function DialogButton({ part, word, hint, load }: Props): ReactElement {
  const words = strings()
  const store = useStoreApi()
  const [Shown, setShown] = useState<Dialog>()

  function open(): void {
    load().then(
      (loaded) => setShown(() => loaded.default),
      (error: unknown) => {
        const reason = error instanceof Error ? error.message : words.noReason
        notify(store, { key: part, message: words.failed(words.parts[part], reason), level: 'error' })
      },
    )
  }

  return (
    <>
      <button type="button" className="quiet" title={hint} aria-haspopup="dialog" onClick={open}>
        {word}
      </button>
      {/* Beside the page, so that it stays when a menu folds around its button. */}
      {Shown && createPortal(<Shown onClose={() => setShown(undefined)} />, document.body)}
    </>
  )
}
