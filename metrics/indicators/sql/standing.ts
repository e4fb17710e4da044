/** Condition on a state row: it is what was known on the day of the as-of. */
export const standing = (alias: string): string => `${alias}.valid_from <= :as_of AND :as_of < ${alias}.valid_to`
