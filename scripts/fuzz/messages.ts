// The carriers' own messages, as recorded, then changed in places, and signed as they should be.
import { CARRIERS } from '../../functions/carriers/index.ts';
import type { Demo } from '../demo-file.ts';
import type { Dice } from '../dice.ts';
import { signedHeaders } from '../hook-send.ts';
import { type Sample, samplesOf } from '../samples.ts';
import { oddText } from './hostile.ts';
import { flipDigits, mutateBytes, mutateText, mutateValue } from './mutate.ts';
import { type Shot, utf8 } from './shot.ts';
import type { World } from './world.ts';

const samples = CARRIERS.filter(({ inbound }) => inbound).flatMap(({ id }) => samplesOf(id)) as [
  Sample,
  ...Sample[],
];

export async function messageShot(dice: Dice, world: World, demo: Demo): Promise<Shot> {
  const sample = dice.pick(samples);
  const body = bodyOf(dice, sample);
  const query = dice.chance(0.2) ? `?${queryOf(dice, sample.query)}` : sample.query;
  const secret = demo.hooks[sample.carrier]?.secret;
  return {
    kind: 'messages',
    label: `${sample.carrier}/${sample.name}`,
    as: 'a carrier',
    method: 'POST',
    path: `/hooks/${sample.carrier}/${secret}${query}`,
    headers: {
      ...(await signedHeaders(demo, sample.carrier, body)),
      'cf-connecting-ip': world.client(),
    },
    body,
  };
}

/** The same message as news: a blank more at its end makes it another one, and changes nothing in it. */
export async function sentAnew(shot: Shot, demo: Demo, times: number): Promise<Shot> {
  const carrier = shot.label.split('/')[0] ?? '';
  const body = Uint8Array.from([...(shot.body ?? []), ...Array<number>(times).fill(0x20)]);
  const headers = { ...shot.headers, ...(await signedHeaders(demo, carrier, body)) };
  return { ...shot, headers, body };
}

function bodyOf(dice: Dice, sample: Sample): Uint8Array<ArrayBuffer> {
  const isJson = sample.file?.endsWith('.json') ?? false;
  // Another number, another time: what is new to us goes all the way.
  const fresh = isJson
    ? flipDigits(dice, sample.body)
    : sample.body.replace(/>[^<]+</g, (content) => flipDigits(dice, content));
  const changed = dice.weighted<() => string | Uint8Array>(
    [0.3, () => fresh],
    [0.5, () => (isJson ? mutatedJson(dice, sample.body) : mutateText(dice, fresh))],
    [0.13, () => mutateText(dice, fresh)],
    [0.07, () => mutateBytes(dice, utf8(fresh))],
  )();
  return Uint8Array.from(typeof changed === 'string' ? utf8(changed) : changed);
}

function mutatedJson(dice: Dice, text: string): string {
  let value: unknown = JSON.parse(text);
  for (let left = 1 + dice.below(4); left > 0; left--) value = mutateValue(dice, value);
  return JSON.stringify(value) ?? '';
}

function queryOf(dice: Dice, query: string): URLSearchParams {
  const changed = new URLSearchParams(query);
  for (const name of [...changed.keys()]) {
    if (dice.chance(0.4)) changed.set(name, dice.of(oddText));
    else if (dice.chance(0.2)) changed.delete(name);
    else changed.set(name, flipDigits(dice, changed.get(name) ?? ''));
  }
  if (dice.chance(0.3)) changed.append(dice.of(oddText), dice.of(oddText));
  return changed;
}
