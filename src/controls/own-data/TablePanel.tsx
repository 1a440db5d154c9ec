import { useEffect, useId, useRef, useState } from 'react'
import type { ClipboardEvent, ReactElement, ReactNode } from 'react'

import { dataStrings } from '../../views/shared/strings/data-strings.ts'
import './own-data.css'
import { largestFile, type Parse } from './table-text.ts'
import { useDrop } from './use-drop.ts'

/** Longer links get lost in messages and mail programs. */
const longLink = 8000
/** More text than this is not shown for editing. */
const longestShown = 200_000

/** What became of a table, in words. */
export interface Said {
  readonly message: string
  readonly wrong: boolean
}

export const nothingSaid: Said = { message: '', wrong: false }

/** What is said of a table in use; of its link too, where that is too long to be handed on. */
export const usedSaid = (told: readonly string[], link: number): Said => ({
  message: [...told, ...(link > longLink ? [dataStrings().own.longLink(link)] : [])].join(' '),
  wrong: false,
})

interface Props {
  readonly summary: string
  readonly field: string
  readonly placeholder: string
  readonly said: Said
  readonly say: (said: Said) => void
  /** What is said after a refusal: what stays in use. */
  readonly stays: string
  /** Puts the table that a text holds in the place of the data, or refuses it; says what became of it. */
  readonly take: (text: string, parse: Parse) => void
  /** Takes the table away again, where there is one. */
  readonly remove?: { readonly word: string; readonly press: () => void } | undefined
  /** What else can be turned of the table. */
  readonly children?: ReactNode
}

/**
 * Where a reader's own table is pasted, typed, chosen or dropped as a file. It is read with every change; where it is no table, the
 * place and the remedy are named, and what was on screen before stays.
 */
export function TablePanel({
  summary,
  field,
  placeholder,
  said,
  say,
  stays,
  take,
  remove,
  children,
}: Props): ReactElement {
  const words = dataStrings().own
  const id = useId()
  const panel = useRef<HTMLDetailsElement>(null)
  const told = useRef<HTMLParagraphElement>(null)
  const [text, setText] = useState('')
  const refuse = (message: string): void => say({ message: `${message} ${stays}`, wrong: true })

  const { message, wrong } = said
  // On a phone the field fills the room that the sheet has: what is wrong with it stands below, and is told once, not at each key.
  useEffect(() => {
    if (wrong && message !== '') told.current?.scrollIntoView({ block: 'nearest' })
  }, [message, wrong])

  async function read(next: string): Promise<void> {
    setText(next.length > longestShown ? '' : next)
    if (next.trim() === '') return say(nothingSaid)
    const papa = await import('papaparse').catch(() => undefined)
    if (!papa) return refuse(words.noReader)
    return take(next, (all, options) => papa.default.parse<string[]>(all, options))
  }

  async function readFile(file: File | undefined): Promise<void> {
    if (!file) return
    if (file.size > largestFile) return refuse(words.largeFile)
    const found = await file.text().catch(() => undefined)
    if (found?.trim() === '') return refuse(words.nothing)
    await (found === undefined ? refuse(words.lostFile) : read(found))
  }

  /** A text field takes half a minute to lay out some hundred thousand lines: so much is read without being put there. */
  function pasted(event: ClipboardEvent<HTMLTextAreaElement>): void {
    const given = event.clipboardData.getData('text/plain')
    if (given.length <= longestShown) return
    event.preventDefault()
    const { value, selectionStart, selectionEnd } = event.currentTarget
    void read(value.slice(0, selectionStart) + given + value.slice(selectionEnd))
  }

  const over = useDrop(panel, (dropped) => {
    if (panel.current) panel.current.open = true
    void ('file' in dropped ? readFile(dropped.file) : read(dropped.text))
  })

  return (
    <details ref={panel} className={over ? 'own-data is-over' : 'own-data'}>
      <summary>{summary}</summary>
      <label htmlFor={`${id}-text`}>{field}</label>
      <textarea
        id={`${id}-text`}
        rows={5}
        spellCheck={false}
        autoCapitalize="off"
        placeholder={placeholder}
        value={text}
        aria-invalid={said.wrong}
        aria-describedby={`${id}-said`}
        onPaste={pasted}
        onChange={(event) => void read(event.target.value)}
      />
      <p ref={told} id={`${id}-said`} className={said.wrong ? 'hint own-data-wrong' : 'hint'} role="status">
        {said.message}
      </p>
      {children}
      <div className="own-data-buttons">
        <label className="own-data-file">
          {words.file}
          <input
            type="file"
            accept=".csv,.tsv,.txt,text/csv,text/plain"
            onChange={({ target }) => {
              void readFile(target.files?.[0])
              // The same file can be chosen again.
              target.value = ''
            }}
          />
        </label>
        {remove && (
          <button
            type="button"
            onClick={() => {
              setText('')
              remove.press()
            }}
          >
            {remove.word}
          </button>
        )}
      </div>
    </details>
  )
}
