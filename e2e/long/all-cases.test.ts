// What the usual tests check on a portion of the cases, on all of them.
import '../unit/export-svg.test.ts'
import '../unit/inspector.test.ts'
import '../unit/interpreter.test.ts'
import '../unit/lessons.test.ts'
import '../unit/network-contract.test.ts'
import '../unit/network-workgroup.test.ts'
import '../unit/one-step-curvature.test.ts'
