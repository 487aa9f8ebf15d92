export const ROOMS: Readonly<Record<string, readonly string[]>>;
export function forbidden(file: string, specifier: string): string | undefined;
