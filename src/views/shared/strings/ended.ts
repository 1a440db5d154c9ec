/** A sentence with its full stop, which a question has no need of. */
export const ended = (sentence: string, stop = '.'): string => (/[?？]$/.test(sentence) ? sentence : sentence + stop)
