import type { ReactElement } from 'react'

import { DistributionsDisclosure } from './DistributionsDisclosure.tsx'
import { LazyPart } from './LazyPart.tsx'
import { MapsDisclosure } from './MapsDisclosure.tsx'
import { Charts } from '../views/charts/Charts.tsx'
import { Inspector } from '../views/inspector/Inspector.tsx'
import { Announcements } from '../views/table/Announcements.tsx'
import { CriticalTable } from '../views/table/CriticalTable.tsx'
import { ResultsTable } from '../views/table/ResultsTable.tsx'
import { WhatHappened } from '../views/table/WhatHappened.tsx'
import { useThalweg } from '../views/shared/store-context.ts'
import { strings } from '../views/shared/strings/strings.ts'
import { ViewBoundary } from './ViewBoundary.tsx'

/** Fetched with the results, stands below all else. */
export { Footer } from './Footer.tsx'

const loadInside = () => import('../views/network/InsideView.tsx')

/** What came of the runs: curves, words and numbers. */
export default function Results(): ReactElement {
  const ofNetwork = useThalweg((state) => 'network' in state.experiment.problem)
  return (
    <>
      <Charts />
      <WhatHappened />
      <ResultsTable />
      {!ofNetwork && <CriticalTable />}
      {ofNetwork && (
        <ViewBoundary name={strings().parts.network}>
          <LazyPart load={loadInside} />
        </ViewBoundary>
      )}
      {!ofNetwork && <Inspector />}
      {!ofNetwork && <MapsDisclosure />}
      {!ofNetwork && <DistributionsDisclosure />}
      <Announcements />
    </>
  )
}
