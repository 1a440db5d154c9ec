import type { Part } from '../../catalogue.ts'
import { formats, intlsOf } from '../intl.ts'

const { number } = intlsOf('zh')

export const exports: Part<'exports'> = {
  caption: (problem, start, steps) =>
    `${problem}${start === undefined ? '' : `，从 ${start} 出发`}，${number(steps)} 步 · Thalweg`,
  title: '导出',
  what: '导出什么',
  kinds: { picture: '图片', film: '视频', numbers: '数值', code: '代码' },
  format: '格式',
  formats,
  about: {
    png: '像素图片，用于幻灯片、文档和网页。',
    svg: '由图形和文字组成的矢量图，可用 Inkscape、Illustrator 和 PowerPoint 修改；任何尺寸都清晰。',
    pdf: '一页图形和文字，用于 LaTeX 和打印。',
    webm: '适合网页和大多数播放器的视频。',
    mp4: '适合所有播放器和幻灯片的视频。',
    gif: '在不能放视频的地方也会动；文件大，颜色较少。',
    csv: '每次运行的每一步一行：用于电子表格和 R。',
    json: '实验以及每次运行的数值数组：供程序使用。',
    numpy: '用 NumPy 计算相同路径的脚本。',
    torch: '用 PyTorch 计算相同路径的脚本。',
  },
  shows: '显示',
  parts: { contour: '等高线', chart: '损失曲线', both: '两者', landscape: '地形' },
  size: '尺寸',
  sizes: { own: '自定尺寸', slide: '幻灯片', sharp: '幻灯片，4K', page: '页面', square: '正方形', high: '竖版' },
  width: '宽度（像素）',
  height: '高度（像素）',
  theme: '外观',
  themes: { light: '浅色', dark: '深色', projector: '投影' },
  until: '路径',
  untils: { whole: '整个运行', head: '到播放头为止' },
  legend: '图例',
  captioned: '图注',
  transparent: '透明背景',
  preview: (caption) => `预览：${caption}`,
  seconds: '时长（秒）',
  save: '保存文件',
  making: '正在生成文件 …',
  progress: (percent) => `视频已完成 ${number(percent)}%`,
  cancel: '取消',
  cancelled: '视频已中止；没有保存任何内容。',
  saved: (file, kilobytes) => `${file} 已保存（${number(kilobytes)} kB）。`,
  nothing: '还没有结果。请等运行计算完毕后再导出。',
  metadata: '文件中带有图注和打开此实验的链接。',
  tooLarge: (width, height) =>
    `此浏览器放不下 ${number(width)} × ${number(height)} 像素的图片。请选择较小的尺寸，或 SVG。`,
  noEncoder: '此浏览器无法生成这种尺寸的视频。请选择较小的尺寸，或 GIF。',
  failed: (reason) => `无法生成文件：${reason}`,
}
