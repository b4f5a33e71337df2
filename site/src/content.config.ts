// The help center: one article per slug, in three languages. zod is Astro's own choice here.
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { POLICIES } from '../../functions/policies/policies.ts';
import { documentLoader } from './documents.ts';

const policyIds = POLICIES.map(({ id }) => id) as [string, ...string[]];

const help = defineCollection({
  loader: glob({ pattern: '**/*.md', base: './src/content/help' }),
  schema: z.object({
    title: z.string(),
    /** The answer, before any step: one or two sentences. */
    summary: z.string(),
    category: z.enum(['buyer', 'seller', 'carriers', 'schemes', 'basics']),
    order: z.number(),
    /** Rules the article rests on; sources and days of checking are shown at its foot. */
    policies: z.array(z.enum(policyIds)).default([]),
    questions: z.array(z.object({ q: z.string(), a: z.string() })).default([]),
    /** Query of the guide that leads to the steps of this case. */
    guide: z.string().optional(),
    /**
     * What people type who do not know our words; for the search only. A Chinese word that browsers cut
     * otherwise than the index does (交运) stands here in single characters too.
     */
    keywords: z.string().default(''),
    updatedOn: z.date(),
    /** Of translations: what `npm run help:stamp` made of the Russian article they were made from. */
    translatedFrom: z.string().optional(),
  }),
});

const documents = defineCollection({ loader: documentLoader });

export const collections = { help, documents };
