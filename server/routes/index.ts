export type { AppType } from './api'
