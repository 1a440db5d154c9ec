import type { CoreTexts } from '../../catalogue.ts'

/** What is wrong with a text in the notation; sentences that others begin like come first. */
export const coreNotation: CoreTexts = {
  'At step {} this has no finite value: {}': 'En el paso {} esto no tiene valor finito: {}',
  'At step {} this loop makes all its {} passes without reaching its break.':
    'En el paso {} este bucle hace sus {} vueltas sin llegar a su break.',
  'At step {} the matrix of solve is singular and has no inverse.':
    'En el paso {} la matriz de solve es singular y no tiene inversa.',
  'At step {} this divides by zero.': 'En el paso {} esto divide entre cero.',
  'There is no “{}”; {}.': 'Aquí no hay «{}»; {}.',
  'known here are {}, pi and e': 'aquí se conocen {} además de pi y e',
  'for a product write {} with spaces': 'para un producto escriba {} con espacios',
  'There is no function “{}”; did you mean “{}”?': 'No hay ninguna función «{}»; ¿quiso decir «{}»?',
  '“{}” is a number, not a function; the parentheses behind it may hold only one value, which it multiplies.':
    '«{}» es un número y no una función; el paréntesis que lo sigue solo puede contener un valor, al que multiplica.',
  'To a matrix only a matrix can be added; write a number as number * identity.':
    'A una matriz solo se le suma una matriz; escriba un número como número * identity.',
  'A matrix has no power here; write the product.': 'Una matriz no tiene potencia aquí; escriba el producto.',
  'Nothing is divided by a matrix; write solve(A, b).': 'No se divide entre una matriz; escriba solve(A, b).',
  '“{}” takes numbers or vectors, not {}.': '«{}» admite números o vectores; aquí hay: {}.',
  'The first argument of if(…) is a comparison, as in if(x < 0, -x, x).':
    'El primer argumento de if(…) es una comparación, como en if(x < 0, -x, x).',
  'The text never changes theta; end it with a line such as theta = theta - lr g.':
    'El texto nunca cambia theta; termínelo con una línea como theta = theta - lr g.',
  'A constant part of the text has the value {}; single precision holds up to 3.4e38.':
    'Una parte constante del texto vale {}; la precisión simple llega a 3.4e38.',
  '{} has no finite value at {}.': '{} no tiene valor finito en {}.',
  '{}(…) takes a matrix, not {}.': '{}(…) admite una matriz; aquí hay: {}.',
  '{}(…) takes columns, not a number.': '{}(…) admite columnas, no un número.',
  '{}(…) takes a square matrix, not {}.': '{}(…) admite una matriz cuadrada; aquí hay: {}.',
  'solve(…) takes a 2×2 matrix.': 'solve(…) admite una matriz 2×2.',
  'The matrix of solve(…) is singular everywhere on this problem; add a multiple of identity, or choose another problem.':
    'La matriz de solve(…) es singular en todas partes en este problema; sume un múltiplo de identity o elija otro problema.',
  'Eigenvalues are known here for 2×2 matrices.': 'Aquí solo se conocen los valores propios de matrices 2×2.',
  '{}(…) takes a point, such as {}(theta), not {}.': '{}(…) admite un punto, como {}(theta); aquí hay: {}.',
  'One step asks for more than {} evaluations of the problem.': 'Un paso pide más de {} evaluaciones del problema.',
  '“{}” is a parameter and keeps its value; assign to another name.':
    '«{}» es un parámetro y conserva su valor; asigne el valor a otro nombre.',
  '“{}” cannot be assigned; choose another name.': 'A «{}» no se le puede asignar nada; elija otro nombre.',
  '“{}” means something already; assign to another name.': '«{}» ya significa algo; asigne el valor a otro nombre.',
  'Here a “{}” is needed {}, not {}.': 'Aquí hace falta «{}» {}, no {}.',
  'After “if” comes a comparison, such as x < 0.': 'Después de «if» viene una comparación, como x < 0.',
  '“{}” joins comparisons, as in a < b {} c < d.': '«{}» une comparaciones, como en a < b {} c < d.',
  'Unexpected {}.': 'Inesperado: {}.',
  'The formula has {} characters; at most {} are allowed.':
    'La fórmula tiene {} caracteres; se permiten {} como máximo.',
  'The text has {} characters; at most {} are allowed.': 'El texto tiene {} caracteres; se permiten {} como máximo.',
  'A surface has no “break”: its steps must be the same everywhere.':
    'Una superficie no lleva «break»: sus pasos deben ser los mismos en todas partes.',
  'These loops make more than {} passes in all; repeat less often.':
    'Estos bucles hacen más de {} vueltas en total; repita menos veces.',
  '“{}” gives no “{}”.': '«{}» no da «{}».',
  '“{}” is {} in one place and {} in another.': '«{}» es {} en un sitio y {} en otro.',
  '“{}” is {}; its new value is {}.': '«{}» es {}; su nuevo valor es {}.',
  'A condition compares numbers; of vectors take dot or norm, or use if(…, a, b) by coordinate.':
    'Una condición compara números; de vectores tome dot o norm, o use if(…, a, b) por coordenada.',
  'This “}” closes nothing; remove it or add the “{”.': 'Este «}» no cierra nada; quítelo o añada el «{».',
  'Blocks are nested more than 8 deep.': 'Los bloques tienen más de 8 niveles.',
  'The statement should end here; “{}” does not fit.': 'La instrucción debería acabar aquí; «{}» no encaja.',
  'A statement begins with a name, such as “theta = theta - lr g”.':
    'Una instrucción empieza con un nombre, como «theta = theta - lr g».',
  '“break” stands only inside a “repeat”.': '«break» solo va dentro de un «repeat».',
  'This “else” has no “if” before it.': 'Antes de este «else» no hay «if».',
  'After “{}” comes “=”, as in {} = ….': 'Después de «{}» viene «=», como en {} = ….',
  'After “repeat” comes a whole number from 1 to {}.': 'Después de «repeat» viene un número entero de 1 a {}.',
  '“{}” stands alone behind “=”; give its result a name, as in a = {}(…).':
    '«{}» va solo después de «=»; dé un nombre a su resultado, como en a = {}(…).',
  '{} must be a number, not {}.': '{} debe ser un número; aquí hay: {}.',
  'An operation needs operands.': 'Una operación necesita operandos.',
  '{} and {} do not fit together here.': '{} y {} no encajan aquí.',
  '{} cannot be multiplied with {}; their inner sizes differ.':
    '{} y {} no se multiplican; sus dimensiones interiores difieren.',
  'A matrix has no such entry.': 'Una matriz no tiene tal elemento.',
  'A formula': 'Una fórmula',
  'A formula of a network': 'La fórmula de una red',
  'A prediction': 'Una predicción',
  'The coordinate of unit(…)': 'La coordenada de unit(…)',
  'a number': 'un número',
  'a vector of {}': 'un vector de longitud {}',
  'a {}×{} matrix': 'una matriz {}×{}',
  'to open the block': 'para abrir el bloque',
  'to close the block': 'para cerrar el bloque',
  'to close the parenthesis': 'para cerrar el paréntesis',
  'to close the absolute value': 'para cerrar el valor absoluto',
  'after the arguments of {}': 'después de los argumentos de {}',
  'the end of the line': 'el fin de la línea',
  '“{}”': '«{}»',
  'There is no function “{}” here.': 'Aquí no hay ninguna función «{}».',
  '“{}” is a function; write its argument in parentheses: {}(…).':
    '«{}» es una función; escriba su argumento entre paréntesis: {}(…).',
  '“{}” takes {} arguments, not {}.': '«{}» admite {} argumentos, no {}.',
  '“{}” takes {} argument, not {}.': '«{}» admite {} argumento, no {}.',
  'An operation lacks an operand.': 'A una operación le falta un operando.',
  'An argument is missing.': 'Falta un argumento.',
  'A division by the constant zero.': 'Una división por la constante cero.',
  'A comparison is no value; use it in if(comparison, a, b).':
    'Una comparación no es un valor; úsela en if(comparación, a, b).',
  'Comparisons cannot be chained; write a < b and b < c.':
    'Las comparaciones no se encadenan; escriba a < b and b < c.',
  'This number is too large; numbers go up to 3.4e38.': 'Este número es demasiado grande; los números llegan a 3.4e38.',
  'The formula is nested more than {} deep; split it.': 'La fórmula tiene más de {} niveles; divídala.',
  'The formula is too large once it is derived; make it simpler.':
    'Una vez derivada, la fórmula es demasiado grande; simplifíquela.',
  'The text is too large or too deep to be compiled; make it shorter.':
    'El texto es demasiado grande o profundo para compilarlo; acórtelo.',
  'A parameter cannot be called “{}”; choose another name.': 'Un parámetro no puede llamarse «{}»; elija otro nombre.',
  'A surface told in steps ends with a line f = ….': 'Una superficie dada en pasos acaba con una línea f = ….',
  'The text ends where a number, a name or “(” should follow.':
    'El texto acaba donde debería seguir un número, un nombre o «(».',
  'A number, a name or “(” should stand here, not {}.': 'Aquí debería haber un número, un nombre o «(», no {}.',
  'This “)” closes nothing; remove it or add the “(”.': 'Este «)» no cierra nada; quítelo o añada el «(».',
  'A formula has no “=”; write only its right side.': 'Una fórmula no lleva «=»; escriba solo el lado derecho.',
  'The formula should end here; {} does not fit.': 'La fórmula debería acabar aquí; {} no encaja.',
  'A “{}” is missing {}.': 'Falta «{}» {}.',
  'The character “{}” is not part of the notation; use letters, digits and + - * / ^ ( ) | , < >.':
    'El carácter «{}» no es parte de la notación; use letras, cifras y + - * / ^ ( ) | , < >.',
  'The problem has no residuals, which this method needs; choose Rosenbrock, a line fit or another sum of squares.':
    'El problema no tiene residuos, y este método los necesita; elija Rosenbrock, un ajuste de recta u otra suma de cuadrados.',
  'The problem has a residual for each sample, too many to list; gram(p) is their JᵀJ.':
    'El problema tiene un residuo por muestra, demasiados para enumerarlos; gram(p) es su JᵀJ.',
  'The problem has no Hessian here.': 'El problema no tiene hessiana aquí.',
  'A schedule changes lr, which this method does not have.': 'Un programa cambia lr, y este método no lo tiene.',
}
