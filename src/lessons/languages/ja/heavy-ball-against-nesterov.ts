import { lessonTexts } from '../lesson-texts.ts'

export default lessonTexts({
  'Heavy ball against Nesterov': 'ヘビーボール法 対 Nesterov',
  'Looking one step ahead turns two hundred swings into none.': '一歩先を見るだけで、二百回の揺れがゼロになります。',
  'A narrow valley: one path fills it with swings from wall to wall, the other slides down along its floor.':
    '狭い谷。一本の経路は壁から壁への揺れで谷を埋め、もう一本は谷底に沿って滑り降りる。',
  'The same valley, the same rate 0.01, the same memory 0.95, 600 steps. The only difference: Nesterov takes the gradient **where the memory is about to carry it**.':
    '同じ谷、同じ学習率 0.01、同じ記憶 0.95、600 歩。違いは一つだけ：Nesterov は**これから記憶に運ばれる先**で勾配を取ります。',
  'Heavy ball swings across the valley. How much less does Nesterov swing?':
    'ヘビーボール法は谷を横切って揺れます。Nesterov の揺れはどれだけ少ないですか。',
  'Half as often': '半分の回数',
  'A tenth as often': '十分の一の回数',
  'Not at all': 'まったく揺れない',
  'Heavy ball changes sides {{hb:4}} times, Nesterov {{ne:4}} times. In $y$ they travel {{hbPath:3}} and {{nePath:3}}: the second is just the way down. At $\\eta=1/L$ the look-ahead gradient cancels the whole overshoot of the steep axis.':
    'ヘビーボール法は {{hb:4}} 回、Nesterov は {{ne:4}} 回側を変えます。$y$ 方向に動いた距離は {{hbPath:3}} と {{nePath:3}} で、後者は下る道のりだけです。$\\eta=1/L$ では、先読みの勾配が急な軸の行き過ぎをすべて打ち消します。',
  'The first forty steps. The price is nothing: one gradient a step, as before. What heavy ball learns after it has climbed the other wall, Nesterov sees from the floor.':
    '最初の四十歩です。追加の費用はありません：一歩に勾配一つ、これまでと同じです。ヘビーボール法が反対の壁を登ってから知ることを、Nesterov は谷底から見ています。',
  'Nesterov turns into the floor here': 'Nesterov はここで谷底へ曲がる',
  'heavy ball crosses the floor 202 times': 'ヘビーボール法は谷底を 202 回横切る',
  'Nesterov never': 'Nesterov は一度もない',
  'the way in y is 29.0': 'y 方向の道のりは 29.0',
  'against 1.0': 'これに対し 1.0',
})
