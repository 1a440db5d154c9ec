/** Why a call could not be answered: `code` for programs, the message for people. */
export class CallError extends Error {
  readonly code: 'unknown-call' | 'bad-arguments' | 'bad-experiment' | 'failed'

  constructor(code: CallError['code'], message: string) {
    super(message)
    this.name = 'CallError'
    this.code = code
  }
}
