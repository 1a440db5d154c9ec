import { describe, expect, it } from 'vitest'

import { linesOf, widthOf } from './lines-of.ts'

describe('the lines of a text', () => {
  it('end at spaces, and none is wider than its room', () => {
    expect(linesOf('the loss after a thousand steps', 8, 0.5)).toEqual(['the loss after a', 'thousand steps'])
  })

  it('end between wide characters, each of which takes a whole size of type', () => {
    const lines = linesOf('学习率过大时损失函数会发散', 5, 0.5)
    expect(lines).toEqual(['学习率过大', '时损失函数', '会发散'])
    expect(widthOf('損失 f', 0.5)).toBe(3)
  })

  it('do not begin with a mark that closes, nor end with one that opens', () => {
    expect(linesOf('损失函数会，发散。', 5, 0.5)).toEqual(['损失函数', '会，发散。'])
    expect(linesOf('损失函数「发散」', 5, 0.5)).toEqual(['损失函数', '「发散」'])
  })

  it('keep words together among wide characters', () => {
    expect(linesOf('用 Adam 方法训练 network', 5.5, 0.5)).toEqual(['用 Adam 方', '法训练', 'network'])
  })

  it('of nothing are none', () => {
    expect(linesOf('', 5, 0.5)).toEqual([])
  })
})
