// Compiles the templates of reports into dist/templates.js, by their texts: a text that stands there need not be compiled
// when a report is written.
import { writeFile } from 'node:fs/promises';
import Handlebars from 'handlebars';
import { COMPILED_TEMPLATES, readTemplates } from '../src/io/report-materials.ts';
import { COMPILE_OPTIONS } from '../src/render/html/template-options.ts';

const { page, partials } = await readTemplates();
const entries = [page, ...Object.values(partials)].map((text) => {
  // Its types call the text of a program an object.
  const program = Handlebars.precompile(text, COMPILE_OPTIONS) as unknown as string;
  return `  [${JSON.stringify(text)}, ${program}],\n`;
});
await writeFile(COMPILED_TEMPLATES, `export default new Map([\n${entries.join('')}]);\n`);
