import { boolean, string } from '@oclif/core/flags';

/** What every import takes: the workspace that it extends, and how far it may go. */
export const importFlags = {
  into: string({
    description: 'Workspace to extend; a folder that is made where it is missing.',
    helpValue: '<folder>',
    default: '.',
  }),
  replace: boolean({ description: 'Replace cells made by hand as well; without it they stay, and are listed.' }),
  'dry-run': boolean({ description: 'List what would change, and write nothing.' }),
};
