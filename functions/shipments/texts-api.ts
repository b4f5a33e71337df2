// The texts to send about one parcel, for programs: the same that its page offers.
import { Hono } from 'hono';
import * as v from 'valibot';
import type { SellerEnv } from '../accounts/access.ts';
import { operation } from '../accounts/operation.ts';
import { ADDRESSEES, ChatFindings, ISSUES, ReadyText } from '../contract/guide.ts';
import { preferredLang } from '../contract/lang.ts';
import { section } from '../lib/describe.ts';
import { validate } from '../lib/validate.ts';
import { answerIssue } from '../situation/answer.ts';
import { checkChat } from '../situation/chat-safety.ts';
import { meaningOf } from '../situation/phrase-book.ts';
import { readParcelWithFacts } from './parcel.ts';
import { fillingOf, textsOfParcel } from './parcel-texts.ts';

const TextsQuery = v.object({
  issue: v.optional(v.picklist(ISSUES)),
  message: v.pipe(
    v.optional(v.pipe(v.string(), v.maxLength(2000))),
    v.description('What the buyer wrote, in Russian: without `issue` it is about what this asks.'),
  ),
  lang: v.optional(v.picklist(['ru', 'zh', 'en'])),
});

export const ParcelTexts = v.pipe(
  v.object({
    issue: v.pipe(v.picklist(ISSUES), v.description('What the texts are about.')),
    understood: v.pipe(
      v.array(v.string()),
      v.description('What was understood of `message`, in `lang`; empty: nothing.'),
    ),
    texts: v.array(
      v.object({
        whom: v.picklist(ADDRESSEES),
        text: ReadyText,
        findings: v.pipe(ChatFindings, v.description('What Ozon forbids in its chats.')),
      }),
    ),
  }),
  v.metadata({ ref: 'ParcelTexts' }),
);

const about = section('Parcels');

export const parcelTextRoutes = new Hono<SellerEnv>().get(
  '/shipments/:id/texts',
  operation({
    ...about('listParcelTexts', 'Texts to send about a parcel, filled with what is known of it.'),
    needs: 'viewer',
    returns: 'One text for each whom the seller writes to, in the language they read.',
    ok: ParcelTexts,
    problems: ['not-found', 'invalid-input'],
  }),
  validate('query', TextsQuery),
  async (c) => {
    const { issue, message = '', ...query } = c.req.valid('query');
    const now = Date.now();
    const lang = query.lang ?? preferredLang(c.req.header('accept-language'));
    const { sellerId } = c.var.acting;
    const { parcel, facts } = await readParcelWithFacts(c.var.db, sellerId, c.req.param('id'), now);
    const { phrases } = meaningOf(message);
    const asked = issue ?? phrases.find((one) => one.issue !== null)?.issue ?? null;
    const reader = { role: 'seller', lang, now } as const;
    const answer = answerIssue(asked, facts, reader, fillingOf(parcel));
    const texts = textsOfParcel(parcel, answer, facts, reader);
    return c.json({
      issue: answer.issue,
      understood: phrases.map(({ text }) => text[lang]),
      texts: texts.map((one) => ({ ...one, findings: checkChat(one.text.text) })),
    });
  },
);
