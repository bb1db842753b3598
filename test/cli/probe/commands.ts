// Commands that exist for the tests alone: each ends in one of the ways in which a command can end.
import { GateNotMet } from '../../../src/app/gate-not-met.ts';
import { InvalidInput } from '../../../src/app/invalid-input.ts';
import { BaseCommand } from '../../../src/commands/base/base-command.ts';
import { modelFlag, parametersFlag, seedFlag, workspaceArgument } from '../../../src/commands/base/shared-options.ts';
import { ProgramMissing } from '../../../src/io/program-missing.ts';
import { problem } from '../../problem.ts';

class Measure extends BaseCommand {
  static override description = 'Ends well.';
  static override args = { workspace: workspaceArgument };
  static override flags = { seed: seedFlag, model: modelFlag, parameters: parametersFlag };

  async run(): Promise<unknown> {
    const { args, flags } = await this.parse(Measure);
    this.tell('Measuring.');
    this.progress('Half done.');
    this.print('A table.');
    return { workspace: args.workspace, seed: flags.seed };
  }
}

class MeasureTwice extends BaseCommand {
  async run(): Promise<unknown> {
    await this.parse(MeasureTwice);
    return { twice: true };
  }
}

class Gate extends BaseCommand {
  async run(): Promise<unknown> {
    await this.parse(Gate);
    this.print('A table.');
    throw new GateNotMet('The stage is 1; at least 2 is asked for.', { stage: 1 });
  }
}

class Invalid extends BaseCommand {
  async run(): Promise<unknown> {
    await this.parse(Invalid);
    throw new InvalidInput([problem({ file: 'systems.csv', line: 3, column: 1, count: 2 })]);
  }
}

class Missing extends BaseCommand {
  async run(): Promise<unknown> {
    await this.parse(Missing);
    throw new ProgramMissing('browser', 'install a-browser', 'A PDF needs a browser, and none was found.');
  }
}

class Defect extends BaseCommand {
  async run(): Promise<unknown> {
    await this.parse(Defect);
    throw new TypeError('the impossible happened', { cause: new RangeError('something else before') });
  }
}

class Flood extends BaseCommand {
  async run(): Promise<unknown> {
    await this.parse(Flood);
    for (let line = 0; line < 100_000; line += 1) this.print(`line ${line}`);
    return {};
  }
}

class Wait extends BaseCommand {
  async run(): Promise<unknown> {
    await this.parse(Wait);
    process.on('exit', () => process.stderr.write('cleared away\n'));
    const forever = setInterval(() => undefined, 1000);
    this.tell('waiting');
    await new Promise(() => forever);
    return {};
  }
}

export const COMMANDS = {
  measure: Measure,
  'measure:twice': MeasureTwice,
  'import:calls': MeasureTwice,
  gate: Gate,
  invalid: Invalid,
  missing: Missing,
  defect: Defect,
  flood: Flood,
  wait: Wait,
};
