/** A reason not to go on that the person at the terminal can do something about. */
export class Refusal extends Error {}
