/** Curves between systems, as control points of a uniform cubic B-spline with clamped ends (what charts draw as "basis"). */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** @param at 0 at the first control point, 1 at the last */
export function pointOn(controls: readonly Point[], at: number): Point {
  const [first] = controls;
  const last = controls.at(-1);
  if (first === undefined || last === undefined) throw new Error('A curve needs points.');
  const knots = [first, first, ...controls, last, last];
  const segments = knots.length - 3;
  const along = Math.min(1, Math.max(0, at)) * segments;
  const segment = Math.min(segments - 1, Math.floor(along));
  const t = along - segment;
  const weights = [
    (1 - t) ** 3 / 6,
    (3 * t ** 3 - 6 * t ** 2 + 4) / 6,
    (-3 * t ** 3 + 3 * t ** 2 + 3 * t + 1) / 6,
    t ** 3 / 6,
  ];
  const sum = (axis: 'x' | 'y'): number =>
    weights.reduce((total, weight, step) => total + weight * (knots[segment + step]?.[axis] ?? 0), 0);
  return { x: sum('x'), y: sum('y') };
}
