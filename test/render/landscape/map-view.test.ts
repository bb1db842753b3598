import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DependencyMapView } from '../../../src/charts/dependency-map.ts';
import { english } from '../../../src/messages/english.ts';
import { loadLanguage } from '../../../src/messages/languages.ts';
import { sayIn } from '../../../src/messages/say.ts';
import { type Box, boxAround, boxOf, overlaps } from '../../../src/render/landscape/label-boxes.ts';
import { MOST_NUMBERED, mapView } from '../../../src/render/landscape/map-view.ts';
import { landscapes } from './landscapes.ts';

const ROOMS = ['wide', 'narrow'] as const;
const SPOKEN = [english, sayIn(await loadLanguage('de'))];
/** Radius of a numbered mark, in pixels. */
const BADGE = 9;

/** Everything that is read: names, headings, key, numbers with the disc around them. */
const readable = ({ labels, marks }: DependencyMapView): readonly (Box & { readonly what: string })[] => [
  ...labels.filter(({ kind }) => kind !== 'number').map((label) => ({ ...boxOf(label), what: label.text })),
  ...marks
    .filter(({ shape }) => shape === 'badge')
    .map(({ x, y }) => ({ ...boxAround(x, y, BADGE), what: `number at ${x}, ${y}` })),
];

test('on any map no two labels lie on each other, and none leaves the picture', () => {
  fc.assert(
    fc.property(
      landscapes({ systems: 60, links: 150 }),
      fc.constantFrom(...ROOMS),
      fc.constantFrom(...SPOKEN),
      (landscape, room, say) => {
        const view = mapView(landscape, room, say);
        const boxes = readable(view);
        for (const [at, box] of boxes.entries()) {
          const met = boxes.slice(at + 1).filter((other) => overlaps(box, other));
          expect(met.map(({ what }) => `${box.what} and ${what}`)).toEqual([]);
          expect(box.left).toBeGreaterThanOrEqual(0);
          expect(box.top).toBeGreaterThanOrEqual(0);
          expect(box.right).toBeLessThanOrEqual(view.width);
          expect(box.bottom).toBeLessThanOrEqual(view.height);
        }
      },
    ),
    { numRuns: 150 },
  );
});

test('every system has its name and one mark, every link a line, and the picture is the same for the same landscape', () => {
  fc.assert(
    fc.property(landscapes({ systems: 20, links: 40 }), fc.constantFrom(...ROOMS), (landscape, room) => {
      const view = mapView(landscape, room, english);
      const names = view.labels.filter(({ kind }) => kind === 'name' || kind === 'strong-name');
      expect(names).toHaveLength(landscape.nodes.length);
      const breaking = landscape.nodes.filter(({ broken }) => broken > 0).length;
      expect(names.filter(({ kind }) => kind === 'strong-name')).toHaveLength(breaking);
      const segments = landscape.links.reduce((sum, { via }) => sum + (via === null ? 1 : 2), 0);
      expect(view.lines.length).toBeGreaterThanOrEqual(segments);
      const numbers = view.labels.filter(({ kind }) => kind === 'number');
      expect(numbers.length).toBeLessThanOrEqual(MOST_NUMBERED);
      expect(mapView(landscape, room, english)).toEqual(view);
    }),
    { numRuns: 60 },
  );
});

test('no line leaves the picture', () => {
  fc.assert(
    fc.property(landscapes({ systems: 40, links: 80 }), fc.constantFrom(...ROOMS), (landscape, room) => {
      const view = mapView(landscape, room, english);
      for (const { points } of view.lines) {
        for (const { x, y } of points) {
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x).toBeLessThanOrEqual(view.width);
          expect(y).toBeGreaterThanOrEqual(0);
          expect(y).toBeLessThanOrEqual(view.height);
        }
      }
    }),
    { numRuns: 60 },
  );
});
