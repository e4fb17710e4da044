import { lazyRouteComponent } from '@tanstack/react-router'
import { lost } from './api/reach'

/**
 * A page whose file is loaded when it is opened. Where the server is gone the router would load the whole address anew, and
 * lose what is held: then the error is another one, and the page says so.
 */
export const pageFile = <Name extends string, File extends Record<Name, () => React.ReactNode>>(load: () => Promise<File>, name: Name) =>
  lazyRouteComponent(
    () =>
      load().catch(async (cause: unknown) => {
        const answers = await fetch('/healthz').catch(() => null)
        if (answers) throw cause
        lost()
        throw new Error('the server is gone', { cause })
      }),
    name,
  )
