import { activation } from './activation.ts'

export default activation({
  id: 'linear',
  name: 'Linear',
  formula: 'x',
  torch: 'z',
  source: 'Rosenblatt 1958',
})
