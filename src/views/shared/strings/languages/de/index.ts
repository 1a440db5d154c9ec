import type { Language } from '../../catalogue.ts'

const language: Language = { translation: {} }
export default language
