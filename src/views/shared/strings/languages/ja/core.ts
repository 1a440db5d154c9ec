import type { CoreTexts } from '../../catalogue.ts'

export const core: CoreTexts = {
  'this browser has no WebGPU': 'このブラウザには WebGPU がありません',
  'WebGPU finds no graphics adapter here': 'WebGPU がグラフィックスアダプターを見つけられません',
  'WebGPU has only a software adapter here': 'WebGPU にはソフトウェアのアダプターしかありません',
  'WebGPU could not be started': 'WebGPU を起動できませんでした',
  'what computes on the graphics processor could not be fetched':
    'グラフィックスプロセッサで計算する部分を読み込めませんでした',
  'the graphics processor is being asked': 'グラフィックスプロセッサに問い合わせています',
  'the graphics processor was lost and is being asked again':
    'グラフィックスプロセッサが失われ、再び問い合わせています',
  'the graphics processor was lost and did not come back': 'グラフィックスプロセッサが失われ、戻りませんでした',
  'asked for': '指定による',
  '{}; WebAssembly is not allowed here; slowly, as formulas are interpreted':
    '{}；WebAssembly はここでは許可されていません。数式を逐次解釈するため遅くなります',
  '{}; this browser has no fast WebAssembly': '{}；このブラウザーには高速な WebAssembly がありません',
  'The link could not be read (character {} of {}=): {}': 'リンクを読めませんでした（{2}= の {1} 文字目）：{3}',
  'The link could not be read (character {}): {}': 'リンクを読めませんでした（{} 文字目）：{}',
  'The link could not be read: {}': 'リンクを読めませんでした：{}',
  '{} The default surface stays.': '{}既定の曲面のままにします。',
  '{} The run was left out.': '{}この実行は省きました。',
  '{} It was left out.': '{}省きました。',
  'There is no {} {} of {}; did you mean “{}”?': '{3} にパラメータ {2} はありません。「{4}」のことですか？',
  'There is no parameter {} of {}; the known ones are {}.': '{2} にパラメータ {1} はありません。あるのは {3} です。',
  'There is no parameter {} of {}; the nearest of the {} known ones are {}.':
    '{2} にパラメータ {1} はありません。{3} 個のうち最も近いのは {4} です。',
  'There is no data problem {}; did you mean “{}”?': 'データ問題 {} はありません。「{}」のことですか？',
  'There is no data problem {}; the known ones are {}.': 'データ問題 {} はありません。あるのは {} です。',
  'There is no data problem {}; the nearest of the {} known ones are {}.':
    'データ問題 {} はありません。{} 個のうち最も近いのは {} です。',
  'There is no surface {}; the nearest of the {} known ones are {}.':
    '曲面 {} はありません。{} 個のうち最も近いのは {} です。',
  'There is no method {}; the nearest of the {} known ones are {}.':
    '手法 {} はありません。{} 個のうち最も近いのは {} です。',
  '{}={} is not understood; it takes {}.': '{}={} は解釈できません。使えるのは {} です。',
  '{}={} is out of range; it takes {}, and {} is used.': '{}={} は範囲外です。使えるのは {} で、{} を使います。',
  'some of {}, with commas': '{} のうちいくつか（コンマ区切り）',
  'a language tag, such as {}': '{} のような言語コード',
  'an origin, such as {}': '{} のようなオリジン',
  'the id of a lesson': 'レッスンの識別子',
  'There is no lesson “{}”.': 'レッスン「{}」はありません。',
  'There is no surface {}; did you mean “{}”?': '曲面 {} はありません。「{}」のことですか？',
  'There is no surface {}; the known ones are {}.': '曲面 {} はありません。あるのは {} です。',
  'There is no method {}; did you mean “{}”?': '手法 {} はありません。「{}」のことですか？',
  'There is no method {}; the known ones are {}.': '手法 {} はありません。あるのは {} です。',
  'There is no {} {}; did you mean “{}”?': '{2} はありません。「{3}」のことですか？',
  'There is no {} {}; the nearest of the {} known ones are {}.':
    '{2} はありません。{3} 個のうち最も近いのは {4} です。',
  'There is no {} {}; the known ones are {}.': '{2} はありません。あるのは {3} です。',
  '{} must be {}, not {}; its default stays.': '{} は {} でなければならず、{} ではいけません。既定値のままにします。',
  '{} must be {}, not {}.': '{} は {} でなければならず、{} ではいけません。',
  '{} must be {}; {} became {}.': '{} は {} でなければなりません。{} を {} にしました。',
  'a whole number, at least 0': '0 以上の整数',
  'a number, at least 0': '0 以上の数',
  'a whole number from {} to {}': '{} から {} までの整数',
  'a number from {} to {}': '{} から {} までの数',
  'from 0 to below 1': '0 以上 1 未満',
  'one of {}': '{} のいずれか',
  'true or false': 'true か false',
  '0 or 1': '0 か 1',
  '{} of run {}': '実行 {2} の {1}',
  'There may be at most {} runs; the {} beyond were left out.': '実行は {} 個までです。残りの {} 個は省きました。',
  '{} may have at most {} items; the {} beyond were left out.': '{} の項目は {} 個までです。残りの {} 個は省きました。',
  'an id of small letters, digits and hyphens': '小文字、数字、ハイフンからなる識別子',
  'a list of at least {}': '{} 個以上のリスト',
  given: '与えられた値',
  'The part j= of the link is damaged or cut off; what it said is missing.':
    'リンクの j= の部分が壊れているか切れており、その内容が欠けています。',
  'This is not valid JSON: check its brackets, commas and quotes.':
    '正しい JSON ではありません。括弧、コンマ、引用符を確かめてください。',
  'This is not valid JSON at character {}, {}: check the brackets, commas and quotes there.':
    '{1} 文字目で正しい JSON ではありません。そこの括弧、コンマ、引用符を確かめてください。',
  'Minibatches need a data problem; this problem has no samples.':
    'ミニバッチにはデータの問題が必要です。この問題には標本がありません。',
  'These batches would show the method over four million samples; take fewer steps or smaller batches.':
    'このバッチでは手法に見せる標本が 400 万を超えます。ステップ数かバッチを小さくしてください。',
  '“{}” is no method for this problem; choose another.':
    '「{}」はこの問題のための手法ではありません。別の手法を選んでください。',
}
