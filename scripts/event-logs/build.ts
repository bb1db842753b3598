// Writes fixtures/imports/events: the sample log of a made-up desk, in three formats. Run it again after a change of desk.ts.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { drawContacts } from './draw-contacts.ts';
import { csvText, ocelText, xesText } from './log-texts.ts';
import { SAMPLE } from './sample.ts';

const folder = join(import.meta.dirname, '..', '..', 'fixtures', 'imports', 'events');
mkdirSync(folder, { recursive: true });
const contacts = [...drawContacts(SAMPLE)];
writeFileSync(join(folder, 'desk.csv'), csvText(contacts));
writeFileSync(join(folder, 'desk.xes.gz'), gzipSync(xesText(contacts), { level: 9 }));
writeFileSync(join(folder, 'desk.ocel.json.gz'), gzipSync(ocelText(contacts), { level: 9 }));
console.log(`Wrote ${contacts.length} contacts in three formats to fixtures/imports/events.`);
