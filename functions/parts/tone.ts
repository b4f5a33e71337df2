// What colour says, everywhere: soon is "yours or soon", late is overdue or wrong, done is done. The class
// sets --tone, --tone-bg, --tone-line and --tone-dot; without one a part is neutral. Words always say it too.

export type Tone = 'soon' | 'late' | 'done';

export const toneClass = (tone: Tone | null | undefined): string => (tone ? ` is-${tone}` : '');
