import { physicalColumns, recordTypes, tableDdl } from '../../metrics/records'
import { referenceTables } from '../../metrics/reference'
import { observedDdl, resolvedTable } from './record-sql'
import type { Session } from './warehouse'

/** Tables that are neither records nor reference: what was imported, and what was refused. */
const bookkeeping: Readonly<Record<string, string>> = {
  // `identity` is source, content and observation day; `introduces` says that its departments stand until an office names them.
  // `corrects` is the batch whose refused rows it mends; `profile_text` and `readings` say how its files were read.
  batch:
    'id INTEGER NOT NULL, identity VARCHAR NOT NULL, source VARCHAR NOT NULL, profile VARCHAR NOT NULL, files VARCHAR NOT NULL, observed_on DATE NOT NULL, ' +
    'imported_at TIMESTAMP NOT NULL, who VARCHAR NOT NULL, status VARCHAR NOT NULL, held VARCHAR, released VARCHAR, sample BOOLEAN NOT NULL, introduces BOOLEAN NOT NULL, ' +
    'rows_in INTEGER NOT NULL, accepted INTEGER NOT NULL, rejected INTEGER NOT NULL, duplicate INTEGER NOT NULL, records VARCHAR NOT NULL, notes VARCHAR NOT NULL, milliseconds INTEGER NOT NULL, ' +
    'why VARCHAR, withdrawn_by VARCHAR, withdrawn_at TIMESTAMP, withdrawn_why VARCHAR, corrects INTEGER, profile_text VARCHAR, readings VARCHAR',
  // Which record types a batch delivered, from which of its files, and whether as the whole of its source.
  delivery: 'batch INTEGER NOT NULL, type VARCHAR NOT NULL, file VARCHAR NOT NULL, snapshot BOOLEAN NOT NULL, row_count INTEGER NOT NULL',
  // The batch whose rows are stored before it is entered: see `set-aside.ts`.
  set_aside: 'batch INTEGER NOT NULL',
  // `reason` is a code, `remedy` what its words name; `cells` are the fields of a row that could be taken apart.
  reject:
    'batch INTEGER NOT NULL, file VARCHAR NOT NULL, line INTEGER NOT NULL, column_id VARCHAR NOT NULL, value VARCHAR, reason VARCHAR NOT NULL, remedy VARCHAR, original VARCHAR, cells VARCHAR, mended_by INTEGER',
  // Every code, name and alias of a department; no code where several departments carry the text.
  department_name: 'text VARCHAR NOT NULL, code VARCHAR',
  // Import profiles that the office keeps, as YAML; the one of a name that is not removed stands.
  own_profile: 'name VARCHAR NOT NULL, text VARCHAR NOT NULL, who VARCHAR NOT NULL, made_at TIMESTAMP NOT NULL, why VARCHAR NOT NULL, removed_at TIMESTAMP, removed_by VARCHAR, removed_why VARCHAR',
  // `address` holds one a line.
  source:
    'id VARCHAR NOT NULL, kind VARCHAR NOT NULL, address VARCHAR NOT NULL, proxy VARCHAR, profile VARCHAR NOT NULL, schedule VARCHAR, who VARCHAR NOT NULL, made_at TIMESTAMP NOT NULL, why VARCHAR, removed_at TIMESTAMP, removed_by VARCHAR, removed_why VARCHAR',
  // `marks` are what its addresses said by which they know that they have not changed, as JSON.
  pull_run:
    'number INTEGER NOT NULL, source VARCHAR NOT NULL, started_at TIMESTAMP NOT NULL, finished_at TIMESTAMP NOT NULL, outcome VARCHAR NOT NULL, batch INTEGER, bytes BIGINT NOT NULL, message VARCHAR NOT NULL, marks VARCHAR',
  // What was done with periods: `revision` where figures were kept by it.
  period_transition:
    'number INTEGER NOT NULL, period VARCHAR NOT NULL, from_state VARCHAR NOT NULL, to_state VARCHAR NOT NULL, deed VARCHAR NOT NULL, revision INTEGER, who VARCHAR NOT NULL, made_at TIMESTAMP NOT NULL, why VARCHAR NOT NULL',
  // Figures that were kept, in files: `sums` is the SHA-256 of the list of their sums, `inputs` tells the data they were made from.
  kept_period:
    'period VARCHAR NOT NULL, revision INTEGER NOT NULL, hash VARCHAR NOT NULL, sums VARCHAR NOT NULL, scheme VARCHAR NOT NULL, as_of DATE NOT NULL, effective_as_of DATE, sample BOOLEAN NOT NULL, unfinished BOOLEAN NOT NULL, version VARCHAR NOT NULL, inputs VARCHAR NOT NULL, changes INTEGER NOT NULL',
  // Appeals against verdicts: what is objected to, and each step with its deadline; `corrected` is filled once, by the decision. Written in `server/appeals/register.ts`.
  appeal: 'number INTEGER NOT NULL, period VARCHAR NOT NULL, revision INTEGER NOT NULL, department VARCHAR NOT NULL, department_name VARCHAR NOT NULL',
  appeal_item: 'appeal INTEGER NOT NULL, item INTEGER NOT NULL, indicator VARCHAR NOT NULL, subject VARCHAR NOT NULL, title VARCHAR, verdict VARCHAR NOT NULL, reason VARCHAR NOT NULL, corrected VARCHAR',
  appeal_step: 'appeal INTEGER NOT NULL, step INTEGER NOT NULL, deed VARCHAR NOT NULL, state VARCHAR NOT NULL, who VARCHAR NOT NULL, made_at TIMESTAMP NOT NULL, why VARCHAR NOT NULL, due_on DATE, effect VARCHAR',
  appeal_file: 'appeal INTEGER NOT NULL, step INTEGER NOT NULL, name VARCHAR NOT NULL, sha256 VARCHAR NOT NULL, bytes INTEGER NOT NULL, kind VARCHAR NOT NULL',
  // Who did what, when and from where: rows are added and never changed. Columns are read and written in `server/audit/stored.ts`.
  audit_entry:
    'number INTEGER NOT NULL, made_at VARCHAR NOT NULL, who VARCHAR NOT NULL, origin VARCHAR NOT NULL, deed VARCHAR NOT NULL, about VARCHAR NOT NULL, period VARCHAR, outcome VARCHAR NOT NULL, why VARCHAR, ' +
    'state_before VARCHAR NOT NULL, state_after VARCHAR NOT NULL, clock_back BOOLEAN NOT NULL, previous VARCHAR NOT NULL, hash VARCHAR NOT NULL',
  // Documents that were made, or failed: `request` is what they were made from, as JSON; `file` the name that a reader gets.
  document_run:
    'number INTEGER NOT NULL, kind VARCHAR NOT NULL, request VARCHAR NOT NULL, period VARCHAR, as_of DATE, revision INTEGER, who VARCHAR NOT NULL, started_at TIMESTAMP NOT NULL, milliseconds INTEGER NOT NULL, outcome VARCHAR NOT NULL, file VARCHAR, bytes BIGINT NOT NULL, sha256 VARCHAR, reason_zh VARCHAR, reason_en VARCHAR',
  // Certificates of projects: `request` what each was asked for and `content` what it says, as JSON. The last of a project and purpose is the one that stands.
  certificate: 'number INTEGER NOT NULL, code VARCHAR NOT NULL, project VARCHAR NOT NULL, purpose VARCHAR NOT NULL, request VARCHAR NOT NULL, content VARCHAR NOT NULL, who VARCHAR NOT NULL, made_at TIMESTAMP NOT NULL',
  // Notices that bear a number of their own: `content` is what each says, as JSON. The last of a form, period and department stands.
  numbered_notice:
    'number INTEGER NOT NULL, code VARCHAR NOT NULL, document_number VARCHAR NOT NULL, abbreviation VARCHAR NOT NULL, year INTEGER NOT NULL, serial INTEGER NOT NULL, form VARCHAR NOT NULL, period VARCHAR NOT NULL, revision INTEGER NOT NULL, ' +
    'department VARCHAR NOT NULL, issued_on DATE NOT NULL, reply_days INTEGER NOT NULL, content VARCHAR NOT NULL, who VARCHAR NOT NULL, made_at TIMESTAMP NOT NULL',
  certificate_withdrawal: 'code VARCHAR NOT NULL, who VARCHAR NOT NULL, made_at TIMESTAMP NOT NULL, why VARCHAR NOT NULL',
  // Who the office is: settings as JSON, each entry in the place of the one before.
  office_identity: 'number INTEGER NOT NULL, settings VARCHAR NOT NULL, who VARCHAR NOT NULL, made_at TIMESTAMP NOT NULL, why VARCHAR NOT NULL',
  // Words between figures of a paragraph, as JSON lists; without texts the ones before are taken back.
  paragraph_edit:
    'number INTEGER NOT NULL, period VARCHAR NOT NULL, paragraph VARCHAR NOT NULL, figures VARCHAR NOT NULL, generated VARCHAR NOT NULL, texts VARCHAR, who VARCHAR NOT NULL, made_at TIMESTAMP NOT NULL, why VARCHAR NOT NULL',
  // Documents that were issued, with the sums of their files.
  issued_document:
    'id INTEGER NOT NULL, period VARCHAR NOT NULL, kind VARCHAR NOT NULL, revision INTEGER NOT NULL, document_number VARCHAR NOT NULL, abbreviation VARCHAR NOT NULL, year INTEGER NOT NULL, serial INTEGER NOT NULL, ' +
    'title VARCHAR NOT NULL, dated DATE NOT NULL, signer VARCHAR NOT NULL, who VARCHAR NOT NULL, made_at TIMESTAMP NOT NULL, why VARCHAR NOT NULL, files VARCHAR NOT NULL',
  // People who may sign in; `roles` is a JSON list, `password` an Argon2id hash, or `subject` who she is for the identity provider. Instants in milliseconds where they are compared.
  account:
    'id VARCHAR NOT NULL, name VARCHAR NOT NULL, roles VARCHAR NOT NULL, department VARCHAR, password VARCHAR, blocked BOOLEAN NOT NULL, first_password BOOLEAN NOT NULL, failures INTEGER NOT NULL, locked_until BIGINT NOT NULL, made_at TIMESTAMP NOT NULL, made_by VARCHAR NOT NULL, last_sign_in TIMESTAMP, subject VARCHAR',
  // `hash` is the SHA-256 of the secret that the browser shows.
  session: 'hash VARCHAR NOT NULL, account VARCHAR NOT NULL, opened_at BIGINT NOT NULL, seen_at BIGINT NOT NULL, address VARCHAR NOT NULL',
  // What programs show: `digest` is the SHA-256 of the secret. One that was revoked stays, so that its name is not given again.
  machine_token:
    'id VARCHAR NOT NULL, profile VARCHAR NOT NULL, source VARCHAR NOT NULL, digest VARCHAR NOT NULL, made_at TIMESTAMP NOT NULL, made_by VARCHAR NOT NULL, expires_at BIGINT NOT NULL, used_at BIGINT, revoked_at TIMESTAMP, revoked_by VARCHAR',
  // What people were told: `groups` as JSON; by other ways than here sent to an address, in some attempts. `message_told` keeps what was told to whom, once and for good.
  message:
    'number INTEGER NOT NULL, account VARCHAR NOT NULL, way VARCHAR NOT NULL, address VARCHAR, made_at TIMESTAMP NOT NULL, groups VARCHAR NOT NULL, read_at TIMESTAMP, attempts INTEGER NOT NULL, next_at TIMESTAMP NOT NULL, sent_at TIMESTAMP, failure VARCHAR',
  message_told: 'account VARCHAR NOT NULL, key VARCHAR NOT NULL',
  message_choice: 'account VARCHAR NOT NULL, choice VARCHAR NOT NULL',
  reference_mark: 'name VARCHAR NOT NULL, mark VARCHAR NOT NULL',
}

interface Column {
  readonly name: string
  readonly sql: string
}

/** The columns of every table that there is, in their order. One question for all of them: each takes milliseconds. */
async function tablesIn(session: Session): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await session.query<{ of: string; name: string }>(
    "SELECT table_name AS of, column_name AS name FROM duckdb_columns() WHERE database_name = current_database() AND schema_name = 'main' ORDER BY column_index",
  )
  const tables = new Map<string, string[]>()
  for (const { of, name } of rows) tables.set(of, [...(tables.get(of) ?? []), name])
  return tables
}

const columnsIn = (definition: string): Column[] =>
  definition.split(', ').map((column) => {
    const [name = '', sql = ''] = column.split(' ')
    return { name, sql }
  })

/** Creates what is missing, and brings older folders up to date. Reference tables are derived: a changed one is made anew. */
export async function createSchema(session: Session): Promise<void> {
  const present = await tablesIn(session)
  /** A table may have gained columns since the folder was made: earlier rows have them blank. */
  const bring = async (table: string, ddl: string, columns: readonly Column[]): Promise<void> => {
    const known = present.get(table)
    if (!known) return void (await session.run(ddl))
    for (const { name, sql } of columns) if (!known.includes(name)) await session.run(`ALTER TABLE ${table} ADD COLUMN ${name} ${sql}`)
  }
  for (const [name, columns] of Object.entries(bookkeeping)) await bring(name, `CREATE TABLE ${name} (${columns})`, columnsIn(columns))
  for (const type of recordTypes.values()) {
    const cells = type.columns.flatMap(physicalColumns)
    for (const [table, ddl] of Object.entries(tableDdl(type))) await bring(table, ddl, cells)
    if (type.match) await bring(resolvedTable(type), `CREATE TABLE ${resolvedTable(type)} (batch INTEGER NOT NULL, line INTEGER NOT NULL, key VARCHAR NOT NULL)`, [])
    await session.run(observedDdl(type))
  }
  for (const { name, columns, ddl } of referenceTables) {
    const known = present.get(name)
    if (known?.join() === Object.keys(columns).join()) continue
    if (known) {
      await session.run(`DROP TABLE ${name}`)
      await session.run('DELETE FROM reference_mark WHERE name = :name', { name })
    }
    await session.run(ddl)
  }
}
