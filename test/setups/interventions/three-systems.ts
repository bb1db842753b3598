import type { OperationMap, Touch } from '../../../src/domain/map.ts';
import { aContactType, aMap, aStep, aSystem, aTouch, aWorkflow } from '../../generators/rows.ts';

/** One contact type on three systems: `full` offers everything, `mute` nothing, of `dark` nothing is known. */
export const mapWith = (...touches: readonly (Partial<Touch> & Pick<Touch, 'activity'>)[]): OperationMap =>
  aMap({
    systems: [aSystem({ id: 'full' }), aSystem({ id: 'mute', api: [] }), aSystem({ id: 'dark', api: null })],
    contactTypes: [aContactType({ id: 'type' })],
    touches: touches.map((touch, at) => aTouch({ contactType: 'type', seq: at + 1, ...touch })),
    workflows: [
      aWorkflow({
        id: 'flow',
        shares: [{ contactType: 'type', share: 0.3 }],
        steps: [
          aStep({ workflow: 'flow', seq: 1, id: 'writes', system: 'full' }),
          aStep({ workflow: 'flow', seq: 2, id: 'already', system: 'full', by: 'orchestrator' }),
          aStep({ workflow: 'flow', seq: 3, id: 'cannot', system: 'mute' }),
          aStep({ workflow: 'flow', seq: 4, id: 'unknown', system: 'dark', by: 'system' }),
        ],
      }),
    ],
  });
/** A touch that carries out the one step that can become orchestrated. */
export const linked = { workflow: 'flow', step: 'writes', system: 'full' } as const;
