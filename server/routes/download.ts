/** RFC 6266: a plain name for old readers, the exact one encoded. */
export const attachment = (name: string, plain = name): Record<string, string> => ({
  'Content-Disposition': `attachment; filename="${plain.replace(/[^\w.-]/g, '_')}"; filename*=UTF-8''${encodeURIComponent(name)}`,
})

/** The exact name in a header that `attachment` has made. */
export const attachedName = (header: string): string => decodeURIComponent(/filename\*=UTF-8''([^;]+)/.exec(header)?.[1] ?? '')

/**
 * A response that is written as the texts come, and that stops its source when the reader goes away.
 *
 * The first text is awaited before the head is sent, so that a mistake in the query is a refusal, not a broken file.
 */
export async function streamed(texts: AsyncIterable<string>, headers: Record<string, string>): Promise<Response> {
  const source = texts[Symbol.asyncIterator]()
  const encoder = new TextEncoder()
  let next: IteratorResult<string> | null = await source.next()
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const current = next ?? (await source.next())
      next = null
      if (current.done) controller.close()
      else controller.enqueue(encoder.encode(current.value))
    },
    async cancel() {
      await source.return?.()
    },
  })
  return new Response(body, { headers: { 'Cache-Control': 'no-store', ...headers } })
}

/** Media type of an XLSX workbook. */
export const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
