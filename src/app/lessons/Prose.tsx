import { Marked, type Token, type Tokens } from 'marked'
import temml from 'temml'
import { Fragment, useLayoutEffect, useRef } from 'react'
import type { ReactElement, ReactNode } from 'react'

import './prose.css'

const markdown = new Marked({
  gfm: true,
  extensions: [
    {
      name: 'mathematics',
      level: 'inline',
      start: (text) => text.indexOf('$'),
      tokenizer: (text) => {
        const [raw, latex] = /^\$([^$\n]+)\$/.exec(text) ?? []
        return raw === undefined ? undefined : { type: 'mathematics', raw, text: latex }
      },
    },
  ],
})

interface Props {
  readonly text: string
  /** Without paragraphs, for a word or a line. */
  readonly inline?: boolean
}

/**
 * Markdown with `$…$` for mathematics. What is written becomes elements one by one: HTML in a text stays text, so that a
 * lesson from a link can do no harm.
 */
export function Prose({ text, inline = false }: Props): ReactElement {
  const tokens = markdown.lexer(text)
  if (!inline) return <>{tokens.map(block)}</>
  return <>{tokens.map(line)}</>
}

function line(token: Token, index: number): ReactNode {
  return isParent(token) ? <Fragment key={index}>{spans(token.tokens)}</Fragment> : token.raw
}

function block(token: Token, index: number): ReactNode {
  if (token.type === 'space') return null
  if (token.type === 'list') {
    const { ordered, items } = token as Tokens.List
    const List = ordered ? 'ol' : 'ul'
    return <List key={index}>{items.map(entry)}</List>
  }
  return <p key={index}>{isParent(token) ? spans(token.tokens) : token.raw}</p>
}

function entry(item: Tokens.ListItem, index: number): ReactNode {
  return <li key={index}>{item.tokens.map((part, at) => (isParent(part) ? spans(part.tokens) : block(part, at)))}</li>
}

/** What closes a formula and must not begin the next line without it. */
const closing = /^[.,;:!?)%”’“»。、，；：！？）」』》]+/

/** Parts of a line; a formula keeps the punctuation that follows it. */
function spans(tokens: readonly Token[]): ReactNode[] {
  return tokens.map((token, index) => {
    const [before, after] = [tokens[index - 1], tokens[index + 1]]
    const close = token.type === 'mathematics' && after?.type === 'text' ? closing.exec(textOf(after))?.[0] : undefined
    if (close !== undefined) return whole(token, index, close)
    return token.type === 'text' && before?.type === 'mathematics' ? afterFormula(token, index) : span(token, index)
  })
}

function whole(token: Token, index: number, close: string): ReactNode {
  return (
    <span key={index} className="whole">
      {span(token, index)}
      {close}
    </span>
  )
}

function afterFormula(token: Token, index: number): ReactNode {
  return <Fragment key={index}>{textOf(token).replace(closing, '')}</Fragment>
}

function span(token: Token, index: number): ReactNode {
  const inside = isParent(token) ? spans(token.tokens) : textOf(token)
  switch (token.type) {
    case 'mathematics':
      return <Mathematics key={index} latex={textOf(token)} />
    case 'strong':
      return <strong key={index}>{inside}</strong>
    case 'em':
      return <em key={index}>{inside}</em>
    case 'codespan':
      return <code key={index}>{textOf(token)}</code>
    case 'br':
      return <br key={index} />
    case 'link': {
      const { href } = token as Tokens.Link
      // Only addresses that a page may open; a script is none.
      return /^https?:/i.test(href) ? (
        <a key={index} href={href} target="_blank" rel="noreferrer">
          {inside}
        </a>
      ) : (
        <Fragment key={index}>{inside}</Fragment>
      )
    }
    default:
      return <Fragment key={index}>{inside}</Fragment>
  }
}

const isParent = (token: Token): token is Token & { tokens: Token[] } =>
  'tokens' in token && Array.isArray(token.tokens) && token.tokens.length > 0

const textOf = (token: Token): string => ('text' in token && typeof token.text === 'string' ? token.text : token.raw)

/** A formula in a line of text, as MathML, which every browser draws and reads aloud by itself. */
function Mathematics({ latex }: { readonly latex: string }): ReactElement {
  const place = useRef<HTMLSpanElement>(null)
  useLayoutEffect(() => {
    if (place.current) temml.render(latex, place.current, { throwOnError: false })
  }, [latex])
  return <span ref={place} className="maths" translate="no" />
}
