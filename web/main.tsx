import { QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { loadPacking } from './address/pack'
import { Refusal } from './api/answer'
import { meOptions } from './api/me'
import { watchPresence } from './api/presence'
import './base.css'
import { router } from './router'
import { startTexts } from './text/i18n'
import { WordsProvider } from './text/WordsProvider'
import './tokens.css'

startTexts()
watchPresence()

/** Figures change only when data are imported, and newer data are offered, never slipped in: nothing grows stale by time. */
const queries: QueryClient = new QueryClient({
  // A session that has ended: the page says so, and asks to sign in, at its address.
  queryCache: new QueryCache({
    onError: (error, { queryKey }) => {
      if (error instanceof Refusal && error.status === 401 && queryKey[0] !== 'me') void queries.invalidateQueries({ queryKey: meOptions.queryKey })
    },
  }),
  defaultOptions: {
    queries: {
      staleTime: Infinity,
      // An intranet is there without the internet, whatever the browser thinks; what does not answer is said to be away.
      networkMode: 'always',
      refetchOnWindowFocus: false,
      retry: (failures, error) => failures < 2 && !(error instanceof Refusal && error.status >= 400 && error.status < 500),
      retryDelay: 400,
    },
    mutations: { networkMode: 'always' },
  },
})

const root = document.querySelector('#root')
if (!root) throw new Error('index.html has no #root')
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <WordsProvider>
        <RouterProvider router={router} />
      </WordsProvider>
    </QueryClientProvider>
  </StrictMode>,
)

// After the first paint: a font for machines without a Chinese one, whose subsets load only for glyphs that are missing.
requestAnimationFrame(() =>
  setTimeout(() => {
    void import('@fontsource-variable/noto-sans-sc')
    void loadPacking()
  }, 0),
)
