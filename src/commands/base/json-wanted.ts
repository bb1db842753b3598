/** Whether the caller asked for one JSON document; known before the command line is parsed, so that usage errors obey too. */
export function isJsonWanted(argv: readonly string[]): boolean {
  const end = argv.indexOf('--');
  return (end === -1 ? argv : argv.slice(0, end)).includes('--json');
}
