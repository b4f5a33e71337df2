// What the seller fills into a claim: the circumstances in their own words, the sum, the list of papers. Pure.
import { withoutPersonalDataInLines } from '../carriers/privacy.ts';
import { withoutEnd } from '../carriers/without-end.ts';

export interface ClaimFacts {
  /** null: as the ticket tells them. */
  account: string | null;
  /** In roubles, as typed; null: a blank to fill in by hand. */
  sum: string | null;
  /** One a line; null: those that the case needs. */
  papers: string[] | null;
}

export const NO_FACTS: ClaimFacts = { account: null, sum: null, papers: null };

export const ACCOUNT_MAX = 3000;
export const SUM_MAX = 20;
export const PAPERS_MAX = 1500;

/** Contacts and addresses are taken out, as everywhere. `fields`: a form's, or an address's. */
export function readFacts(text: (name: string) => string): ClaimFacts {
  const account = withoutPersonalDataInLines(text('account').slice(0, ACCOUNT_MAX));
  const sum = /\d[\d\s.,]*/.exec(text('sum').slice(0, SUM_MAX))?.[0];
  const papers = withoutPersonalDataInLines(text('papers').slice(0, PAPERS_MAX))
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return {
    account: account || null,
    sum: sum ? withoutEnd(sum, ' .,') : null,
    papers: papers.length > 0 ? papers : null,
  };
}

export const storedFacts = (claim: string | null): ClaimFacts =>
  claim === null ? NO_FACTS : { ...NO_FACTS, ...(JSON.parse(claim) as Partial<ClaimFacts>) };
