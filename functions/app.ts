// The app with all of its routes. The Worker loads it for the desk; tests look at it.
import { composeApp } from './compose.ts';
import { desk } from './desk.ts';

export const app = composeApp(desk);
