import type { Part } from '../../catalogue.ts'
import { intlsOf } from '../intl.ts'

const { number } = intlsOf('ja')

export const own: NonNullable<Part<'data'>['own']> = {
  summary: '自分のデータ',
  summaryUsed: (rows) => `自分のデータ：${number(rows)} 行`,
  field: '二列、u と v：表を貼り付けるか、ここにファイルを置いてください',
  file: 'ファイルを選ぶ …',
  remove: '生成した標本に戻す',
  back: '生成した標本に戻りました。',
  scale: '両方の列を中心化して尺度をそろえる',
  scaleU: 'u を中心化して尺度をそろえる',
  used: (rows) => `${number(rows)} 行を使用中です。`,
  longLink: (length) =>
    `この表があるとリンクは ${number(length)} 文字になります。人に渡すには実験をファイルに保存してください。`,
  tableStays: '前の表を使い続けます。',
  samplesStay: '生成した標本のままにします。',
  line: (line, message) => `${number(line)} 行目：${message}`,
  oneColumn: '列が一つしかありません。u と v の二列を、コンマ、セミコロン、タブのいずれかで区切ってください。',
  columns: (count) =>
    `列が ${number(count)} 個あります。必要なのは u と v の二列です。小数点がコンマなら、列はセミコロンで区切ってください。`,
  empty: (column) => `列 ${column} が空です。各行に数が二つ必要です。`,
  noNumber: (cell, column) => `列 ${column} の「${cell}」は数ではありません。1.5 や 2e-3 のように書いてください。`,
  notFinite: (cell, column) => `列 ${column} の「${cell}」は有限の数ではありません。行を省くか、数を入れてください。`,
  tooLarge: (cell, column) => `列 ${column} の「${cell}」は大きすぎます。1e30 までです。`,
  label: (cell, values) => `v は ${cell} ですが、ここでは ${values.join(' か ')} でなければなりません。`,
  tooMany: (most) => `${number(most)} 行を超えています。いくつか省いてください。`,
  nothing: '数のある行がありません。各行に 1.5, 2 のように二つ必要です。',
  oneRow: '一行ではデータになりません。少なくとも二行必要です。',
  largeFile: 'ファイルが 64 MB を超えています。一部を使ってください。',
  noReader: '表を読む部分を読み込めませんでした。接続を確かめて、もう一度貼り付けてください。',
  lostFile: 'ファイルを読めませんでした。もう一度選んでください。',
}
