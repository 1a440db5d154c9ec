import { useId } from 'react'
import type { ReactElement } from 'react'

import type { EmbedOptions } from '../../embed/option-table.ts'
import { shareStrings } from '../../views/shared/strings/share-strings.ts'
import { type EmbedChoice, controlOf, optionNames, understood, usual } from './embed-choice.ts'
import type { LessonTitles } from './use-lesson-titles.ts'

interface Props {
  readonly choice: EmbedChoice
  readonly lessons: LessonTitles
  readonly change: (name: keyof EmbedOptions, text: string) => void
}

/** Every option of the embed as a control. */
export function EmbedFields({ choice, lessons, change }: Props): ReactElement {
  // the step of no lesson says nothing
  const shown = optionNames.filter((name) => name !== 'step' || (choice.scene ?? '') !== '')
  const isSwitch = (name: keyof EmbedOptions): boolean => controlOf(name).kind === 'switch'
  const field = (name: keyof EmbedOptions): ReactElement => (
    <OptionField
      key={name}
      name={name}
      text={choice[name] ?? usual(name)}
      lessons={lessons}
      change={(text) => change(name, text)}
    />
  )
  return (
    <>
      <div className="share-options">{shown.filter((name) => !isSwitch(name)).map(field)}</div>
      <div className="share-switches">{shown.filter(isSwitch).map(field)}</div>
    </>
  )
}

interface FieldProps {
  readonly name: keyof EmbedOptions
  readonly text: string
  readonly lessons: LessonTitles
  readonly change: (text: string) => void
}

function OptionField({ name, text, lessons, change }: FieldProps): ReactElement {
  const words = shareStrings()
  const id = useId()
  const control = controlOf(name)
  const label = words.options[name]
  const wordFor = (value: string): string => words.values[`${name}.${value}`] ?? words.values[value] ?? value
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
            {wordFor(word)}
          </label>
        ))}
      </fieldset>
    )
  }
  const choices = choicesOf()
  return (
    <div className="share-option">
      <label htmlFor={id}>{label}</label>
      {choices ? (
        <select id={id} value={text} onChange={({ target }) => change(target.value)}>
          {choices.map(([value, word, lang]) => (
            <option
              key={value}
              value={value}
              lang={lang}
              translate={lang !== undefined && control.kind === 'named' ? 'no' : undefined}
            >
              {word}
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

  /** What may be chosen, each with its language where that is not the page's own. */
  function choicesOf(): readonly (readonly [value: string, word: string, lang?: string | undefined])[] | undefined {
    if (control.kind === 'words') return control.words.map((word) => [word, wordFor(word)])
    if (control.kind === 'named')
      return [['', words.readers], ...Object.entries(control.names).map(([tag, name]) => [tag, name, tag] as const)]
    if (control.kind !== 'lesson') return undefined
    return [['', words.thisExperiment], ...[...lessons].map(([key, { title, lang }]) => [key, title, lang] as const)]
  }
}
