import type { Touch } from '../../../domain/map.ts';
import { durationText, plainText, setText } from '../cell-text.ts';
import type { CellsOf, MapRow } from '../map-row.ts';

export const touchRows = (touches: readonly Touch[]): MapRow[] =>
  touches.map((touch) => {
    const cells: CellsOf<'touches', 'contact_type' | 'seq'> = {
      actor: touch.actor,
      system: touch.system,
      activity: touch.activity,
      duration: durationText(touch.duration),
      probability: plainText(touch.probability),
      count: plainText(touch.count),
      integration: touch.integration,
      workflow: touch.workflow,
      step: touch.step,
      context: setText(touch.context),
      after_transfer: plainText(touch.afterTransfer),
      note: touch.note,
    };
    return { key: [touch.contactType, touch.seq], cells, at: touch.at };
  });
