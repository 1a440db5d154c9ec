import type { Part } from '../../catalogue.ts'
import { formats, intlsOf } from '../intl.ts'

const { number } = intlsOf('ja')

export const exports: Part<'exports'> = {
  caption: (problem, start, steps) =>
    `${problem}${start === undefined ? '' : `、${start} から`}、${number(steps)} ステップ · Thalweg`,
  title: '書き出し',
  what: '書き出すもの',
  kinds: { picture: '画像', film: '動画', numbers: '数値' },
  format: '形式',
  formats,
  about: {
    png: 'スライド、文書、ウェブページ用のピクセル画像。',
    svg: 'Inkscape、Illustrator、PowerPoint で編集できる図形と文字の図。どの大きさでも鮮明です。',
    pdf: 'LaTeX と印刷用の、図形と文字の一ページ。',
    webm: 'ウェブページとほとんどのプレーヤー用の動画。',
    mp4: 'あらゆるプレーヤーとスライド用の動画。',
    gif: '動画が使えない所でも動きます。大きく、色数は少なめです。',
    csv: '実行とステップごとに一行：表計算ソフトや R 用。',
    json: '実験と各実行の数値の配列：プログラム用。',
  },
  shows: '表示内容',
  parts: { contour: '等高線', chart: '損失曲線', both: '両方', landscape: '地形' },
  size: '大きさ',
  sizes: {
    own: '任意の大きさ',
    slide: 'スライド',
    sharp: 'スライド、4K',
    page: 'ページ',
    square: '正方形',
    high: '縦長',
  },
  width: '幅（ピクセル）',
  height: '高さ（ピクセル）',
  theme: '外観',
  themes: { light: 'ライト', dark: 'ダーク', projector: '投影' },
  until: '経路',
  untils: { whole: '実行全体', head: '再生位置まで' },
  legend: '凡例',
  captioned: '説明文',
  transparent: '透明な背景',
  preview: (caption) => `プレビュー：${caption}`,
  seconds: '長さ（秒）',
  save: 'ファイルを保存',
  making: 'ファイルを作成しています …',
  progress: (percent) => `動画の ${number(percent)}%`,
  cancel: '中止',
  cancelled: '動画を中止しました。何も保存していません。',
  saved: (file, kilobytes) => `${file} を保存しました（${number(kilobytes)} kB）。`,
  nothing: 'まだ結果がありません。計算が終わってから書き出してください。',
  metadata: 'ファイルには説明文と、この実験を開くリンクが入ります。',
  tooLarge: (width, height) =>
    `このブラウザでは ${number(width)} × ${number(height)} ピクセルの画像を作れません。小さくするか、SVG を選んでください。`,
  noEncoder: 'このブラウザではこの大きさの動画を作れません。小さくするか、GIF を選んでください。',
  failed: (reason) => `ファイルを作成できませんでした：${reason}`,
}
