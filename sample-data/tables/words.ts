import { deliveryMode } from '../../metrics/vocabulary/delivery-mode'
import { departmentGroups } from '../../metrics/vocabulary/department-group'

/** Cells are written in Chinese, as an export of an office has them. */
export const yesNo = (value: boolean | null): string => (value === null ? '' : value ? '是' : '否')

export const modeText = (mode: keyof typeof deliveryMode | null): string => (mode === null ? '' : deliveryMode[mode].zh)

export const groupText = (group: keyof typeof departmentGroups): string => departmentGroups[group].zh

/** The full name of a department: the first of its aliases. */
export const fullName = (aliases: string): string => aliases.split(';')[0]!
