/** A Vega-Lite 6 specification as plain data; tests check each against Vega-Lite's own JSON Schema. */
export type ChartSpec = Readonly<Record<string, unknown>>;

/** Room for a chart, in CSS pixels: wide on paper and screens, narrow on phones. */
export type ChartRoom = 'wide' | 'narrow';

/** The Vega-Lite schema that the specifications are written for. */
export const VEGA_LITE_SCHEMA = 'https://vega.github.io/schema/vega-lite/v6.json';
