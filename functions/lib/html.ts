// Text for the slots of a page.
import { html } from 'hono/html';

export const escapeText = (text: string): string => html`${text}`.toString();
