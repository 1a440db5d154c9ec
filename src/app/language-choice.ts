import { valueIn } from '../bridge/url.ts'
import { languages, speak, type Tag } from '../views/shared/strings/language.ts'
import { strings } from '../views/shared/strings/strings.ts'

/** The language that a reader chose is kept on the device under this key. */
const key = 'thalweg-lang'

/** The language for a tag such as `de-AT` or `zh-Hans`; undefined where the page does not speak it. */
export function languageOf(asked: string | null): Tag | undefined {
  const tag = asked?.toLowerCase() ?? ''
  if (tag === 'qps' || tag === 'qps-rtl') return tag
  // Traditional characters are not what readers of simplified ones read, nor the other way round.
  if (/^zh-(hant|tw|hk|mo)\b/.test(tag)) return undefined
  const [plain] = tag.split('-')
  return isLanguage(plain) ? plain : undefined
}

const isLanguage = (tag: string | undefined): tag is keyof typeof languages =>
  tag !== undefined && Object.hasOwn(languages, tag)

/** What the address asks for, else what the reader chose on this device, else the browser's first language that there is. */
export function wantedLanguage(browser: Window): Tag {
  const asked = [valueIn(new URL(browser.location.href), 'lang'), remembered(), ...browser.navigator.languages]
  return asked.map(languageOf).find((tag) => tag !== undefined) ?? 'en'
}

/** Speaks a language and says so on the root element. Where it cannot be fetched, the page stays as it is. */
export async function speakIn(tag: Tag): Promise<void> {
  try {
    await speak(tag)
  } catch {
    return
  }
  const root = document.documentElement
  root.lang = tag === 'zh' ? 'zh-Hans' : tag.startsWith('qps') ? 'qps' : tag
  root.dir = tag === 'qps-rtl' ? 'rtl' : 'ltr'
  document.title = strings().title
}

/** The reader's own choice: it is remembered where the browser lets us, and an address that asks for another gives way. */
export async function chooseLanguage(tag: Tag): Promise<void> {
  try {
    localStorage.setItem(key, tag)
  } catch {
    // Storage is off or full: the choice holds until the page is left.
  }
  const address = new URL(location.href)
  if (valueIn(address, 'lang') !== null) {
    const hash = new URLSearchParams(address.hash.slice(1))
    if (hash.has('lang')) {
      hash.set('lang', tag)
      address.hash = hash.toString()
    } else address.searchParams.set('lang', tag)
    try {
      history.replaceState(history.state, '', address)
    } catch {
      // A sandboxed frame: the page speaks the language all the same.
    }
  }
  await speakIn(tag)
}

function remembered(): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}
