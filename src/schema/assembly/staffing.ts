import type { AgentGroup, ArrivalInterval, Vendor } from '../../domain/map.ts';
import type { ParsedMap } from '../reading/parsed.ts';

const MINUTES_PER_HOUR = 60;

export const agents = (map: ParsedMap): AgentGroup[] =>
  map.agents.rows.map(({ values, at }) => ({
    group: values.group,
    skills: values.skills,
    headcount: values.headcount,
    fromHour: values.from === null ? null : values.from / MINUTES_PER_HOUR,
    toHour: values.to === null ? null : values.to / MINUTES_PER_HOUR,
    days: values.days,
    concurrency: values.concurrency,
    at,
  }));

export const arrivals = (map: ParsedMap): ArrivalInterval[] =>
  map.arrivals.rows.map(({ values, at }) => ({
    weekday: values.weekday,
    startMinute: values.interval_start,
    share: values.share,
    at,
  }));

export const vendors = (map: ParsedMap): Vendor[] =>
  map.vendors.rows.map(({ values, at }) => ({
    id: values.id,
    mtbfHours: values.mtbf_hours,
    mttrHours: values.mttr_hours,
    at,
  }));
