import type { ArchimateElement, ArchimateModel, ArchimateRelationship } from '../../../imports/catalog/archimate.ts';
import type { XmlElement } from '../xml-tree.ts';

/** A name without the prefix of its namespace. */
const local = (name: string): string => name.slice(name.indexOf(':') + 1);

const childrenOf = (element: XmlElement | undefined, name: string): readonly XmlElement[] =>
  element?.children.filter((child) => local(child.name) === name) ?? [];

/** The elements and relationships of a model in the Open Group's exchange format; null when the tree is no such model. */
export function readArchimate(root: XmlElement, file: string): ArchimateModel | null {
  const [elements] = childrenOf(root, 'elements');
  if (local(root.name) !== 'model' || elements === undefined) return null;
  const names = new Map(
    childrenOf(childrenOf(root, 'propertyDefinitions')[0], 'propertyDefinition').map((definition) => [
      definition.attributes.get('identifier') ?? '',
      nameOf(definition) ?? definition.attributes.get('name') ?? '',
    ]),
  );
  const source = (element: XmlElement): string => `${file}, line ${element.line}`;
  return {
    elements: childrenOf(elements, 'element').map(
      (element): ArchimateElement => ({
        id: element.attributes.get('identifier') ?? '',
        type: typeOf(element),
        name: nameOf(element),
        properties: propertiesOf(element, names),
        source: source(element),
      }),
    ),
    relationships: childrenOf(childrenOf(root, 'relationships')[0], 'relationship').map(
      (element): ArchimateRelationship => ({
        type: typeOf(element),
        from: element.attributes.get('source') ?? '',
        to: element.attributes.get('target') ?? '',
        name: nameOf(element),
        source: source(element),
      }),
    ),
  };
}

/** The first name; others say the same in other languages. */
function nameOf(element: XmlElement): string | null {
  const [name] = [...childrenOf(element, 'name'), ...childrenOf(element, 'label')];
  return name === undefined || name.text === '' ? null : name.text;
}

function typeOf({ attributes }: XmlElement): string {
  const [, type = 'element'] = [...attributes].find(([name]) => local(name) === 'type') ?? [];
  return local(type).replace(/Relationship$/u, '');
}

function propertiesOf(element: XmlElement, names: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  return new Map(
    childrenOf(childrenOf(element, 'properties')[0], 'property').flatMap((property) => {
      const [, reference = ''] =
        [...property.attributes].find(([name]) => /^(?:propertyDefinitionRef|identifierRef)$/iu.test(name)) ?? [];
      const [value] = childrenOf(property, 'value');
      return value === undefined ? [] : [[names.get(reference) ?? reference, value.text] as const];
    }),
  );
}
