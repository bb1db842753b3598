import type { NodeKind, TaskKind } from '../../../imports/bpmn/process-model.ts';
import { elementsOf, idOf, type ModdleElement, typeOf } from './moddle-element.ts';

const TASKS: Readonly<Record<string, TaskKind>> = {
  Task: 'task',
  UserTask: 'user',
  ManualTask: 'manual',
  ServiceTask: 'service',
  ScriptTask: 'script',
  BusinessRuleTask: 'rule',
  SendTask: 'send',
  ReceiveTask: 'receive',
  CallActivity: 'call',
};

type Gateway = Extract<NodeKind, { kind: 'gateway' }>['gateway'];
const GATEWAYS: Readonly<Record<string, Gateway>> = {
  ExclusiveGateway: 'exclusive',
  ParallelGateway: 'parallel',
  InclusiveGateway: 'inclusive',
  EventBasedGateway: 'event',
  ComplexGateway: 'complex',
};

/** Events that tell of something that went wrong or took too long. */
const FAILURES = ['error', 'escalation', 'timer', 'cancel', 'compensate'];
/** Ends after which nothing goes on. */
const BAD_ENDS = ['error', 'escalation', 'terminate', 'cancel'];

/** What a node of a process is; null for what the notation has and the map has nothing of. */
export function nodeKind(element: ModdleElement): NodeKind | null {
  const type = typeOf(element);
  const task = TASKS[type];
  if (task !== undefined) return { kind: 'task', task };
  const gateway = GATEWAYS[type];
  if (gateway !== undefined) return { kind: 'gateway', gateway };
  const event = eventOf(element);
  switch (type) {
    case 'StartEvent':
      return { kind: 'pass', what: event === null ? 'start' : `${event} start`, end: null };
    case 'EndEvent':
      if (event === 'message') return { kind: 'throw', what: 'message end' };
      return { kind: 'pass', what: 'end', end: event !== null && BAD_ENDS.includes(event) ? 'error' : 'normal' };
    case 'IntermediateThrowEvent':
      if (event === 'message') return { kind: 'throw', what: 'message event' };
      return { kind: 'pass', what: event === null ? 'milestone' : `${event} event`, end: null };
    case 'IntermediateCatchEvent':
      return { kind: 'pass', what: `wait for ${event ?? 'an event'}`, end: null };
    case 'BoundaryEvent': {
      const host = idOf(element['attachedToRef']);
      if (host === null) return null;
      const isFailure = event !== null && FAILURES.includes(event);
      return {
        kind: 'boundary',
        host,
        event: event ?? 'plain',
        isFailure,
        interrupts: element['cancelActivity'] !== false,
      };
    }
    default:
      return null;
  }
}

/** `bpmn:ErrorEventDefinition` → `error`; the first where there are several. */
function eventOf(element: ModdleElement): string | null {
  const [definition] = elementsOf(element['eventDefinitions']);
  return definition === undefined
    ? null
    : typeOf(definition)
        .replace(/EventDefinition$/u, '')
        .toLowerCase();
}
