import type { Terminal } from './workspace-questions.ts';

/** How the library names what it throws when a question is left with Ctrl-C. */
const LEFT = 'ExitPromptError';

/** Asks yes or no; leaving the question is a no. */
export async function confirmAtTerminal(message: string, terminal: Terminal): Promise<boolean> {
  const { default: select } = await import('@inquirer/select');
  const choices = [
    { value: true, name: 'Yes, go on' },
    { value: false, name: 'No, leave everything as it is' },
  ];
  try {
    return await select({ message, choices, loop: false }, terminal);
  } catch (thrown) {
    if (thrown instanceof Error && thrown.name === LEFT) return false;
    throw thrown;
  }
}
