/** How the provenance of a touch begins that an import wrote in place of those that nobody has mapped yet. */
export const STAND_IN = 'stands for what agents do';
