// Who watches a ticket right now. Holds sockets only: D1 is the source of truth, so an eviction loses
// nothing, and hibernating sockets cost nothing while nobody writes.

import { DurableObject } from 'cloudflare:workers';
import { findFormerMembers } from '../accounts/members-store.ts';
import type { PublicMessage } from '../contract/ticket.ts';
import { type Bound, directoryOf } from '../lib/databases.ts';

export type Watcher = 'buyer' | 'seller';

/** What is sent over the socket. A note never is: the seller's page is only asked to reload. */
type News = { kind: 'message'; message: PublicMessage } | { kind: 'change' } | { kind: 'note' };

/** Limit for one of the seller's people or keys, or for one buyer's address. */
const SOCKETS_PER_WATCHER = 10;

/** Limits per side keep one side from using up the other's sockets. */
const SOCKETS_PER_SIDE = 100;
const MESSAGES_PER_SOCKET = 20;

export class Conversation extends DurableObject<Bound> {
  /**
   * The route has authorized the caller; tags keep the identity through hibernation and eviction.
   * `x-actor`: JSON pair of seller and actor; a buyer has `x-client` instead. 429: the limit of sockets is
   * reached.
   */
  override async fetch(request: Request): Promise<Response> {
    const actor = request.headers.get('x-actor');
    const side: Watcher = actor === null ? 'buyer' : 'seller';
    const who = actor ?? `client ${request.headers.get('x-client')}`;
    const open = (tag: string) => this.ctx.getWebSockets(tag).length;
    if (open(who) >= SOCKETS_PER_WATCHER || open(side) >= SOCKETS_PER_SIDE) {
      return new Response(null, { status: 429 });
    }
    const [client, server] = Object.values(new WebSocketPair()) as [WebSocket, WebSocket];
    this.ctx.acceptWebSocket(server, [side, who]);
    this.ctx.setWebSocketAutoResponse(new WebSocketRequestResponsePair('ping', 'pong'));
    return new Response(null, { status: 101, webSocket: client });
  }

  async tellMessage(message: PublicMessage): Promise<void> {
    await this.#pushToAll({ kind: 'message', message });
  }

  /** Photos, an outcome, a merge: the page shows it after a reload. */
  async tellChange(): Promise<void> {
    await this.#pushToAll({ kind: 'change' });
  }

  async tellNote(): Promise<void> {
    await this.#pushToSeller({ kind: 'note' });
  }

  /**
   * People write by the form, so that every message takes the same path; the socket accepts none. A ping
   * does not wake the object, anything else does: a client that goes on is cut off. Eviction keeps the count.
   */
  override webSocketMessage(socket: WebSocket): void {
    const received = (socket.deserializeAttachment() ?? 0) + 1;
    socket.serializeAttachment(received);
    if (received > MESSAGES_PER_SOCKET) socket.close(1008, 'Nothing is said here');
  }

  override webSocketClose(socket: WebSocket, code: number): void {
    // Codes 1005 and 1006 only describe what happened; they must not be sent.
    socket.close(code === 1005 || code === 1006 ? 1000 : code);
  }

  async #pushToAll(news: News): Promise<void> {
    send(this.ctx.getWebSockets('buyer'), news);
    await this.#pushToSeller(news);
  }

  /** A socket outlives its request: one whose actor has lost access is closed before anything is sent. */
  async #pushToSeller(news: News): Promise<void> {
    const sockets = this.ctx.getWebSockets('seller');
    if (sockets.length === 0) return;
    const actorOf = (socket: WebSocket) => this.ctx.getTags(socket)[1] ?? '';
    const gone = await findFormerMembers(
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
      // The socket closed between two messages; its close event follows.
    }
  }
}
