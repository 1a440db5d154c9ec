/** What makes files of what an embed shows; fetched when a page asks for one. */
export { exportData } from '../export/export-data.ts'
export { readDataOptions, readFigureOptions } from '../export/read-options.ts'
export { toBlob } from '../export/to-blob.ts'
export { toSVG } from '../export/to-svg.ts'
export { withLandscape } from '../export/landscape/with-landscape.ts'
