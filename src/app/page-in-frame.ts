import './page-in-frame.css'
import { linkLessonsTo } from './lessons/address.ts'

// The frame itself opens no lesson of a reader's own, nor has it anything of the page around it.
linkLessonsTo(new URL('./', location.href))

/** The whole page in a frame, with the styles that a frame with a picture alone does not fetch. */
export { showPage } from './page.tsx'
