import { testHosts } from './hosts.ts'

testHosts(false)
