import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkout } from '../checkout'

/** Licences that ask for no more than a notice: what an office may run, change and pass on. OFL is for fonts. */
const permissive: ReadonlySet<string> = new Set(['MIT', 'MIT-0', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'Unlicense', 'CC0-1.0', 'BlueOak-1.0.0', 'OFL-1.1'])

interface Manifest {
  readonly license?: unknown
  /** As packages wrote it before 2015. */
  readonly licenses?: unknown
}

/** The SPDX expression of a package; blank where it states none. */
function statedBy({ license, licenses }: Manifest): string {
  const types = [license, ...(Array.isArray(licenses) ? (licenses as unknown[]) : [licenses])].map((one) => (typeof one === 'object' && one !== null ? (one as { type?: unknown }).type : one))
  return types.filter((one) => typeof one === 'string').join(' OR ')
}

/** Of alternatives one must be permissive, of what holds together every one. */
const isPermissive = (stated: string): boolean => stated.replace(/[()]/g, '').split(' OR ').some((one) => one.split(' AND ').every((term) => permissive.has(term.trim())))

const complaintOf = (name: string, stated: string): string[] =>
  isPermissive(stated) ? [] : [`${name} states ${stated === '' ? 'no licence' : `the licence ${stated}`}, which is not in the list of permissive ones: take another package, or add the licence here once it has been read.`]

interface Locked {
  readonly dev?: boolean
  readonly optional?: boolean
  readonly license?: string
}

describe('what is shipped', () => {
  it('has permissive licences, to the last dependency', () => {
    const { packages } = JSON.parse(readFileSync(join(checkout, 'package-lock.json'), 'utf8')) as { packages: Record<string, Locked> }
    const shipped = Object.entries(packages).filter(([path, { dev }]) => path !== '' && !dev)
    expect(shipped.length).toBeGreaterThan(50)
    const complaints = shipped.flatMap(([path, { optional, license }]) => {
      const file = join(checkout, path, 'package.json')
      // A package of another platform is not installed here: the lock file has what the registry said of it.
      if (optional && !existsSync(file)) return complaintOf(path, license ?? '')
      return complaintOf(path, statedBy(JSON.parse(readFileSync(file, 'utf8')) as Manifest))
    })
    expect(complaints).toEqual([])
  })

  it.each([
    [{ license: 'MIT' }, true],
    [{ license: '(GPL-3.0 OR MIT)' }, true],
    [{ license: 'MIT AND BSD-3-Clause' }, true],
    [{ license: 'MIT AND GPL-3.0' }, false],
    [{ license: { type: 'ISC' } }, true],
    [{ licenses: [{ type: 'AGPL-3.0' }, { type: 'MIT' }] }, true],
    [{ license: 'SEE LICENSE IN LICENSE.txt' }, false],
    [{ license: 'AGPL-3.0-only' }, false],
    [{}, false],
  ])('is told by what a package states: %j', (manifest, fits) => {
    expect(complaintOf('some-package', statedBy(manifest)).length === 0).toBe(fits)
  })

  it('names the offender in a sentence', () => {
    expect(complaintOf('node_modules/some-package', 'AGPL-3.0')[0]).toMatch(/^node_modules\/some-package states the licence AGPL-3\.0, which is not in the list/)
    expect(complaintOf('node_modules/some-package', '')[0]).toMatch(/states no licence/)
  })
})
