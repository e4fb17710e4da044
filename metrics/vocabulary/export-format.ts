/** In what form a table leaves: for spreadsheets, for people, for programs, for engines. */
export const exportFormats = ['csv', 'xlsx', 'json', 'parquet'] as const
export type ExportFormat = (typeof exportFormats)[number]
