import type { CoreTexts } from '../../catalogue.ts'

/** What is wrong with a text in the notation; sentences that others begin like come first. */
export const coreNotation: CoreTexts = {
  'At step {} this has no finite value: {}': 'ステップ {} でここに有限の値がありません：{}',
  'At step {} this loop makes all its {} passes without reaching its break.':
    'ステップ {} でこのループは break に達しないまま {} 回すべてを終えます。',
  'At step {} the matrix of solve is singular and has no inverse.':
    'ステップ {} で solve の行列が特異で、逆行列がありません。',
  'At step {} this divides by zero.': 'ステップ {} でここは零で割っています。',
  'There is no “{}”; {}.': '「{}」はここにはありません。{}。',
  'known here are {}, pi and e': '使えるのは {} と pi、e です',
  'for a product write {} with spaces': '積なら空白を入れて {} と書きます',
  'There is no function “{}”; did you mean “{}”?': '関数「{}」はありません。「{}」のことですか？',
  '“{}” is a number, not a function; the parentheses behind it may hold only one value, which it multiplies.':
    '「{}」は数であり、関数ではありません。後ろの括弧には、それに掛ける値を一つだけ書きます。',
  'To a matrix only a matrix can be added; write a number as number * identity.':
    '行列に足せるのは行列だけです。数は 数 * identity と書いてください。',
  'A matrix has no power here; write the product.': 'ここでは行列のべき乗は使えません。積を書いてください。',
  'Nothing is divided by a matrix; write solve(A, b).': '行列では割れません。solve(A, b) と書いてください。',
  '“{}” takes numbers or vectors, not {}.': '「{}」には数かベクトルが必要ですが、ここにあるのは{}です。',
  'The first argument of if(…) is a comparison, as in if(x < 0, -x, x).':
    'if(…) の最初の引数は、if(x < 0, -x, x) のように比較です。',
  'The text never changes theta; end it with a line such as theta = theta - lr g.':
    'テキストは theta を変えていません。theta = theta - lr g のような行で終えてください。',
  'A constant part of the text has the value {}; single precision holds up to 3.4e38.':
    'テキストの定数の部分の値が {} です。単精度で表せるのは 3.4e38 までです。',
  '{} has no finite value at {}.': '{} は {} で有限の値を持ちません。',
  '{}(…) takes a matrix, not {}.': '{}(…) には行列が必要ですが、ここにあるのは{}です。',
  '{}(…) takes columns, not a number.': '{}(…) に必要なのは列で、数ではありません。',
  '{}(…) takes a square matrix, not {}.': '{}(…) には正方行列が必要ですが、ここにあるのは{}です。',
  'solve(…) takes a 2×2 matrix.': 'solve(…) には 2×2 行列が必要です。',
  'The matrix of solve(…) is singular everywhere on this problem; add a multiple of identity, or choose another problem.':
    'この問題では solve(…) の行列がどこでも特異です。identity の倍数を足すか、別の問題を選んでください。',
  'Eigenvalues are known here for 2×2 matrices.': 'ここで固有値を求められるのは 2×2 行列だけです。',
  '{}(…) takes a point, such as {}(theta), not {}.':
    '{}(…) には {}(theta) のように点が必要ですが、ここにあるのは{}です。',
  'One step asks for more than {} evaluations of the problem.': '1 ステップで問題を {} 回より多く評価しています。',
  '“{}” is a parameter and keeps its value; assign to another name.':
    '「{}」はパラメータで、値は変わりません。別の名前に代入してください。',
  '“{}” cannot be assigned; choose another name.': '「{}」には代入できません。別の名前にしてください。',
  '“{}” means something already; assign to another name.':
    '「{}」にはすでに意味があります。別の名前に代入してください。',
  'Here a “{}” is needed {}, not {}.': 'ここには{2}「{1}」が必要で、{3} ではいけません。',
  'After “if” comes a comparison, such as x < 0.': '「if」の後には x < 0 のような比較が来ます。',
  '“{}” joins comparisons, as in a < b {} c < d.': '「{}」は a < b {} c < d のように比較をつなぎます。',
  'Unexpected {}.': 'ここに {} は来ません。',
  'The formula has {} characters; at most {} are allowed.': '数式は {} 文字ですが、{} 文字までです。',
  'The text has {} characters; at most {} are allowed.': 'テキストは {} 文字ですが、{} 文字までです。',
  'A surface has no “break”: its steps must be the same everywhere.':
    '曲面に「break」は使えません。手順はどこでも同じでなければなりません。',
  'These loops make more than {} passes in all; repeat less often.':
    'これらのループは合わせて {} 回を超えます。繰り返しを減らしてください。',
  '“{}” gives no “{}”.': '「{}」は「{}」を与えません。',
  '“{}” is {} in one place and {} in another.': '「{}」はある所では{}、別の所では{}です。',
  '“{}” is {}; its new value is {}.': '「{}」は{}ですが、新しい値は{}です。',
  'A condition compares numbers; of vectors take dot or norm, or use if(…, a, b) by coordinate.':
    '条件で比べるのは数です。ベクトルには dot か norm を、座標ごとなら if(…, a, b) を使ってください。',
  'This “}” closes nothing; remove it or add the “{”.': 'この「}」は何も閉じていません。消すか「{」を加えてください。',
  'Blocks are nested more than 8 deep.': 'ブロックの入れ子が 8 段を超えています。',
  'The statement should end here; “{}” does not fit.': '文はここで終わるはずで、「{}」は合いません。',
  'A statement begins with a name, such as “theta = theta - lr g”.':
    '文は「theta = theta - lr g」のように名前で始まります。',
  '“break” stands only inside a “repeat”.': '「break」は「repeat」の中でだけ使えます。',
  'This “else” has no “if” before it.': 'この「else」の前に「if」がありません。',
  'After “{}” comes “=”, as in {} = ….': '「{}」の後には {} = … のように「=」が来ます。',
  'After “repeat” comes a whole number from 1 to {}.': '「repeat」の後には 1 から {} までの整数が来ます。',
  '“{}” stands alone behind “=”; give its result a name, as in a = {}(…).':
    '「{}」は「=」の後に単独で書きます。a = {}(…) のように結果に名前を付けてください。',
  '{} must be a number, not {}.': '{}は数でなければなりませんが、ここにあるのは{}です。',
  'An operation needs operands.': '演算には項が必要です。',
  '{} and {} do not fit together here.': '{}と{}はここでは合いません。',
  '{} cannot be multiplied with {}; their inner sizes differ.': '{}と{}は掛けられません。内側の次元が違います。',
  'A matrix has no such entry.': '行列にそのような要素はありません。',
  'A formula': '数式',
  'A formula of a network': 'ネットワークの数式',
  'A prediction': '予測',
  'The coordinate of unit(…)': 'unit(…) の座標',
  'a number': '数',
  'a vector of {}': '長さ {} のベクトル',
  'a {}×{} matrix': '{}×{} 行列',
  'to open the block': 'ブロックを開くために',
  'to close the block': 'ブロックを閉じるために',
  'to close the parenthesis': '括弧を閉じるために',
  'to close the absolute value': '絶対値を閉じるために',
  'after the arguments of {}': '{} の引数の後に',
  'the end of the line': '行の終わり',
  '“{}”': '「{}」',
  'There is no function “{}” here.': '関数「{}」はここにはありません。',
  '“{}” is a function; write its argument in parentheses: {}(…).':
    '「{}」は関数です。引数を括弧に入れてください：{}(…)。',
  '“{}” takes {} arguments, not {}.': '「{}」の引数は {} 個で、{} 個ではありません。',
  '“{}” takes {} argument, not {}.': '「{}」の引数は {} 個で、{} 個ではありません。',
  'An operation lacks an operand.': '演算に項が足りません。',
  'An argument is missing.': '引数が足りません。',
  'A division by the constant zero.': '定数の零で割っています。',
  'A comparison is no value; use it in if(comparison, a, b).':
    '比較は値ではありません。if(比較, a, b) の中で使ってください。',
  'Comparisons cannot be chained; write a < b and b < c.': '比較は連ねられません。a < b and b < c と書いてください。',
  'This number is too large; numbers go up to 3.4e38.': 'この数は大きすぎます。数は 3.4e38 までです。',
  'The formula is nested more than {} deep; split it.': '数式の入れ子が {} 段を超えています。分けてください。',
  'The formula is too large once it is derived; make it simpler.':
    '微分すると数式が大きくなりすぎます。簡単にしてください。',
  'The text is too large or too deep to be compiled; make it shorter.':
    'テキストが大きすぎるか深すぎてコンパイルできません。短くしてください。',
  'A parameter cannot be called “{}”; choose another name.':
    'パラメータを「{}」と名づけることはできません。別の名前にしてください。',
  'A surface told in steps ends with a line f = ….': 'ステップで書いた曲面は f = … の行で終わります。',
  'The text ends where a number, a name or “(” should follow.':
    '数、名前、「(」のどれかが続くべき所でテキストが終わっています。',
  'A number, a name or “(” should stand here, not {}.': 'ここには数、名前、「(」のどれかが必要で、{} ではいけません。',
  'This “)” closes nothing; remove it or add the “(”.': 'この「)」は何も閉じていません。消すか「(」を加えてください。',
  'A formula has no “=”; write only its right side.': '数式に「=」はありません。右辺だけを書いてください。',
  'The formula should end here; {} does not fit.': '数式はここで終わるはずで、{} は合いません。',
  'A “{}” is missing {}.': '{2}必要な「{1}」がありません。',
  'The character “{}” is not part of the notation; use letters, digits and + - * / ^ ( ) | , < >.':
    '文字「{}」はこの記法にありません。文字、数字、+ - * / ^ ( ) | , < > を使ってください。',
  'The problem has no residuals, which this method needs; choose Rosenbrock, a line fit or another sum of squares.':
    'この問題には残差がなく、この手法には残差が必要です。Rosenbrock、直線の当てはめなど、二乗和の問題を選んでください。',
  'The problem has a residual for each sample, too many to list; gram(p) is their JᵀJ.':
    'この問題では標本ごとに残差があり、多すぎて列挙できません。gram(p) がその JᵀJ です。',
  'The problem has no Hessian here.': 'この問題にはここでヘッセ行列がありません。',
  'A schedule changes lr, which this method does not have.':
    'スケジュールは lr を変えますが、この手法に lr はありません。',
}
