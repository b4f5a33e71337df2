// Who watches a ticket right now. Holds sockets and nothing else: the truth is in D1, so an eviction
// loses nothing, and hibernating sockets cost nothing while nobody writes.

import { DurableObject } from 'cloudflare:workers';
import { findThoseGone } from '../accounts/members-store.ts';
import type { PublicMessage } from '../contract/ticket.ts';
import { type Bound, directoryOf } from '../lib/databases.ts';

export type Watcher = 'buyer' | 'seller';

/** What goes over the wire. A note is never among it: the seller's page is told to look, no more. */
type News = { kind: 'message'; message: PublicMessage } | { kind: 'change' } | { kind: 'note' };

/** Of one of the seller's people or keys, or from one buyer's address. */
const LINES_PER_WATCHER = 10;
/** Neither side can leave the other without a line. */
const LINES_PER_SIDE = 100;
const MESSAGES_PER_LINE = 20;

export class Conversation extends DurableObject<Bound> {
  /**
   * The route has checked who it is; the tags keep it through hibernation and eviction. `x-actor`: who
   * of the seller's side, as a JSON pair of seller and actor; a buyer has `x-client` instead. 429: there
   * are lines enough.
   */
  override async fetch(request: Request): Promise<Response> {
    const actor = request.headers.get('x-actor');
    const side: Watcher = actor === null ? 'buyer' : 'seller';
    const who = actor ?? `client ${request.headers.get('x-client')}`;
    const open = (tag: string) => this.ctx.getWebSockets(tag).length;
    if (open(who) >= LINES_PER_WATCHER || open(side) >= LINES_PER_SIDE) {
      return new Response(null, { status: 429 });
    }
    const [client, server] = Object.values(new WebSocketPair()) as [WebSocket, WebSocket];
    this.ctx.acceptWebSocket(server, [side, who]);
    this.ctx.setWebSocketAutoResponse(new WebSocketRequestResponsePair('ping', 'pong'));
    return new Response(null, { status: 101, webSocket: client });
  }

  async tellMessage(message: PublicMessage): Promise<void> {
    await this.#tellAll({ kind: 'message', message });
  }

  /** Photos, an outcome, a merge: the page has it after a reload. */
  async tellChange(): Promise<void> {
    await this.#tellAll({ kind: 'change' });
  }

  async tellNote(): Promise<void> {
    await this.#tellSeller({ kind: 'note' });
  }

  /**
   * People write by the form, so that every message takes the same way; nothing is said here. A ping does
   * not wake us, anything else does: whoever goes on is cut off. The count outlives an eviction.
   */
  override webSocketMessage(socket: WebSocket): void {
    const said = (socket.deserializeAttachment() ?? 0) + 1;
    socket.serializeAttachment(said);
    if (said > MESSAGES_PER_LINE) socket.close(1008, 'Nothing is said here');
  }

  override webSocketClose(socket: WebSocket, code: number): void {
    // 1005 and 1006 only describe what happened, they may not be sent.
    socket.close(code === 1005 || code === 1006 ? 1000 : code);
  }

  async #tellAll(news: News): Promise<void> {
    send(this.ctx.getWebSockets('buyer'), news);
    await this.#tellSeller(news);
  }

  /** A line outlives the request it began with: whoever was let go meanwhile is cut off before a word. */
  async #tellSeller(news: News): Promise<void> {
    const sockets = this.ctx.getWebSockets('seller');
    if (sockets.length === 0) return;
    const actorOf = (socket: WebSocket) => this.ctx.getTags(socket)[1] ?? '';
    const gone = await findThoseGone(
      directoryOf(this.env),
      [...new Set(sockets.map(actorOf))],
      Date.now(),
    );
    for (const socket of sockets.filter((one) => gone.has(actorOf(one)))) socket.close(1008);
    send(
      sockets.filter((one) => !gone.has(actorOf(one))),
      news,
    );
  }
}

function send(sockets: WebSocket[], news: News): void {
  for (const socket of sockets) {
    try {
      socket.send(JSON.stringify(news));
    } catch {
      // Gone between two messages; its close event follows.
    }
  }
}
