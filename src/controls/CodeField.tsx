import type { ReactElement, Ref } from 'react'

interface Props {
  readonly id: string
  readonly label: string
  readonly text: string
  /** Where the text is wrong, in UTF-16 units. */
  readonly fault: number | undefined
  readonly describedBy: string
  readonly type: (text: string) => void
  readonly field?: Ref<HTMLTextAreaElement>
}

/** A text in the notation, as high as it is long, with the place of a fault underlined where it stands. */
export function CodeField({ id, label, text, fault, describedBy, type, field }: Props): ReactElement {
  const at = Math.min(fault ?? text.length, text.length)
  const end = at + faultLength(text, at)
  return (
    <div className="code-field" translate="no">
      <div className="place" aria-hidden="true">
        {text.slice(0, at)}
        {fault !== undefined && <mark>{text.slice(at, end).trim() === '' ? '\u2038' : text.slice(at, end)}</mark>}
        {text.slice(end)}
        {'\u200b'}
      </div>
      <textarea
        ref={field}
        id={id}
        rows={1}
        aria-label={label}
        spellCheck={false}
        autoCapitalize="off"
        autoComplete="off"
        value={text}
        aria-invalid={fault !== undefined}
        aria-describedby={describedBy}
        onChange={(event) => type(event.target.value)}
      />
    </div>
  )
}

/** A whole name or number where one stands there, else one sign; nothing at the end of a line. */
function faultLength(text: string, at: number): number {
  const [word] = /^([A-Za-z_]\w*|\d[\d.]*)/.exec(text.slice(at)) ?? []
  if (word !== undefined) return word.length
  return at < text.length && text[at] !== '\n' ? 1 : 0
}
