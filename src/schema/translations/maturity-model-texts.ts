/** The words of a maturity model: of `model.yaml`, and of `indicators/<id>.yaml`. */
import { FACT_TABLES, FUNCTION_IDS } from '../../domain/maturity-model.ts';
import { QUESTIONS } from '../../domain/vocabulary.ts';
import { fields, listed, TEXT } from './texts.ts';

const STAGES = ['stage_1', 'stage_2', 'stage_3'];
const PER_STAGE = fields({ stage_1: TEXT, stage_2: TEXT, stage_3: TEXT });

export const MATURITY_MODEL_TEXTS = fields({
  title: TEXT,
  basis: TEXT,
  stages: listed(STAGES, fields({ name: TEXT, definition: TEXT, ai: TEXT }), 'id', 'stage_'),
  functions: listed(FUNCTION_IDS, fields({ name: TEXT, meaning: TEXT, removes: TEXT, why: TEXT, remedy: TEXT }), 'id'),
  gates: listed(['stage_2', 'stage_3'], fields({ meaning: TEXT }), 'stage', 'stage_'),
  questions: listed(
    QUESTIONS,
    fields({ name: TEXT, text: TEXT, map_shows: TEXT, guidance: TEXT, answers: PER_STAGE }),
    'id',
  ),
});

/** Titles of published works stay as they were published; what a work says is put into words here. */
const SOURCE = fields({ says: TEXT });
const CUT = fields({ source: SOURCE, reason: TEXT });

export const INDICATOR_TEXTS = fields({
  name: TEXT,
  cuts: fields({ stage_2: CUT, stage_3: CUT }),
  wider: TEXT,
  why: TEXT,
  formula: TEXT,
  fact_rows: listed(FACT_TABLES, fields({ which: TEXT }), 'table'),
  remedy: TEXT,
  effort: fields({ takes: TEXT }),
  source: SOURCE,
  findings: PER_STAGE,
  unknown_hint: TEXT,
});
