/** Faces by their names, as an editor of drawings looks for them; the page's own list begins with the system's face. */
export const plainFont = "'Helvetica Neue', Helvetica, Arial, 'Noto Sans', sans-serif"
export const serifFont = "Georgia, 'Times New Roman', serif"
