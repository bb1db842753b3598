/**
 * A figure with its sign, and without one where it rounds to nothing: `−0` says that something is there.
 *
 * @param text of a size, 0 or more
 * @param plus before what is above 0
 */
export function signed(value: number, text: (size: number) => string, plus: '+' | '' = '+'): string {
  const size = text(Math.abs(value));
  if (size === text(0)) return size;
  return `${value < 0 ? '−' : plus}${size}`;
}
