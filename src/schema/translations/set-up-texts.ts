/** The words of a built-in set-up: `models/setups/<id>.yaml`. */
import { kebabId } from '../text.ts';
import { fields, listed, TEXT } from './texts.ts';

export const SETUP_TEXTS = fields({
  name: TEXT,
  summary: TEXT,
  phases: listed(kebabId, fields({ name: TEXT }), 'id'),
});
