/** Every indicator by its id; a test holds this list to the files of `indicators/` and to the model. */
import type { Indicator } from './indicator.ts';
import { aiCompletable } from './indicators/ai-completable.ts';
import { automaticAudit } from './indicators/automatic-audit.ts';
import { callBackContinuity } from './indicators/call-back-continuity.ts';
import { callableSteps } from './indicators/callable-steps.ts';
import { changeLeadTime } from './indicators/change-lead-time.ts';
import { connectedPairs } from './indicators/connected-pairs.ts';
import { contextAssemblyShare } from './indicators/context-assembly-share.ts';
import { contextPersistence } from './indicators/context-persistence.ts';
import { coordinationLocus } from './indicators/coordination-locus.ts';
import { embeddedCheckpoints } from './indicators/embedded-checkpoints.ts';
import { enforcedPermissions } from './indicators/enforced-permissions.ts';
import { enterpriseReach } from './indicators/enterprise-reach.ts';
import { humanNavigatedWorkflows } from './indicators/human-navigated-workflows.ts';
import { navigationEffort } from './indicators/navigation-effort.ts';
import { onboardingBurden } from './indicators/onboarding-burden.ts';
import { repeatAuthentication } from './indicators/repeat-authentication.ts';
import { retellingShare } from './indicators/retelling-share.ts';
import { screenDependence } from './indicators/screen-dependence.ts';
import { singleFailureExposure } from './indicators/single-failure-exposure.ts';
import { structuralContext } from './indicators/structural-context.ts';
import { systemsPerContact } from './indicators/systems-per-contact.ts';
import { transcriptionShare } from './indicators/transcription-share.ts';

const ALL: readonly Indicator[] = [
  aiCompletable,
  automaticAudit,
  callBackContinuity,
  callableSteps,
  changeLeadTime,
  connectedPairs,
  contextAssemblyShare,
  contextPersistence,
  coordinationLocus,
  embeddedCheckpoints,
  enforcedPermissions,
  enterpriseReach,
  humanNavigatedWorkflows,
  navigationEffort,
  onboardingBurden,
  repeatAuthentication,
  retellingShare,
  screenDependence,
  singleFailureExposure,
  structuralContext,
  systemsPerContact,
  transcriptionShare,
];

export const INDICATORS: ReadonlyMap<string, Indicator> = new Map(ALL.map((indicator) => [indicator.id, indicator]));
