/** What the result was made from, exactly enough to make it again. */
import { ANCHORS, type ReportContext, type Section } from '../report-context.ts';
import { columns, headerCell, numberCell, type TableView, tableView, textCell } from '../table-view.ts';

export interface InputsSection extends Section {
  readonly facts: readonly { readonly term: string; readonly value: string; readonly isCode: boolean }[];
  readonly tables: readonly TableView[];
}

export function inputsSection({ result, figures, say }: ReportContext): InputsSection {
  const fact = (term: string, value: string, isCode = false) => ({ term, value, isCode });
  return {
    template: 'inputs',
    id: ANCHORS.inputs,
    short: 'Inputs and versions',
    title: 'Inputs and versions',
    facts: [
      fact('Workspace', result.input.name),
      fact('Digest of all files (SHA-256)', result.input.digest, true),
      ...(result.date === null ? [] : [fact('Date', result.date)]),
      fact('Tool', `Unswivel ${result.tool.version}`),
      fact('Maturity model', `${result.model.title} (${result.model.id} ${result.model.version})`),
      fact(
        'Parameters',
        Object.entries(result.parameters)
          .map(([group, version]) => `${group} ${version}`)
          .join(', ') || 'none',
      ),
      fact('Seed', `${result.seed}`),
      fact('Result document', `version ${result.schemaVersion}`),
      fact(say('inputs.language'), languageName(result.language, say.locale)),
    ],
    tables: [
      tableView(
        'Files read',
        columns('File', { number: 'Size' }, { number: 'Rows' }),
        result.input.files.map(({ name, bytes, rows }) => [
          headerCell(name),
          numberCell(figures.bytes(bytes)),
          rows === null ? { ...textCell('no table'), numeric: true } : numberCell(figures.whole(rows)),
        ]),
        'The same files, model, parameters and seed give the same report, byte by byte.',
      ),
      ...(result.problems.length === 0
        ? []
        : [
            tableView(
              'Warnings while reading',
              columns('Place', 'What was found', 'How to mend it'),
              result.problems.map(({ file, sheet, line, message, hint, count }) => [
                headerCell(
                  [file ?? 'workspace', sheet === null ? '' : `sheet ${sheet}`, line === null ? '' : `row ${line}`]
                    .filter((part) => part !== '')
                    .join(', '),
                ),
                textCell(message, { note: count > 1 ? `and ${count - 1} more like it` : null }),
                textCell(hint),
              ]),
            ),
          ]),
    ],
  };
}

const languageName = (language: string, locale: string): string =>
  new Intl.DisplayNames(locale, { type: 'language' }).of(language) ?? language;
