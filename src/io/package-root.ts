import { fileURLToPath } from 'node:url';

/** Folder of the installed package, with `/` at the end: `models`, `templates` and `fixtures` are read from there. */
export const PACKAGE_ROOT = fileURLToPath(new URL('../../', import.meta.url));
