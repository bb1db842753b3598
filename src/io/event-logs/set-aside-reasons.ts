import type { ReadEventLog } from './read-event-log.ts';

/** Records that are no events of their own, in words, each for one reason. */
export function setAsideReasons({
  refused,
  setAside,
}: ReadEventLog): readonly { readonly reason: string; readonly count: number }[] {
  return [
    ...refused.map(({ reason, count }) => ({ reason: `no row of the table: ${reason}`, count })),
    { reason: 'no case', count: setAside.withoutCase },
    { reason: 'no activity', count: setAside.withoutActivity },
    { reason: 'no date', count: setAside.withoutDate },
    { reason: 'a date that cannot be read', count: setAside.unreadableDate },
    { reason: 'end before start', count: setAside.endBeforeStart },
    { reason: 'neither start nor end of work', count: setAside.otherTransition },
    { reason: 'start, joined with its end', count: setAside.pairedStarts },
  ];
}
