/** View data for every chart, with names that would do harm if they were ever read as anything but text. */
import type { ChartRoom, ChartSpec } from '../../src/charts/chart-spec.ts';
import { contactTypeSystemsChart } from '../../src/charts/contact-type-systems.ts';
import { functionScoresChart } from '../../src/charts/function-scores.ts';
import { handleTimeByKindChart } from '../../src/charts/handle-time-by-kind.ts';
import { indicatorStripChart } from '../../src/charts/indicator-strip.ts';
import { singleFailuresChart } from '../../src/charts/single-failures.ts';

export const HOSTILE_NAME = `"]+datum.constructor("</text><script>alert(1)</script>'\``;

export const CHARTS: Readonly<Record<string, (room: ChartRoom) => ChartSpec>> = {
  'function-scores': (room) =>
    functionScoresChart(
      {
        unmeasuredLabel: 'nothing measured',
        functions: [
          { name: HOSTILE_NAME, stage: 1, score: 40, floor: 35, ceiling: 52, indicatorScores: [20, 60] },
          { name: 'Same', stage: 2, score: 50, floor: 50, ceiling: 50, indicatorScores: [50] },
          { name: 'Same', stage: null, score: null, floor: 0, ceiling: 100, indicatorScores: [] },
        ],
      },
      room,
    ),
  'handle-time-by-kind': (room) =>
    handleTimeByKindChart(
      {
        kinds: [
          { name: HOSTILE_NAME, isCoordination: false, parts: [{ seconds: 90, label: '90 s' }] },
          { name: 'Waiting', isCoordination: true, parts: [{ seconds: 0, label: '0 s' }] },
        ],
        workLabel: 'Work',
        coordinationLabel: 'Coordination',
      },
      room,
    ),
  'handle-time-by-kind, two set-ups': (room) =>
    handleTimeByKindChart(
      {
        kinds: [
          {
            name: 'Context',
            isCoordination: true,
            parts: [
              { seconds: 90, label: '90 s' },
              { seconds: 30, label: '30 s' },
            ],
          },
        ],
        workLabel: 'Work',
        coordinationLabel: 'Coordination',
      },
      room,
    ),
  'contact-type-systems': (room) =>
    contactTypeSystemsChart(
      {
        types: [
          { name: HOSTILE_NAME, systems: 5, label: '5 systems' },
          { name: 'None', systems: 0, label: 'reaches no agent' },
        ],
        bearable: 3,
        bearableLabel: 'Up to three',
        beyondLabel: 'Beyond three',
      },
      room,
    ),
  'single-failures': (room) =>
    singleFailuresChart(
      {
        elements: [
          { name: HOSTILE_NAME, broken: 0.4, deferred: 0.2, degraded: 0.1, label: '40% broken' },
          { name: 'Quiet', broken: 0, deferred: 0, degraded: 0, label: '0%' },
        ],
        stateLabels: { broken: 'Broken', deferred: 'Deferred', degraded: 'Degraded' },
      },
      room,
    ),
  'indicator-strip': () =>
    indicatorStripChart({
      worst: 1,
      best: 0,
      bands: [
        { stage: 1, from: 1, to: 0.8 },
        { stage: 2, from: 0.8, to: 0.15 },
        { stage: 3, from: 0.15, to: 0 },
      ],
      cuts: [
        { at: 0.8, label: '80%' },
        { at: 0.15, label: '15%' },
      ],
      value: 0.84,
      valueLabel: HOSTILE_NAME,
      stage: 1,
      floor: 0.9,
      ceiling: 0.7,
      wider: 0.5,
    }),
  'indicator-strip, nothing known': () =>
    indicatorStripChart({
      worst: 0,
      best: 1,
      bands: [{ stage: 1, from: 0, to: 1 }],
      cuts: [],
      value: null,
      valueLabel: '',
      stage: null,
      floor: null,
      ceiling: null,
      wider: null,
    }),
};

export const ROOMS: readonly ChartRoom[] = ['wide', 'narrow'];
