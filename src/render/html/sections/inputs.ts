/** What the result was made from, exactly enough to make it again. */
import { ANCHORS, type ReportContext, type Section } from '../report-context.ts';
import { IS_A_SOURCE } from '../section-sources.ts';
import { columns, headerCell, numberCell, type TableView, tableView, textCell } from '../table-view.ts';

export interface InputsSection extends Section {
  readonly facts: readonly { readonly term: string; readonly value: string; readonly isCode: boolean }[];
  readonly tables: readonly TableView[];
}

export function inputsSection(context: ReportContext): InputsSection {
  const { result, figures, say } = context;
  const fact = (term: string, value: string, isCode = false) => ({ term, value, isCode });
  return {
    template: 'inputs',
    id: ANCHORS.inputs,
    short: say('inputs.short'),
    title: say('inputs.short'),
    sources: IS_A_SOURCE,
    facts: [
      fact(say('inputs.workspace'), result.input.name),
      fact(say('inputs.digest'), result.input.digest, true),
      ...(result.date === null ? [] : [fact(say('inputs.date'), figures.date(result.date))]),
      fact(say('inputs.tool'), `Unswivel ${result.tool.version}`),
      fact(say('inputs.model'), `${result.model.title} (${result.model.id} ${result.model.version})`),
      fact(
        say('inputs.parameters'),
        Object.entries(result.parameters)
          .map(([group, version]) => `${group} ${version}`)
          .join(', ') || say('inputs.none'),
      ),
      fact(say('inputs.seed'), `${result.seed}`),
      fact(say('inputs.document'), say('inputs.version', { version: result.schemaVersion })),
      fact(say('inputs.language'), languageName(result.language, say.language.id)),
    ],
    tables: [filesTable(context), ...(result.problems.length === 0 ? [] : [warningsTable(context)])],
  };
}

function filesTable({ result, figures, say }: ReportContext): TableView {
  return tableView(
    say('inputs.filesCaption'),
    columns(say('inputs.columnFile'), { number: say('inputs.columnSize') }, { number: say('inputs.columnRows') }),
    result.input.files.map(({ name, bytes, rows }) => [
      headerCell(name),
      numberCell(figures.bytes(bytes)),
      rows === null ? { ...textCell(say('inputs.noTable')), numeric: true } : numberCell(figures.whole(rows)),
    ]),
    say('inputs.filesNote'),
  );
}

function warningsTable({ result, figures, say }: ReportContext): TableView {
  return tableView(
    say('inputs.warningsCaption'),
    columns(say('inputs.columnPlace'), say('inputs.columnFound'), say('inputs.columnRemedy')),
    result.problems.map(({ file, sheet, line, message, hint, count }) => {
      const place = [
        file ?? say('inputs.wholeWorkspace'),
        ...(sheet === null ? [] : [say('inputs.sheet', { sheet })]),
        ...(line === null ? [] : [say('inputs.row', { row: `${line}` })]),
      ];
      return [
        headerCell(place.join(', ')),
        textCell(message, { note: count > 1 ? say('inputs.moreLikeIt', { count: figures.whole(count - 1) }) : null }),
        textCell(hint),
      ];
    }),
  );
}

/** Language and region, as BCP 47 writes them; anything else that a document may hold stands as it is. */
const LANGUAGE_TAG = /^[a-z]{2,3}(?:-[A-Za-z]{2})?$/;

const languageName = (language: string, saidIn: string): string =>
  LANGUAGE_TAG.test(language)
    ? (new Intl.DisplayNames(saidIn, { type: 'language' }).of(language) ?? language)
    : language;
