// A parcel of the demo: its numbers, and everything by which it comes into the shop. All of it arrives the
// way real parcels do: messages to webhooks, Ozon's API, the seller's own API calls and files.
import type { PARCEL_CASES } from '../../functions/contract/case.ts';
import type { Scheme } from '../../functions/contract/status.ts';
import { s10 } from '../demo-numbers.ts';
import type { Dice } from '../dice.ts';
import type { FakeCancellation, FakePosting, FakeReturn } from '../ozon-fake-shop.ts';
import type { HookMessage } from './messages.ts';

export type ParcelCase = (typeof PARCEL_CASES)[number];

/** As the seller types it: by the API or in a file. */
export interface TypedParcel {
  number: string;
  carrier: string | null;
  scheme: Scheme | null;
  shipBy: string | null;
}

export interface Ordered {
  posting: FakePosting;
  returned?: FakeReturn;
  cancellation?: FakeCancellation;
}

export interface DemoParcel {
  /** The first one is what people look it up by. */
  numbers: [string, ...string[]];
  /** What its seller is to be told is the matter with it. */
  case: ParcelCase;
  hooks: HookMessage[];
  typed?: TypedParcel & { by: 'api' | 'file' };
  ozon?: Ordered;
}

/** What a parcel is made with. */
export interface Making {
  now: number;
  dice: Dice;
  numbers: Numbers;
}

/** Numbers of one parcel: of its own, and other ones in each round. */
export class Numbers {
  readonly #index: number;
  readonly #round: number;

  constructor(index: number, round: number) {
    this.#index = index;
    this.#round = round;
  }

  get posting(): string {
    const order = String(100 + ((this.#index * 37) % 9000)).padStart(4, '0');
    return `7${digits(this.#index, 5)}${digits(this.#round, 2)}-${order}-1`;
  }

  get cdek(): string {
    return `13${digits(this.#round, 3)}${digits(this.#index, 5)}`;
  }

  get boxberry(): string {
    return `DUD${digits(this.#serial, 8)}`;
  }

  get yandex(): string {
    return this.#serial.toString(16).toUpperCase().padStart(32, 'D0');
  }

  get dpd(): string {
    return `RU${digits(this.#serial, 9)}`;
  }

  s10(service: string, country: string): string {
    return s10(service, this.#serial, country);
  }

  /** Of a return or a request to cancel. */
  get id(): number {
    return 80_000_000_000 + this.#serial;
  }

  get #serial(): number {
    return 50_000_000 + ((this.#round * 4000 + this.#index) % 40_000_000);
  }
}

const digits = (value: number, count: number): string =>
  String(value % 10 ** count).padStart(count, '0');
