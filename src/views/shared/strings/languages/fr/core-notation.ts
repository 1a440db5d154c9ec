import type { CoreTexts } from '../../catalogue.ts'

/** What is wrong with a text in the notation; sentences that others begin like come first. */
export const coreNotation: CoreTexts = {
  'At step {} this has no finite value: {}': 'Au pas {}, ceci n’a pas de valeur finie : {}',
  'At step {} this loop makes all its {} passes without reaching its break.':
    'Au pas {}, cette boucle fait ses {} passages sans atteindre son break.',
  'At step {} the matrix of solve is singular and has no inverse.':
    'Au pas {}, la matrice de solve est singulière et n’a pas d’inverse.',
  'At step {} this divides by zero.': 'Au pas {}, ceci divise par zéro.',
  'There is no “{}”; {}.': 'Il n’y a pas ici de « {} » ; {}.',
  'known here are {}, pi and e': 'on connaît ici {} ainsi que pi et e',
  'for a product write {} with spaces': 'pour un produit, écrivez {} avec des espaces',
  'There is no function “{}”; did you mean “{}”?': 'Il n’y a pas de fonction « {} » ; vouliez-vous dire « {} » ?',
  '“{}” is a number, not a function; the parentheses behind it may hold only one value, which it multiplies.':
    '« {} » est un nombre et non une fonction ; la parenthèse qui suit ne peut contenir qu’une valeur, qu’il multiplie.',
  'To a matrix only a matrix can be added; write a number as number * identity.':
    'À une matrice ne s’ajoute qu’une matrice ; écrivez un nombre comme nombre * identity.',
  'A matrix has no power here; write the product.': 'Une matrice n’a pas de puissance ici ; écrivez le produit.',
  'Nothing is divided by a matrix; write solve(A, b).': 'On ne divise pas par une matrice ; écrivez solve(A, b).',
  '“{}” takes numbers or vectors, not {}.': '« {} » demande des nombres ou des vecteurs ; ici se trouve : {}.',
  'The first argument of if(…) is a comparison, as in if(x < 0, -x, x).':
    'Le premier argument de if(…) est une comparaison, comme dans if(x < 0, -x, x).',
  'The text never changes theta; end it with a line such as theta = theta - lr g.':
    'Le texte ne change jamais theta ; terminez-le par une ligne comme theta = theta - lr g.',
  'A constant part of the text has the value {}; single precision holds up to 3.4e38.':
    'Une partie constante du texte vaut {} ; la simple précision va jusqu’à 3.4e38.',
  '{} has no finite value at {}.': '{} n’a pas de valeur finie en {}.',
  '{}(…) takes a matrix, not {}.': '{}(…) demande une matrice ; ici se trouve : {}.',
  '{}(…) takes columns, not a number.': '{}(…) demande des colonnes, non un nombre.',
  '{}(…) takes a square matrix, not {}.': '{}(…) demande une matrice carrée ; ici se trouve : {}.',
  'solve(…) takes a 2×2 matrix.': 'solve(…) demande une matrice 2×2.',
  'The matrix of solve(…) is singular everywhere on this problem; add a multiple of identity, or choose another problem.':
    'La matrice de solve(…) est singulière partout sur ce problème ; ajoutez un multiple de identity, ou choisissez un autre problème.',
  'Eigenvalues are known here for 2×2 matrices.': 'Les valeurs propres ne sont connues ici que pour les matrices 2×2.',
  '{}(…) takes a point, such as {}(theta), not {}.': '{}(…) demande un point, comme {}(theta) ; ici se trouve : {}.',
  'One step asks for more than {} evaluations of the problem.': 'Un pas demande plus de {} évaluations du problème.',
  '“{}” is a parameter and keeps its value; assign to another name.':
    '« {} » est un paramètre et garde sa valeur ; affectez la valeur à un autre nom.',
  '“{}” cannot be assigned; choose another name.': 'On ne peut rien affecter à « {} » ; choisissez un autre nom.',
  '“{}” means something already; assign to another name.': '« {} » a déjà un sens ; affectez la valeur à un autre nom.',
  'Here a “{}” is needed {}, not {}.': 'Il faut ici « {} » {}, non {}.',
  'After “if” comes a comparison, such as x < 0.': 'Après « if » vient une comparaison, comme x < 0.',
  '“{}” joins comparisons, as in a < b {} c < d.': '« {} » relie des comparaisons, comme dans a < b {} c < d.',
  'Unexpected {}.': 'Inattendu : {}.',
  'The formula has {} characters; at most {} are allowed.': 'La formule a {} caractères ; {} au plus sont permis.',
  'The text has {} characters; at most {} are allowed.': 'Le texte a {} caractères ; {} au plus sont permis.',
  'A surface has no “break”: its steps must be the same everywhere.':
    'Une surface n’a pas de « break » : ses étapes doivent être partout les mêmes.',
  'These loops make more than {} passes in all; repeat less often.':
    'Ces boucles font plus de {} passages en tout ; répétez moins souvent.',
  '“{}” gives no “{}”.': '« {} » ne donne pas de « {} ».',
  '“{}” is {} in one place and {} in another.': '« {} » est {} à un endroit et {} à un autre.',
  '“{}” is {}; its new value is {}.': '« {} » est {} ; sa nouvelle valeur est {}.',
  'A condition compares numbers; of vectors take dot or norm, or use if(…, a, b) by coordinate.':
    'Une condition compare des nombres ; de vecteurs, prenez dot ou norm, ou if(…, a, b) par coordonnée.',
  'This “}” closes nothing; remove it or add the “{”.': 'Cette « } » ne ferme rien ; retirez-la ou ajoutez la « { ».',
  'Blocks are nested more than 8 deep.': 'Les blocs ont plus de 8 niveaux.',
  'The statement should end here; “{}” does not fit.': 'L’instruction devrait finir ici ; « {} » ne convient pas.',
  'A statement begins with a name, such as “theta = theta - lr g”.':
    'Une instruction commence par un nom, comme « theta = theta - lr g ».',
  '“break” stands only inside a “repeat”.': '« break » ne se trouve que dans un « repeat ».',
  'This “else” has no “if” before it.': 'Il n’y a pas de « if » avant ce « else ».',
  'After “{}” comes “=”, as in {} = ….': 'Après « {} » vient « = », comme dans {} = ….',
  'After “repeat” comes a whole number from 1 to {}.': 'Après « repeat » vient un nombre entier de 1 à {}.',
  '“{}” stands alone behind “=”; give its result a name, as in a = {}(…).':
    '« {} » se trouve seul après « = » ; donnez un nom à son résultat, comme dans a = {}(…).',
  '{} must be a number, not {}.': '{} doit être un nombre ; ici se trouve : {}.',
  'An operation needs operands.': 'Une opération demande des opérandes.',
  '{} and {} do not fit together here.': '{} et {} ne vont pas ensemble ici.',
  '{} cannot be multiplied with {}; their inner sizes differ.':
    '{} et {} ne se multiplient pas ; leurs dimensions intérieures diffèrent.',
  'A matrix has no such entry.': 'Une matrice n’a pas de tel élément.',
  'A formula': 'Une formule',
  'A formula of a network': 'La formule d’un réseau',
  'A prediction': 'Une prédiction',
  'The coordinate of unit(…)': 'La coordonnée de unit(…)',
  'a number': 'un nombre',
  'a vector of {}': 'un vecteur de longueur {}',
  'a {}×{} matrix': 'une matrice {}×{}',
  'to open the block': 'pour ouvrir le bloc',
  'to close the block': 'pour fermer le bloc',
  'to close the parenthesis': 'pour fermer la parenthèse',
  'to close the absolute value': 'pour fermer la valeur absolue',
  'after the arguments of {}': 'après les arguments de {}',
  'the end of the line': 'la fin de la ligne',
  '“{}”': '« {} »',
  'There is no function “{}” here.': 'Il n’y a pas ici de fonction « {} ».',
  '“{}” is a function; write its argument in parentheses: {}(…).':
    '« {} » est une fonction ; écrivez son argument entre parenthèses : {}(…).',
  '“{}” takes {} arguments, not {}.': '« {} » prend {} arguments, non {}.',
  '“{}” takes {} argument, not {}.': '« {} » prend {} argument, non {}.',
  'An operation lacks an operand.': 'Il manque un opérande à une opération.',
  'An argument is missing.': 'Il manque un argument.',
  'A division by the constant zero.': 'Une division par la constante zéro.',
  'A comparison is no value; use it in if(comparison, a, b).':
    'Une comparaison n’est pas une valeur ; employez-la dans if(comparaison, a, b).',
  'Comparisons cannot be chained; write a < b and b < c.':
    'Les comparaisons ne s’enchaînent pas ; écrivez a < b and b < c.',
  'This number is too large; numbers go up to 3.4e38.': 'Ce nombre est trop grand ; les nombres vont jusqu’à 3.4e38.',
  'The formula is nested more than {} deep; split it.': 'La formule a plus de {} niveaux ; divisez-la.',
  'The formula is too large once it is derived; make it simpler.':
    'Une fois dérivée, la formule est trop grande ; simplifiez-la.',
  'The text is too large or too deep to be compiled; make it shorter.':
    'Le texte est trop grand ou trop profond pour être compilé ; raccourcissez-le.',
  'A parameter cannot be called “{}”; choose another name.':
    'Un paramètre ne peut s’appeler « {} » ; choisissez un autre nom.',
  'A surface told in steps ends with a line f = ….': 'Une surface donnée par étapes finit par une ligne f = ….',
  'The text ends where a number, a name or “(” should follow.':
    'Le texte finit là où devrait suivre un nombre, un nom ou « ( ».',
  'A number, a name or “(” should stand here, not {}.': 'Il devrait y avoir ici un nombre, un nom ou « ( », non {}.',
  'This “)” closes nothing; remove it or add the “(”.': 'Cette « ) » ne ferme rien ; retirez-la ou ajoutez la « ( ».',
  'A formula has no “=”; write only its right side.':
    'Une formule n’a pas de « = » ; n’écrivez que son membre de droite.',
  'The formula should end here; {} does not fit.': 'La formule devrait finir ici ; {} ne convient pas.',
  'A “{}” is missing {}.': 'Il manque « {} » {}.',
  'The character “{}” is not part of the notation; use letters, digits and + - * / ^ ( ) | , < >.':
    'Le caractère « {} » ne fait pas partie de la notation ; employez lettres, chiffres et + - * / ^ ( ) | , < >.',
  'The problem has no residuals, which this method needs; choose Rosenbrock, a line fit or another sum of squares.':
    'Le problème n’a pas de résidus, dont cette méthode a besoin ; choisissez Rosenbrock, un ajustement de droite ou une autre somme de carrés.',
  'The problem has a residual for each sample, too many to list; gram(p) is their JᵀJ.':
    'Le problème a un résidu pour chaque exemple, trop nombreux pour être énumérés ; gram(p) est leur JᵀJ.',
  'The problem has no Hessian here.': 'Le problème n’a pas de hessienne ici.',
  'A schedule changes lr, which this method does not have.': 'Un programme change lr, que cette méthode n’a pas.',
}
