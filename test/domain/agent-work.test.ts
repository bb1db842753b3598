import { describe, expect, it } from 'vitest';
import { undescribedTypes, volumesOfAgentTime } from '../../src/domain/agent-work.ts';
import { aContactType, aMap, aStep, aTouch, aWorkflow } from '../generators/rows.ts';

const VOICE = aContactType({ id: 'refund', channel: 'voice', volume: 1000 });
const PORTAL = aContactType({ id: 'balance', channel: 'self-service', volume: 400 });
const LETTER = aContactType({ id: 'letter', channel: 'email', volume: 50 });
const own = (contactType: string, actor: 'agent' | 'ivr') =>
  aTouch({ contactType, actor, seq: 1, activity: 'converse' });

describe('agents’ work on a contact type', () => {
  it('is not known where nobody wrote down a touch, and counts as none', () => {
    const map = aMap({ contactTypes: [VOICE, LETTER], touches: [own('refund', 'agent')] });
    expect([...undescribedTypes(map)]).toEqual(['letter']);
    expect(volumesOfAgentTime(map)).toEqual([1000, 50]);
  });

  it('is none where all touches are of others, and in self-service', () => {
    const map = aMap({
      contactTypes: [VOICE, PORTAL, LETTER],
      touches: [own('refund', 'agent'), own('letter', 'ivr')],
    });
    expect([...undescribedTypes(map)]).toEqual([]);
    expect(volumesOfAgentTime(map)).toEqual([1000, 400, 50]);
  });

  it('is not known in self-service of which an agent carries out a step', () => {
    const steps = [aStep({ workflow: 'open', seq: 1, id: 'check', by: 'agent' })];
    const runBy = (share: number | null) =>
      aMap({
        contactTypes: [PORTAL],
        workflows: [aWorkflow({ id: 'open', steps, shares: [{ contactType: 'balance', share }] })],
      });
    expect([...undescribedTypes(runBy(0.1))]).toEqual(['balance']);
    expect([...undescribedTypes(runBy(null))]).toEqual(['balance']);
    expect([...undescribedTypes(runBy(0))]).toEqual([]);
  });

  it('has no sum where all that is known are contacts that reach nobody', () => {
    const map = aMap({ contactTypes: [VOICE, PORTAL] });
    expect(volumesOfAgentTime(map)).toEqual([null, null]);
    const unknownVolume = {
      ...map,
      contactTypes: [{ ...VOICE, volume: null }, PORTAL],
      touches: [own('refund', 'agent')],
    };
    expect(volumesOfAgentTime(unknownVolume)).toEqual([null, null]);
    expect(volumesOfAgentTime({ ...map, contactTypes: [PORTAL] })).toEqual([400]);
    expect(volumesOfAgentTime({ ...map, contactTypes: [{ ...VOICE, volume: 0 }, PORTAL] })).toEqual([0, 400]);
  });
});
