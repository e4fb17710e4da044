import type { Action } from '../../server/access/actions'
import { carried, unsliced } from '../address/use-address'

/** The pages that exist, by their texts: what goes along to each, and what one must be allowed to do to open it. The evaluation goes along; the slice only where it means something. */
export const pages = [
  { to: '/overview', key: 'overview', takes: unsliced, needs: 'figures' },
  { to: '/', key: 'ranking', takes: carried, needs: 'figures' },
  { to: '/departments', key: 'departments', takes: carried, needs: 'figures' },
  { to: '/indicators', key: 'indicators', takes: carried, needs: 'figures' },
  { to: '/map', key: 'map', takes: carried, needs: 'figures' },
  { to: '/tasks', key: 'tasks', takes: unsliced, needs: 'figures' },
  { to: '/analysis', key: 'analysis', takes: carried, needs: 'figures' },
  { to: '/scenario', key: 'scenario', takes: carried, needs: 'scenario' },
  { to: '/bulletin', key: 'bulletin', takes: unsliced, needs: 'figures' },
  { to: '/appeals', key: 'appeals', takes: unsliced, needs: 'appeals' },
  { to: '/documents', key: 'documents', takes: unsliced, needs: 'documents' },
  { to: '/data', key: 'data', takes: unsliced, needs: 'records' },
  { to: '/rules/$type', key: 'rules', takes: unsliced, params: { type: 'time-limit' }, needs: 'rules' },
  { to: '/audit', key: 'audit', takes: unsliced, needs: 'audit' },
] as const satisfies readonly { readonly needs: Action; readonly [other: string]: unknown }[]

/** Whether a path belongs to the page that a link leads to. */
const within = (path: string, to: string): boolean => path === to || (to !== '/' && path.startsWith(`/${to.split('/')[1]}`))

/** The page that a path belongs to; the screen of the meeting room shows the overview. */
export const pageAt = (path: string) => pages.find(({ to }) => within(path === '/wall' ? '/overview' : path, to))
