/** What a catalogue or a model of architecture says of systems and of what connects them, whatever it is written in. */
import type { ImportReading } from '../../schema/result/import-reading.ts';

export interface LandscapeSystem {
  /** As the catalogue refers to it. */
  readonly ref: string;
  /** Id that it should get; made of the name where the catalogue has no readable one. */
  readonly id: string;
  readonly name: string | null;
  /** Columns of systems that the catalogue states. */
  readonly columns: Readonly<Record<string, string>>;
  /** What it is there: `Component crm-desk`. */
  readonly was: string;
  readonly source: string;
}

export interface LandscapeLink {
  readonly from: string;
  readonly to: string;
  /** `platform`: the one runs on the other; `integration`: data or calls go from one to the other. */
  readonly kind: 'platform' | 'integration';
  /** Columns of integrations that follow. */
  readonly columns: Readonly<Record<string, string>>;
  readonly was: string;
  readonly source: string;
}

export interface Landscape {
  readonly systems: readonly LandscapeSystem[];
  readonly links: readonly LandscapeLink[];
  readonly reading: Omit<ImportReading, 'files'>;
}
