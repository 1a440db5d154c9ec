import { useId } from 'react'
import type { ReactElement } from 'react'

import type { EmbedOptions } from '../../embed/option-table.ts'
import { shareStrings } from '../../views/shared/strings/share-strings.ts'
import { type EmbedChoice, controlOf, optionNames, understood, usual } from './embed-choice.ts'

interface Props {
  readonly choice: EmbedChoice
  readonly change: (name: keyof EmbedOptions, text: string) => void
}

/** Every option of the embed as a control. */
export function EmbedFields({ choice, change }: Props): ReactElement {
  return (
    <div className="share-options">
      {optionNames.map((name) => (
        <OptionField key={name} name={name} text={choice[name] ?? usual(name)} change={(text) => change(name, text)} />
      ))}
    </div>
  )
}

interface FieldProps {
  readonly name: keyof EmbedOptions
  readonly text: string
  readonly change: (text: string) => void
}

function OptionField({ name, text, change }: FieldProps): ReactElement {
  const words = shareStrings()
  const id = useId()
  const control = controlOf(name)
  const label = words.options[name]
  if (control.kind === 'switch') {
    return (
      <label className="share-switch">
        <input type="checkbox" checked={text === '1'} onChange={({ target }) => change(target.checked ? '1' : '0')} />
        {label}
      </label>
    )
  }
  if (control.kind === 'several') {
    const chosen = new Set(text.split(','))
    return (
      <fieldset>
        <legend>{label}</legend>
        {control.words.map((word) => (
          <label key={word} className="share-switch">
            <input
              type="checkbox"
              checked={chosen.has(word)}
              onChange={({ target }) =>
                change(control.words.filter((one) => (one === word ? target.checked : chosen.has(one))).join(','))
              }
            />
            {words.values[word] ?? word}
          </label>
        ))}
      </fieldset>
    )
  }
  return (
    <div className="share-option">
      <label htmlFor={id}>{label}</label>
      {control.kind === 'words' ? (
        <select id={id} value={text} onChange={({ target }) => change(target.value)}>
          {control.words.map((word) => (
            <option key={word} value={word}>
              {words.values[word] ?? word}
            </option>
          ))}
        </select>
      ) : (
        <input
          id={id}
          type="text"
          value={text}
          autoComplete="off"
          spellCheck={false}
          aria-invalid={!understood(name, text)}
          onChange={({ target }) => change(target.value)}
        />
      )}
      {!understood(name, text) && (
        <p className="note" role="status">
          {words.notUnderstood}
        </p>
      )}
    </div>
  )
}
