/** View data for every chart, with names that would do harm if they were ever read as anything but text. */

import { beforeAfterChart } from '../../src/charts/before-after.ts';
import type { ChartRoom, ChartSpec } from '../../src/charts/chart-spec.ts';
import { contactTypeSystemsChart } from '../../src/charts/contact-type-systems.ts';
import { customerSideChart } from '../../src/charts/customer-side.ts';
import { debtYearsChart } from '../../src/charts/debt-years.ts';
import { dependencyMapChart } from '../../src/charts/dependency-map.ts';
import { differenceRangesChart } from '../../src/charts/difference-ranges.ts';
import { functionHeatMapChart } from '../../src/charts/function-heat-map.ts';
import { functionScoresChart } from '../../src/charts/function-scores.ts';
import { handleTimeByKindChart } from '../../src/charts/handle-time-by-kind.ts';
import { handleTimeSpreadChart } from '../../src/charts/handle-time-spread.ts';
import { indicatorStripChart } from '../../src/charts/indicator-strip.ts';
import { ledgerWaterfallChart } from '../../src/charts/ledger-waterfall.ts';
import { partBarsChart } from '../../src/charts/part-bars.ts';
import { reachBySystemChart } from '../../src/charts/reach-by-system.ts';
import { savingsByContactTypeChart } from '../../src/charts/savings-by-contact-type.ts';
import { setupCompositionChart } from '../../src/charts/set-up-composition.ts';
import { singleFailuresChart } from '../../src/charts/single-failures.ts';
import { stateGridChart } from '../../src/charts/state-grid.ts';
import { tornadoChart } from '../../src/charts/tornado.ts';
import { waysToBreakChart } from '../../src/charts/ways-to-break.ts';
import { yearRangesChart } from '../../src/charts/year-ranges.ts';

export const HOSTILE_NAME = `"]+datum.constructor("</text><script>alert(1)</script>'\``;

export const CHARTS: Readonly<Record<string, (room: ChartRoom) => ChartSpec>> = {
  'function-scores': (room) =>
    functionScoresChart(
      {
        unmeasuredLabel: 'nothing measured',
        stageLabels: ['Stage 1', 'Stage 2', 'Stage 3'],
        functions: [
          { name: HOSTILE_NAME, stage: 1, score: 40, floor: 35, ceiling: 52, indicatorScores: [20, 60] },
          { name: 'Same', stage: 2, score: 50, floor: 50, ceiling: 50, indicatorScores: [50] },
          { name: 'Same', stage: null, score: null, floor: 0, ceiling: 100, indicatorScores: [] },
        ],
      },
      room,
    ),
  'function-heat-map': (room) =>
    functionHeatMapChart(
      {
        columns: [
          { name: HOSTILE_NAME, lines: [HOSTILE_NAME] },
          { name: 'Context aggregation', lines: ['Context', 'aggregation'] },
        ],
        rows: [
          {
            name: HOSTILE_NAME,
            share: '100%',
            cells: [
              { stage: 1, label: '12', sign: '12', range: '10–20', tint: 0, isOpen: true, tip: HOSTILE_NAME },
              { stage: null, label: HOSTILE_NAME, sign: '?', range: null, tint: null, isOpen: true, tip: HOSTILE_NAME },
            ],
          },
          {
            name: 'Same',
            share: null,
            cells: [
              { stage: 2, label: '40', sign: '40', range: null, tint: 2, isOpen: false, tip: 'Same' },
              { stage: 3, label: '100', sign: '100', range: null, tint: 3, isOpen: false, tip: 'Same' },
            ],
          },
        ],
        tintLabels: ['Below 17', '17 to 33', '33 to 67', 'From 67'],
        shareLabel: HOSTILE_NAME,
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
  'set-up-composition': (room) =>
    setupCompositionChart(
      {
        parts: [
          { name: 'Resolution', tone: 'resolution' },
          { name: 'Context', tone: 'first' },
          { name: 'Added', tone: 'added' },
        ],
        setups: [
          { name: HOSTILE_NAME, label: HOSTILE_NAME, seconds: [100, 80, 0], labels: ['100 s', HOSTILE_NAME, ''] },
          { name: HOSTILE_NAME, label: '', seconds: [0, 0, 0], labels: ['', '', ''] },
        ],
      },
      room,
    ),
  'handle-time-spread': (room) =>
    handleTimeSpreadChart(
      {
        edges: [0, 1, 2],
        before: { shares: [0.4, 0.6], median: 1.1, medianLabel: HOSTILE_NAME },
        after: { shares: [0.7, 0.2], median: 9, medianLabel: 'beyond' },
        beforeLabel: 'Before',
        afterLabel: 'After',
        axisTitle: 'Minutes',
      },
      room,
    ),
  'handle-time-spread, one side': (room) =>
    handleTimeSpreadChart(
      {
        edges: [0, 1],
        before: { shares: [0], median: null, medianLabel: '' },
        after: null,
        beforeLabel: 'Before',
        afterLabel: 'After',
        axisTitle: 'Minutes',
      },
      room,
    ),
  'ledger-waterfall': (room) =>
    ledgerWaterfallChart(
      {
        steps: [
          { name: HOSTILE_NAME, kind: 'whole', from: 0, to: 100, label: HOSTILE_NAME },
          { name: 'Saves', kind: 'saved', from: 100, to: 60, label: '−40 s' },
          { name: 'Adds', kind: 'added', from: 60, to: 70, label: '+10 s' },
          { name: 'After', kind: 'whole', from: 0, to: 70, label: '70 s' },
        ],
        labels: { whole: 'Agent time', saved: 'Saved', added: 'Added' },
      },
      room,
    ),
  'difference-ranges': (room) =>
    differenceRangesChart(
      {
        zeroLabel: 'nothing saved',
        rows: [
          { name: HOSTILE_NAME, base: 10, low: -3, high: 14, label: HOSTILE_NAME },
          { name: 'No range', base: -2, low: -2, high: -2, label: '' },
        ],
      },
      room,
    ),
  tornado: (room) =>
    tornadoChart(
      {
        base: -10,
        baseLabel: '−10 s',
        inputs: [
          { name: HOSTILE_NAME, atLow: -20, atHigh: 3, lowLabel: '0.1', highLabel: HOSTILE_NAME },
          { name: 'Both beyond the base', atLow: -8, atHigh: -9, lowLabel: '1', highLabel: '2' },
          { name: 'None', atLow: -10, atHigh: -10, lowLabel: '1', highLabel: '2' },
        ],
        lowLegend: 'Low',
        highLegend: 'High',
        zeroLabel: 'nothing saved',
      },
      room,
    ),
  'savings-by-contact-type': (room) =>
    savingsByContactTypeChart(
      {
        types: [
          { name: HOSTILE_NAME, saved: 100, label: HOSTILE_NAME },
          { name: 'Costs', saved: -20, label: '20 h added' },
        ],
        savedLabel: 'Saved',
        addedLabel: 'Added',
      },
      room,
    ),
  'part-bars': (room) =>
    partBarsChart(
      {
        setupLabels: ['As it is', 'With the set-up'],
        rows: [
          {
            name: HOSTILE_NAME,
            parts: [
              { value: 0, label: HOSTILE_NAME },
              { value: 5, label: '5' },
            ],
          },
        ],
      },
      room,
    ),
  'part-bars, one set-up': (room) =>
    partBarsChart({ setupLabels: ['As it is'], rows: [{ name: 'Row', parts: [{ value: 0, label: '0' }] }] }, room),
  'customer-side': (room) =>
    customerSideChart(
      {
        todayLabel: 'as it is',
        rows: [
          { name: HOSTILE_NAME, after: 0.4, label: HOSTILE_NAME },
          { name: 'More', after: 1.4, label: '' },
        ],
      },
      room,
    ),
  'single-failures': (room) =>
    singleFailuresChart(
      {
        elements: [
          {
            name: HOSTILE_NAME,
            bars: [
              { broken: 0.4, deferred: 0.2, degraded: 0.1, label: '40% broken' },
              { broken: 0, deferred: 0, degraded: 0.1, label: '10% degraded' },
            ],
          },
          {
            name: 'Quiet',
            bars: [
              { broken: 0, deferred: 0, degraded: 0, label: 'nothing' },
              { broken: 0, deferred: 0, degraded: 0, label: 'nothing' },
            ],
          },
        ],
        stateLabels: { broken: 'Broken', deferred: 'Deferred', degraded: 'Degraded' },
      },
      room,
    ),
  'dependency-map': () =>
    dependencyMapChart({
      width: 300,
      height: 120,
      lines: (['solid', 'dashes', 'dots', 'dash-dot', 'specks'] as const).map((dash, at) => ({
        points: [
          { x: 100, y: 20 * at },
          { x: 150, y: 20 },
          { x: 200, y: 60 },
        ],
        width: 1 + at,
        dash,
        tone: (['worst', 'breaking', 'plain', 'faint', 'plain'] as const)[at] ?? 'plain',
      })),
      marks: (['badge', 'diamond', 'ring'] as const).map((shape, at) => ({
        x: 100,
        y: 20 * at,
        shape,
        tone: 'worst' as const,
      })),
      plates: [{ x: 120, y: 40, right: 180, bottom: 60 }],
      labels: (['name', 'strong-name', 'heading', 'number', 'key'] as const).map((kind, at) => ({
        x: 90,
        y: 20 * at,
        text: HOSTILE_NAME,
        align: (['left', 'center', 'right'] as const)[at % 3] ?? 'left',
        kind,
      })),
    }),
  'reach-by-system': (room) =>
    reachBySystemChart(
      {
        ways: [
          { name: 'Without a person', tone: 'executed' },
          { name: 'By a person', tone: 'notCallable' },
        ],
        systems: [
          {
            name: HOSTILE_NAME,
            label: HOSTILE_NAME,
            executions: [
              { value: 30, label: '30' },
              { value: 70, label: '70' },
            ],
          },
          {
            name: 'Same',
            label: 'no steps known',
            executions: [
              { value: 0, label: '0' },
              { value: 0, label: '0' },
            ],
          },
        ],
      },
      room,
    ),
  'state-grid': (room) =>
    stateGridChart(
      {
        columns: [HOSTILE_NAME, 'Same', 'Same'],
        rows: [
          {
            name: HOSTILE_NAME,
            cells: [
              ['broken', 'deferred'],
              ['degraded', 'ok'],
              ['ok', 'ok'],
            ],
          },
          {
            name: 'Quiet',
            cells: [
              ['ok', 'ok'],
              ['ok', 'ok'],
              ['ok', 'ok'],
            ],
          },
        ],
        letters: { broken: 'B', deferred: 'W', degraded: 'S' },
        stateLabels: { broken: 'Breaks', deferred: 'Waits', degraded: 'Slower' },
      },
      room,
    ),
  'ways-to-break': (room) =>
    waysToBreakChart(
      {
        rows: [
          {
            name: HOSTILE_NAME,
            bars: [
              { counts: [3, 2, 1], label: '3 alone' },
              { counts: [0, 0, 0], label: 'none' },
            ],
          },
        ],
        orderLabels: ['One', 'Two', 'Three'],
      },
      room,
    ),
  'debt-years': (room) =>
    debtYearsChart(
      {
        lines: [
          { name: HOSTILE_NAME, values: [10, 12, 14], endLabel: HOSTILE_NAME },
          { name: 'After', values: [8, 8, 14], endLabel: 'After: 14 h' },
        ],
        capacity: { value: 14, label: 'IT capacity' },
        years: ['now', 'year 1', 'year 2'],
      },
      room,
    ),
  'debt-years, one set-up, one year': (room) =>
    debtYearsChart(
      { lines: [{ name: 'As it is', values: [10], endLabel: '10 h' }], capacity: null, years: ['now'] },
      room,
    ),
  'year-ranges': (room) =>
    yearRangesChart(
      {
        rows: [
          {
            name: HOSTILE_NAME,
            ranges: [
              { low: 1, middle: 2, mean: 3, high: 9, label: '1 to 9' },
              { low: 0, middle: 0, mean: 0, high: 0, label: '0 to 0' },
            ],
          },
          { name: 'Not known', ranges: [] },
        ],
      },
      room,
    ),
  'before-after': (room) =>
    beforeAfterChart(
      {
        rows: [
          { name: HOSTILE_NAME, before: 4, after: 1, label: '4 h → 1 h' },
          { name: 'New', before: null, after: 2, label: '2 h' },
          { name: 'Unknown', before: null, after: null, label: 'not known' },
        ],
        beforeLabel: 'As it is',
        afterLabel: 'Execution layer',
        most: null,
      },
      room,
    ),
  'before-after, one set-up, nothing': (room) =>
    beforeAfterChart(
      {
        rows: [{ name: 'Quiet', before: 0, after: null, label: '0 h' }],
        beforeLabel: 'As it is',
        afterLabel: null,
        most: 1,
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
