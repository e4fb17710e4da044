/** Whether an Accept-Encoding header allows an encoding (RFC 9110, 12.5.3); without a header none is taken for granted. */
export function acceptsEncoding(header: string | undefined, encoding: string): boolean {
  const quality = new Map(
    (header ?? '').split(',').map((part) => {
      const [name = '', ...parameters] = part.split(';').map((one) => one.trim().toLowerCase())
      const q = parameters.find((one) => one.startsWith('q='))
      return [name, q === undefined ? 1 : Number(q.slice(2))] as const
    }),
  )
  return (quality.get(encoding) ?? quality.get('*') ?? 0) > 0
}
