/** How a sheet comes out of a printer: on A4 across, as wide as the page, its head on every page. Taken by `hucre`. */
export const sheetPrinting = {
  pageSetup: {
    paperSize: 'a4',
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    printTitlesRow: '$1:$1',
    margins: { top: 0.6, bottom: 0.6, left: 0.4, right: 0.4, header: 0.3, footer: 0.3 },
  },
  headerFooter: { oddHeader: '&C&A', oddFooter: '&C&P / &N' },
} as const
