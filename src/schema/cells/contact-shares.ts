import type { WorkflowShare } from '../../domain/map.ts';
import { cell, fromItems, type Reading } from './cell.ts';
import { readShare } from './number.ts';

const ITEM = /^([^=]*?)\s*(?:=\s*([^=]*))?$/su;

const read = (items: readonly string[]): Reading<readonly WorkflowShare[]> => {
  const shares: WorkflowShare[] = [];
  const seen = new Set<string>();
  for (const item of items) {
    const [, contactType = '', written = ''] = ITEM.exec(item) ?? [];
    // `billing 80%` has lost its equals sign; an id with a per cent sign at its end is not worth the doubt.
    if (contactType === '' || contactType.endsWith('%')) {
      return { complaint: { code: 'malformed-shares', about: { text: item } } };
    }
    if (seen.has(contactType)) return { complaint: { code: 'share-given-twice', about: { id: contactType } } };
    seen.add(contactType);
    const share = written === '' ? null : readShare(written);
    if (share === null && written !== '') return { complaint: { code: 'malformed-shares', about: { text: item } } };
    if (share !== null && (share < 0 || share > 1)) {
      return { complaint: { code: 'share-out-of-range', about: { text: written } } };
    }
    shares.push({ contactType, share });
  }
  return { value: shares };
};

/** Contact types with the share of their contacts that runs a workflow; an id alone has an unknown share. */
export const contactShares = cell<readonly WorkflowShare[]>({
  schema: fromItems(read),
  json: {
    anyOf: [
      { type: 'string' },
      { type: 'array', items: { type: 'string' } },
      { type: 'object', additionalProperties: { type: ['number', 'string', 'null'] } },
    ],
  },
  form: 'contact types with shares, such as billing-dispute=80%; refund=100%',
  many: true,
  refersTo: { table: 'contact-types', ids: (value) => value.map((share) => share.contactType) },
  decimals: true,
});
