import { type Browser, chromium } from 'playwright-core'
import { describe } from 'vitest'
import { findChromium } from '../bin/chromium.mjs'

/** Why browser tests cannot run here, said by the launcher; empty when they can. */
const absent = process.env.SHUPING_NO_CHROMIUM
const path = absent ? null : findChromium()
const reason = path ? null : (absent ?? 'no Chromium or Chrome was found; set CHROMIUM_PATH, or run npm test, which installs one')

/**
 * The suggestions under the address bar are pages of their own, which Chromium loads for every window though nobody sees
 * one: two fifths of the processor time of a visit. Of two lists it takes the last one, so that what Playwright leaves out
 * stands here again.
 */
const leftOut = [
  'WebUIOmniboxPopup', 'WebUIOmniboxAimPopup', 'WebUIOmniboxFullPopup',
  'AimEnabled', 'AvoidCorsURLLoaderRestartOnRedirect', 'AvoidUnnecessaryBeforeUnloadCheckSync', 'DestroyProfileOnBrowserClose', 'HttpsFirstBalancedModeAutoEnable', 'HttpsUpgrades', 'LensOverlay', 'MediaRouter',
  'NetworkTimeServiceQuerying', 'OptimizationHints', 'PaintHolding', 'PreconnectToSearch', 'TcpPortRandomizationWin', 'ThirdPartyStoragePartitioning',
]

/** A headless Chromium of the machine. The caller closes it. */
export function launchChromium(): Promise<Browser> {
  if (!path) throw new Error(reason ?? 'no Chromium')
  return chromium.launch({
    executablePath: path,
    args: ['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', `--disable-features=${leftOut.join(',')}`],
  })
}

/** A suite that needs a browser; where there is none it is skipped and its title says why. */
export function describeInBrowser(name: string, suite: () => void): void {
  describe.skipIf(reason !== null)(reason === null ? name : `${name} [skipped: ${reason}]`, suite)
}
