/** A picture a tag a line, its class names numbered from nought: they count up over all pictures of a process. */
export function numberedAnew(svg: string): string {
  const numbers = new Map<string, string>()
  return svg
    .replaceAll(/zr\d+-/g, 'zr-')
    .replaceAll(/(?<=zr-cls-)\d+/g, (number) => numbers.get(number) ?? numbers.set(number, String(numbers.size)).get(number)!)
    .replaceAll('><', '>\n<')
}
