/** The few numbers of the first page, each with what it rests on and where it is explained. */
import { certaintyOf } from '../../certainty.ts';
import { NOT_KNOWN } from '../../figures.ts';
import { asIsHandleTime, elementWords, failuresAsIs, recordedHandleTime, unfollowedShare } from '../as-is.ts';
import { ANCHORS, type ReportContext } from '../report-context.ts';

export interface KeyFigure {
  readonly label: string;
  readonly value: string;
  readonly missing: boolean;
  readonly note: string;
  /** Anchor of the explanation. */
  readonly href: string;
}

export function keyFigures(context: ReportContext): readonly KeyFigure[] {
  return [handleTime(context), coordination(context), worstFailure(context), coverage(context)];
}

const missing = (label: string, note: string, href: string): KeyFigure => ({
  label,
  value: NOT_KNOWN,
  missing: true,
  note,
  href,
});

const known = (label: string, value: string, note: string, href: string): KeyFigure => ({
  label,
  value,
  missing: false,
  note,
  href,
});

function handleTime({ result, figures }: ReportContext): KeyFigure {
  const label = 'Handle time';
  const setup = asIsHandleTime(result);
  if (setup?.overall == null) {
    return missing(
      label,
      `Why: ${result.handleTime.notApplicable ?? 'no touches with known volume'}`,
      ANCHORS.coverage,
    );
  }
  const recorded = recordedHandleTime(result);
  const { seconds } = result.operation.coverage;
  const note =
    recorded === null
      ? `Mean per contact that reaches an agent; ${figures.share(seconds?.measured ?? 0)} of it measured, ${figures.share(seconds?.assumed ?? 0)} assumed`
      : `Mean per contact that reaches an agent; ${recorded.measured ? 'measured' : 'records say'}: ${figures.duration(recorded.seconds)}`;
  return known(label, figures.duration(setup.overall.exactMean), note, ANCHORS.handleTime);
}

function coordination({ result, figures }: ReportContext): KeyFigure {
  const label = 'Coordination work';
  const share = asIsHandleTime(result)?.coordinationShare ?? null;
  if (share === null) return missing(label, 'Needs touches with their durations', ANCHORS.coverage);
  const certainty = certaintyOf(result.operation.coverage.seconds);
  const basis = { measured: 'mostly measured', attested: 'by the map', assumed: 'on assumed touches' }[certainty];
  return known(label, figures.share(share), `of handle time is not resolving or acting; ${basis}`, ANCHORS.handleTime);
}

function worstFailure(context: ReportContext): KeyFigure {
  const { result, figures } = context;
  const label = 'Worst single failure';
  const [worst] = failuresAsIs(result);
  const unfollowed = unfollowedShare(result);
  if (worst === undefined || unfollowed === 1) {
    return missing(label, 'Needs workflows with their steps, and volumes', ANCHORS.coverage);
  }
  const reserve = unfollowed === 0 ? '' : `; not known for ${figures.share(unfollowed)} of contacts`;
  const note =
    worst.volumeShare.broken === 0
      ? `No single failure breaks a workflow of the map${reserve}`
      : `of contacts break if ${elementWords(context, worst)} fails${reserve}`;
  return known(label, figures.share(worst.volumeShare.broken), note, ANCHORS.failures);
}

function coverage({ result, figures }: ReportContext): KeyFigure {
  const label = 'Evidence known';
  const { coverage: share } = result.assessment;
  if (share === null) return missing(label, 'No indicator applies to this map', ANCHORS.coverage);
  return known(label, figures.share(share), 'of what the indicators need is filled in', ANCHORS.coverage);
}
