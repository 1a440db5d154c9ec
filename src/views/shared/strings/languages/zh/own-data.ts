import type { Part } from '../../catalogue.ts'
import { intlsOf } from '../intl.ts'

const { number } = intlsOf('zh')

export const own: NonNullable<Part<'data'>['own']> = {
  summary: '自己的数据',
  summaryUsed: (rows) => `自己的数据：${number(rows)} 行`,
  field: '两列，u 和 v：粘贴表格，或把文件拖到这里',
  file: '选择文件 …',
  remove: '回到生成的样本',
  back: '已恢复生成的样本。',
  scale: '将两列中心化并缩放',
  scaleU: '将 u 中心化并缩放',
  used: (rows) => `正在使用 ${number(rows)} 行。`,
  longLink: (length) => `有了此表格，链接长 ${number(length)} 个字符：要转交他人，请把实验保存为文件。`,
  tableStays: '继续使用之前的表格。',
  samplesStay: '继续使用生成的样本。',
  line: (line, message) => `第 ${number(line)} 行：${message}`,
  oneColumn: '只有一列；需要 u 和 v 两列，以逗号、分号或制表符分隔。',
  columns: (count) => `有 ${number(count)} 列；需要 u 和 v 两列。若数字使用小数逗号，请用分号分隔各列。`,
  empty: (column) => `第 ${column} 列为空；每行需要两个数。`,
  noNumber: (cell, column) => `第 ${column} 列的“${cell}”不是数；请写成 1.5 或 2e-3。`,
  notFinite: (cell, column) => `第 ${column} 列的“${cell}”不是有限数；请删去该行或填入一个数。`,
  tooLarge: (cell, column) => `第 ${column} 列的“${cell}”太大；最大为 1e30。`,
  label: (cell, values) => `v 为 ${cell}，但这里必须是 ${values.join(' 或 ')}。`,
  tooMany: (most) => `超过 ${number(most)} 行；请删去一些。`,
  nothing: '没有含数字的行；每行需要两个数，例如 1.5, 2。',
  oneRow: '一行不成数据集；至少需要两行。',
  largeFile: '文件大于 64 MB；请取其中一部分。',
  noReader: '无法加载读取表格的部分；请检查网络连接后再粘贴一次。',
  lostFile: '无法读取文件；请重新选择。',
}
