import { fileURLToPath } from 'node:url';
import { Config } from '@oclif/core/config';
import { loadHelpClass } from '@oclif/core/help';
import { settings } from '@oclif/core/settings';
import { EXIT_STATUS, type ExitStatus } from '../../app/exit-status.ts';
import { readCommandLine } from './command-line.ts';
import { exitStatusOf, toFailure } from './failure.ts';
import { reportFailure } from './failure-report.ts';
import { isJsonWanted } from './json-wanted.ts';
import { endOnSignals, tolerateClosedPipes } from './process-events.ts';

/**
 * Runs one command line from its words to its exit status: read the words, run the command, translate what went wrong.
 * @param root folder of the package.json whose `oclif` entry names the commands
 */
export async function runCli(argv: readonly string[], root: URL): Promise<ExitStatus> {
  tolerateClosedPipes();
  endOnSignals();
  // Commands run from what was built, whatever NODE_ENV says.
  settings.enableAutoTranspile = false;
  const config = await Config.load(fileURLToPath(root));
  let command = config.bin;
  try {
    const request = readCommandLine(argv, config);
    switch (request.kind) {
      case 'version':
        process.stdout.write(`${config.userAgent}\n`);
        break;
      case 'help':
        await showHelp(request.argv, config);
        break;
      case 'command':
        command = `${config.bin} ${request.id.replaceAll(':', ' ')}`;
        await config.runCommand(request.id, request.argv);
        break;
    }
    return EXIT_STATUS.done;
  } catch (error) {
    const failure = toFailure(error, command);
    const report = reportFailure(failure, `${config.userAgent} \`${command}\``, isJsonWanted(argv));
    process.stdout.write(report.stdout);
    process.stderr.write(report.stderr);
    return exitStatusOf(failure);
  }
}

async function showHelp(argv: string[], config: Config): Promise<void> {
  const Help = await loadHelpClass(config);
  await new Help(config, config.pjson.oclif.helpOptions).showHelp(argv);
}
