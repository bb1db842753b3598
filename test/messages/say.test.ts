import { describe, expect, test } from 'vitest';
import { english } from '../../src/messages/english.ts';
import { loadLanguage } from '../../src/messages/languages.ts';
import { phrase as domainPhrase } from '../../src/messages/phrase.ts';
import { type MessageKey, sayIn } from '../../src/messages/say.ts';

const german = sayIn(await loadLanguage('de'), 'de-CH');

describe('a language', () => {
  test('fills messages in, and knows how small numbers and lists are said', () => {
    expect(english('ledger.less', { size: '3 s' })).toBe('3 s less');
    expect(german('ledger.less', { size: '3 s' })).toBe('3 s weniger');
    expect([0, 1, 7, 11].map(english.numberWord)).toEqual(['no', 'one', 'seven', '11']);
    expect([7, 11, 12, 13].map(german.numberWord)).toEqual(['sieben', 'elf', 'zwölf', '13']);
    expect(english.listed(['a', 'b', 'c'])).toBe('a, b and c');
    expect(german.listed(['a', 'b', 'c'])).toBe('a, b und c');
    expect(english.anyOf(['a', 'b', 'c'])).toBe('a, b or c');
    expect(german.anyOf(['a', 'b'])).toBe('a oder b');
  });

  test('lowers names inside sentences where it does so, and never abbreviations', () => {
    expect(['Execution layer', 'CRM'].map(english.inSentence)).toEqual(['execution layer', 'CRM']);
    expect(german.inSentence('Ausführungsschicht')).toBe('Ausführungsschicht');
  });

  test('has the locale of its numbers apart from its words', () => {
    expect(german.locale).toBe('de-CH');
    expect(german.language.id).toBe('de');
  });

  test.each(['ja-JP', 'fr-FR', 'en-GB'])('keeps its own plurals where numbers are written as in %s', async (locale) => {
    const say = sayIn(await loadLanguage('en'), locale);
    const more = (count: number) => say('beyond-the-contact-centre.notListed', { count });
    expect(more(0)).toMatch(/^0\smore\sworkflows\sare/);
    expect(more(1)).toMatch(/^1\smore\sworkflow\sis/);
    expect(more(1234)).toContain(new Intl.NumberFormat(locale).format(1234));
  });

  test('takes values as they are: nothing in them is read as a message', () => {
    const hostile = "{low} <b>x</b> '{' #";
    expect(english('table.range', { low: hostile, high: 'z' })).toBe(`${hostile} to z`);
  });

  test('fails where a message or a value is missing', () => {
    expect(() => english('ledger.nowhere' as MessageKey)).toThrow(/No message "ledger.nowhere" in language "en"/);
    expect(() => english('table.range', { low: 'a' })).toThrow(/high/);
  });

  test('says phrases inside phrases, and lists', () => {
    const one = domainPhrase('table.range', { low: domainPhrase('words.number-1'), high: ['a', 'b'] });
    expect(english.phrase(one)).toBe('one to a and b');
    expect(german.phrase(one)).toBe('ein bis a und b');
  });

  test('begins a sentence with a capital of its own, and never changes a name or an id', () => {
    const link = domainPhrase('notes.pairNotLinked', { a: 'crm', b: 'telephony' });
    expect([english, german].map((say) => say.sentence(link))).toEqual([
      'crm and telephony: not linked',
      'crm und telephony: nicht verbunden',
    ]);
    const lacks = (system: string) => domainPhrase('blockers.notReadable', { system });
    expect(english.sentence(lacks('iConnect'))).toBe('iConnect cannot be read by API');
    expect(english.sentence(domainPhrase('blockers.readUnknown', { system: 'crm' }))).toBe(
      'It is unknown whether crm can be read by API',
    );
    const target = domainPhrase('blockers.target', { operation: 'write', system: 'crm' });
    expect(english.sentence(domainPhrase('blockers.notCallable', { target }))).toBe(
      'Write on crm cannot be called by API',
    );
    expect(english.sentence(domainPhrase('notes.aiBlocked', { reason: lacks('crm') }))).toBe(
      'Not completable: crm cannot be read by API',
    );
  });

  test('says of indicators in the plural what it says of others', () => {
    const reason = domainPhrase('notes.cellsUnknown');
    const unknown = domainPhrase('notes.isNotKnown', { indicator: 'Human-navigated workflows', reason });
    expect(english.sentence(unknown)).toBe('Human-navigated workflows: not known (all the cells needed are empty)');
  });
});
