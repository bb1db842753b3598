import type { ContactType } from '../../domain/map.ts';
import type { ParsedMap } from '../reading/parsed.ts';
import type { ResolveDuration } from './durations.ts';

export const contactTypes = (map: ParsedMap, resolve: ResolveDuration): ContactType[] =>
  map['contact-types'].rows.map(({ values, at }) => ({
    id: values.id,
    name: values.name ?? values.id,
    channel: values.channel,
    volume: values.volume,
    skill: values.skill,
    repeatRate: values.repeat_rate,
    repeatContext: values.repeat_context,
    repeatAction: values.repeat_action,
    aiEligible: values.ai_eligible,
    handleTime: values.handle_time === null ? null : resolve(values.handle_time),
    variability: values.variability,
    concurrency: values.concurrency,
    at,
  }));
