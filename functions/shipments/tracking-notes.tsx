// What is said of the text of the number field after a search: what was found in it, what was wrong with it.
import type { NumbersInput } from '../carriers/numbers-input.ts';
import { NUMBERS_MAX } from '../contract/shipment.ts';
import { Chip } from '../parts/chip.tsx';
import type { View } from './view.ts';

/** Enough to recognise it; three thousand digits are no reading. */
const ECHO_CHARS_MAX = 40;
const ECHOES_MAX = 3;

/** What was wrong with it, beside the field. */
export function renderNotes({ given, implausible }: NumbersInput, { t }: View): string {
  const notes = [
    ...(given === 0 && implausible.length === 0 ? [t('form.empty')] : []),
    ...implausible.slice(0, ECHOES_MAX).map((text) => t('form.implausible', { number: cut(text) })),
    ...(given > NUMBERS_MAX ? [t('form.too_many', { count: given })] : []),
  ];
  return notes.map((note) => (<p class="error">{note}</p>).toString()).join('');
}

/** What was picked out of a message or a link, above the result. */
export function renderFound({ numbers, isFromText }: NumbersInput, { t }: View): string {
  if (!isFromText || numbers.length === 0) return '';
  return (
    <p class="found" role="status">
      <span class="fine">{t('form.found')}</span>
      {numbers.slice(0, ECHOES_MAX).map((number) => (
        <Chip icon="check">{number}</Chip>
      ))}
      {numbers.length > ECHOES_MAX && <span class="fine">{`+${numbers.length - ECHOES_MAX}`}</span>}
    </p>
  ).toString();
}

const cut = (text: string): string =>
  text.length > ECHO_CHARS_MAX ? `${[...text].slice(0, ECHO_CHARS_MAX).join('')}…` : text;
