import { mkdirSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'

/** What a host page lets an embed do. */
export const features = ['paths', 'start point', 'play', 'messages', 'export'] as const
export type Feature = (typeof features)[number]

/** Found to work, or nothing that the host has (a notebook has no messages). */
export type Finding = 'yes' | '–'
export type Findings = Readonly<Record<Feature, Finding>>

const found = new Map<string, Findings>()

/** Keeps what was found in a host for the table. */
export const keep = (host: string, findings: Findings): void => void found.set(host, findings)

/** Prints the table of hosts and features as they were found, and writes it to e2e/output. */
export function writeTable(name: string): void {
  if (found.size === 0) return
  const width = Math.max(...[...found.keys()].map((host) => host.length), 4)
  const row = (first: string, cells: readonly string[]): string =>
    `| ${first.padEnd(width)} | ${cells.map((cell, index) => cell.padEnd(features[index]?.length ?? 0)).join(' | ')} |`
  const rule = row(
    '-'.repeat(width),
    features.map((feature) => '-'.repeat(feature.length)),
  )
  const rows = [...found].map(([host, findings]) =>
    row(
      host,
      features.map((feature) => findings[feature]),
    ),
  )
  const table = [row('host', features), rule, ...rows].join('\n')
  const folder = resolve(import.meta.dirname, '../../output')
  mkdirSync(folder, { recursive: true })
  writeFileSync(resolve(folder, `${name}.md`), `${table}\n`)
  process.stdout.write(`\n${table}\n`)
}
