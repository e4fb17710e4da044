import { z } from '@hono/zod-openapi'
import type { DepartmentGroup } from '../../../metrics/vocabulary/department-group'
import { departmentGroups } from '../../../metrics/vocabulary/department-group'

const groups = Object.keys(departmentGroups) as [DepartmentGroup, ...DepartmentGroup[]]

export const groupShape = z.enum(groups)

/** A group, or `all` to rank across groups. */
export const scopeShape = z.enum([...groups, 'all'])
