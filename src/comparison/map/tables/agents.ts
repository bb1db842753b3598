import type { AgentGroup } from '../../../domain/map.ts';
import { WEEKDAYS } from '../../../domain/vocabulary.ts';
import { hourText, plainText, setText } from '../cell-text.ts';
import type { CellsOf, MapRow } from '../map-row.ts';

export const agentRows = (groups: readonly AgentGroup[]): MapRow[] =>
  groups.map((group) => {
    const cells: CellsOf<'agents', 'group'> = {
      skills: setText(group.skills),
      headcount: plainText(group.headcount),
      from: hourText(group.fromHour),
      to: hourText(group.toHour),
      days: WEEKDAYS.filter((day) => group.days.includes(day)).join('; '),
      concurrency: plainText(group.concurrency),
    };
    return { key: [group.group], cells, at: group.at };
  });
