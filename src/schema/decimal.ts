const DECIMAL = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/iu;

/** A decimal number in digits, or null: no separators of thousands, no units, no words. May overflow to infinity. */
export const readDecimal = (text: string): number | null => (DECIMAL.test(text) ? Number(text) : null);
