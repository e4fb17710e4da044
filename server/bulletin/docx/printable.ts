/* What XML 1.0 (section 2.2) cannot carry: most control characters, lone surrogates, and two non-characters. */
// oxlint-disable-next-line no-control-regex
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/**
 * Text that XML can carry: a forbidden character shows as �, so that its loss is seen, and line ends become spaces;
 * everything else, markup and rare characters included, stays as it is.
 */
export const printable = (text: string): string => text.replace(/[\t\n\r]+/g, ' ').replace(forbidden, '�')
