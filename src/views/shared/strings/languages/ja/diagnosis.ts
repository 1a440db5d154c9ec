import type { Part } from '../../catalogue.ts'

export const diagnosis: Part<'diagnosis'> = {
  because: (cause, say) => {
    switch (cause.kind) {
      case 'over-limit': {
        const limit = cause.everywhere ? `限界 ${say(cause.limit)} ` : `出発点の曲率が許す限界 ${say(cause.limit)} `
        return cause.over < 1
          ? `学習率が${limit}を ${say(100 * cause.over)}% 超えています。`
          : `学習率が${limit}の ${say(1 + cause.over)} 倍です。`
      }
      case 'steep':
        return `急な軸に沿って行き来しています：lr · λmax = ${say(cause.product)}、限界は ${say(cause.limit)} です。`
      case 'plateau':
        return `ほとんど進みません：平坦な領域で gᵀg が ${say(cause.slope)} まで下がりました。`
      case 'timid':
        return `学習率は、終点でまだ安定な ${say(cause.limit)} の ${say(100 * cause.share)}% しかありません。`
      case 'saddle':
        return `鞍点で止まっています：そこでのヘッセ行列の固有値の一つは ${say(cause.eigenvalue)} です。`
    }
  },
  offer: (remedy, say) => {
    switch (remedy.kind) {
      case 'rate':
        return `学習率を ${say(remedy.lr)} にする`
      case 'steps':
        return `${remedy.steps} ステップ進める`
      case 'start':
        return `その脇の (${remedy.start.map(say).join(', ')}) から始める`
    }
  },
}
