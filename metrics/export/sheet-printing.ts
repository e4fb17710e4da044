/** Characters that A4 has room for in a readable size, held upright. */
const upright = 96

/** How a sheet comes out of a printer: on A4, held upright where its columns have room so and else across, as wide as the page, its head on every page. Taken by `hucre`. @param widths of the columns, in characters. */
export const sheetPrinting = (widths: readonly number[]) =>
  ({
    pageSetup: {
      paperSize: 'a4',
      orientation: widths.reduce((sum, width) => sum + width, 0) <= upright ? 'portrait' : 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      printTitlesRow: '$1:$1',
      margins: { top: 0.6, bottom: 0.6, left: 0.4, right: 0.4, header: 0.3, footer: 0.3 },
    },
    headerFooter: { oddHeader: '&C&A', oddFooter: '&C&P / &N' },
  }) as const
