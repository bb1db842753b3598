/** The few words of the reading aids, from the language that the page carries: plain messages, no plurals among them. */
import type { AidsLanguage } from '../messages/in-browser.ts';
import type { Bounds } from './tables/sort-key.ts';

type Key = keyof AidsLanguage['messages']['reading-aids'];

export interface PageWords {
  /** With the values put in where the message names them. */
  readonly say: (key: Key, values?: Readonly<Record<string, string | number>>) => string;
  readonly bounds: Bounds;
}

/** @throws Error where the page carries no language */
export function pageWords(): PageWords {
  const { messages } = JSON.parse(document.getElementById('language')?.textContent ?? '') as AidsLanguage;
  return {
    say: (key, values = {}) =>
      messages['reading-aids'][key].replaceAll(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? '')),
    bounds: messages.figures,
  };
}
