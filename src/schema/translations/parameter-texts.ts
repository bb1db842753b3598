/** The words of a file of parameters. */
import { kebabId, parameterId } from '../text.ts';
import { fields, listed, mapped, TEXT } from './texts.ts';

export const PARAMETER_TEXTS = fields({
  title: TEXT,
  basis: TEXT,
  sources: mapped(kebabId, fields({ says: TEXT })),
  parameters: listed(parameterId, fields({ name: TEXT, reason: TEXT }), 'id'),
});
