import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, join } from 'node:path'

/** Names under which a Chromium or Chrome lies on PATH, the likeliest first. */
const commands = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge']

/** Places outside PATH where installers put one. */
const places = (env) => ({
  linux: ['/opt/google/chrome/chrome', '/snap/bin/chromium', '/usr/lib/chromium/chromium'],
  darwin: ['/Applications', join(env.HOME ?? '', 'Applications')].flatMap((folder) => [
    join(folder, 'Google Chrome.app/Contents/MacOS/Google Chrome'),
    join(folder, 'Chromium.app/Contents/MacOS/Chromium'),
    join(folder, 'Microsoft Edge.app/Contents/MacOS/Microsoft Edge'),
  ]),
  win32: [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA]
    .filter(Boolean)
    .flatMap((folder) => ['Google\\Chrome\\Application\\chrome.exe', 'Chromium\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'].map((file) => join(folder, file))),
})

/** Whether the file starts; Ubuntu's /usr/bin/chromium-browser may be a note that asks for a snap. */
const starts = (path) =>
  process.platform === 'win32' || spawnSync(path, ['--version', '--no-sandbox'], { stdio: 'ignore', timeout: 20_000 }).status === 0

function playwrightChromium() {
  try {
    return createRequire(import.meta.url)('playwright-core').chromium.executablePath()
  } catch {
    return ''
  }
}

/** Path of a Chromium that starts: `CHROMIUM_PATH`, the system's, or the one that playwright installed; null without one. */
export function findChromium(env = process.env) {
  if (env.CHROMIUM_PATH) {
    if (existsSync(env.CHROMIUM_PATH) && starts(env.CHROMIUM_PATH)) return env.CHROMIUM_PATH
    console.error(`CHROMIUM_PATH: ${env.CHROMIUM_PATH} does not start; looking elsewhere`)
  }
  const ending = process.platform === 'win32' ? '.exe' : ''
  const onPath = (env.PATH ?? '').split(delimiter).filter(Boolean)
  const candidates = [
    ...commands.flatMap((command) => onPath.map((folder) => join(folder, command + ending))),
    ...(places(env)[process.platform] ?? []),
    playwrightChromium(),
  ]
  return candidates.find((path) => path && existsSync(path) && starts(path)) ?? null
}

/** Installs a Chromium: by apt where this is root on a Debian, else by playwright's download. Gives what `findChromium` then finds. */
export function installChromium() {
  const attempts = []
  if (process.getuid?.() === 0 && existsSync('/etc/debian_version'))
    attempts.push(
      ['apt-get', ['update', '-qq']],
      ['apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-cjk']],
    )
  attempts.push([process.execPath, [join(import.meta.dirname, '../../node_modules/playwright-core/cli.js'), 'install', 'chromium']])
  for (const [command, args] of attempts) {
    console.error(`Installing a browser for the tests: ${command} ${args.join(' ')}`)
    try {
      execFileSync(command, args, { stdio: ['ignore', 2, 2], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
    } catch (error) {
      console.error(`  did not work: ${error instanceof Error ? error.message.split('\n')[0] : error}`)
    }
    const found = findChromium()
    if (found) return found
  }
  return null
}
