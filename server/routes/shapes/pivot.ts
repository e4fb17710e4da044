import { z } from '@hono/zod-openapi'
import type { PivotTable } from '../../../metrics/tally/pivot-table'
import { countsShape } from './counts'

const total = countsShape.nullable()

export const pivotShape = z
  .object({
    asOf: z.string().nullable(),
    rows: z.array(z.object({ key: z.string(), cells: z.array(countsShape.nullable()).readonly(), total })).readonly(),
    columns: z.array(z.object({ key: z.string(), total })).readonly(),
    total,
    cut: z.object({ rows: z.int(), columns: z.int() }),
    lacking: z.array(z.string()).readonly(),
    unfiltered: z.array(z.string()).readonly(),
  })
  .openapi('Pivot') satisfies z.ZodType<PivotTable>
