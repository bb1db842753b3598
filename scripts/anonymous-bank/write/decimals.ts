/** A number to at most `places` decimals, without trailing zeros. */
export function decimals(value: number, places: number): string {
  return String(Number(value.toFixed(places)));
}
