/** The words of the dialog that gives an experiment as code, in English. */
export const code = {
  title: 'This experiment as code',
  library: 'Library',
  libraries: { numpy: 'NumPy', torch: 'PyTorch' },
  about: {
    numpy: 'A Python script with NumPy alone: problem, gradients and methods written out, in double precision.',
    torch: 'A Python script with PyTorch: torch.optim where it takes the same steps, a loop where it does not.',
  },
  script: (library: string) => `Python script with ${library}`,
  copy: 'Copy',
  download: 'Download',
  copied: 'Copied.',
  notCopied: 'This browser lets the page not copy. The script is selected: copy it with Ctrl+C or ⌘C.',
  saved: (file: string) => `Saved as ${file}.`,
  left: (names: readonly string[]) =>
    `Left out, not computable on this problem: ${new Intl.ListFormat('en').format(names)}.`,
  refused: 'There is no script of this experiment:',
} as const
