import { useSyncExternalStore } from 'react'

import { currentLanguage, onLanguageChange, type Tag } from './language.ts'

/** The language in force; what asks for it is drawn anew when it changes. */
export const useLanguage = (): Tag => useSyncExternalStore(onLanguageChange, currentLanguage)
