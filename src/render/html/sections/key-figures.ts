/** The few numbers of the first page, each with what it rests on and where it is explained. */
import type { Say } from '../../../messages/say.ts';
import { certaintyOf } from '../../certainty.ts';
import {
  asIsHandleTime,
  elementWords,
  type Failure,
  failuresAsIs,
  recordedHandleTime,
  unfollowedShare,
} from '../as-is.ts';
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

type Said = Omit<KeyFigure, 'missing' | 'value'>;

const missing = (say: Say, said: Said): KeyFigure => ({ ...said, value: say('words.notKnown'), missing: true });
const known = (value: string, said: Said): KeyFigure => ({ ...said, value, missing: false });

function handleTime({ result, figures, say }: ReportContext): KeyFigure {
  const label = say('key-figures.handleTime');
  const setup = asIsHandleTime(result);
  if (setup?.overall == null) {
    const reason = result.handleTime.notApplicable ?? say('key-figures.noTouches');
    return missing(say, { label, note: say('key-figures.whyNone', { reason }), href: ANCHORS.coverage });
  }
  const recorded = recordedHandleTime(result);
  const { seconds } = result.operation.coverage;
  const note =
    recorded === null
      ? say('key-figures.handleTimeShares', {
          measured: figures.share(seconds?.measured ?? 0),
          assumed: figures.share(seconds?.assumed ?? 0),
        })
      : say(recorded.measured ? 'key-figures.handleTimeMeasured' : 'key-figures.handleTimeRecorded', {
          time: figures.duration(recorded.seconds),
        });
  return known(figures.duration(setup.overall.exactMean), { label, note, href: ANCHORS.handleTime });
}

function coordination({ result, figures, say }: ReportContext): KeyFigure {
  const label = say('key-figures.coordination');
  const share = asIsHandleTime(result)?.coordinationShare ?? null;
  if (share === null) {
    const reason = result.handleTime.notApplicable;
    const note = reason === null ? say('key-figures.coordinationNeeds') : say('key-figures.whyNone', { reason });
    return missing(say, { label, note, href: ANCHORS.coverage });
  }
  const certainty = certaintyOf(result.operation.coverage.seconds);
  const note = say(`key-figures.coordination-${certainty}`);
  return known(figures.share(share), { label, note, href: ANCHORS.handleTime });
}

function worstFailure(context: ReportContext): KeyFigure {
  const { result, figures, say } = context;
  const label = say('key-figures.failure');
  const [worst] = failuresAsIs(result);
  const unfollowed = unfollowedShare(result);
  if (worst === undefined || unfollowed === 1)
    return missing(say, { label, note: say('key-figures.failureNeeds'), href: ANCHORS.coverage });
  const broken = worst.volumeShare.broken;
  return known(figures.share(broken), { label, note: failureNote(context, worst, unfollowed), href: ANCHORS.failures });
}

function failureNote(context: ReportContext, worst: Failure, unfollowed: number): string {
  const { figures, say } = context;
  const unknown = figures.share(unfollowed);
  if (worst.volumeShare.broken === 0)
    return unfollowed === 0 ? say('key-figures.failureNone') : say('key-figures.failureNoneReserved', { unknown });
  const element = elementWords(context, worst);
  return unfollowed === 0
    ? say('key-figures.failureBreaks', { element })
    : say('key-figures.failureBreaksReserved', { element, unknown });
}

function coverage({ result, figures, say }: ReportContext): KeyFigure {
  const label = say('key-figures.evidence');
  const { coverage: share } = result.assessment;
  const href = ANCHORS.coverage;
  if (share === null) return missing(say, { label, note: say('key-figures.evidenceNone'), href });
  return known(figures.share(share), { label, note: say('key-figures.evidenceShare'), href });
}
