import { methods } from '../../methods/index.ts'
import { networkMethods } from '../../networks/methods/index.ts'

/** What a method is called in a sentence. */
export const methodName = (id: string): string => (methods.get(id) ?? networkMethods.get(id))?.name ?? id
