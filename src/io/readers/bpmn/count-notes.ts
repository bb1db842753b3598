import type { ThingCounter } from '../../../imports/reading/thing-counter.ts';
import { elementsOf, idOf, type ModdleElement, textOf, typeOf } from './moddle-element.ts';

/** Counts the remarks that stand beside a model. */
export function countNotes(element: ModdleElement, aside: ThingCounter): void {
  for (const artifact of elementsOf(element['artifacts'])) {
    if (typeOf(artifact) === 'Association') continue;
    const about = textOf(artifact['text']) ?? textOf(artifact['name']) ?? idOf(artifact);
    aside.add(typeOf(artifact) === 'TextAnnotation' ? 'text annotation' : 'group', 'a remark in the drawing', about);
  }
}
