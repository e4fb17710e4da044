import type { Action } from '../access/actions'

interface WalkedCommand {
  /** What it does to the office, in the words of the one table; null where it works on files of the user alone. */
  readonly action: Action | null
  /** As it is typed, behind its name; `FILE` is a file that is there, `PROFILE` a profile, `OUT` a folder that may be written. */
  readonly typed: string
}

const of = (action: Action | null, typed = ''): WalkedCommand => ({ action, typed })
const period = '--period 2015'
const why = '--why 试'

/** Every command with what it does: written down apart from the commands, and checked by running each. */
export const commands: Readonly<Record<string, WalkedCommand>> = {
  import: of('import-here', 'FILE --profile template'),
  evaluate: of('figures', period),
  verdicts: of('rows', `--indicator catalog-coverage ${period}`),
  explain: of('figures', `--indicator catalog-coverage ${period}`),
  fixes: of('rows', `--department AA ${period}`),
  tasks: of('figures', period),
  preview: of('scenario', `FILE ${period}`),
  bulletin: of('figures', `${period} --out OUT/b.docx`),
  freeze: of('freeze', `${period} ${why}`),
  revise: of('advance', `${period} ${why}`),
  state: of('advance', `${period} ${why} --to comment`),
  issue: of('issue', `${period} ${why} --signer 主任`),
  issued: of('figures'),
  office: of('write', `name=某局 ${why}`),
  periods: of('about'),
  changes: of('about', '2015'),
  verify: of('verify', '2015'),
  'appeals list': of('appeals'),
  'appeals show': of('appeals', '1'),
  'audit verify': of('audit'),
  'audit search': of('audit'),
  'audit export': of('audit', '--out OUT/a.csv'),
  export: of('documents', `scores ${period} --out OUT/e.csv`),
  notices: of('documents', `${period} --out OUT/n.docx`),
  certificate: of('documents', 'P1 --for acceptance --out OUT/c.docx'),
  'verify-certificate': of('verify-certificate', 'AAAA-AAAA'),
  'withdraw-certificate': of('documents', `AAAA-AAAA ${why}`),
  runs: of('documents'),
  repeat: of('documents', '1'),
  'accounts list': of('accounts'),
  'accounts add': of('accounts', 'li --name 李 --role reader'),
  'accounts change': of('accounts', 'li --name 李'),
  'accounts block': of('accounts', 'li'),
  'accounts unblock': of('accounts', 'li'),
  'accounts reset': of('accounts', 'li'),
  'accounts sign-out': of('accounts', 'li'),
  'accounts tokens': of('accounts'),
  'accounts token': of('accounts', 'nightly --profile template'),
  'accounts revoke': of('accounts', 'nightly'),
  profiles: of('records'),
  'profile put': of('import', `PROFILE ${why}`),
  'profile show': of('records', 'own'),
  'profile remove': of('import', `own ${why}`),
  'profile suggest': of(null, 'FILE'),
  'profile check': of(null, 'FILE FILE'),
  batches: of('records'),
  gone: of('records'),
  unmatched: of('records'),
  withdraw: of('import', `1 ${why}`),
  sources: of('records'),
  source: of('import', `s --address https://data.example/a.csv --profile template ${why}`),
  pull: of('import', 's'),
  decisions: of('rules', 'exemption'),
  decide: of('decide', `department code=ZZ ${why}`),
  indicators: of(null),
  sample: of(null, '--out OUT/sample --scale 0.01'),
}

/** It is the server itself: it opens the data folder, and asks nobody. */
export const server = 'serve'
