import type { Complaint } from '../../../schema/problem-catalogue.ts';
import type { ProblemLog, ProblemPlace } from '../../../schema/problem-log.ts';
import type { XmlElement } from '../xml-tree.ts';

/** What reading any element needs: its place, its attributes, and somewhere to complain. */
export class ElementReader {
  readonly #file: string;
  readonly #log: ProblemLog;

  constructor(file: string, log: ProblemLog) {
    this.#file = file;
    this.#log = log;
  }

  placeOf({ line, column }: XmlElement): ProblemPlace {
    return { file: this.#file, sheet: null, line, column };
  }

  report(element: XmlElement, complaint: Complaint): void {
    this.#log.report(this.placeOf(element), complaint);
  }

  /** A value that the element cannot do without; null when it is missing, which is reported. */
  required(element: XmlElement, attribute: string): string | null {
    const value = element.attributes.get(attribute)?.trim() ?? '';
    if (value !== '') return value;
    this.report(element, { code: 'fault-tree-attribute-missing', about: { element: element.name, attribute } });
    return null;
  }

  /** The children that mean something: labels and free attributes do not. */
  contentOf({ children }: XmlElement): readonly XmlElement[] {
    return children.filter(({ name }) => name !== 'label' && name !== 'attributes');
  }
}
