/**
 * At the head of a file this tells a browser that most of its functions are called at once (V8's explicit compile hints): it
 * compiles them beside the page's own thread while the file arrives, and not one by one while they run. Others read a comment.
 */
export const calledOnLoad = '//# allFunctionsCalledOnLoad\n'

/**
 * Marks the files that the first picture needs.
 * @type {import('vite').Plugin}
 */
export const compiledEarly = {
  name: 'compiled-early',
  generateBundle: {
    // Vite itself writes at the head of files.
    order: 'post',
    handler(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type === 'chunk' && (chunk.isEntry || /^(content|core|grammar)$/.test(chunk.name)))
          chunk.code = calledOnLoad + chunk.code
      }
    },
  },
}
