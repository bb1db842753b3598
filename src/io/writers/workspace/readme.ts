import { TABLES } from '../../../schema/tables/index.ts';
import type { NewFile } from '../new-file.ts';
import { EXAMPLE_PREFIX } from './example-rows.ts';
import { markdownTable } from './markdown-table.ts';
import { MINIMAL_COLUMNS, MINIMAL_GUIDANCE } from './minimal-columns.ts';

const OPENING = `This folder is a map of one operation: what customers contact it about, the systems their requests touch, how those
systems are tied together, and who carries the work from one to the next. Unswivel reads the map and says how mature the
architecture behind it is, and where handle time goes.

**Empty means unknown, never zero.** Nothing here has to be complete. Fill in what you know; what you do not know widens
the ranges in the result, and the result lists the cells that would narrow them most. One line of each table is worth more
than one table of everything.
`;

const EXAMPLES = `The rows whose ids begin with \`${EXAMPLE_PREFIX}\` tell one small story, to show the form. Overwrite them; nothing of them
belongs in your result. The items in \`context.csv\` are the usual list, to be kept or changed.
`;

const MINIMUM = `These columns are enough for a stage. Fill them in from top to bottom; every id that you use in one table has to stand in
the table that it comes from.
`;

const AFTERWARDS = `Then, by what they add:

- durations in \`touches.csv\`: without them, handle time rests on default durations, and says so;
- \`delivery\` in \`context.csv\`, and the context that each touch and step needs;
- \`integrations.csv\`, and the integrations that each step needs: what fails when one link fails;
- \`answers.yaml\`: what people say about the same nine questions;
- costs, hours and staffing in \`organization.yaml\`: what hours are worth;
- \`provenance.csv\`: which figures were measured, and between which limits the assumed ones may lie.
`;

const COMMANDS = `\`\`\`sh
unswivel validate .          # every problem: where, what, and how to mend it
unswivel assess .            # the stage, and what holds it there
unswivel report . --out report
\`\`\`

Editors that know YAML's language server check and complete the two \`.yaml\` files as you type, from the schemas in
\`.unswivel/\`; no network is needed.
`;

/** `README.md` of a new workspace: what to fill in first, and what every file is for. */
export const workspaceReadme = (name: string, withExamples: boolean): NewFile => ({
  name: 'README.md',
  content: [
    `# ${name.replace(/[\\`*_#[\]<>]/gu, '\\$&')}\n`,
    OPENING,
    ...(withExamples ? [EXAMPLES] : []),
    '## What to fill in first\n',
    MINIMUM,
    markdownTable(['file', 'columns', 'what to look for'], minimalRows()),
    AFTERWARDS,
    '## Then\n',
    COMMANDS,
    '## All files\n',
    markdownTable(['file', 'holds'], fileRows()),
    'What every column says, and how to write it: `COLUMNS.md`.\n',
  ].join('\n'),
});

const minimalRows = (): readonly (readonly string[])[] =>
  (Object.keys(MINIMAL_COLUMNS) as (keyof typeof MINIMAL_COLUMNS)[]).map((table) => [
    `\`${TABLES[table].file}\``,
    MINIMAL_COLUMNS[table].map((column) => `\`${column}\``).join(' '),
    MINIMAL_GUIDANCE[table],
  ]);

const fileRows = (): readonly (readonly string[])[] =>
  Object.values(TABLES).map(({ file, description }) => [`\`${file}\``, description]);
