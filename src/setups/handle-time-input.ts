/** From a map and the views of its set-ups to the handle-time kernel's input. */
import { volumesOfAgentTime } from '../domain/agent-work.ts';
import type { OperationMap, Touch } from '../domain/map.ts';
import { KIND_OF_ACTIVITY } from '../domain/vocabulary.ts';
import type { ContactTypeInput, HandleTimeInput, SetupInput } from '../kernels/handle-time/input.ts';
import type { SetupView } from './setup-view.ts';
import type { TouchDuration } from './touch-duration.ts';

interface AgentTouches {
  /** For each contact type of the map, in order: indices of its agent touches in `map.touches`. */
  readonly byType: readonly (readonly number[])[];
}

function agentTouches(map: OperationMap): AgentTouches {
  const byType = new Map<string, number[]>(map.contactTypes.map((type) => [type.id, []]));
  map.touches.forEach((touch, index) => {
    if (touch.actor === 'agent') byType.get(touch.contactType)?.push(index);
  });
  return { byType: [...byType.values()] };
}

export function handleTimeInput(
  map: OperationMap,
  durations: readonly TouchDuration[],
  views: readonly SetupView[],
): HandleTimeInput {
  const { byType } = agentTouches(map);
  const volumes = volumesOfAgentTime(map);
  const contactTypes = map.contactTypes.map((type, position): ContactTypeInput => {
    const own = byType[position] ?? [];
    const streams = streamNames(own.map((index) => map.touches[index] as Touch));
    return {
      id: type.id,
      volume: volumes[position] ?? null,
      concurrency: type.concurrency,
      variability: type.variability,
      touches: own.map((index, at) => {
        const touch = map.touches[index] as Touch;
        return {
          stream: streams[at] as string,
          probability: touch.probability,
          count: touch.count,
          duration: (durations[index] as TouchDuration).duration,
          kind: KIND_OF_ACTIVITY[touch.activity],
          activity: touch.activity,
          system: touch.system,
        };
      }),
    };
  });
  return { contactTypes, setups: views.map((view) => setupInput(map, byType, view)) };
}

/** Touches draw by `seq`, so that an edit elsewhere in the table moves nobody else's numbers; a repeated one counts on. */
function streamNames(touches: readonly Touch[]): readonly string[] {
  const seen = new Map<number, number>();
  return touches.map((touch) => {
    const repeat = seen.get(touch.seq) ?? 0;
    seen.set(touch.seq, repeat + 1);
    return repeat === 0 ? String(touch.seq) : `${touch.seq}+${repeat}`;
  });
}

function setupInput(map: OperationMap, byType: readonly (readonly number[])[], view: SetupView): SetupInput {
  const added = Map.groupBy(view.added, (touch) => touch.contactType);
  return {
    id: view.id,
    contactTypes: map.contactTypes.map((type, position) => {
      const own = byType[position] ?? [];
      const ai = view.ai.get(type.id);
      return {
        occurrenceFactors: Float64Array.from(own, (index) => view.occurrence[index] as number),
        durationFactors: Float64Array.from(own, (index) => view.stretch[index] as number),
        added: (added.get(type.id) ?? []).map(({ stream, probability, duration }) => ({
          stream,
          probability,
          duration,
        })),
        aiShare: ai?.completes ?? 0,
        handover: ai === undefined ? null : { share: ai.handoverShare, duration: ai.handover },
      };
    }),
  };
}
