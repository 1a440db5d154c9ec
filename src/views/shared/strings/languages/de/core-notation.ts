import type { CoreTexts } from '../../catalogue.ts'

/** What is wrong with a text in the notation; sentences that others begin like come first. */
export const coreNotation: CoreTexts = {
  'At step {} this has no finite value: {}': 'In Schritt {} hat dies keinen endlichen Wert: {}',
  'At step {} this loop makes all its {} passes without reaching its break.':
    'In Schritt {} macht diese Schleife alle {} Durchgänge, ohne ihr break zu erreichen.',
  'At step {} the matrix of solve is singular and has no inverse.':
    'In Schritt {} ist die Matrix von solve singulär und hat keine Inverse.',
  'At step {} this divides by zero.': 'In Schritt {} wird hier durch null geteilt.',
  'There is no “{}”; {}.': '„{}“ gibt es hier nicht; {}.',
  'known here are {}, pi and e': 'bekannt sind {} sowie pi und e',
  'for a product write {} with spaces': 'für ein Produkt schreiben Sie {} mit Leerzeichen',
  'There is no function “{}”; did you mean “{}”?': 'Eine Funktion „{}“ gibt es nicht; meinten Sie „{}“?',
  '“{}” is a number, not a function; the parentheses behind it may hold only one value, which it multiplies.':
    '„{}“ ist eine Zahl und keine Funktion; in der Klammer dahinter darf nur ein Wert stehen, den sie multipliziert.',
  'To a matrix only a matrix can be added; write a number as number * identity.':
    'Zu einer Matrix lässt sich nur eine Matrix addieren; schreiben Sie eine Zahl als Zahl * identity.',
  'A matrix has no power here; write the product.': 'Eine Matrix hat hier keine Potenz; schreiben Sie das Produkt aus.',
  'Nothing is divided by a matrix; write solve(A, b).':
    'Durch eine Matrix wird nicht geteilt; schreiben Sie solve(A, b).',
  '“{}” takes numbers or vectors, not {}.': '„{}“ verlangt Zahlen oder Vektoren; hier steht: {}.',
  'The first argument of if(…) is a comparison, as in if(x < 0, -x, x).':
    'Das erste Argument von if(…) ist ein Vergleich, wie in if(x < 0, -x, x).',
  'The text never changes theta; end it with a line such as theta = theta - lr g.':
    'Der Text ändert theta nie; beenden Sie ihn mit einer Zeile wie theta = theta - lr g.',
  'A constant part of the text has the value {}; single precision holds up to 3.4e38.':
    'Ein konstanter Teil des Textes hat den Wert {}; einfache Genauigkeit fasst bis 3.4e38.',
  '{} has no finite value at {}.': '{} hat an der Stelle {} keinen endlichen Wert.',
  '{}(…) takes a matrix, not {}.': '{}(…) verlangt eine Matrix; hier steht: {}.',
  '{}(…) takes columns, not a number.': '{}(…) verlangt Spalten, nicht eine Zahl.',
  '{}(…) takes a square matrix, not {}.': '{}(…) verlangt eine quadratische Matrix; hier steht: {}.',
  'solve(…) takes a 2×2 matrix.': 'solve(…) verlangt eine 2×2-Matrix.',
  'The matrix of solve(…) is singular everywhere on this problem; add a multiple of identity, or choose another problem.':
    'Die Matrix von solve(…) ist auf diesem Problem überall singulär; addieren Sie ein Vielfaches von identity, oder wählen Sie ein anderes Problem.',
  'Eigenvalues are known here for 2×2 matrices.': 'Eigenwerte sind hier für 2×2-Matrizen bekannt.',
  '{}(…) takes a point, such as {}(theta), not {}.': '{}(…) verlangt einen Punkt, etwa {}(theta); hier steht: {}.',
  'One step asks for more than {} evaluations of the problem.':
    'Ein Schritt verlangt mehr als {} Auswertungen des Problems.',
  '“{}” is a parameter and keeps its value; assign to another name.':
    '„{}“ ist ein Parameter und behält seinen Wert; weisen Sie den Wert einem anderen Namen zu.',
  '“{}” cannot be assigned; choose another name.':
    '„{}“ kann kein Wert zugewiesen werden; wählen Sie einen anderen Namen.',
  '“{}” means something already; assign to another name.':
    '„{}“ bedeutet schon etwas; weisen Sie den Wert einem anderen Namen zu.',
  'Here a “{}” is needed {}, not {}.': 'Hier ist „{}“ {} nötig, nicht {}.',
  'After “if” comes a comparison, such as x < 0.': 'Nach „if“ kommt ein Vergleich, etwa x < 0.',
  '“{}” joins comparisons, as in a < b {} c < d.': '„{}“ verbindet Vergleiche, wie in a < b {} c < d.',
  'Unexpected {}.': 'Unerwartet: {}.',
  'The formula has {} characters; at most {} are allowed.': 'Die Formel hat {} Zeichen; höchstens {} sind möglich.',
  'The text has {} characters; at most {} are allowed.': 'Der Text hat {} Zeichen; höchstens {} sind möglich.',
  'A surface has no “break”: its steps must be the same everywhere.':
    'Eine Fläche hat kein „break“: Ihre Schritte müssen überall dieselben sein.',
  'These loops make more than {} passes in all; repeat less often.':
    'Diese Schleifen machen zusammen mehr als {} Durchgänge; wiederholen Sie seltener.',
  '“{}” gives no “{}”.': '„{}“ ergibt kein „{}“.',
  '“{}” is {} in one place and {} in another.': '„{}“ ist an einer Stelle {} und an einer anderen {}.',
  '“{}” is {}; its new value is {}.': '„{}“ ist {}; der neue Wert ist {}.',
  'A condition compares numbers; of vectors take dot or norm, or use if(…, a, b) by coordinate.':
    'Eine Bedingung vergleicht Zahlen; nehmen Sie von Vektoren dot oder norm, oder je Koordinate if(…, a, b).',
  'This “}” closes nothing; remove it or add the “{”.':
    'Diese „}“ schließt nichts; entfernen Sie sie oder ergänzen Sie die „{“.',
  'Blocks are nested more than 8 deep.': 'Blöcke sind mehr als 8 Ebenen tief.',
  'The statement should end here; “{}” does not fit.': 'Die Anweisung sollte hier enden; „{}“ passt nicht.',
  'A statement begins with a name, such as “theta = theta - lr g”.':
    'Eine Anweisung beginnt mit einem Namen, etwa „theta = theta - lr g“.',
  '“break” stands only inside a “repeat”.': '„break“ steht nur in einem „repeat“.',
  'This “else” has no “if” before it.': 'Vor diesem „else“ steht kein „if“.',
  'After “{}” comes “=”, as in {} = ….': 'Nach „{}“ kommt „=“, wie in {} = ….',
  'After “repeat” comes a whole number from 1 to {}.': 'Nach „repeat“ kommt eine ganze Zahl von 1 bis {}.',
  '“{}” stands alone behind “=”; give its result a name, as in a = {}(…).':
    '„{}“ steht allein hinter „=“; geben Sie dem Ergebnis einen Namen, wie in a = {}(…).',
  '{} must be a number, not {}.': '{} muss eine Zahl sein; hier steht: {}.',
  'An operation needs operands.': 'Eine Rechnung braucht Operanden.',
  '{} and {} do not fit together here.': '{} und {} passen hier nicht zusammen.',
  '{} cannot be multiplied with {}; their inner sizes differ.':
    '{} und {} lassen sich nicht multiplizieren; ihre inneren Dimensionen unterscheiden sich.',
  'A matrix has no such entry.': 'Einen solchen Eintrag hat die Matrix nicht.',
  'A formula': 'Eine Formel',
  'A formula of a network': 'Die Formel eines Netzes',
  'A prediction': 'Eine Vorhersage',
  'The coordinate of unit(…)': 'Die Koordinate von unit(…)',
  'a number': 'eine Zahl',
  'a vector of {}': 'ein Vektor der Länge {}',
  'a {}×{} matrix': 'eine {}×{}-Matrix',
  'to open the block': 'zum Öffnen des Blocks',
  'to close the block': 'zum Schließen des Blocks',
  'to close the parenthesis': 'zum Schließen der Klammer',
  'to close the absolute value': 'zum Schließen des Betrags',
  'after the arguments of {}': 'nach den Argumenten von {}',
  'the end of the line': 'das Ende der Zeile',
  '“{}”': '„{}“',
  'There is no function “{}” here.': 'Eine Funktion „{}“ gibt es hier nicht.',
  '“{}” is a function; write its argument in parentheses: {}(…).':
    '„{}“ ist eine Funktion; schreiben Sie ihr Argument in Klammern: {}(…).',
  '“{}” takes {} arguments, not {}.': '„{}“ nimmt {} Argumente, nicht {}.',
  '“{}” takes {} argument, not {}.': '„{}“ nimmt {} Argument, nicht {}.',
  'An operation lacks an operand.': 'Einer Rechnung fehlt ein Operand.',
  'An argument is missing.': 'Ein Argument fehlt.',
  'A division by the constant zero.': 'Eine Division durch die Konstante null.',
  'A comparison is no value; use it in if(comparison, a, b).':
    'Ein Vergleich ist kein Wert; verwenden Sie ihn in if(Vergleich, a, b).',
  'Comparisons cannot be chained; write a < b and b < c.':
    'Vergleiche lassen sich nicht verketten; schreiben Sie a < b and b < c.',
  'This number is too large; numbers go up to 3.4e38.': 'Diese Zahl ist zu groß; Zahlen reichen bis 3.4e38.',
  'The formula is nested more than {} deep; split it.': 'Die Formel ist mehr als {} Ebenen tief; teilen Sie sie.',
  'The formula is too large once it is derived; make it simpler.':
    'Abgeleitet ist die Formel zu groß; vereinfachen Sie sie.',
  'The text is too large or too deep to be compiled; make it shorter.':
    'Der Text ist zu groß oder zu tief, um übersetzt zu werden; kürzen Sie ihn.',
  'A parameter cannot be called “{}”; choose another name.':
    'Ein Parameter kann nicht „{}“ heißen; wählen Sie einen anderen Namen.',
  'A surface told in steps ends with a line f = ….': 'Eine Fläche in Schritten endet mit einer Zeile f = ….',
  'The text ends where a number, a name or “(” should follow.':
    'Der Text endet, wo eine Zahl, ein Name oder „(“ folgen sollte.',
  'A number, a name or “(” should stand here, not {}.': 'Hier sollte eine Zahl, ein Name oder „(“ stehen, nicht {}.',
  'This “)” closes nothing; remove it or add the “(”.':
    'Diese „)“ schließt nichts; entfernen Sie sie oder ergänzen Sie die „(“.',
  'A formula has no “=”; write only its right side.': 'Eine Formel hat kein „=“; schreiben Sie nur die rechte Seite.',
  'The formula should end here; {} does not fit.': 'Die Formel sollte hier enden; {} passt nicht.',
  'A “{}” is missing {}.': 'Es fehlt „{}“ {}.',
  'The character “{}” is not part of the notation; use letters, digits and + - * / ^ ( ) | , < >.':
    'Das Zeichen „{}“ gehört nicht zur Schreibweise; nehmen Sie Buchstaben, Ziffern und + - * / ^ ( ) | , < >.',
  'The problem has no residuals, which this method needs; choose Rosenbrock, a line fit or another sum of squares.':
    'Das Problem hat keine Residuen, und dieses Verfahren braucht sie; wählen Sie Rosenbrock, eine Ausgleichsgerade oder eine andere Summe von Quadraten.',
  'The problem has a residual for each sample, too many to list; gram(p) is their JᵀJ.':
    'Das Problem hat ein Residuum je Datenpunkt, zu viele, um sie aufzuzählen; gram(p) ist ihr JᵀJ.',
  'The problem has no Hessian here.': 'Das Problem hat hier keine Hesse-Matrix.',
  'A schedule changes lr, which this method does not have.': 'Ein Verlauf ändert lr, und dieses Verfahren hat kein lr.',
}
