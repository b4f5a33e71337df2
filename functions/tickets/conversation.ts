// Who watches a ticket right now. Holds sockets and nothing else: the truth is in D1, so an eviction
// loses nothing, and hibernating sockets cost nothing while nobody writes.
import { DurableObject } from 'cloudflare:workers';
import type { PublicMessage } from '../contract/ticket.ts';

export type Watcher = 'buyer' | 'seller';

/** What goes over the wire. A note is never among it: the seller's page is told to look, no more. */
type News = { kind: 'message'; message: PublicMessage } | { kind: 'change' } | { kind: 'note' };

export class Conversation extends DurableObject {
  /** The route has checked who it is; the tag keeps it through hibernation and eviction. */
  override async fetch(request: Request): Promise<Response> {
    const watcher: Watcher = request.headers.get('x-watcher') === 'seller' ? 'seller' : 'buyer';
    const [client, server] = Object.values(new WebSocketPair()) as [WebSocket, WebSocket];
    this.ctx.acceptWebSocket(server, [watcher]);
    this.ctx.setWebSocketAutoResponse(new WebSocketRequestResponsePair('ping', 'pong'));
    return new Response(null, { status: 101, webSocket: client });
  }

  tellMessage(message: PublicMessage): void {
    this.#send(this.ctx.getWebSockets(), { kind: 'message', message });
  }

  /** Photos, an outcome, a merge: the page has it after a reload. */
  tellChange(): void {
    this.#send(this.ctx.getWebSockets(), { kind: 'change' });
  }

  tellNote(): void {
    this.#send(this.ctx.getWebSockets('seller'), { kind: 'note' });
  }

  /** People write by the form, so that every message takes the same way; nothing is said here. */
  override webSocketMessage(): void {}

  override webSocketClose(socket: WebSocket, code: number): void {
    // 1005 and 1006 only describe what happened, they may not be sent.
    socket.close(code === 1005 || code === 1006 ? 1000 : code);
  }

  #send(sockets: WebSocket[], news: News): void {
    for (const socket of sockets) {
      try {
        socket.send(JSON.stringify(news));
      } catch {
        // Gone between two messages; its close event follows.
      }
    }
  }
}
