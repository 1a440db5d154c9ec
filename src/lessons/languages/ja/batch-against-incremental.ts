import { lessonTexts } from '../lesson-texts.ts'

export default lessonTexts({
  'Batch against incremental': 'バッチ 対 逐次',
  'A hundred rough steps beat one exact step that costs the same.':
    '百回の粗い一歩は、同じ費用の正確な一歩に勝ります。',
  'Two paths in a bowl of slope and intercept: a smooth one, and a rough one that arrives much earlier.':
    '傾きと切片のお椀の中の二本の経路。一本は滑らか、もう一本は粗いがずっと早く着く。',
  'all 100 points a step': '一歩に 100 点すべて',
  'A line through 100 points: slope and intercept are the plane. **Batch** descent reads all 100 points for one step. Its first step takes the loss from {{start:3}} to {{batch1:3}}.':
    '100 個の点を通る直線の当てはめで、傾きと切片が平面です。**バッチ**降下法は一歩のために 100 点すべてを読みます。最初の一歩で損失は {{start:3}} から {{batch1:3}} になります。',
  'one point a step': '一歩に一点',
  '**Incremental** descent, SGD, takes a step after every single point.':
    '**逐次**降下法、すなわち SGD は、一点ごとに一歩進みます。',
  'After one pass over the data, who is ahead?': 'データを一巡した後、先にいるのはどちらですか。',
  'Batch: its step is exact': 'バッチ：一歩が正確だから',
  'They are level': '互角',
  'SGD, by far: after one pass its loss is {{sgd1:3}}, that of batch descent {{batch1:3}}. Batch needs {{passes:3}} passes to get as low. The points repeat each other: most of what an exact gradient costs buys nothing new.':
    'SGD が大差で先です。一巡後の損失は {{sgd1:3}}、バッチ降下法は {{batch1:3}}。バッチが同じ低さになるには {{passes:3}} 巡かかります。点は互いに同じことを繰り返しているので、正確な勾配の費用の大半は新しい情報を生みません。',
  'In the long run the tables turn: SGD keeps rattling at {{sgdLate:3}}, the batch method settles at {{batchLate:3}}. How to calm it is what the rest of this chapter is about.':
    '長い目で見ると逆転します。SGD は {{sgdLate:3}} で震え続け、バッチ法は {{batchLate:3}} で落ち着きます。それをどう静めるかが、この章の残りの主題です。',
  'after one pass SGD is lower than batch descent,': '一巡後、SGD はバッチ降下法より低い',
  'which needs many passes for that': 'バッチ降下法がそこまで下がるには何巡もかかる',
  'in the end batch descent is lower': '最後はバッチ降下法の方が低い',
})
