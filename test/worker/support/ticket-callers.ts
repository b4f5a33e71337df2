// The seller's people at the desk and at the API.
import { someone } from './cases.ts';
import { call } from './hooks.ts';

export interface Caller {
  headers: { [name: string]: string };
}

export const api = (who: Caller, path: string, body?: object): Promise<Response> =>
  call(`/api/v1/tickets${path}`, {
    method: body ? 'POST' : 'GET',
    headers: { ...someone(), ...who.headers, 'content-type': 'application/json' },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });

export const desk = (who: Caller, path: string, fields?: Record<string, string>) =>
  call(`/ru/desk/tickets${path}`, {
    method: fields ? 'POST' : 'GET',
    headers: { ...someone(), ...who.headers },
    redirect: 'manual',
    ...(fields ? { body: new URLSearchParams(fields) } : {}),
  });

export const idsIn = async (who: Caller, query: string): Promise<string[]> => {
  const { tickets } = await (await api(who, query)).json<{ tickets: { id: string }[] }>();
  return tickets.map(({ id }) => id);
};
