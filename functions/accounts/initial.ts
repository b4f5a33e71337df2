// The letter that stands for a shop or a person.
export const initialOf = (name: string): string => [...name.trim()][0]?.toUpperCase() ?? '·';
