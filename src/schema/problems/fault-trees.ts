import { didYouMean, error, quoted, warning } from './wording.ts';

/** Most names that a message lists. */
const MOST_NAMES = 8;

const listed = (names: readonly string[]): string => {
  const shown = names.slice(0, MOST_NAMES).map(quoted).join(', ');
  return names.length > MOST_NAMES ? `${shown} and ${names.length - MOST_NAMES} more` : shown;
};

/** Fault trees in the Open-PSA model exchange format, and what stands in the way of analysing one. */
export const FAULT_TREE_PROBLEMS = {
  'xml-syntax': error<{ detail: string }>(
    'An XML file is not well-formed.',
    ({ detail }) => `not well-formed XML: ${detail}`,
    () => 'Mend the markup here; what follows has not been read.',
  ),
  'xml-doctype': error<Record<never, never>>(
    'An XML file declares entities or refers to a document type elsewhere; neither is ever expanded or fetched.',
    () => 'the document type holds declarations or points to another file, which are not read',
    () => 'Take the DOCTYPE out and write entities as the text that they stand for.',
  ),
  'xml-too-deep': error<{ most: number }>(
    'The elements of an XML file are nested deeper than any sensible file.',
    ({ most }) => `elements are nested more than ${most} deep`,
    () => 'Nest less: give inner parts a name of their own and refer to them.',
  ),
  'not-open-psa': error<{ root: string }>(
    'An XML file is not in the Open-PSA model exchange format.',
    ({ root }) => `the outermost element is ${quoted(root)}; expected "opsa-mef"`,
    () => 'Give a fault tree in the Open-PSA model exchange format.',
  ),
  'fault-tree-element-unknown': error<{ element: string; inside: string; nearest: string | null }>(
    'An element stands where the format does not allow it.',
    ({ element, inside }) => `${quoted(element)} is not allowed in ${quoted(inside)}`,
    ({ nearest }) => didYouMean(nearest, 'Check the spelling, or take it out.'),
  ),
  'fault-tree-element-unsupported': error<{ element: string }>(
    'The file uses a part of the format that would change the result and that this edition does not analyse.',
    ({ element }) => `${quoted(element)} is not analysed by this edition, and leaving it out would change the result`,
    () => 'Write its value as a number (float), or its logic as gates.',
  ),
  'fault-tree-part-ignored': warning<{ element: string }>(
    'The file holds something besides fault trees, which is not read.',
    ({ element }) => `${quoted(element)} is no part of a fault tree and is not read`,
    () => 'Nothing needs to be done if the fault trees are what you want analysed.',
  ),
  'fault-tree-attribute-missing': error<{ element: string; attribute: string }>(
    'An element lacks an attribute that it cannot do without.',
    ({ element, attribute }) => `${quoted(element)} has no ${quoted(attribute)}, or an empty one`,
    ({ attribute }) => `Add the attribute ${quoted(attribute)}.`,
  ),
  'fault-tree-value-invalid': error<{ what: string; value: string; expected: string }>(
    'A value is not what stands there by the format.',
    ({ what, value, expected }) => `${what} is ${quoted(value)}; expected ${expected}`,
    ({ expected }) => `Write ${expected}.`,
  ),
  'fault-tree-argument-count': error<{ element: string; found: number; expected: string }>(
    'A gate, formula or expression has too few or too many arguments.',
    ({ element, found, expected }) => `${quoted(element)} holds ${found}; expected ${expected}`,
    () => 'Add what is missing, or take out what is too much.',
  ),
  'fault-tree-argument-repeated': warning<{ element: string; name: string }>(
    'A formula names the same argument twice.',
    ({ element, name }) =>
      `${quoted(element)} names ${quoted(name)} more than once; it counts as often as it stands there`,
    () => 'Take out all but one, unless this is meant.',
  ),
  'fault-tree-xor-of-many': warning<{ found: number }>(
    'An exclusive or has more than two arguments, which readers understand in two ways.',
    ({ found }) => `this exclusive or of ${found} is taken as true when an odd number of them is, as the format says`,
    () => 'For "exactly one", use cardinality with min 1 and max 1.',
  ),
  'fault-tree-undefined': error<{ kind: string; name: string; nearest: string | null }>(
    'A formula or expression names something that the file does not define.',
    ({ kind, name }) => `there is no ${kind} ${quoted(name)} in the file`,
    ({ kind, nearest }) => didYouMean(nearest, `Define the ${kind}, or mend the name.`),
  ),
  'fault-tree-wrong-kind': error<{ name: string; used: string; defined: string }>(
    'A reference says what it refers to, and the definition says something else.',
    ({ name, used, defined }) => `${quoted(name)} is referred to as ${used} and defined as ${defined}`,
    ({ defined }) => `Refer to it as ${defined}.`,
  ),
  'fault-tree-duplicate': error<{ name: string; firstLine: number }>(
    'Two definitions bear the same name.',
    ({ name, firstLine }) => `${quoted(name)} is defined in line ${firstLine} already`,
    () => 'Rename one of the two, or delete it.',
  ),
  'fault-tree-gate-cycle': error<{ path: readonly string[] }>(
    'Gates go round in a circle: one of them is above itself.',
    ({ path }) => `the gates go round in a circle: ${path.map(quoted).join(' → ')}`,
    () => 'Take one reference of the circle out.',
  ),
  'fault-tree-parameter-cycle': error<{ path: readonly string[] }>(
    'Parameters go round in a circle: one of them is computed from itself.',
    ({ path }) => `the parameters go round in a circle: ${path.map(quoted).join(' → ')}`,
    () => 'Write a number in place of one reference of the circle.',
  ),
  'fault-tree-probability-range': error<{ name: string; value: string }>(
    'The probability of a basic event is not between 0 and 1.',
    ({ name, value }) => `the probability of ${quoted(name)} is ${value}; expected a number from 0 to 1`,
    () => 'Write a probability; a rate needs an exponential with a time.',
  ),
  'fault-tree-probability-missing': warning<{ name: string }>(
    'A basic event has no probability, so that none of what it causes can be computed.',
    ({ name }) => `the basic event ${quoted(name)} has no probability; probabilities are left out of the result`,
    () => 'Add a float to its definition.',
  ),
  'fault-tree-several-tops': error<{ names: readonly string[] }>(
    'Several gates are used by no other gate, so that any of them could be the top event.',
    ({ names }) => `there are ${names.length} gates that no other uses: ${listed(names)}`,
    ({ names }) => `Choose one with --top ${names[0] ?? '<gate>'}.`,
  ),
  'fault-tree-without-gates': error<Record<never, never>>(
    'A file in the exchange format defines no gate.',
    () => 'the file defines no gate, so there is no fault tree to analyse',
    () => 'Define at least one gate in a define-fault-tree.',
  ),
  'fault-tree-too-large': error<{ maxNodes: number }>(
    'The logic is so entangled that its diagram does not fit the memory set aside for it.',
    ({ maxNodes }) => `the decision diagram of one part would need more than ${maxNodes} nodes, or too long a search`,
    () => 'Analyse parts of the tree on their own with --top, and use their probabilities as events.',
  ),
  'fault-tree-cut-sets-refused': warning<{ maxNodes: number; coherent: boolean }>(
    'Cut sets are so many that their diagram does not fit the memory set aside for it.',
    ({ maxNodes, coherent }) =>
      `the ${coherent ? 'minimal cut sets' : 'prime implicants'} of one part would need more than ${maxNodes} nodes; they are not counted`,
    ({ coherent }) =>
      coherent
        ? 'Probability and importance are exact. For cut sets, analyse parts of the tree with --top.'
        : 'The tree uses negation, which makes prime implicants many. Probability and importance are exact.',
  ),
};
