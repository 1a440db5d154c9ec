import { test as base, expect, type Locator, type Page } from '@playwright/test'
import { imageStatistics, type ImageStatistics } from './image-statistics.ts'

/** Warnings of three, and of Chromium without a graphics card, that say nothing about Thalweg. */
const harmless = [
  /^Service Worker registration blocked by Playwright/,
  /^No available adapters/,
  /THREE\.Clock/,
  /PCFSoftShadowMap/,
  /GL Driver Message.*GPU stall due to ReadPixels/,
]

/** What a project says about the back end: added to every address that does not ask for one itself. */
interface Options {
  readonly backend: 'webgpu' | undefined
}

/** The page as its reader sees it, and a record of what must never happen on it. */
export class App {
  readonly page: Page
  /** Errors, warnings, and requests to other hosts, since the page was opened. */
  readonly complaints: string[] = []
  /** Paths of everything that was fetched. */
  readonly fetched: string[] = []
  private readonly backend: string | undefined

  constructor(page: Page, { backend }: Options) {
    this.page = page
    this.backend = backend
    page.on('pageerror', (error) => this.complaints.push(`uncaught: ${error.message}`))
    page.on('console', (message) => {
      const text = message.text()
      const matters = message.type() === 'error' || message.type() === 'warning'
      if (matters && !harmless.some((known) => known.test(text))) this.complaints.push(`${message.type()}: ${text}`)
    })
    page.on('request', (request) => {
      const { protocol, hostname, pathname } = new URL(request.url())
      if (protocol.startsWith('http') && hostname !== '127.0.0.1') this.complaints.push(`request: ${request.url()}`)
      this.fetched.push(pathname)
    })
  }

  /** Opens an address and waits until the paths are there. `query` is what follows `?v=1&`. */
  async open(query = 'show=contour'): Promise<void> {
    await this.page.goto(this.address(query))
    await this.settled()
  }

  /** Takes back complaints that the browser itself makes about what a test has done to it. */
  forgive(known: RegExp): void {
    const others = this.complaints.filter((complaint) => !known.test(complaint))
    this.complaints.splice(0, Infinity, ...others)
  }

  address(query: string): string {
    const back = this.backend === undefined || query.includes('backend=') ? [] : [`backend=${this.backend}`]
    return `?${['v=1', query, ...back].filter((part) => part !== '').join('&')}`
  }

  /** Until every run in the legend has its outcome. */
  async settled(): Promise<void> {
    await expect(this.legend.getByRole('listitem').first()).toBeVisible()
    await expect(this.legend.getByText('computing …')).toHaveCount(0)
  }

  get legend(): Locator {
    return this.page.getByRole('list', { name: 'Runs' })
  }

  /** The row of a run in the legend. */
  row(name: string): Locator {
    return this.legend.getByRole('listitem').filter({ has: this.page.getByText(name, { exact: true }) })
  }

  /** The contour picture; its accessible name tells where every path ends. */
  get contour(): Locator {
    return this.page.getByRole('img', { name: /^Contour plot of/ })
  }

  get landscape(): Locator {
    return this.page.getByRole('img', { name: /^Loss surface of .* in three dimensions/ })
  }

  get surface(): Locator {
    return this.page.getByRole('combobox', { name: 'Surface' })
  }

  get startPoint(): Locator {
    return this.page.getByRole('slider', { name: /^Start point/ })
  }

  get scrubber(): Locator {
    return this.page.getByRole('slider', { name: 'Step', exact: true })
  }

  get messages(): Locator {
    return this.page.getByRole('status', { name: 'Messages' })
  }

  /** The first learning rate, as a slider and as a text field. */
  get learningRate(): { readonly slider: Locator; readonly exact: Locator } {
    return {
      slider: this.page.getByRole('slider', { name: 'learning rate', exact: true }).first(),
      exact: this.page.getByRole('textbox', { name: 'learning rate, exact value' }).first(),
    }
  }

  /** What the contour tells of the problem and of where every path ends; sentences about it come later and are left out. */
  async told(): Promise<string> {
    await expect(this.contour).toHaveAccessibleName(/ends at/)
    const name = (await this.contour.getAttribute('aria-label')) ?? ''
    return /^.* with loss [^\s;]*[^\s;.]/.exec(name)?.[0] ?? name
  }

  /** Colours on screen at an element. */
  async colours(element: Locator): Promise<ImageStatistics> {
    return imageStatistics(this.page, await element.screenshot())
  }
}

/** A pattern for a text that holds another. */
export const containing = (text: string): RegExp => new RegExp(text.replaceAll(/[^\w\s]/g, String.raw`\$&`))

export const test = base.extend<Options & { app: App }>({
  backend: [undefined, { option: true }],
  app: async ({ page, backend }, provide) => {
    const app = new App(page, { backend })
    await provide(app)
    expect(app.complaints, 'errors, warnings and foreign requests').toEqual([])
  },
})

export { expect }
