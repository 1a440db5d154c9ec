// Pages of the public interface, to dist/api/: made from the declarations and docstrings of the library, the element, the widget and
// the messages of the embed.
import { mkdirSync, writeFileSync } from 'node:fs'
import ts from 'typescript'
import { documentOf } from './document.mjs'
import { inRoot } from './project.mjs'

/** @typedef {{ id: string, title: string, about: string, file: string, only?: string[] }} Part */
/** @type {Part[]} */
const parts = [
  {
    id: 'library',
    title: 'Library',
    about: "import { simulate } from 'thalweg', or from dist/lib/thalweg.js: an ES module for browsers and Node.",
    file: 'src/index.ts',
  },
  {
    id: 'element',
    title: 'Element',
    about: "import 'thalweg/plot', or dist/element/thalweg-plot.js as a module script.",
    file: 'src/embed/element.ts',
  },
  {
    id: 'widget',
    title: 'Notebook widget',
    about: 'dist/element/widget.mjs, the front end of an anywidget.',
    file: 'src/embed/widget.ts',
  },
  {
    id: 'parameters',
    title: 'Parameters of embed.html and of the element',
    about: 'Beside the keys of a link; what is not understood keeps its default.',
    file: 'src/embed/option-table.ts',
    only: ['EmbedOptions'],
  },
  {
    id: 'calls',
    title: 'Calls by message',
    about: "{ ns: 'thalweg', v: 1, type: 'call', id, name, args } to the frame's window.",
    file: 'src/embed/calls.ts',
    only: ['calls'],
  },
  {
    id: 'events',
    title: 'Events',
    about:
      "{ ns: 'thalweg', v: 1, type: 'event', name, detail } from the frame; of the element CustomEvents that bubble.",
    file: 'src/embed/events.ts',
    only: ['EmbedEvents', 'RunEnd', 'Completed'],
  },
]

const { config } = ts.readConfigFile(inRoot('tsconfig.json'), (file) => ts.sys.readFile(file))
const { options } = ts.parseJsonConfigFileContent(config, ts.sys, inRoot('.'))
const program = ts.createProgram(
  parts.map(({ file }) => inRoot(file)),
  { ...options, incremental: false, tsBuildInfoFile: undefined },
)
const checker = program.getTypeChecker()
const format = ts.TypeFormatFlags.NoTruncation | ts.TypeFormatFlags.UseAliasDefinedOutsideCurrentScope

/** @param {string} text */
const escaped = (text) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** @param {string} line */
const marked = (line) => `<p>${escaped(line).replaceAll(/`([^`]+)`/g, '<code>$1</code>')}</p>`

/** A docstring, with what stands in backticks as code. @param {ts.Symbol} symbol */
function docsOf(symbol) {
  const text = ts.displayPartsToString(symbol.getDocumentationComment(checker))
  const tags = symbol
    .getJsDocTags(checker)
    .map(({ name, text: said }) => `${name === 'throws' ? 'Throws' : name} ${ts.displayPartsToString(said)}`)
  return [text, ...tags]
    .filter((line) => line !== '')
    .map(marked)
    .join('\n')
}

/** What the table of parameters says of each. */
const means = new Map()
/** @param {ts.Node} node */
function readTable(node) {
  if (ts.isPropertyAssignment(node) && ts.isObjectLiteralExpression(node.initializer)) {
    for (const one of node.initializer.properties) {
      if (ts.isPropertyAssignment(one) && one.name.getText() === 'means' && ts.isStringLiteral(one.initializer))
        means.set(node.name.getText(), one.initializer.text)
    }
  }
  ts.forEachChild(node, readTable)
}
const table = program.getSourceFile(inRoot('src/embed/option-table.ts'))
if (table) readTable(table)

/** The type of a symbol as text. @param {ts.Symbol} symbol */
function typeOf(symbol) {
  const place = symbol.valueDeclaration ?? symbol.declarations?.[0]
  if (!place) return ''
  if (ts.isPropertySignature(place) && place.type) return place.type.getText()
  if (ts.isTypeAliasDeclaration(place)) return place.type.getText()
  const type = checker.getTypeOfSymbolAtLocation(symbol, place)
  return checker.typeToString(type, undefined, format)
}

/** Members with a line each, of an interface, a class or a value's type. @param {ts.Symbol} symbol */
function membersOf(symbol) {
  const [declaration] = symbol.declarations ?? []
  if (!declaration) return []
  if (ts.isInterfaceDeclaration(declaration))
    return checker.getPropertiesOfType(checker.getDeclaredTypeOfSymbol(symbol))
  if (ts.isClassDeclaration(declaration)) {
    return [...(symbol.members?.values() ?? [])].filter(
      ({ name, declarations: [own] = [] }) =>
        own &&
        !name.startsWith('__') &&
        !name.endsWith('Callback') &&
        !(ts.getCombinedModifierFlags(own) & (ts.ModifierFlags.Private | ts.ModifierFlags.Protected)),
    )
  }
  if (symbol.name === 'calls' || symbol.name === 'default') {
    return checker.getPropertiesOfType(checker.getTypeOfSymbolAtLocation(symbol, declaration))
  }
  return []
}

/** @param {ts.Symbol} symbol */
function section(symbol) {
  const own = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol
  const members = membersOf(own)
  const calls = own.name === 'calls'
  const ofTable = own.name === 'EmbedOptions'
  const lines = members.map(
    (member) =>
      `<dt><code>${escaped(member.name)}${member.flags & ts.SymbolFlags.Optional ? '?' : ''}${calls ? '' : `: ${escaped(typeOf(member))}`}</code></dt>\n<dd>${ofTable ? marked(means.get(member.name) ?? '') : docsOf(member)}</dd>`,
  )
  const signature = members.length > 0 ? '' : `<pre translate="no">${escaped(typeOf(own))}</pre>`
  return `<section id="${escaped(symbol.name)}">
<h2><code>${escaped(symbol.name)}</code></h2>
${docsOf(own)}
${signature}
${lines.length > 0 ? `<dl>\n${lines.join('\n')}\n</dl>` : ''}
</section>`
}

/** @param {string} title @param {string} body */
const page = (title, body) =>
  documentOf({ title, head: ['<link rel="stylesheet" href="../contents/pages.css" />'], body: [body] })

mkdirSync(inRoot('dist/api'), { recursive: true })
let documented = 0
const links = parts.map(({ id, title, about, file, only }) => {
  const source = program.getSourceFile(inRoot(file))
  const symbol = source && checker.getSymbolAtLocation(source)
  if (!symbol) throw new Error(`${file} exports nothing.`)
  const exported = checker.getExportsOfModule(symbol).filter(({ name }) => !only || only.includes(name))
  if (only && exported.length !== only.length) throw new Error(`${file} does not export ${only.join(', ')}.`)
  documented += exported.length
  const body = `<p><a href="./">For programs</a></p>\n<h1>${escaped(title)}</h1>\n<p>${escaped(about)}</p>\n${exported.map(section).join('\n')}`
  writeFileSync(inRoot('dist/api', `${id}.html`), page(title, body))
  const names = exported.map(({ name }) => `<a href="${id}.html#${escaped(name)}"><code>${escaped(name)}</code></a>`)
  return `<h2><a href="${id}.html">${escaped(title)}</a></h2>\n<p>${escaped(about)}</p>\n<p>${names.join(' · ')}</p>`
})
writeFileSync(
  inRoot('dist/api/index.html'),
  page('For programs', `<p><a href="../contents/">Thalweg</a></p>\n<h1>For programs</h1>\n${links.join('\n')}`),
)
console.log(`${documented} names of the public interface in dist/api`)
