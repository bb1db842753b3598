/** How every kind of figure is made, in short; the model's own words come with it. */
import { ANCHORS, methodAnchor, type ReportContext, type Section } from '../report-context.ts';

export interface MethodSection extends Section {
  readonly basis: string;
  readonly notes: readonly { readonly id: string; readonly term: string; readonly text: string }[];
}

export function methodSection({ result, figures }: ReportContext): MethodSection {
  const note = (id: string, term: string, text: string) => ({ id: methodAnchor(id), term, text });
  const { draws } = result.assessment.robustness;
  return {
    template: 'method',
    id: ANCHORS.method,
    short: 'Method',
    title: 'How the figures are made',
    basis: result.model.basis,
    notes: [
      note(
        'stage',
        'Stage',
        'An indicator is at the highest stage whose cut point its value meets. A function is at the lowest stage among its measured indicators: a gate, not an average. The operation is at the highest stage all of whose demands are met.',
      ),
      note(
        'range',
        'Range',
        'What is not known is neither dropped nor counted as nothing. Floor and ceiling are the stage and score if every unknown turned out at its worst and at its best.',
      ),
      note(
        'score',
        'Score',
        'Runs from 0 at the worst value over one third and two thirds at the cut points to 100 at the best. A function’s score is the weighted mean of its indicators’ scores.',
      ),
      note(
        'robustness',
        'Robustness',
        `${figures.whole(draws)} draws move every cut point by up to a fifth of its distance to the nearer end of the scale, and the weights around those of the model. Cut points may change the stage; weights change the score alone.`,
      ),
      note(
        'handle-time',
        'Handle time',
        'The sum over an agent’s touches of probability, repeats and duration, weighted by the volume of contact types that reach an agent. Mean and standard deviation are exact, not simulated.',
      ),
      note(
        'coordination',
        'Coordination work',
        'All handle time but resolution (conversing, deciding) and action (carrying out the step in a system).',
      ),
      note(
        'set-ups',
        'Set-ups',
        'A set-up is a list of interventions on the map. For each touch it gives how often it still occurs and how long it still takes, for each contact type what is added, and a reason for each. A benefit needs the map’s support: systems that can be read, steps that can be called. Switching applications is derived: a switch goes only where nothing is left to do.',
      ),
      note(
        'ledger',
        'Ledger',
        'Agent time of every combination of functions is computed exactly. A function’s share is its mean effect over all orders in which the functions could come (L. S. Shapley, 1953), so that it depends on no order and the shares sum to the difference.',
      ),
      note(
        'ranges',
        'Ranges',
        'Every assumed number (parameters, and cells of the map that are called assumed) is drawn anew from a triangle between its low and its high with its base as the peak, and all figures are computed exactly for each draw. Shown is the middle 95%. Where low and high lie unevenly about a base, the middle of the draws lies beside the base value. Chance in a simulation is kept apart: it has intervals of its own.',
      ),
      note(
        'simulation',
        'Simulation',
        'Contacts are simulated touch by touch for what has no exact formula: quantiles and distributions. The same random numbers serve every set-up, so that differences are paired contact by contact. Means are exact and do not come from it.',
      ),
      note(
        'ai',
        'AI',
        'A contact type is readable if every system that its agents touch can be read, and completable if every step of every workflow that it runs can be called, is permitted by enforcement, and no workflow spans systems unless it is orchestrated. AI completes a share of what is eligible and completable; the rest is handed over. What is not known gives AI nothing.',
      ),
      note(
        'customer',
        'The customer’s side',
        'Identity checks, retellings and transfers are expected numbers of touches of any actor. First-contact resolution is one minus the repeat rate; repeats whose cause a set-up removes are counted as avoided, volumes stay as they are.',
      ),
      note(
        'money',
        'Hours and money',
        'Paid hours are agent hours over occupancy times one minus shrinkage; cost is paid hours at the stated cost per agent hour. Net value and pay-back need the cost of building and running a set-up, and are left out without it.',
      ),
      note(
        'failures',
        'Single failures',
        'Every system, integration and vendor is taken down alone. A step needs its system and its integrations; its fallback decides whether it fails, is deferred, is done by hand or is skipped. A workflow is as badly off as its worst step, a contact as its workflows.',
      ),
      note(
        'availability',
        'How often things fail',
        'An element is up for the share MTBF ÷ (MTBF + MTTR) of the time. The probability of each state of a workflow follows from a binary decision diagram over all elements, shared platforms, hubs and vendors included; no shortcut for rare events is taken.',
      ),
      note(
        'years',
        'Simulated years',
        'Every element alternates between up and down: exponential times between failures, repair times as stated. Failures overlap, retries bridge short outages of orchestrated steps, deferred work is worked off after the repair. The mean agrees with the exact figure within its interval.',
      ),
      note(
        'debt',
        'Integration debt',
        'Maintenance grows with age; each change of a vendor’s interface mends the integrations that end at it or run through it and re-tests the workflows that use them; each change of a workflow audits its integrations, re-tests it and retrains its agents. Under orchestration, integrations that only orchestrated steps used are retired, and each connected system has one connector.',
      ),
      note(
        'claims',
        'Claims',
        'An answer claims a stage. It is held against the lowest stage among the question’s measured indicators and never changes it. Where nothing is measured it counts as attested.',
      ),
      note(
        'provenance',
        'Provenance',
        'Each figure of the map is measured, attested or assumed. Without an entry in provenance.csv it counts as attested.',
      ),
      note(
        'rounding',
        'Rounding',
        'Figures are rounded for reading only, with more digits where a value would otherwise look like the cut point that it misses or passes.',
      ),
    ],
  };
}
