/** Vega-Lite specification → SVG text, without a canvas and without the machine's fonts, so that bytes never differ. */
import type { TopLevelSpec } from 'vega-lite';
import type { ChartSpec } from '../../charts/chart-spec.ts';
import { type CompileChart, chartCompiler, type KnownPrograms } from './compile-chart.ts';
import { type FigureText, toFigure } from './figure.ts';
import { textWidth } from './text-width.ts';

export type DrawChart = (spec: ChartSpec, text: FigureText) => Promise<string>;

/** What Vega hands over to be measured; a heading's weight may be a word. */
interface MeasuredText {
  readonly fontSize?: number;
  readonly fontWeight?: number | string;
  /** Pixels after which it is cut. */
  readonly limit?: number;
}

const DEFAULT_TEXT_SIZE = 11;
const BOLD = 700;

/**
 * Loads Vega, which takes longer than anything else here: only whoever draws should ask for it. Vega-Lite is loaded for the
 * first chart whose shape is not known.
 */
export async function chartDrawer(known?: KnownPrograms): Promise<DrawChart> {
  const vega = await import('vega');
  // `textMetrics` is Vega's own hook for measuring; its types leave it out.
  const { textMetrics } = vega as unknown as { textMetrics: { width: (item: MeasuredText, text: string) => number } };
  textMetrics.width = ({ fontSize = DEFAULT_TEXT_SIZE, fontWeight, limit = 0 }, text) => {
    const width = textWidth(String(text ?? ''), fontSize, fontWeight === 'bold' ? BOLD : Number(fontWeight ?? 0));
    // What is cut takes no more room than it is cut to.
    return limit > 0 ? Math.min(width, limit) : width;
  };

  const compiled = chartCompiler(compileChart, known);
  return async (spec, text) => {
    const view = new vega.View(await compiled(spec), { renderer: 'none', logger: vega.logger(vega.Error) });
    try {
      return toFigure(await view.toSVG(), text);
    } finally {
      view.finalize();
    }
  };
}

/** What the charts' specifications are to Vega. */
export const compileChart: CompileChart = async (spec) => {
  const [vega, { compile }] = await Promise.all([import('vega'), import('vega-lite')]);
  return vega.parse(compile(spec as unknown as TopLevelSpec, { logger: strictLogger }).spec);
};

/** A specification that Vega-Lite grumbles about is a defect of ours. */
const strictLogger = {
  level: () => strictLogger,
  error: complain,
  warn: complain,
  info: () => strictLogger,
  debug: () => strictLogger,
};

function complain(...messages: readonly unknown[]): never {
  throw new Error(`Vega-Lite: ${messages.map(String).join(' ')}`);
}
