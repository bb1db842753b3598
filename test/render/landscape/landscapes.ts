/** Landscapes of any size for tests, made of nothing but sizes and a list of choices. */
import fc from 'fast-check';
import type { Landscape, LandscapeLink, LandscapeNode, LinkMode } from '../../../src/render/landscape/landscape.ts';

const CATEGORIES = ['telephony', 'crm', 'billing', 'knowledge', 'other', 'chat', 'erp', null] as const;
const MODES: readonly LinkMode[] = ['sync', 'async', 'batch', 'unknown'];

const name = fc.oneof(
  fc.constantFrom('CRM', 'Billing engine', 'Network and product inventory of the northern region', 'x'.repeat(300)),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }),
);

/** @param most systems and links */
export const landscapes = (most: { readonly systems: number; readonly links: number }): fc.Arbitrary<Landscape> =>
  fc
    .record({
      systems: fc.array(
        fc.record({
          name,
          category: fc.constantFrom(...CATEGORIES),
          platform: fc.option(fc.nat(), { freq: 3 }),
          dependent: fc.double({ min: 0, max: 1, noNaN: true }),
          breaks: fc.boolean(),
        }),
        { minLength: 1, maxLength: most.systems, size: 'max' },
      ),
      links: fc.array(
        fc.record({
          from: fc.nat(),
          to: fc.nat(),
          via: fc.option(fc.nat(), { freq: 2 }),
          mode: fc.constantFrom(...MODES),
          dependent: fc.double({ min: 0, max: 1, noNaN: true }),
          breaks: fc.boolean(),
        }),
        { maxLength: most.links, size: 'max' },
      ),
    })
    .map(({ systems, links }) => {
      const id = (at: number): string => `s${at % systems.length}`;
      const joined: LandscapeLink[] = links
        .filter(({ from, to }) => id(from) !== id(to))
        .map((link, at) => ({
          id: `l${at}`,
          name: `link ${at}`,
          from: id(link.from),
          to: id(link.to),
          via: link.via === null || [id(link.from), id(link.to)].includes(id(link.via % 12)) ? null : id(link.via % 12),
          mode: link.mode,
          dependent: link.dependent,
          broken: link.breaks ? link.dependent : 0,
          rank: link.breaks ? at + 1 : null,
        }));
      const hubs = new Set(joined.map(({ via }) => via));
      const nodes: LandscapeNode[] = systems.map((system, at) => ({
        id: id(at),
        name: system.name,
        kind: 'system',
        category: system.category,
        platform: system.platform === null || id(system.platform) === id(at) ? null : id(system.platform),
        isHub: hubs.has(id(at)),
        dependent: system.dependent,
        broken: system.breaks ? system.dependent : 0,
      }));
      return { nodes, links: joined, islands: [], leftOut: { systems: 0, links: 0 } };
    });
