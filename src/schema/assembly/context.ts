import type { ContextItem } from '../../domain/map.ts';
import type { ParsedMap } from '../reading/parsed.ts';
import { homeClaims } from './context-homes.ts';

export const context = (map: ParsedMap): ContextItem[] => {
  const claims = homeClaims(map);
  return map.context.rows.map(({ values, at }) => ({
    id: values.id,
    name: values.name ?? values.id,
    homeSystem: claims.get(values.id)?.[0]?.system ?? null,
    delivery: values.delivery,
    persistence: values.persistence,
    at,
  }));
};
