import { version as published } from '../../package.json'

/** The version of Thalweg, as its package tells it. */
export const version: string = published
