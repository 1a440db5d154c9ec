import { testHosts } from '../../browser/hosts.ts'

testHosts(true)
