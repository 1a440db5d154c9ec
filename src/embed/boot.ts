/**
 * The first script of embed.html, a classic one: it runs before anything else, in a sandboxed frame without an origin of its own
 * too, where module scripts would need permission from the server. It waits until the embed is wanted, and then loads the rest,
 * whose files have been wrapped for `define` by the build. It stands in the page itself, which saves a slow line a round trip,
 * and in a file beside it, for hosts whose policy forbids scripts in pages.
 */
interface Loaded {
  readonly needs: readonly string[]
  readonly make: (require: (name: string) => unknown, module: { exports: unknown }, exports: unknown) => void
  module?: { exports: unknown }
}

interface Boot {
  /** Messages that came before there was anything to answer them. */
  readonly early: MessageEvent<unknown>[]
  readonly define: (name: string, needs: readonly string[], make: Loaded['make']) => void
  /** Resolves when a file and all that it needs, styles among it, are here. */
  readonly load: (name: string) => Promise<void>
}

;(() => {
  if ('thalweg' in window) return
  const own = document.currentScript
  const dataset = own instanceof HTMLScriptElement ? own.dataset : {}
  const folder = new URL(dataset['folder'] ?? '', document.baseURI)
  const named = (list = ''): string[] => list.split(' ').filter((name) => name !== '')
  const files = new Map<string, Loaded>()
  const loading = new Map<string, Promise<void>>()
  const base = (name: string): string => name.replace(/^\.\//, '')

  function require(name: string): unknown {
    const file = files.get(base(name))
    if (!file) throw new Error(`${name} was not loaded.`)
    if (!file.module) {
      file.module = { exports: {} }
      file.make(require, file.module, file.module.exports)
    }
    return file.module.exports
  }

  const load = (asked: string): Promise<void> => {
    const name = base(asked)
    const under = loading.get(name) ?? fetchAll(name)
    loading.set(name, under)
    // What could not be fetched is fetched anew when it is next asked for.
    under.catch(() => loading.delete(name))
    return under
  }

  async function fetchAll(name: string): Promise<void> {
    if (!files.has(name)) {
      await new Promise((resolve, reject) => {
        const { href } = new URL(name, folder)
        const file = name.endsWith('.css')
          ? Object.assign(document.createElement('link'), { rel: 'stylesheet', href })
          : Object.assign(document.createElement('script'), { src: href })
        file.addEventListener('load', resolve)
        file.addEventListener('error', () => reject(new Error(`${name} could not be fetched.`)))
        document.head.append(file)
      })
    }
    await Promise.all((files.get(name)?.needs ?? []).map(load))
  }

  const boot: Boot = {
    early: [],
    define: (name, needs, make) => {
      files.set(name, { needs, make })
    },
    load,
  }
  Object.assign(window, { thalweg: boot })

  const page = new Promise<void>((parsed) => {
    if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', () => parsed())
    else parsed()
  })

  /** Milliseconds after which a page without its styles is better than none. */
  const longestStyles = 5000

  /** The page's own styles: what is drawn is measured with them. A host may forbid them, or they may be lost on the way. */
  async function styles(): Promise<void> {
    const links = document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')
    const arrived = async (link: HTMLLinkElement): Promise<void> => {
      if (link.sheet) return
      await new Promise((resolve) => {
        for (const end of ['load', 'error']) link.addEventListener(end, resolve)
        setTimeout(resolve, longestStyles)
      })
    }
    await Promise.all([...links].map(arrived))
  }

  const read = (name: string): string =>
    new URLSearchParams(location.hash.slice(1)).get(name) ?? new URLSearchParams(location.search).get(name) ?? ''
  const theme = read('theme')
  if (/^(light|dark|projector)$/.test(theme)) document.documentElement.dataset['theme'] = theme

  const poster = (): Element | null => document.querySelector('.embed-poster')
  // What can be read before the catalogue is fetched: the poster, and that it failed.
  const words: Readonly<Record<string, readonly [press: string, failed: string]>> = {
    en: ['Press to start', 'The picture could not be fetched. Press here to try again.'],
    de: ['Zum Starten drücken', 'Das Bild konnte nicht geladen werden. Für einen neuen Versuch hier drücken.'],
    fr: ['Appuyer pour démarrer', 'L’image n’a pas pu être chargée. Appuyer ici pour réessayer.'],
    es: ['Pulse para empezar', 'No se pudo cargar la imagen. Pulse aquí para volver a intentarlo.'],
    zh: ['按下开始', '无法加载图像。按此处重试。'],
    ja: ['押して開始', '図を読み込めませんでした。ここを押すともう一度試します。'],
  }
  const chosen = (): string | null => {
    try {
      return localStorage.getItem('thalweg-lang')
    } catch {
      return null
    }
  }
  const lang =
    [read('lang'), chosen() ?? '', ...navigator.languages]
      .map((tag) => (/^zh-(hant|tw|hk|mo)/i.test(tag) ? '' : (tag.toLowerCase().split('-')[0] ?? '')))
      .find((tag) => Object.hasOwn(words, tag)) ?? 'en'
  const [press, failed] = words[lang] ?? ['', '']
  document.documentElement.lang = lang === 'zh' ? 'zh-Hans' : lang
  void page.then(() => poster()?.querySelector('span')?.replaceChildren(press))

  let begun = false
  let answered = false
  const begin = (): void => {
    if (begun) return
    begun = true
    const names = named(dataset['files'])
    const run = async (): Promise<void> => {
      // Asked for as soon as it runs, though its first picture does not wait for them.
      for (const name of named(dataset['soon'])) load(name).catch(() => undefined)
      await Promise.all([...names.map(load), page.then(styles)])
      require(names[0] ?? '')
      answered = true
    }
    run().catch(() => {
      begun = false
      const told = poster()
      if (told) told.textContent = failed
    })
  }
  const start = read('start')
  document.addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.closest('.embed-poster')) begin()
  })
  window.addEventListener('message', (event: MessageEvent<unknown>) => {
    if (answered || event.source !== window.parent || window.parent === window) return
    boot.early.push(event)
    const { data } = event
    if (typeof data === 'object' && data !== null && 'ns' in data && data.ns === 'thalweg') begin()
  })
  // What waits for a press shows the picture of its lesson.
  const scene = read('scene')
  if (start === 'click' && /^[a-z][a-z0-9-]*$/.test(scene)) {
    const picture = Object.assign(document.createElement('img'), { src: `./lessons/${scene}.png`, alt: '' })
    picture.addEventListener('load', () => {
      void page.then(() => poster()?.querySelector('svg')?.replaceWith(picture))
    })
  }
  if (start === 'auto') begin()
  else if (start !== 'click') {
    const observer = new IntersectionObserver((entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return
      observer.disconnect()
      begin()
    })
    observer.observe(document.documentElement)
  }
})()
