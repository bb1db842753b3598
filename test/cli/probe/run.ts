import { runCli } from '../../../src/commands/base/run-cli.ts';

process.exitCode = await runCli(process.argv.slice(2), new URL('.', import.meta.url));
