import { API_ABILITIES } from '../../domain/vocabulary.ts';
import type { Proposal } from '../merging/proposal.ts';
import { plainText } from '../names/plain-text.ts';
import type { ApiDescription } from './api-description.ts';

/** What a system's own description of its interface says of its `api`, with how many operations of each kind it counts. */
export function proposeApi({ title, operations }: ApiDescription, system: string, file: string): Proposal {
  const found = API_ABILITIES.map((ability) => ({
    ability,
    of: operations.filter(({ kind }) => kind === ability),
  })).filter(({ of }) => of.length > 0);
  const counts = found.map(({ ability, of }) => `${of.length} ${ability} (such as ${of[0]?.name ?? ''})`);
  const method = found.length === 0 ? 'it lists no operation' : `${operations.length} operations: ${counts.join(', ')}`;
  const source = title === null ? file : `${file}, ${plainText(title)}`;
  const cells = { id: system, api: found.length === 0 ? 'none' : found.map(({ ability }) => ability).join('; ') };
  return {
    kind: 'openapi',
    tables: [
      { table: 'systems', rows: [{ cells, provenance: { status: 'attested', source, method: plainText(method) } }] },
    ],
    organization: {},
    files: [],
  };
}
