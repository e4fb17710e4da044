import { useEffect, useState } from 'react'

/** Puts a text into the reader's clipboard, and says so. @param label what it copies; @param done what it says then. */
export function CopyButton({ text, label, done }: { text: () => string; label: string; done: string }) {
  const [copied, setCopied] = useState(false)
  useEffect(() => {
    if (!copied) return
    const timer = setTimeout(() => setCopied(false), 2000)
    return () => clearTimeout(timer)
  }, [copied])
  return (
    <button type="button" className="button" onClick={() => void copy(text()).then(setCopied)}>
      <span role="status">{copied ? done : label}</span>
    </button>
  )
}

/** Whether it went well. On plain HTTP browsers have no asynchronous clipboard; the old way asks for a selection. */
async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    const area = document.createElement('textarea')
    area.value = text
    document.body.append(area)
    area.select()
    const done = document.execCommand('copy')
    area.remove()
    return done
  }
}
