// Whose turn it is with this problem.
import type { Party } from '../contract/status.ts';
import { handlerOf, type Situation, stageOf } from './situation.ts';

/** While the parcel moves, whoever carries it acts; any other problem waits for the one who has it. */
export function turnIn(situation: Situation): Party {
  const isWaiting = ['where_is_it', 'late', 'return_missing'].includes(situation.issue);
  const isMoving = ['moving', 'back'].includes(stageOf(situation.status));
  if (!isWaiting || !isMoving) return situation.role;
  const handler = handlerOf(situation);
  return handler === 'ozon' || handler === 'partner' ? 'ozon' : 'carrier';
}
