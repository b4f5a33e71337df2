// Column types of our tables, for the models of their rows.
import { DataTypes } from 'd1-orm';

export const text = { type: DataTypes.TEXT, notNull: true } as const;
export const textOrNull = { type: DataTypes.TEXT } as const;
/** Booleans as 0 and 1, times in milliseconds since 1970. */
export const integer = { type: DataTypes.INTEGER, notNull: true } as const;
export const integerOrNull = { type: DataTypes.INTEGER } as const;
