import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { inRoot } from '../../scripts/project.mjs'
import { serve } from '../../scripts/server.mjs'
import type { Shared } from '../../../src/export/snippets.ts'

/** A course's own server: another origin than the one that the embed comes from. */
export interface Course {
  /** Keeps a page and tells its address. */
  readonly page: (html: string) => string
  /** Puts a folder of the project below the course's. */
  readonly copy: (folder: string, name: string) => void
  readonly close: () => Promise<void>
}

/** Starts a course's server on `localhost`; embeds are served from `127.0.0.1`. */
export async function openCourse(headers: Readonly<Record<string, string>> = {}): Promise<Course> {
  const folder = mkdtempSync(join(tmpdir(), 'course-'))
  const { port, close } = await serve({ folder, port: 0, headers })
  let pages = 0
  return {
    page: (html) => {
      const name = `${++pages}.html`
      writeFileSync(join(folder, name), `<!doctype html><meta charset="utf-8"><title>Course</title>${html}`)
      return `http://localhost:${port}/${name}`
    },
    copy: (from, name) => cpSync(inRoot(from), join(folder, name), { recursive: true }),
    close: async () => {
      await close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** A script for a course's page: keeps all messages in `heard`, and speaks to the page's frame with `ask(name, …)`. */
export const talk = `<script>
  const heard = []
  let calls = 0
  addEventListener('message', ({ data }) => heard.push(data))
  const ask = (name, ...args) => new Promise((done) => {
    const id = ++calls
    addEventListener('message', ({ data }) => { if (data.id === id) done(data) })
    document.querySelector('iframe').contentWindow.postMessage({ ns: 'thalweg', v: 1, type: 'call', id, name, args }, '*')
  })
</script>`

export const steps = 80

/** What is shared with all hosts. */
export const sharedFrom = (folder: string): Shared => ({
  folder,
  query: `?v=1&fn=beale&x0=1,1.5&opt=adam:lr=.05&steps=${steps}`,
  title: 'Adam on Beale',
  width: 640,
  height: 480,
  picture: 'thalweg_beale.png',
  options: [],
})
