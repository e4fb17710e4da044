import react from '@vitejs/plugin-react'
import { createLogger, type Logger } from 'vite'
import { defineConfig } from 'vitest/config'
import { LongestFirst } from './server/e2e/longest-first.ts'

/** Vite reads the files that a `composes … from` names without telling their place, and warns of itself; no address stands in them. */
function calmLogger(level: 'info' | 'warn'): Logger {
  const logger = createLogger(level)
  return { ...logger, warnOnce: (message, options) => (message.includes('did not pass the `from` option') ? undefined : logger.warnOnce(message, options)) }
}

/** `vite build` makes the pages; `vite build --mode server` the server and the command line. */
export default defineConfig(({ mode, command }) => ({
  customLogger: calmLogger(command === 'build' ? 'warn' : 'info'),
  ...(mode === 'server'
    ? {
        build: {
          ssr: 'server/main.ts',
          outDir: process.env.OUT_DIR ?? 'dist/server',
          target: 'node20',
          emptyOutDir: true,
        },
        // One bundle instead of six hundred small files: every command starts in half the time. The engine and the password hash are no scripts, and the browser of the benchmarks finds its own files.
        ssr: { noExternal: true, external: ['@duckdb/node-bindings', '@node-rs/argon2', '@napi-rs/canvas', 'playwright-core'] },
      }
    : {
        root: 'web',
        plugins: [react()],
        build: {
          outDir: process.env.OUT_DIR ?? '../dist/web',
          emptyOutDir: true,
          target: 'es2022',
          // The content security policy allows no data: fonts, and a subset must load only when it is needed.
          assetsInlineLimit: 0,
          // The engine's worker and the chart library are large, and load only when they are asked for.
          chunkSizeWarningLimit: 900,
          // How long each plugin took is nothing that a reader of the console has to know.
          rolldownOptions: {
            checks: { pluginTimings: false },
            output: {
              // Few files for the first screen: each costs its headers, and small ones compress badly.
              codeSplitting: {
                groups: [
                  { name: 'library', test: /node_modules\/(react|react-dom|scheduler|i18next|react-i18next|html-parse-stringify|@tanstack|hono)\// },
                  { name: 'common', test: /\/(metrics|web\/(parts|text|api|address|slice|pages\/ranking))\/(?!.*(upkeep|appeal|ReasonForm|WhoField))/, minShareCount: 2 },
                ],
              },
            },
          },
        },
        server: { proxy: { '/api': 'http://127.0.0.1:8080' } },
      }),
  test: {
    root: import.meta.dirname,
    include: ['**/*.test.ts', '**/*.test.tsx'],
    exclude: ['node_modules/**', 'dist/**'],
    // Modules are loaded once for all files of a worker: no test changes one.
    isolate: false,
    // The workers share the machine already: more threads of their engines would only wait for each other.
    env: { SHUPING_THREADS: '1' },
    globalSetup: 'server/e2e/suite.ts',
    sequence: { sequencer: LongestFirst },
    testTimeout: 300_000,
    expect: { poll: { timeout: 30_000 } },
    hookTimeout: 180_000,
  },
}))
