/**
 * Words by which an activity is suggested for a name of the log, in English and German, verbs in their basic form. The
 * lists are this project's own reading of the vocabulary of the map: suggestions to be looked through, not findings.
 */
import type { Activity } from '../../domain/vocabulary.ts';

/** Several words in a row; they go before single ones. */
export const ACTIVITY_PHRASES: Partial<Record<Activity, readonly string[]>> = {
  verify: ['id check', 'identity check', 'security question', 'verify caller', 'check identity', 'confirm identity'],
  'sign-on': ['log in', 'log on', 'sign in', 'sign on', 'log into', 'sign into', 'enter password'],
  switch: ['alt tab', 'change window', 'change application', 'change tab', 'activate window'],
  search: [
    'look up',
    'look for',
    'open record',
    'open case',
    'open customer',
    'open account',
    'open ticket',
    'pull up',
  ],
  reconcile: ['cross check', 'check against'],
  recap: ['read history', 'review history', 'read notes', 'go over again'],
  copy: ['copy paste', 'carry over'],
  rekey: ['re key', 're enter', 're type', 'enter again', 'type again'],
  wait: ['on hold'],
  approve: ['sign off', 'for approval', 'ask supervisor', 'four eyes'],
  document: ['wrap up', 'log call', 'call notes', 'after call'],
  transfer: ['hand over', 'hand off', 'pass on', 'put through'],
  decide: ['set priority'],
};

export const ACTIVITY_WORDS: Record<Activity, readonly string[]> = {
  verify:
    'verify authenticate authentication identify identification legitimieren verifizieren identifizieren authentifizieren'.split(
      ' ',
    ),
  'sign-on': 'login logon signon signin anmelden anmeldung einloggen'.split(' '),
  switch: 'switch focus wechseln wechsel'.split(' '),
  search:
    'search find lookup locate retrieve query view display browse suchen suche finden nachschlagen aufrufen anzeigen'.split(
      ' ',
    ),
  reconcile: 'reconcile reconciliation compare match abgleichen abgleich vergleichen'.split(' '),
  recap: 'recap retell repeat reread wiederholen nachlesen'.split(' '),
  copy: 'copy paste kopieren einfügen übertragen'.split(' '),
  rekey: 'rekey retype reenter abtippen'.split(' '),
  wait: 'wait hold idle pause loading warten wartezeit'.split(' '),
  approve:
    'approve approval authorize authorise authorization authorisation permit release genehmigen genehmigung freigeben freigabe'.split(
      ' ',
    ),
  document:
    'document note notes comment disposition summarize summarise wrapup dokumentieren dokumentation notiz notieren nachbearbeiten nachbearbeitung'.split(
      ' ',
    ),
  transfer:
    'transfer forward escalate route assign reassign dispatch refer handover weiterleiten übergeben übergabe eskalieren zuweisen'.split(
      ' ',
    ),
  converse:
    'talk call converse conversation speak advise inform explain ask answer discuss greet chat negotiate settle phone contact consult interview reply respond notify gespräch sprechen beraten informieren fragen antworten telefonieren klären'.split(
      ' ',
    ),
  decide:
    'decide decision determine assess evaluate analyze analyse review choose select check calculate judge estimate inspect examine diagnose classify triage validate qualify prioritize prioritise entscheiden entscheidung bewerten prüfen beurteilen auswählen'.split(
      ' ',
    ),
  act: 'act create register enter update change edit amend modify adjust delete remove cancel close open reopen issue pay send submit order book refund initiate confirm activate deactivate deliver process save set add record complete execute ship print post generate start stop make place reset unlock block terminate file schedule receive request correct fix repair apply publish invoice charge credit debit resolve prepare produce archive install configure anlegen erfassen ändern buchen senden stornieren kündigen bezahlen erstellen bestellen aktualisieren schließen abschließen versenden erstatten'.split(
    ' ',
  ),
};
