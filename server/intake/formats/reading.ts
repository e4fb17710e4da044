import type { z } from 'zod'
import type { Names } from '../../../metrics/names'
import type { InspectedFile } from '../decode/inspect-file'
import type { Format } from '../rows/format'

/** A file whose rows are about to be read: what the profile may call its fields, and how it is taken apart. */
export interface OpenedFile {
  readonly format: Format
  /** What was decided about its rows and its header, and why. */
  readonly decided: readonly Names[]
  /** Names of the fields, in the order of the cells. */
  readonly fields: readonly string[]
  /** Cell of every name that a profile may use. */
  readonly columns: ReadonlyMap<string, number>
}

export interface OptionError {
  /** Below the options. */
  readonly path: readonly PropertyKey[]
  readonly message: Names
}

/** What a profile says about one way to read a file. */
export interface Reading {
  /** Name of the format, such as `csv`. */
  readonly kind: string
  /** Fields by the profile's own words; null where only the header of the file knows. */
  readonly fields: readonly string[] | null
  /** What the shape of the options alone cannot see. */
  readonly errors: readonly OptionError[]
  /** @throws Mistake when the file is not written like this. */
  open(file: InspectedFile): Promise<OpenedFile>
}

/** A way in which sources write their rows. A new one is a file here and a line in `index.ts`. */
export interface RowFormat {
  readonly kind: string
  /** What a profile says under the name of the format. */
  readonly options: z.ZodType
  /** @param options parsed by `options`. */
  read(options: unknown): Reading
}

interface RowFormatDefinition<Options> {
  readonly kind: string
  readonly options: z.ZodType<Options>
  fields(options: Options): readonly string[] | null
  errors(options: Options): readonly OptionError[]
  open(file: InspectedFile, options: Options): Promise<OpenedFile>
}

/** Ties what a format does to the type of its options. */
export const rowFormat = <Options>({ kind, options, fields, errors, open }: RowFormatDefinition<Options>): RowFormat => ({
  kind,
  options,
  read(parsed) {
    const known = options.parse(parsed)
    return { kind, fields: fields(known), errors: errors(known), open: (file) => open(file, known) }
  },
})
