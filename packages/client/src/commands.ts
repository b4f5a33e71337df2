// What track and who print.
import type { ParcelDesk } from './client.ts';

type Lang = 'ru' | 'zh' | 'en';

export interface Asked {
  number: string | undefined;
  issue: string | undefined;
  role: 'buyer' | 'seller';
  lang: Lang;
}

const EVENTS_SHOWN = 5;

export async function track(
  client: ParcelDesk,
  numbers: readonly string[],
  { json, lang }: { json: boolean; lang: Lang },
): Promise<string> {
  const { results } = await client.post('/api/v1/track', { body: { numbers: [...numbers] } });
  if (json) return JSON.stringify(results, null, 2);
  const parts: string[] = [];
  for (const { number, shipments, candidates } of results) {
    const [parcel] = shipments;
    const { sentence, until } = await ask(client, {
      number,
      issue: undefined,
      role: 'buyer',
      lang,
    });
    const whose = candidates.map(({ carrier }) => carrier).join(', ');
    parts.push(
      lines([
        `${number}  ${parcel ? `${parcel.carrier}, ${parcel.status}` : whose && `? ${whose}`}`,
        `  ${sentence}`,
        `  ${until.text}`,
        ...(parcel?.events ?? [])
          .slice(0, EVENTS_SHOWN)
          .map(
            ({ occurredAt, place, text, step }) =>
              `  ${[occurredAt, place, text ?? step].filter(Boolean).join('  ')}`,
          ),
      ]),
    );
  }
  return parts.join('\n\n');
}

export async function who(client: ParcelDesk, asked: Asked, json: boolean): Promise<string> {
  const answer = await ask(client, asked);
  if (json) return JSON.stringify(answer, null, 2);
  return lines([
    answer.sentence,
    `${answer.turn}: ${answer.until.text}`,
    answer.ifNobodyActs ?? '',
    ...answer.steps.flatMap((step, i) => [
      '',
      `${i + 1}. ${step.title} (${step.whom}, ${step.channel})`,
      `   ${step.how}`,
      ...step.ways.map((way) => `   ${way.label}: ${'url' in way ? way.url : way.clicks}`),
      ...step.policies.map(({ source, checkedOn }) => `   ${source} (${checkedOn})`),
    ]),
  ]);
}

const ask = (client: ParcelDesk, { number, issue, role, lang }: Asked) =>
  client.get('/api/v1/guide', { query: { number, role, lang, issue: issue as never } });

const lines = (all: readonly string[]): string =>
  all.filter((one, i) => one !== '' || i > 2).join('\n');
