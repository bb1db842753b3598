/** The elements that bpmn-moddle makes, as far as they are read here; the package's own types leave them open. */
export interface ModdleElement {
  readonly $type: string;
  /** Attributes of other namespaces, with the prefix of the file. */
  readonly $attrs?: Readonly<Record<string, string>>;
  readonly $children?: readonly ModdleElement[];
  readonly [property: string]: unknown;
}

export const elementOf = (value: unknown): ModdleElement | null =>
  typeof value === 'object' && value !== null && '$type' in value ? (value as ModdleElement) : null;

export const elementsOf = (value: unknown): readonly ModdleElement[] =>
  Array.isArray(value) ? value.flatMap((each) => elementOf(each) ?? []) : [];

export const textOf = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : null;

export const idOf = (value: unknown): string | null => textOf(elementOf(value)?.['id']);

/** `bpmn:UserTask` → `UserTask`, whatever the prefix of the file. */
export const typeOf = ({ $type }: ModdleElement): string => $type.slice($type.indexOf(':') + 1);
