import type { Part } from '../../catalogue.ts'

export const diagnosis: Part<'diagnosis'> = {
  because: (cause, say) => {
    switch (cause.kind) {
      case 'over-limit': {
        const over = cause.over < 1 ? `${say(100 * cause.over)}\u00a0% über` : `das ${say(1 + cause.over)}-Fache`
        const limit = cause.over < 1 ? `der Grenze von ${say(cause.limit)}` : `der Grenze ${say(cause.limit)}`
        return cause.everywhere
          ? `Die Lernrate ist ${over} ${limit}.`
          : `Die Lernrate ist ${over} ${limit}, die die Krümmung am Start zulässt.`
      }
      case 'steep':
        return `Er kehrt entlang der steilen Achse um: lr · λmax = ${say(cause.product)}, und ${say(cause.limit)} ist die Grenze.`
      case 'plateau':
        return `Er kriecht: gᵀg ist auf einem Plateau auf ${say(cause.slope)} gefallen.`
      case 'timid':
        return `Stabil wäre dort, wo er endet, noch eine Lernrate von ${say(cause.limit)}; seine ist ${say(100 * cause.share)}\u00a0% davon.`
      case 'saddle':
        return `Er ruht auf einem Sattelpunkt: Ein Eigenwert der Hesse-Matrix ist dort ${say(cause.eigenvalue)}.`
    }
  },
  offer: (remedy, say) => {
    switch (remedy.kind) {
      case 'rate':
        return `Die Lernrate auf ${say(remedy.lr)} setzen`
      case 'steps':
        return `${remedy.steps} Schritte gehen`
      case 'start':
        return `Daneben beginnen, bei (${remedy.start.map(say).join(', ')})`
    }
  },
}
