import type { ContactType } from '../../../domain/map.ts';
import { durationText, plainText } from '../cell-text.ts';
import type { CellsOf, MapRow } from '../map-row.ts';

export const contactTypeRows = (types: readonly ContactType[]): MapRow[] =>
  types.map((type) => {
    const cells: CellsOf<'contact-types', 'id'> = {
      name: type.name,
      channel: type.channel,
      volume: plainText(type.volume),
      skill: type.skill,
      repeat_rate: plainText(type.repeatRate),
      repeat_context: plainText(type.repeatContext),
      repeat_action: plainText(type.repeatAction),
      ai_eligible: plainText(type.aiEligible),
      handle_time: durationText(type.handleTime),
      variability: plainText(type.variability),
      concurrency: plainText(type.concurrency),
    };
    return { key: [type.id], cells, at: type.at };
  });
