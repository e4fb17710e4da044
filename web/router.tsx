import { createRootRoute, createRoute, createRouter, Navigate } from '@tanstack/react-router'
import { parseAddress, writeAddress, type Address } from './address/address'
import { lateHistory } from './address/late-history'
import { RankingPage } from './pages/ranking/RankingPage'
import { pageFile } from './page-file'
import { Layout } from './parts/Layout'
import { NotFound } from './parts/NotFound'
import { PageProblem } from './parts/PageProblem'

const root = createRootRoute({
  // `parseAddress` has read and checked the address already.
  validateSearch: (search: Address): Address => search,
  component: Layout,
  notFoundComponent: NotFound,
  errorComponent: PageProblem,
})

const ranking = createRoute({ getParentRoute: () => root, path: '/', component: RankingPage })

/** Where people come to sign in; whoever has is led on. */
const signIn = createRoute({ getParentRoute: () => root, path: '/sign-in', component: () => <Navigate to="/" replace /> })

const overview = createRoute({
  getParentRoute: () => root,
  path: '/overview',
  component: pageFile(() => import('./pages/overview/OverviewPage'), 'OverviewPage'),
})

const wall = createRoute({
  getParentRoute: () => root,
  path: '/wall',
  component: pageFile(() => import('./pages/overview/WallPage'), 'WallPage'),
})

const departments = createRoute({
  getParentRoute: () => root,
  path: '/departments',
  component: pageFile(() => import('./pages/department/DepartmentsPage'), 'DepartmentsPage'),
})

const department = createRoute({
  getParentRoute: () => root,
  path: '/departments/$code',
  component: pageFile(() => import('./pages/department/DepartmentPage'), 'DepartmentPage'),
})

const indicators = createRoute({
  getParentRoute: () => root,
  path: '/indicators',
  component: pageFile(() => import('./pages/indicator/IndicatorsPage'), 'IndicatorsPage'),
})

const indicator = createRoute({
  getParentRoute: () => root,
  path: '/indicators/$id',
  component: pageFile(() => import('./pages/indicator/IndicatorPage'), 'IndicatorPage'),
})

const map = createRoute({
  getParentRoute: () => root,
  path: '/map',
  component: pageFile(() => import('./pages/map/MapPage'), 'MapPage'),
})

const tasks = createRoute({
  getParentRoute: () => root,
  path: '/tasks',
  component: pageFile(() => import('./pages/tasks/TasksPage'), 'TasksPage'),
})

const analysis = createRoute({
  getParentRoute: () => root,
  path: '/analysis',
  component: pageFile(() => import('./pages/analysis/AnalysisPage'), 'AnalysisPage'),
})

const scenario = createRoute({
  getParentRoute: () => root,
  path: '/scenario',
  component: pageFile(() => import('./pages/scenario/ScenarioPage'), 'ScenarioPage'),
})

const bulletin = createRoute({
  getParentRoute: () => root,
  path: '/bulletin',
  component: pageFile(() => import('./pages/bulletin/BulletinPage'), 'BulletinPage'),
})

const documents = createRoute({
  getParentRoute: () => root,
  path: '/documents',
  component: pageFile(() => import('./pages/documents/DocumentsPage'), 'DocumentsPage'),
})

const appeals = createRoute({
  getParentRoute: () => root,
  path: '/appeals',
  component: pageFile(() => import('./pages/appeals/AppealsPage'), 'AppealsPage'),
})

const appeal = createRoute({
  getParentRoute: () => root,
  path: '/appeals/$number',
  component: pageFile(() => import('./pages/appeals/AppealPage'), 'AppealPage'),
})

/** For everybody: `Layout` lets it through without signing in. */
const verify = createRoute({
  getParentRoute: () => root,
  path: '/verify/{-$code}',
  component: pageFile(() => import('./pages/verify/VerifyPage'), 'VerifyPage'),
})

const data = createRoute({
  getParentRoute: () => root,
  path: '/data',
  component: pageFile(() => import('./pages/data/DataPage'), 'DataPage'),
})

const audit = createRoute({
  getParentRoute: () => root,
  path: '/audit',
  component: pageFile(() => import('./pages/audit/AuditPage'), 'AuditPage'),
})

const account = createRoute({
  getParentRoute: () => root,
  path: '/account',
  component: pageFile(() => import('./pages/account/AccountPage'), 'AccountPage'),
})

const rules = createRoute({
  getParentRoute: () => root,
  path: '/rules/$type',
  component: pageFile(() => import('./pages/rules/RulesPage'), 'RulesPage'),
})

export const router = createRouter({
  routeTree: root.addChildren([overview, wall, ranking, departments, department, indicators, indicator, map, tasks, analysis, scenario, bulletin, appeals, appeal, documents, verify, data, rules, audit, account, signIn]),
  history: lateHistory(),
  parseSearch: (query) => ({ ...parseAddress(query) }),
  stringifySearch: (search) => writeAddress(search as Address),
  defaultErrorComponent: PageProblem,
  defaultPreload: 'intent',
  scrollRestoration: true,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
