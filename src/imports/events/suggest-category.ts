import type { SystemCategory } from '../../domain/vocabulary.ts';
import { wordsOf } from './suggest-activity.ts';

/** Words of a system's name that give its category away: what it is for, or the name of a widespread product. */
const CATEGORY_WORDS: Partial<Record<SystemCategory, readonly string[]>> = {
  crm: ['crm', 'salesforce', 'dynamics', 'siebel', 'hubspot', 'customer'],
  telephony: ['phone', 'telephony', 'telephone', 'softphone', 'genesys', 'avaya', 'acd', 'cti', 'telefonie', 'telefon'],
  ticketing: ['ticketing', 'ticket', 'tickets', 'zendesk', 'servicenow', 'jira', 'freshdesk'],
  wfm: ['wfm'],
  knowledge: ['knowledge', 'confluence', 'wiki', 'sharepoint', 'wissen'],
  chat: ['chat', 'teams', 'slack', 'whatsapp'],
  billing: ['billing', 'invoicing', 'invoice', 'abrechnung', 'faktura'],
  erp: ['erp', 'sap', 'oracle', 'navision', 'netsuite'],
  fulfilment: ['fulfilment', 'fulfillment', 'warehouse', 'shipping', 'logistics', 'oms'],
  identity: ['identity', 'okta', 'sso'],
  ivr: ['ivr'],
  email: ['email', 'mail', 'outlook', 'gmail', 'mailbox'],
  legal: ['legal', 'contracts'],
};

/** The category that a system's name suggests; null where no word is known. */
export function suggestCategory(name: string): SystemCategory | null {
  const words = wordsOf(name);
  for (const word of words) {
    for (const [category, known] of Object.entries(CATEGORY_WORDS)) {
      if (known.includes(word)) return category as SystemCategory;
    }
  }
  return null;
}
