import { activation } from './activation.ts'

export default activation({
  id: 'gelu',
  name: 'GELU',
  formula: '0.5 x (1 + tanh(sqrt(2 / pi) (x + 0.044715 x^3)))',
  torch: 'torch.nn.functional.gelu(z, approximate="tanh")',
  source: 'Hendrycks & Gimpel 2016, section 2, in the form with tanh',
})
