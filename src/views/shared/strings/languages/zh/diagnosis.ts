import type { Part } from '../../catalogue.ts'

export const diagnosis: Part<'diagnosis'> = {
  because: (cause, say) => {
    switch (cause.kind) {
      case 'over-limit': {
        const limit = cause.everywhere ? `上限 ${say(cause.limit)}` : `起点处曲率所允许的上限 ${say(cause.limit)}`
        return cause.over < 1
          ? `学习率比${limit} 高出 ${say(100 * cause.over)}%。`
          : `学习率是${limit} 的 ${say(1 + cause.over)} 倍。`
      }
      case 'steep':
        return `它沿陡峭的轴来回折返：lr · λmax = ${say(cause.product)}，而上限是 ${say(cause.limit)}。`
      case 'plateau':
        return `它几乎不动：在平坦区上 gᵀg 已降到 ${say(cause.slope)}。`
      case 'timid':
        return `学习率只有其终点处仍能保持稳定的 ${say(cause.limit)} 的 ${say(100 * cause.share)}%。`
      case 'saddle':
        return `它停在鞍点上：那里的黑塞矩阵有一个特征值为 ${say(cause.eigenvalue)}。`
    }
  },
  offer: (remedy, say) => {
    switch (remedy.kind) {
      case 'rate':
        return `将学习率设为 ${say(remedy.lr)}`
      case 'steps':
        return `走 ${remedy.steps} 步`
      case 'start':
        return `从旁边的 (${remedy.start.map(say).join(', ')}) 出发`
    }
  },
}
