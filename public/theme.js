// Before the first paint, so that what the build drew of the first visit's experiment is never shown for another one.
if (location.search !== '' || location.hash !== '') {
  document.documentElement.dataset.told = ''
  // What reads the address is fetched beside what draws the picture, not after it.
  for (const href of document.currentScript?.dataset.reader?.match(/\S+/g) ?? [])
    document.head.append(Object.assign(document.createElement('link'), { rel: 'modulepreload', crossOrigin: '', href }))
}
// Before the first paint, so that the chosen theme never flashes.
try {
  const theme = localStorage.getItem('thalweg-theme')
  if (theme === 'light' || theme === 'dark' || theme === 'projector') document.documentElement.dataset.theme = theme
} catch {
  // Storage is off: the theme is the system's.
}
