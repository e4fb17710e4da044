/** A comma-separated list of the codes whose condition holds, empty when none does. */
export const flagList = (flags: Readonly<Record<string, string>>): string =>
  `SUBSTRING(CONCAT(${Object.entries(flags)
    .map(([code, condition]) => `CASE WHEN ${condition} THEN ',${code}' ELSE '' END`)
    .join(', ')}), 2)`
