import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

import { type Browser, launch } from 'puppeteer-core'

const names = ['firefox-esr', 'firefox']
const folders = [
  ...(process.env['PATH'] ?? '').split(delimiter).filter(Boolean),
  '/usr/bin',
  '/Applications/Firefox.app/Contents/MacOS',
]

/** Where a Firefox is: the one that FIREFOX_PATH names, else the system's; undefined where there is none. */
export const firefoxPath: string | undefined = [
  process.env['FIREFOX_PATH'] ?? '',
  ...names.flatMap((name) => folders.map((folder) => join(folder, name))),
].find((path) => path !== '' && existsSync(path))

/** Starts a Firefox that is steered over WebDriver BiDi. */
export const openFirefox = (executablePath: string): Promise<Browser> =>
  launch({ browser: 'firefox', executablePath, headless: true, protocolTimeout: 30_000 })
