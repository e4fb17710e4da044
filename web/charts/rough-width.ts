/** About how wide a text is: Chinese and full-width characters take a square, others a little over half of one. @param size of the type, in the unit of the answer. */
export const roughWidth = (text: string, size: number): number => size * [...text].reduce((width, one) => width + (one >= '\u2e80' ? 1 : 0.56), 0)
