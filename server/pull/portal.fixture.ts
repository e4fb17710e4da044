import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http'
import { connect, type AddressInfo, type Socket } from 'node:net'

/** A real server, where it listens, and what it was asked. */
export interface Portal {
  /** `http://127.0.0.1:PORT` */
  readonly origin: string
  readonly asked: string[]
  close(): Promise<void>
}

async function listening(server: Server, asked: string[], tunnels = new Set<Socket>()): Promise<Portal> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    async close() {
      server.closeAllConnections()
      for (const socket of tunnels) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

/** A portal that answers as it is told. */
export function openPortal(listener: RequestListener): Promise<Portal> {
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(request.url ?? '')
    listener(request, response)
  })
  return listening(server, asked)
}

/** A proxy that takes every host for one portal: by a tunnel (RFC 9110, 9.3.6), or asked for the whole address. */
export function openProxy(portal: Portal): Promise<Portal> {
  const asked: string[] = []
  const tunnels = new Set<Socket>()
  const { port } = new URL(portal.origin)
  const server = createServer((request, response) => {
    asked.push(request.url ?? '')
    void fetch(`${portal.origin}${new URL(request.url ?? '').pathname}`).then(async (answer) => response.writeHead(answer.status).end(Buffer.from(await answer.arrayBuffer())))
  })
  server.on('connect', (request: IncomingMessage, socket: Socket, head: Buffer) => {
    asked.push(`CONNECT ${request.url}`)
    const onward = connect(Number(port), '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n')
      onward.write(head)
      onward.pipe(socket).pipe(onward)
    })
    for (const end of [socket, onward]) {
      tunnels.add(end)
      end.on('error', () => end.destroy())
    }
  })
  return listening(server, asked, tunnels)
}
