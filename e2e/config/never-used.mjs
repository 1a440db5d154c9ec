/**
 * Packages that jsPDF would fetch for pages of HTML and for SVGs as pixels, which Thalweg never makes.
 * @type {import('vite').Plugin}
 */
export const neverUsed = {
  name: 'never-used',
  enforce: 'pre',
  resolveId: (id) => (/^(canvg|html2canvas|dompurify)$/.test(id) ? '\0never-used' : undefined),
  load: (id) => (id === '\0never-used' ? 'export default {}' : undefined),
}
