import type { Warehouse } from '../warehouse'
import { turns } from '../warehouse/turns'
import { wallTime } from '../warehouse/wall-clock'
import type { Account, AccountWords, NewPassword } from './account'
import type { Instant } from './clock'
import type { Failures } from './lockout'
import { accountTaken, lastAdministrator, unknownAccount } from './mistakes'
import { passwordHash, spokenSecret } from './password'
import type { Claimed } from './provider/claimed'
import type { PersonRole } from '../../metrics/vocabulary/role'

interface Stored extends Omit<Account, 'roles' | 'elsewhere'> {
  readonly roles: string
  readonly password: string | null
  readonly subject: string | null
  readonly failures: number
  readonly lockedUntil: Instant
}

/** With what nobody is told. */
interface Kept extends Omit<Account, 'elsewhere'> {
  /** Null where she signs in elsewhere. */
  readonly password: string | null
  /** Who she is there; null where she signs in here. */
  readonly subject: string | null
}

const columns =
  'id, name, roles, department, blocked, first_password AS "firstPassword", CAST(made_at AS VARCHAR) AS "madeAt", made_by AS "madeBy", CAST(last_sign_in AS VARCHAR) AS "lastSignIn", password, subject, failures, locked_until AS "lockedUntil"'

const told = ({ password: _, subject, ...account }: Kept): Account => ({ ...account, elsewhere: subject !== null })

/** Wrong passwords are remembered for so many names; those of no account are not kept. */
const rememberedFailures = 10_000

/** The accounts of a data folder. They are held in memory, since every request asks, and written through. */
export class Accounts {
  private readonly known = new Map<string, Kept>()
  private readonly failures = new Map<string, Failures>()
  /** Two writers of one row would refuse each other. */
  private readonly inTurn = turns()

  private constructor(private readonly warehouse: Warehouse) {}

  static async open(warehouse: Warehouse): Promise<Accounts> {
    const accounts = new Accounts(warehouse)
    for (const { roles, failures, lockedUntil, ...one } of await warehouse.query<Stored>(`SELECT ${columns} FROM account ORDER BY id`)) {
      accounts.known.set(one.id, { ...one, roles: JSON.parse(roles) as PersonRole[] })
      if (failures > 0) accounts.failures.set(one.id, { count: failures, until: Number(lockedUntil) })
    }
    return accounts
  }

  /** Whether there is any: then nobody is let in without one. */
  get any(): boolean {
    return this.known.size > 0
  }

  all(): Account[] {
    return [...this.known.values()].map(told).sort((a, b) => (a.id < b.id ? -1 : 1))
  }

  find(id: string): Account | null {
    const found = this.known.get(id)
    return found ? told(found) : null
  }

  /** @throws Mistake */
  get(id: string): Account {
    const found = this.find(id)
    if (!found) throw unknownAccount(id)
    return found
  }

  subjectOf(id: string): string | null {
    return this.known.get(id)?.subject ?? null
  }

  passwordOf(id: string): string | null {
    return this.known.get(id)?.password ?? null
  }

  failuresOf(id: string): Failures | undefined {
    return this.failures.get(id)
  }

  /** Makes an account with a first password. @throws Mistake when the name is taken, or the first one is no administrator's. */
  async add(id: string, words: AccountWords, by: string): Promise<NewPassword> {
    const password = spokenSecret()
    return { account: await this.enter(id, words, by, password, true), password }
  }

  /** The same with a password that she chose herself. */
  async enter(id: string, words: AccountWords, by: string, password: string, firstPassword: boolean): Promise<Account> {
    if (this.known.has(id)) throw accountTaken(id)
    this.demandAdministrator(id, words)
    return this.insert({ id, ...words, firstPassword, madeAt: wallTime(), madeBy: by, lastSignIn: null, password: await passwordHash(password), subject: null })
  }

  /** What a provider says of somebody: her account is made, or becomes that. @throws Mistake when the first one is no administrator's. */
  async provide({ id, name, roles, department, subject }: Claimed): Promise<Account> {
    if (this.known.has(id)) return this.write(id, { name, roles, department }, 'name = :name, roles = :roles, department = CAST(:department AS VARCHAR)', { name, roles: JSON.stringify(roles), department })
    this.demandAdministrator(id, { roles, blocked: false })
    return this.insert({ id, name, roles, department, blocked: false, firstPassword: false, madeAt: wallTime(), madeBy: id, lastSignIn: null, password: null, subject })
  }

  /** @throws Mistake when there is no such account, or nobody would administer any more. */
  async change(id: string, words: AccountWords): Promise<Account> {
    this.get(id)
    this.demandAdministrator(id, words)
    const { name, roles, department, blocked } = words
    return this.write(id, words, 'name = :name, roles = :roles, department = CAST(:department AS VARCHAR), blocked = :blocked', { name, roles: JSON.stringify(roles), department, blocked })
  }

  /** A new first password. */
  async reset(id: string): Promise<NewPassword> {
    this.get(id)
    const password = spokenSecret()
    const account = await this.setPassword(id, password, true)
    await this.failed(id, undefined)
    return { account, password }
  }

  /** Whoever has a password here signs in here from now on. */
  async setPassword(id: string, password: string, firstPassword: boolean): Promise<Account> {
    const made = await passwordHash(password)
    return this.write(id, { password: made, firstPassword, subject: null }, 'password = :made, first_password = :first, subject = NULL', { made, first: firstPassword })
  }

  signedIn(id: string): Promise<Account> {
    const lastSignIn = wallTime()
    return this.write(id, { lastSignIn }, 'last_sign_in = CAST(:at AS TIMESTAMP)', { at: lastSignIn })
  }

  /** Keeps the wrong passwords of a name; none once it was the right one. */
  async failed(id: string, failures: Failures | undefined): Promise<void> {
    const had = this.failures.delete(id)
    if (failures) this.failures.set(id, failures)
    else if (!had) return
    if (this.failures.size > rememberedFailures) this.failures.delete(this.failures.keys().next().value ?? id)
    if (!this.known.has(id)) return
    await this.write(id, {}, 'failures = CAST(:count AS INTEGER), locked_until = CAST(:until AS BIGINT)', { count: failures?.count ?? 0, until: failures?.until ?? 0 })
  }

  private async insert(account: Kept): Promise<Account> {
    const { id, name, department, password, subject, blocked, firstPassword: first, madeAt: at, madeBy: by } = account
    if (this.known.has(id)) throw accountTaken(id)
    this.known.set(id, account)
    await this.warehouse.run(
      `INSERT INTO account (id, name, roles, department, password, subject, blocked, first_password, failures, locked_until, made_at, made_by)
       VALUES (:id, :name, :roles, CAST(:department AS VARCHAR), CAST(:password AS VARCHAR), CAST(:subject AS VARCHAR), :blocked, :first, 0, 0, CAST(:at AS TIMESTAMP), :by)`,
      { id, name, roles: JSON.stringify(account.roles), department, password, subject, blocked, first, at, by },
    )
    return told(account)
  }

  private async write(id: string, change: Partial<Kept>, sql: string, parameters: Readonly<Record<string, string | number | boolean | null>>): Promise<Account> {
    const before = this.known.get(id)
    if (!before) throw unknownAccount(id)
    const after = { ...before, ...change }
    this.known.set(id, after)
    await this.inTurn(() => this.warehouse.run(`UPDATE account SET ${sql} WHERE id = :id`, { id, ...parameters }))
    return told(after)
  }

  private demandAdministrator(id: string, { roles, blocked }: Pick<AccountWords, 'roles' | 'blocked'>): void {
    const others = [...this.known.values()].some((one) => one.id !== id && !one.blocked && one.roles.includes('administrator'))
    if (!others && (blocked || !roles.includes('administrator'))) throw lastAdministrator()
  }
}
