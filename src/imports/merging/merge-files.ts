import type { ImportedCell, ImportedFile } from '../../schema/result/import-changes.ts';
import type { ProposedFile } from './proposal.ts';

/**
 * Decides on the files that proposed cells name. A file goes with its cells: where all of them stay as people made them,
 * so does the file.
 * @param standing text of the files that are there already, by name
 * @param own whether the import may change what a cell names, given its table, row and column
 */
export function mergeFiles(
  files: readonly ProposedFile[],
  standing: ReadonlyMap<string, string>,
  cells: readonly ImportedCell[],
  own: (cell: ImportedCell) => boolean,
): readonly ImportedFile[] {
  return files.map(({ name, text }): ImportedFile => {
    const naming = cells.filter(({ after }) => after?.includes(name) === true);
    const before = standing.get(name);
    if (before === text) return { file: name, action: 'unchanged' };
    const allKept = naming.length > 0 && naming.every(({ action }) => action === 'kept');
    if (before === undefined) return { file: name, action: allKept ? 'kept' : 'added' };
    return { file: name, action: naming.some(own) ? 'replaced' : 'kept' };
  });
}
