const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** Text as markup that shows it, in an element or an attribute. */
export const escaped = (text: string): string => text.replace(/[&<>"']/g, (one) => entities[one] ?? one)
