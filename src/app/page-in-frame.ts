import './page/header.css'
import './page/stage.css'
import './page/sheet.css'
import './page/figure-and-footer.css'

/** The whole page in a frame, with the styles that a frame with a picture alone does not fetch. */
export { showPage } from './page.tsx'
